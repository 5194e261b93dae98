// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/cards/myeid/card_files.h"

#include <algorithm>
#include <string>

namespace myeid {

using foundation::Bytes;
using foundation::ByteView;
using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;
using smartcard::CommandApdu;
using smartcard::ResponseApdu;
using smartcard::StatusWord;

namespace {

constexpr StatusWord kFileExists{0x6A89};

std::string named(std::string_view what, FileId file)
{
    const auto number = static_cast<std::uint16_t>(file);
    const std::array<std::uint8_t, 2> bytes{static_cast<std::uint8_t>(number >> 8U),
                                            static_cast<std::uint8_t>(number & 0xFFU)};
    return std::string{what} + " " + foundation::toHex(bytes);
}

/// Refusals that a card may give because an EF is selected while a file is to be made beside it.
bool mayMindTheSelection(StatusWord status)
{
    constexpr std::array kRefusals{StatusWord{0x6981}, StatusWord{0x6982}, StatusWord{0x6985},
                                   StatusWord{0x6986}};
    return std::ranges::find(kRefusals, status) != kRefusals.end();
}

} // namespace

Error refusal(std::string_view what, StatusWord status)
{
    return {ErrorCode::CardRefused, std::string{what}, status.value, std::nullopt};
}

void CardFiles::forgetSelection()
{
    m_directory.reset();
    m_file.reset();
}

Result<ResponseApdu> CardFiles::ask(const CommandApdu& command)
{
    auto answer = m_channel.transmit(command);
    if (!answer)
        forgetSelection();
    return answer;
}

Result<Bytes> CardFiles::expect(const CommandApdu& command, std::string_view what)
{
    auto answer = ask(command);
    if (!answer)
        return answer.error();
    if (!answer->status.isSuccess())
        return refusal(what, answer->status);
    return std::move(answer->data);
}

Result<void> CardFiles::initialize(const Rules& master, const Rules& application)
{
    forgetSelection();
    const auto answer = ask(commands::initializeApplet(master, application));
    if (!answer)
        return answer.error();
    if (answer->status == smartcard::sw::kSecurityStatusNotSatisfied)
        return Error{ErrorCode::CardNotBlank, "INITIALIZE APPLET", answer->status.value, {}};
    if (!answer->status.isSuccess())
        return refusal("INITIALIZE APPLET", answer->status);
    m_directory = FileId::Master;
    return {};
}

Result<void> CardFiles::enterApplication()
{
    if (m_directory == FileId::Application)
        return {};
    forgetSelection();
    const auto selected = expect(commands::selectApplication(), "SELECT 5015");
    if (!selected)
        return selected.error();
    m_directory = FileId::Application;
    return {};
}

Result<ResponseApdu> CardFiles::inspect(FileId directory)
{
    forgetSelection();
    auto answer = ask(commands::selectForInformation(directory));
    if (answer && answer->status.isSuccess())
        m_directory = directory;
    return answer;
}

Result<void> CardFiles::select(FileId file)
{
    if (const auto entered = enterApplication(); !entered)
        return entered;
    if (m_file == file)
        return {};
    const auto selected = expect(commands::select(file), named("SELECT", file));
    if (!selected)
        return selected.error();
    m_file = file;
    return {};
}

Result<CardFiles::Created> CardFiles::create(const NewFile& file)
{
    auto answer = ask(commands::createFile(file));
    if (answer && mayMindTheSelection(answer->status) && m_file &&
        m_directory == FileId::Application) {
        forgetSelection();
        if (const auto entered = enterApplication(); !entered)
            return entered.error();
        answer = ask(commands::createFile(file));
    }
    if (!answer)
        return answer.error();
    if (answer->status == kFileExists)
        return Created::WasThere;
    if (!answer->status.isSuccess())
        return refusal(named("CREATE FILE", file.id), answer->status);
    m_file = file.id;
    return Created::New;
}

Result<void> CardFiles::write(FileId file, std::size_t size, const Rules& rules, ByteView content)
{
    constexpr std::size_t kLargest = 0x7FFF; // what UPDATE BINARY can reach
    if (size > kLargest || content.size() > size)
        return Error{ErrorCode::CapabilityMissing, named("file too large:", file)};
    const NewFile plan{file, FileType::Elementary, static_cast<std::uint16_t>(size), rules,
                       Pin::Always};
    auto created = create(plan);
    if (created && *created == Created::WasThere) {
        if (const auto removed = remove(file); !removed)
            return removed;
        created = create(plan);
    }
    if (!created)
        return created.error();
    if (*created == Created::WasThere)
        return refusal(named("CREATE FILE", file), kFileExists);
    return update(file, content);
}

Result<void> CardFiles::update(FileId file, ByteView content)
{
    const auto most = std::max<std::size_t>(m_channel.mostCommandData(), 1);
    for (std::size_t at = 0; at < content.size(); at += most) {
        const auto piece = content.subspan(at, std::min(most, content.size() - at));
        const auto written = expect(commands::updateBinary(static_cast<std::uint16_t>(at), piece),
                                    named("UPDATE BINARY", file));
        if (!written)
            return written.error();
    }
    return {};
}

Result<void> CardFiles::remove(FileId file)
{
    if (m_directory != FileId::Application || m_file != file) {
        const auto selected = expect(commands::select(file), named("SELECT", file));
        if (!selected)
            return selected.error();
    }
    const auto directory = m_directory;
    const auto removed = expect(commands::deleteSelected(), named("DELETE FILE", file));
    forgetSelection();
    if (!removed)
        return removed.error();
    // The DF is the current one again; to be sure of it costs one exchange, in a torn session only.
    if (directory == FileId::Application)
        return enterApplication();
    return {};
}

} // namespace myeid
