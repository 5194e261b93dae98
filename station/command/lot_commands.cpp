// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/command/command_line.h"
#include "station/command/stock_views.h"
#include "station/command/views.h"
#include "station/command/words.h"

namespace command {
namespace {

using foundation::Result;
using workplace::Desk;

const std::vector<Column>& columns()
{
    static const std::vector<Column> all{
        {"lot", Words::tr("Lot")},           {"product", Words::tr("Blanks")},
        {"state", Words::tr("State")},       {"location", Words::tr("Location")},
        {"expires", Words::tr("Use until")}, {"inStore", Words::tr("In store")},
        {"out", Words::tr("Taken out")},     {"allocated", Words::tr("Begun")},
        {"good", Words::tr("Good")},         {"spoiled", Words::tr("Spoiled")},
        {"missing", Words::tr("Missing")},   {"unreadable", Words::tr("Unreadable")}};
    return all;
}

Result<void> list(Desk& desk, const Console& console)
{
    auto lots = workplace::listLots(desk);
    if (!lots)
        return lots.error();
    QJsonArray rows;
    const auto today = foundation::dayOf(desk.workplace.clock().now());
    for (const auto& each : *lots) {
        auto row = toJson(each);
        if (each.lot.expires && *each.lot.expires < today)
            row["state"] = QStringLiteral("expired");
        rows.append(row);
    }
    console.list(rows, columns());
    return warnOfLowStock(desk, console);
}

Result<void> levels(Desk& desk, const Console& console)
{
    auto found = workplace::stockLevels(desk);
    if (!found)
        return found.error();
    QJsonArray rows;
    for (const auto& each : *found)
        rows.append(toJson(each));
    console.list(rows, {{"product", Words::tr("Blanks")},
                        {"inStore", Words::tr("In store")},
                        {"minimum", Words::tr("Minimum")},
                        {"low", Words::tr("Too few")}});
    return warnOfLowStock(desk, console);
}

Result<void> show(Desk& desk, const Console& console, const std::string& lot)
{
    auto view = workplace::showLot(desk, lot);
    if (!view)
        return view.error();
    auto object = toJson(view->standing);
    QJsonArray events;
    for (const auto& event : view->events)
        events.append(toJson(event));
    object["events"] = events;
    auto members = columns();
    members.push_back({"supplier", Words::tr("Supplier")});
    members.push_back({"transportKeys", Words::tr("Transport keys")});
    members.push_back({"quarantined", Words::tr("In quarantine")});
    members.push_back({"destroyed", Words::tr("Destroyed")});
    console.show(object, members);
    if (!console.json())
        console.list(events, {{"when", Words::tr("When")},
                              {"who", Words::tr("Who")},
                              {"what", Words::tr("Happened")},
                              {"to", Words::tr("To")},
                              {"detail", Words::tr("Detail")}});
    return {};
}

Result<void> receive(Desk& desk, const Console& console, const workplace::Delivery& delivery)
{
    auto received = workplace::receiveLot(desk, delivery);
    if (!received)
        return received.error();
    console.say(Words::tr("Lot %1 is received: %2 blanks %3, at %4. Next: test a sample card of "
                          "it, cardstation lots test %1")
                    .arg(text(received->lot.name), QString::number(received->inStore()),
                         text(received->lot.blankProduct), text(received->lot.location)),
                toJson(*received));
    return {};
}

/// Tries the sample that lies in the reader, and says what that means for the lot.
Result<void> test(Desk& desk, const Console& console, const production::SampleTask& task)
{
    auto result = workplace::testLot(desk, task, [&](const production::Panel& panel) {
        const auto sentence = panel.state == production::PanelState::Empty
                                  ? Words::tr("insert a blank card")
                                  : QStringLiteral("[%1/%2] %3")
                                        .arg(panel.stepsDone)
                                        .arg(panel.stepsTotal)
                                        .arg(text(panel.step));
        console.progress(sentence, toJson(panel));
    });
    if (!result)
        return result.error();
    const QJsonObject object{{"lot", text(task.lot)},
                             {"chip", text(result->chipSerial)},
                             {"product", text(result->product)},
                             {"good", result->good},
                             {"checks", static_cast<qint64>(result->checks)},
                             {"lotRefused", result->lotRefused}};
    if (result->good) {
        console.say(
            Words::tr("The sample card %1 is good: %2 checks as %3. Destroy it, and enter it "
                      "in the destruction log.")
                .arg(text(result->chipSerial))
                .arg(result->checks)
                .arg(text(result->product)),
            object);
        return {};
    }
    if (result->lotRefused)
        console.say(Words::tr("The sample card %1 failed at %2: no blank of lot %3 may be used.")
                        .arg(text(result->chipSerial), text(result->step), text(task.lot)),
                    object);
    else if (result->isBegun)
        console.say(Words::tr("The sample card %1 is spoiled: destroy it, and enter it in the "
                              "destruction log. Its lot stands as it stood; try another card.")
                        .arg(text(result->chipSerial)),
                    object);
    if (!result->isBegun)
        return *result->error;
    return foundation::Error{foundation::ErrorCode::StepFailed,
                             result->step + ": " + foundation::describe(*result->error)};
}

void addTest(CommandLine& line, CLI::App& group)
{
    auto task = std::make_shared<production::SampleTask>();
    auto& command =
        line.add(group, "test", "Make a sample card of a lot, prove it, and let the lot be used",
                 [=](const Common& common) {
                     return atDesk(common, [&](Desk& desk, const Console& console) {
                         return test(desk, console, *task);
                     });
                 });
    command.add_option("LOT", task->lot, "The lot")->required();
    command.add_option("--readers", task->readers, "Only these readers, by name")->delimiter(',');
    command.add_option("--as-product", task->product,
                       "The card product that it is tried as; else the first that fits");
}

/// The day of an option, which is left empty for none.
Result<void> readDay(const std::string& written, std::optional<foundation::CivilDate>& day)
{
    if (written.empty())
        return {};
    auto parsed = foundation::parseCivilDate(written);
    if (!parsed)
        return parsed.error();
    day = *parsed;
    return {};
}

void addReceive(CommandLine& line, CLI::App& group)
{
    auto delivery = std::make_shared<workplace::Delivery>();
    auto expires = std::make_shared<std::string>();
    auto decimal = std::make_shared<bool>(false);
    auto& command = line.add(
        group, "receive", "Enter a lot of blanks from a supplier's file or a range of serials",
        [=](const Common& common) {
            return atDesk(common, [&](Desk& desk, const Console& console) -> Result<void> {
                if (auto day = readDay(*expires, delivery->expires); !day)
                    return day;
                if (*decimal)
                    delivery->numbering = stock::Numbering::Decimal;
                return receive(desk, console, *delivery);
            });
        });
    command.add_option("LOT", delivery->lot, "The supplier's number of the lot");
    auto* file = command.add_option("--file", delivery->file,
                                    "The supplier's list of chip serials (docs/stock.md)");
    auto* first = command.add_option("--from", delivery->first, "The first chip serial of a range");
    auto* last = command.add_option("--to", delivery->last, "The last chip serial of a range");
    first->needs(last)->excludes(file);
    last->needs(first)->excludes(file);
    command
        .add_flag("--decimal", *decimal, "The range counts in tens: its serials have no letters")
        ->needs(first);
    command.add_option("--blanks", delivery->blanks,
                       "How many there should be; needed for a range");
    command.add_option("--product", delivery->blankProduct, "Product code of the blanks");
    command.add_option("--supplier", delivery->supplier, "Who made them");
    command.add_option("--transport-keys", delivery->transportKeys,
                       "Name of the set of transport keys");
    command.add_option("--location", delivery->location, "Where they lie");
    command.add_option("--expires", *expires, "The last day on which they may be used, YYYY-MM-DD");
    command.require_option(1, 0);
}

using LotAct = std::function<Result<void>(Desk&, const std::string&)>;
CLI::App& addAct(CommandLine& line, CLI::App& group, const std::string& name,
                 const std::string& about, const char* done, const LotAct& act)
{
    auto lot = std::make_shared<std::string>();
    auto& command = line.add(group, name, about, [=](const Common& common) {
        return atDesk(common, [&](Desk& desk, const Console& console) -> Result<void> {
            if (auto acted = act(desk, *lot); !acted)
                return acted;
            console.say(Words::tr(done).arg(text(*lot)),
                        {{"lot", text(*lot)}, {"done", text(name)}});
            return {};
        });
    });
    command.add_option("LOT", *lot, "The lot")->required();
    return command;
}

void addChanges(CommandLine& line, CLI::App& group)
{
    auto reason = std::make_shared<std::string>();
    addAct(line, group, "accept",
           "Let a lot's blanks be used, where a test elsewhere showed it good",
           QT_TRANSLATE_NOOP("Command", "Blanks of lot %1 may be used."),
           [=](Desk& desk, const std::string& lot) {
               return workplace::acceptLot(desk, lot, *reason);
           })
        .add_option("--reason", *reason, "What was tested, and how")
        ->required();
    addAct(line, group, "refuse", "Let no blank of a lot be used any more",
           QT_TRANSLATE_NOOP("Command", "Blanks of lot %1 may not be used."),
           [=](Desk& desk, const std::string& lot) {
               return workplace::refuseLot(desk, lot, *reason);
           })
        .add_option("--reason", *reason, "What is wrong with it")
        ->required();
    addAct(line, group, "scrap", "Give up every blank of a lot that lies in store",
           QT_TRANSLATE_NOOP("Command",
                             "Every blank of lot %1 is rejected: destroy them, and enter "
                             "them with cardstation destructions enter --lot %1."),
           [=](Desk& desk, const std::string& lot) -> Result<void> {
               auto scrapped = workplace::scrapLot(desk, lot, *reason);
               return scrapped ? Result<void>{} : scrapped.error();
           })
        .add_option("--reason", *reason, "Why")
        ->required();
    auto location = std::make_shared<std::string>();
    addAct(line, group, "move", "The lot lies elsewhere now",
           QT_TRANSLATE_NOOP("Command", "Lot %1 is moved."),
           [=](Desk& desk, const std::string& lot) {
               return workplace::moveLot(desk, lot, *location);
           })
        .add_option("--location", *location, "Where it lies")
        ->required();
    auto counted = std::make_shared<std::int64_t>(0);
    auto& count =
        addAct(line, group, "count", "Enter how many blanks of a lot were counted in store",
               QT_TRANSLATE_NOOP("Command", "The count of lot %1 is entered."),
               [=](Desk& desk, const std::string& lot) -> Result<void> {
                   auto entered = workplace::countLot(desk, lot, *counted, *reason);
                   return entered ? Result<void>{} : entered.error();
               });
    count.add_option("--blanks", *counted, "How many there are")->required();
    count.add_option("--reason", *reason, "Who counted, and why")->required();
}

} // namespace

void addLotCommands(CommandLine& line)
{
    auto& group = line.group("lots", "Stock of blanks: receive, test, list, count");
    addReceive(line, group);
    addTest(line, group);
    line.add(group, "list", "List the lots; the one to be used first stands first",
             [](const Common& common) { return atDesk(common, list); });
    line.add(group, "levels", "How many blanks may be used, against the minimum",
             [](const Common& common) { return atDesk(common, levels); });
    auto lot = std::make_shared<std::string>();
    line.add(group, "show", "Show a lot, and all that happened to it",
             [=](const Common& common) {
                 return atDesk(common, [&](Desk& desk, const Console& console) {
                     return show(desk, console, *lot);
                 });
             })
        .add_option("LOT", *lot, "The lot")
        ->required();
    addChanges(line, group);
}

} // namespace command
