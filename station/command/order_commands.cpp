// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/command/command_line.h"
#include "station/command/known_word.h"
#include "station/command/order_check_commands.h"
#include "station/command/order_exchange_commands.h"
#include "station/command/staff_views.h"
#include "station/command/views.h"
#include "station/command/words.h"
#include "station/orders/due_day.h"
#include "station/workplace/order_acts.h"

namespace command {
namespace {

using foundation::OrderNumber;
using foundation::Result;
using workplace::Desk;

constexpr std::uint32_t kMostOnWorklist = 5000;

/// Stable, for --json; empty where nothing presses.
QString urgencyWord(orders::Urgency urgency)
{
    switch (urgency) {
    case orders::Urgency::None:
        return {};
    case orders::Urgency::Today:
        return QStringLiteral("today");
    case orders::Urgency::Late:
        return QStringLiteral("late");
    }
    return {};
}

Result<void> import(Desk& desk, const Console& console, const std::string& file, bool acceptGood)
{
    auto report = workplace::importOrders(desk, file, acceptGood);
    if (!report)
        return report.error();
    const auto object = toJson(*report);
    if (console.json())
        console.say({}, object);
    else if (report->seenBefore)
        console.say(Words::tr("This file has been taken in before: nothing was changed."));
    else
        console.say(Words::tr("%1 orders with %2 lines taken in, %3 were there already.")
                        .arg(report->added.size())
                        .arg(report->linesAdded)
                        .arg(report->alreadyThere.size()));
    if (report->complete())
        return {};
    return intake::toError(report->errors);
}

void sayOrders(const Desk& desk, const Console& console,
               const std::vector<workplace::OrderView>& found)
{
    const auto today = foundation::dayOf(desk.workplace.clock().now());
    QJsonArray rows;
    for (const auto& view : found) {
        auto row = toJson(view);
        row["urgency"] = urgencyWord(orders::urgencyOf(view.record, today));
        rows.append(row);
    }
    console.list(rows, {{"number", Words::tr("Order")},
                        {"state", Words::tr("State")},
                        {"due", Words::tr("Due")},
                        {"urgency", Words::tr("Urgency")},
                        {"received", Words::tr("Received")},
                        {"express", Words::tr("Express")},
                        {"lineCount", Words::tr("Cards")},
                        {"organisation", Words::tr("Organisation")},
                        {"reason", Words::tr("Reason")}});
}

Result<void> list(Desk& desk, const Console& console, const std::string& state)
{
    orders::OrderFilter filter;
    if (!state.empty()) {
        auto wanted = knownWord(orders::kOrderStates, "order state", state);
        if (!wanted)
            return wanted.error();
        filter.state = *wanted;
    }
    auto found = workplace::listOrders(desk, filter);
    if (!found)
        return found.error();
    sayOrders(desk, console, *found);
    return {};
}

Result<void> worklist(Desk& desk, const Console& console, bool lateAlone)
{
    auto found = lateAlone ? workplace::listLate(desk, kMostOnWorklist)
                           : workplace::listWorklist(desk, kMostOnWorklist);
    if (!found)
        return found.error();
    sayOrders(desk, console, *found);
    return {};
}

Result<void> show(Desk& desk, const Console& console, const OrderNumber& number)
{
    auto view = workplace::showOrder(desk, number);
    if (!view)
        return view.error();
    const auto object = toJson(*view);
    console.show(object, {{"number", Words::tr("Order")},
                          {"state", Words::tr("State")},
                          {"reason", Words::tr("Reason")},
                          {"organisation", Words::tr("Organisation")},
                          {"organisationNumber", Words::tr("Organisation number")},
                          {"orderer", Words::tr("Orderer")},
                          {"received", Words::tr("Received")},
                          {"due", Words::tr("Due")},
                          {"signing", Words::tr("Signed")},
                          {"express", Words::tr("Express")},
                          {"comment", Words::tr("Comment")}});
    if (!console.json())
        console.list(object["lines"].toArray(), {{"line", Words::tr("Line")},
                                                 {"product", Words::tr("Product")},
                                                 {"holder", Words::tr("Holder")},
                                                 {"identity", Words::tr("Identity number")},
                                                 {"state", Words::tr("State")},
                                                 {"claimedAt", Words::tr("At")}});
    return {};
}

Result<void> history(Desk& desk, const Console& console, const OrderNumber& number)
{
    auto events = workplace::orderHistory(desk, number);
    if (!events)
        return events.error();
    QJsonArray rows;
    for (const auto& event : *events)
        rows.append(toJson(event));
    console.list(rows, {{"when", Words::tr("When")},
                        {"who", Words::tr("Who")},
                        {"account", Words::tr("Account")},
                        {"place", Words::tr("Where")},
                        {"subject", Words::tr("What")},
                        {"id", Words::tr("Number")},
                        {"what", Words::tr("Happened")},
                        {"from", Words::tr("From")},
                        {"to", Words::tr("To")},
                        {"detail", Words::tr("Detail")}});
    return {};
}

/// A command that takes order numbers and does the same with each.
using OrderAct = std::function<Result<workplace::AskedFor>(Desk&, const OrderNumber&)>;

/// An act that one person does alone.
template <typename Act>
OrderAct alone(Act act)
{
    return [act](Desk& desk, const OrderNumber& number) -> Result<workplace::AskedFor> {
        auto done = act(desk, number);
        return done ? Result<workplace::AskedFor>{workplace::AskedFor{}} : done.error();
    };
}

void addAct(CommandLine& line, CLI::App& group, const std::string& name, const std::string& about,
            const char* done, const OrderAct& act,
            const std::function<void(CLI::App&)>& options = {})
{
    auto numbers = std::make_shared<std::vector<std::string>>();
    auto& command = line.add(group, name, about, [=](const Common& common) {
        return atDesk(common, [&](Desk& desk, const Console& console) -> Result<void> {
            for (const auto& text : *numbers) {
                auto number = OrderNumber::parse(text);
                if (!number)
                    return number.error();
                auto acted = act(desk, *number);
                if (!acted)
                    return acted.error();
                if (*acted) {
                    sayAsked(console, **acted);
                    continue;
                }
                console.say(Words::tr(done).arg(QString::fromStdString(text)),
                            {{"order", QString::fromStdString(text)},
                             {"done", QString::fromStdString(name)}});
            }
            return {};
        });
    });
    command.add_option("ORDER", *numbers, "Order numbers")->required();
    if (options)
        options(command);
}

void addReading(CommandLine& line, CLI::App& group, const std::string& name,
                const std::string& about,
                Result<void> (*read)(Desk&, const Console&, const OrderNumber&))
{
    auto text = std::make_shared<std::string>();
    auto& command = line.add(group, name, about, [=](const Common& common) {
        return atDesk(common, [&](Desk& desk, const Console& console) -> Result<void> {
            auto number = OrderNumber::parse(*text);
            if (!number)
                return number.error();
            return read(desk, console, *number);
        });
    });
    command.add_option("ORDER", *text, "Order number")->required();
}

void addSteps(CommandLine& line, CLI::App& group)
{
    addAct(line, group, "arrived", "The signed order has arrived: Registrerad to Ankommen",
           QT_TRANSLATE_NOOP("Command", "Order %1 has arrived."), alone(workplace::markArrived));
    addAct(line, group, "approve",
           "It has been checked: Ankommen to Kontrollerad; its cards may be made",
           QT_TRANSLATE_NOOP("Command", "Order %1 is approved for production."),
           workplace::approveOrder);
    addAct(line, group, "resume", "A stopped order goes on where it was stopped",
           QT_TRANSLATE_NOOP("Command", "Order %1 goes on."), alone(workplace::resumeOrder));
    auto reason = std::make_shared<std::string>();
    const auto takeReason = [reason](CLI::App& command) {
        command.add_option("--reason", *reason, "In words for the orderer")->required();
    };
    addAct(line, group, "stop", "It failed the check: to Stoppad, with what is needed (A26)",
           QT_TRANSLATE_NOOP("Command", "Order %1 is stopped."),
           alone([reason](Desk& desk, const OrderNumber& number) {
               return workplace::stopOrder(desk, number, *reason);
           }),
           takeReason);
    auto wish = std::make_shared<bool>(false);
    addAct(
        line, group, "cancel", "To Order Avbruten (A27): final",
        QT_TRANSLATE_NOOP("Command", "Order %1 is cancelled."),
        [=](Desk& desk, const OrderNumber& number) {
            const auto ground =
                *wish ? orders::CancelGround::OrderersWish : orders::CancelGround::NotApprovable;
            return workplace::cancelOrder(desk, number, ground, *reason);
        },
        [=](CLI::App& command) {
            takeReason(command);
            command.add_flag("--on-request", *wish,
                             "The orderer wished it; else it cannot be approved");
        });
}

} // namespace

void addOrderCommands(CommandLine& line)
{
    auto& group = line.group("orders", "Orders: take in, list, approve, follow");
    auto file = std::make_shared<std::string>();
    auto acceptGood = std::make_shared<bool>(false);
    auto& importing =
        line.add(group, "import", "Take in an order file, JSON or CSV (docs/order-files.md)",
                 [=](const Common& common) {
                     return atDesk(common, [&](Desk& desk, const Console& console) {
                         return import(desk, console, *file, *acceptGood);
                     });
                 });
    importing.add_option("FILE", *file, "The order file")->required();
    importing.add_flag("--accept-good", *acceptGood,
                       "Take the orders that are right although others are wrong");

    auto state = std::make_shared<std::string>();
    auto& listing = line.add(group, "list", "List orders", [=](const Common& common) {
        return atDesk(common, [&](Desk& desk, const Console& console) {
            return list(desk, console, *state);
        });
    });
    listing.add_option("--state", *state,
                       "Only those in one state: " + oneOf(orders::kOrderStates));
    auto late = std::make_shared<bool>(false);
    auto& work =
        line.add(group, "worklist",
                 "List the orders with something left to do: express first, then by due day (A16)",
                 [=](const Common& common) {
                     return atDesk(common, [&](Desk& desk, const Console& console) {
                         return worklist(desk, console, *late);
                     });
                 });
    work.add_flag("--late", *late, "Only those whose due day is over");
    addReading(line, group, "show", "Show an order and its lines", show);
    addReading(line, group, "history",
               "Show all that happened to an order, its cards, letters and shipments", history);
    addOrderChecks(line, group);
    addOrderExchange(line, group);
    addSteps(line, group);
}

} // namespace command
