// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/print/pinletter_bench.h"

#include "foundation/sealed_envelope.h"

#include <array>
#include <filesystem>
#include <fstream>
#include <stdexcept>

namespace samples {

namespace {

template <typename T>
T must(foundation::Result<T> result)
{
    if (!result)
        throw std::runtime_error{describe(result.error())};
    return *std::move(result);
}

void writePassphrase(const std::filesystem::path& file, const std::string& passphrase)
{
    std::ofstream{file} << passphrase << '\n';
    std::filesystem::permissions(file, std::filesystem::perms::owner_read |
                                           std::filesystem::perms::owner_write);
}

foundation::Certificate makeKey(const std::filesystem::path& folder)
{
    const auto words = foundation::bytesOf("brevrum ett");
    auto identity = must(foundation::createEnvelopeIdentity(
        folder,
        {.name = "mailroom", .commonName = "Mailroom", .kind = foundation::PrivateKeyKind::EcP256},
        foundation::SecretBytes::copyOf(words), foundation::SystemClock{}));
    writePassphrase(folder / "passphrase", "brevrum ett");
    return identity.certificate;
}

} // namespace

Mailroom::Mailroom() : m_certificate{makeKey(m_folder.path())} {}

print::LetterTask Mailroom::sealed(print::LetterTask task, const Codes& codes,
                                   const std::string& subject) const
{
    const auto sheet = sheetOf(subject.empty() ? task.letterNumber : subject, codes);
    task.envelope = must(foundation::seal(cardprofiles::encode(sheet), std::array{m_certificate}));
    return task;
}

print::PinLetterRequest Mailroom::request(const std::string& printer,
                                          std::vector<print::LetterTask> tasks) const
{
    print::PinLetterRequest request;
    request.printer.uri = printer;
    request.printer.answerLimit = std::chrono::seconds{10};
    request.printer.jobLimit = std::chrono::seconds{200};
    request.key.folder = m_folder.path().string();
    request.templateFolder = letters().string();
    request.letters = std::move(tasks);
    return request;
}

std::vector<print::LetterEvent>
Mailroom::print(const print::PinLetterRequest& request,
                const std::function<void(const print::LetterEvent&)>& onEvent) const
{
    print::PinLetterProgram program;
    program.program = std::filesystem::path{CARDSTATION_BIN_DIR} / "pinletter";
    program.passphraseFile = m_folder / "passphrase";
    return must(print::printPinLetters(std::move(program), request, {.onEvent = onEvent}));
}

void Mailroom::forgetPassphrase() const
{
    writePassphrase(m_folder / "passphrase", "brevrum två");
}

} // namespace samples
