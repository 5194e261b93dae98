// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "foundation/files.h"
#include "foundation/passphrase.h"
#include "station/command/letter_again_commands.h"
#include "station/command/secret_input.h"
#include "station/command/views.h"
#include "station/command/words.h"
#include "station/workplace/portal_acts.h"

#include <cstdio>
#include <optional>
#include <unistd.h>

namespace command {
namespace {

using foundation::LetterNumber;
using foundation::Result;
using foundation::SecretBytes;
using workplace::Desk;

Result<void> publish(Desk& desk, const Console& console, const std::vector<std::string>& texts)
{
    for (const auto& each : texts) {
        auto number = LetterNumber::parse(each);
        if (!number)
            return number.error();
        if (auto done = workplace::publishLetter(desk, *number); !done)
            return done;
        console.say(Words::tr("Letter %1 is sealed for the portal.").arg(text(each)),
                    {{"letter", text(each)}, {"done", "publish"}});
    }
    return {};
}

/// The code alone on a line of standard output, also with --json: it is for the portal's program,
/// and goes into no text of ours.
Result<void> oneTimeCode(Desk& desk, const std::string& letter)
{
    auto number = LetterNumber::parse(letter);
    if (!number)
        return number.error();
    auto code = workplace::drawLetterCode(desk, *number);
    if (!code)
        return code.error();
    std::fflush(stdout);
    const std::string lineEnd{"\n"};
    code->append(foundation::bytesOf(lineEnd));
    const auto view = code->view();
    if (::write(STDOUT_FILENO, view.data(), view.size()) != static_cast<ssize_t>(view.size()))
        return foundation::Error{foundation::ErrorCode::FileUnwritable, "standard output"};
    return {};
}

struct Fetch
{
    std::string letter;
    std::filesystem::path file;
    std::optional<int> descriptor{};
};

/// From the portal's program, or from a person who is asked for it.
Result<SecretBytes> typedCode(const Fetch& options, const SecretInput& secrets)
{
    if (options.descriptor)
        return foundation::readPassphrase(*options.descriptor);
    if (::isatty(STDIN_FILENO) != 1)
        return foundation::readPassphrase(STDIN_FILENO);
    return secrets.ask(Words::tr("One-time code of letter %1:").arg(text(options.letter)));
}

Result<void> fetch(Desk& desk, const Console& console, const SecretInput& secrets,
                   const Fetch& options)
{
    auto number = LetterNumber::parse(options.letter);
    if (!number)
        return number.error();
    auto stands = foundation::exists(options.file);
    if (!stands)
        return stands.error();
    if (*stands) // before a download is used up
        return foundation::Error{foundation::ErrorCode::FileExists, options.file.string()};
    auto code = typedCode(options, secrets);
    if (!code)
        return code.error();
    auto document = workplace::fetchLetter(desk, *number, *code);
    if (!document)
        return document.error();
    if (auto written =
            foundation::createFile(options.file, *document, foundation::FileAccess::OwnerOnly);
        !written)
        return written;
    const auto file = QString::fromStdString(options.file.string());
    console.say(Words::tr("Letter %1 lies sealed in %2.").arg(text(options.letter), file),
                {{"letter", text(options.letter)}, {"file", file}});
    return {};
}

} // namespace

void addPortalLetterCommands(CommandLine& line, CLI::App& letters)
{
    auto texts = std::make_shared<std::vector<std::string>>();
    line.add(letters, "publish", "Seal letters for the portal instead of printing them (A34)",
             [=](const Common& common) {
                 return atDesk(common, [&](Desk& desk, const Console& console) {
                     return publish(desk, console, *texts);
                 });
             })
        .add_option("LETTER", *texts, "Letter numbers")
        ->required();
    auto letter = std::make_shared<std::string>();
    line.add(letters, "one-time-code", "A fresh code to fetch a letter with; earlier ones are void",
             [=](const Common& common) {
                 return atDesk(common, [&](Desk& desk, const Console&) {
                     return oneTimeCode(desk, *letter);
                 });
             })
        .add_option("LETTER", *letter, "Letter number")
        ->required();
    auto options = std::make_shared<Fetch>();
    auto& command =
        line.add(letters, "fetch", "Hand a letter to the portal, sealed; three times at most (A40)",
                 [=](const Common& common) {
                     return atDesk(common, [&](Desk& desk, const Console& console) {
                         return fetch(desk, console, common.secrets(), *options);
                     });
                 });
    command.add_option("LETTER", options->letter, "Letter number")->required();
    command.add_option("FILE", options->file, "New file for the sealed PDF")->required();
    command.add_option(
        "--code-fd", options->descriptor,
        "Descriptor with the one-time code; else standard input, where it is asked for");
}

} // namespace command
