// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/command/command_line.h"
#include "station/command/known_word.h"
#include "station/command/letter_again_commands.h"
#include "station/command/print_run_commands.h"
#include "station/command/views.h"
#include "station/command/words.h"
#include "station/sentences/sentences.h"

namespace command {
namespace {

using foundation::LetterNumber;
using foundation::Result;
using workplace::Desk;

Result<std::vector<LetterNumber>> parseAll(const std::vector<std::string>& texts)
{
    std::vector<LetterNumber> numbers;
    for (const auto& text : texts) {
        auto number = LetterNumber::parse(text);
        if (!number)
            return number.error();
        numbers.push_back(*number);
    }
    return numbers;
}

Result<void> list(Desk& desk, const Console& console, const std::string& state)
{
    letters::LetterFilter filter;
    if (!state.empty()) {
        auto wanted = knownWord(letters::kLetterStates, "letter state", state);
        if (!wanted)
            return wanted.error();
        filter.state = *wanted;
    }
    auto found = workplace::listLetters(desk, filter);
    if (!found)
        return found.error();
    QJsonArray rows;
    for (const auto& letter : *found)
        rows.append(toJson(letter));
    console.list(rows, {{"letter", Words::tr("Letter")},
                        {"state", Words::tr("State")},
                        {"orderLine", Words::tr("Order line")},
                        {"recipient", Words::tr("Recipient")},
                        {"travels", Words::tr("Travels")},
                        {"reason", Words::tr("Reason")}});
    return {};
}

QString sentenceFor(const print::LetterEvent& event)
{
    const auto number = text(event.letterNumber);
    switch (event.state) {
    case print::LetterState::Waiting:
    case print::LetterState::Printing:
        return Words::tr("Letter %1 is being printed.").arg(number);
    case print::LetterState::Printed:
        return Words::tr("Letter %1 is printed.").arg(number);
    case print::LetterState::Spoiled:
        return Words::tr("Letter %1 is spoiled.").arg(number);
    case print::LetterState::Refused:
        return Words::tr("Letter %1 was not printed and was not opened.").arg(number);
    }
    return {};
}

/// Confirms these, or what is scanned.
Result<void> confirm(Desk& desk, const Console& console, const std::vector<std::string>& texts,
                     std::optional<std::uint32_t> run)
{
    if (texts.empty())
        return confirmByScanning(desk, console, run);
    for (const auto& each : texts) {
        auto confirmed = workplace::confirmScanned(desk, each, run);
        if (!confirmed)
            return confirmed.error();
        const auto number = text(confirmed->number.text());
        console.say(Words::tr("Letter %1 is confirmed.").arg(number),
                    {{"letter", number}, {"done", "confirm"}});
    }
    return {};
}

Result<void> print(Desk& desk, const Console& console, const std::vector<std::string>& texts)
{
    auto numbers = parseAll(texts);
    if (!numbers)
        return numbers.error();
    std::optional<foundation::Error> first;
    auto events = workplace::printLetters(desk, *numbers, [&](const print::LetterEvent& event) {
        auto sentence = sentenceFor(event);
        if (event.error)
            sentence += QStringLiteral("\n    ") +
                        sentences::sentenceFor(foundation::Error{*event.error, event.context});
        console.progress(sentence, toJson(event));
    });
    if (!events)
        return events.error();
    std::size_t printed = 0;
    for (const auto& event : *events) {
        if (event.state == print::LetterState::Printed)
            ++printed;
        else if (!first && event.error)
            first = foundation::Error{*event.error, event.letterNumber + ": " + event.context};
    }
    console.say(Words::tr("%1 of %2 letters printed.").arg(printed).arg(events->size()),
                {{"printed", static_cast<qint64>(printed)},
                 {"letters", static_cast<qint64>(events->size())}});
    if (first)
        return *first;
    return {};
}

using LetterAct = std::function<Result<void>(Desk&, const LetterNumber&)>;
CLI::App& addAct(CommandLine& line, CLI::App& group, const std::string& name,
                 const std::string& about, const char* done, const LetterAct& act)
{
    auto texts = std::make_shared<std::vector<std::string>>();
    auto& command = line.add(group, name, about, [=](const Common& common) {
        return atDesk(common, [&](Desk& desk, const Console& console) -> Result<void> {
            auto numbers = parseAll(*texts);
            if (!numbers)
                return numbers.error();
            for (const auto& number : *numbers) {
                if (auto acted = act(desk, number); !acted)
                    return acted;
                console.say(Words::tr(done).arg(text(number.text())),
                            {{"letter", text(number.text())}, {"done", text(name)}});
            }
            return {};
        });
    });
    command.add_option("LETTER", *texts, "Letter numbers, as printed on the sheets")->required();
    return command;
}

void addConfirm(CommandLine& line, CLI::App& group)
{
    auto texts = std::make_shared<std::vector<std::string>>();
    auto run = std::make_shared<std::uint32_t>(0);
    auto& command =
        line.add(group, "confirm", "You hold the sheets and they are legible: scan them",
                 [=](const Common& common) {
                     return atDesk(common, [&](Desk& desk, const Console& console) {
                         return confirm(desk, console, *texts,
                                        *run == 0 ? std::nullopt : std::optional{*run});
                     });
                 });
    command.add_option("LETTER", *texts,
                       "Letter numbers, as printed on the sheets; without any they are read from "
                       "standard input, one a line, and each is answered at once");
    command.add_option("--run", *run, "Only letters of this print run");
}

} // namespace

void addLetterCommands(CommandLine& line)
{
    auto& group = line.group("letters", "PIN letters: list, print, confirm");
    addCalibration(line, group);
    auto state = std::make_shared<std::string>();
    line.add(group, "list", "List letters",
             [=](const Common& common) {
                 return atDesk(common, [&](Desk& desk, const Console& console) {
                     return list(desk, console, *state);
                 });
             })
        .add_option("--state", *state, "Only those in one state: " + oneOf(letters::kLetterStates));

    auto numbers = std::make_shared<std::vector<std::string>>();
    line.add(group, "print", "Print letters that are ready: these, or all",
             [=](const Common& common) {
                 return atDesk(common, [&](Desk& desk, const Console& console) {
                     return print(desk, console, *numbers);
                 });
             })
        .add_option("LETTER", *numbers, "Letter numbers; all that are ready when none is given");

    addConfirm(line, group);
    addPrintRunCommands(line, group);
    addLetterAgainCommands(line, group);
    addPortalLetterCommands(line, group);
    auto reason = std::make_shared<std::string>();
    addAct(line, group, "spoil", "The sheet must not reach its holder",
           QT_TRANSLATE_NOOP("Command", "Letter %1 is spoiled."),
           [reason](Desk& desk, const LetterNumber& number) {
               return workplace::spoilLetter(desk, number, *reason);
           })
        .add_option("--reason", *reason, "Why")
        ->required();
}

} // namespace command
