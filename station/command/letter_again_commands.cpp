// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/command/letter_again_commands.h"

#include "station/command/escrow_options.h"
#include "station/command/staff_views.h"
#include "station/command/views.h"
#include "station/command/words.h"
#include "station/workplace/puk_letter_acts.h"
#include "station/workplace/reprint_acts.h"

namespace command {
namespace {

using foundation::LetterNumber;
using foundation::Result;
using workplace::Desk;

/// What was typed behind these commands.
struct Again
{
    std::string what; ///< letter or card
    std::string reason;
    EscrowOptions escrow;
};

Result<void> tell(const Console& console, const Result<workplace::AskedFor>& asked,
                  const QString& done, const std::string& what)
{
    if (!asked)
        return asked.error();
    if (*asked)
        sayAsked(console, **asked);
    else
        console.say(done.arg(text(what)), {{"done", true}});
    return {};
}

Result<void> reprint(Desk& desk, const Console& console, const Again& again)
{
    auto number = LetterNumber::parse(again.what);
    if (!number)
        return number.error();
    return tell(console, workplace::reprintLetter(desk, *number, again.reason),
                Words::tr("The codes of letter %1 are ready to be printed under a new number."),
                again.what);
}

Result<void> giveUp(Desk& desk, const Console& console, const Again& again)
{
    auto number = LetterNumber::parse(again.what);
    if (!number)
        return number.error();
    if (auto done = workplace::giveUpLetter(desk, *number, again.reason); !done)
        return done;
    console.say(Words::tr("Letter %1 is given up; its envelope is deleted.").arg(text(again.what)),
                {{"letter", text(again.what)}, {"done", true}});
    return {};
}

Result<void> orderPuk(Desk& desk, const Console& console, const Again& again)
{
    auto escrow = again.escrow.read();
    if (!escrow)
        return escrow.error();
    return tell(console,
                workplace::orderPukLetter(desk, again.what, again.reason, *std::move(escrow)),
                Words::tr("A letter with the PUK of card %1 is ordered and ready to be printed."),
                again.what);
}

using Act = Result<void> (*)(Desk&, const Console&, const Again&);
std::shared_ptr<Again> addAct(CommandLine& line, CLI::App& letters, const std::string& name,
                              const std::string& about, const std::string& what, Act act)
{
    auto again = std::make_shared<Again>();
    auto& command = line.add(letters, name, about, [=](const Common& common) {
        return atDesk(
            common, [&](Desk& desk, const Console& console) { return act(desk, console, *again); });
    });
    command.add_option(what, again->what, "As printed or scanned")->required();
    command.add_option("--reason", again->reason, "Why")->required();
    return again;
}

} // namespace

void addLetterAgainCommands(CommandLine& line, CLI::App& letters)
{
    addAct(line, letters, "reprint",
           "Print the codes of a spoiled letter under a new number, once its sheet is destroyed; "
           "takes two",
           "LETTER", reprint);
    addAct(line, letters, "give-up", "A spoiled letter is not printed again: delete its envelope",
           "LETTER", giveUp);
    auto again = addAct(line, letters, "order-puk",
                        "The holder has lost his letter (A41): order one with the PUK; takes two",
                        "CARD", orderPuk);
    again->escrow.addTo(*letters.get_subcommand("order-puk"));
}

} // namespace command
