// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/command/command_line.h"
#include "station/command/known_word.h"
#include "station/command/staff_views.h"
#include "station/command/views.h"
#include "station/command/words.h"
#include "station/workplace/card_acts.h"

namespace command {
namespace {

using foundation::Result;
using workplace::Desk;

Result<void> list(Desk& desk, const Console& console, const std::string& state,
                  stock::CardFilter filter)
{
    if (!state.empty()) {
        auto wanted = knownWord(stock::kCardStates, "card state", state);
        if (!wanted)
            return wanted.error();
        filter.state = *wanted;
    }
    auto found = workplace::listCards(desk, filter);
    if (!found)
        return found.error();
    QJsonArray rows;
    for (const auto& card : *found)
        rows.append(toJson(card));
    console.list(rows, {{"card", Words::tr("Card")},
                        {"chip", Words::tr("Chip")},
                        {"product", Words::tr("Product")},
                        {"state", Words::tr("State")},
                        {"orderLine", Words::tr("Order line")},
                        {"validUntil", Words::tr("Valid to")},
                        {"leftBehind", Words::tr("Left behind")}});
    return {};
}

template <typename Items>
QJsonArray rowsOf(const Items& items)
{
    QJsonArray rows;
    for (const auto& item : items)
        rows.append(toJson(item));
    return rows;
}

Result<void> show(Desk& desk, const Console& console, const std::string& scanned)
{
    auto view = workplace::showCard(desk, scanned);
    if (!view)
        return view.error();
    auto object = toJson(view->card);
    object["certificates"] = rowsOf(view->certificates);
    object["journal"] = rowsOf(view->journal);
    object["proofs"] = rowsOf(view->proofs);
    object["events"] = rowsOf(view->events);
    console.show(object, {{"card", Words::tr("Card")},
                          {"chip", Words::tr("Chip")},
                          {"product", Words::tr("Product")},
                          {"state", Words::tr("State")},
                          {"orderLine", Words::tr("Order line")},
                          {"lot", Words::tr("Lot")},
                          {"run", Words::tr("Run")},
                          {"validUntil", Words::tr("Valid to")},
                          {"leftBehind", Words::tr("Left behind")}});
    if (console.json())
        return {};
    console.list(object["certificates"].toArray(), {{"name", Words::tr("Certificate")},
                                                    {"serial", Words::tr("Serial")},
                                                    {"notAfter", Words::tr("Valid to")},
                                                    {"state", Words::tr("State")}});
    console.list(object["journal"].toArray(), {{"at", Words::tr("When")},
                                               {"step", Words::tr("Step")},
                                               {"phase", Words::tr("Phase")},
                                               {"detail", Words::tr("Detail")}});
    console.list(object["events"].toArray(), {{"when", Words::tr("When")},
                                              {"who", Words::tr("Who")},
                                              {"place", Words::tr("Where")},
                                              {"what", Words::tr("Happened")},
                                              {"to", Words::tr("To")},
                                              {"detail", Words::tr("Detail")}});
    for (const auto& proof : object["proofs"].toArray())
        console.list(proof.toObject()["results"].toArray(), {{"check", Words::tr("Proof")},
                                                             {"passed", Words::tr("Passed")},
                                                             {"detail", Words::tr("Detail")}});
    return {};
}

int listReaders(const Common& common)
{
    const Console console{common.json};
    auto readers = workplace::listReaders();
    if (!readers) {
        console.complain(readers.error());
        return 1;
    }
    QJsonArray rows;
    for (const auto& reader : *readers)
        rows.append(QJsonObject{{"reader", text(reader)}});
    console.list(rows, {{"reader", Words::tr("Reader")}});
    return 0;
}

void addReject(CommandLine& line, CLI::App& group)
{
    auto scanned = std::make_shared<std::string>();
    auto reason = std::make_shared<std::string>();
    auto& command = line.add(
        group, "reject",
        "Give a card up: its letter is spoiled, its certificates revoked, and another card is made",
        [=](const Common& common) {
            return atDesk(common, [&](Desk& desk, const Console& console) -> Result<void> {
                auto rejected = workplace::rejectCard(desk, *scanned, *reason);
                if (!rejected)
                    return rejected.error();
                if (*rejected) {
                    sayAsked(console, **rejected);
                    return {};
                }
                console.say(Words::tr("Card %1 is rejected.").arg(text(*scanned)),
                            {{"card", text(*scanned)}, {"done", "reject"}});
                return {};
            });
        });
    command.add_option("CARD", *scanned, "Card serial (19 digits) or chip serial")->required();
    command.add_option("--reason", *reason, "Why")->required();
}

void addActivated(CommandLine& line, CLI::App& group)
{
    auto scanned = std::make_shared<std::string>();
    line.add(group, "activated", "Its holder has activated the card (S-11)",
             [=](const Common& common) {
                 return atDesk(common, [&](Desk& desk, const Console& console) -> Result<void> {
                     if (auto marked = workplace::markCardActivated(desk, *scanned); !marked)
                         return marked;
                     console.say(Words::tr("Card %1 is activated.").arg(text(*scanned)),
                                 {{"card", text(*scanned)}, {"done", "activated"}});
                     return {};
                 });
             })
        .add_option("CARD", *scanned, "Card serial (19 digits) or chip serial")
        ->required();
}

} // namespace

void addCardCommands(CommandLine& line)
{
    auto& group = line.group("cards", "Cards: list, show, reject");
    auto state = std::make_shared<std::string>();
    auto filter = std::make_shared<stock::CardFilter>();
    auto& listing = line.add(group, "list", "List cards", [=](const Common& common) {
        return atDesk(common, [&](Desk& desk, const Console& console) {
            return list(desk, console, *state, *filter);
        });
    });
    listing.add_option("--state", *state, "Only those in one state: " + oneOf(stock::kCardStates));
    listing.add_option("--lot", filter->lot, "Only those of one lot");
    listing.add_option("--run", filter->run, "Only those of one run of production");
    auto scanned = std::make_shared<std::string>();
    line.add(group, "show", "Show a card: certificates, how it was made, its proof",
             [=](const Common& common) {
                 return atDesk(common, [&](Desk& desk, const Console& console) {
                     return show(desk, console, *scanned);
                 });
             })
        .add_option("CARD", *scanned, "Card serial (19 digits) or chip serial")
        ->required();

    addReject(line, group);
    addActivated(line, group);

    auto& readers = line.group("readers", "Card readers");
    line.add(readers, "list", "List the readers that the smart card service knows", listReaders);
}

} // namespace command
