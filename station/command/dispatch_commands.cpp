// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/command/command_line.h"
#include "station/command/known_word.h"
#include "station/command/sheet_files.h"
#include "station/command/views.h"
#include "station/command/words.h"
#include "station/sheets/dispatch_sheet.h"
#include "station/workplace/dispatch_acts.h"

namespace command {
namespace {

using foundation::Result;
using workplace::Desk;
using workplace::DispatchListView;

const std::vector<Column>& listColumns()
{
    static const std::vector<Column> all{
        {"list", Words::tr("Dispatch list")}, {"kind", Words::tr("Kind")},
        {"holds", Words::tr("Holds")},        {"day", Words::tr("Day")},
        {"state", Words::tr("State")},        {"openedBy", Words::tr("Opened by")},
        {"closedBy", Words::tr("Closed by")}};
    return all;
}

QJsonObject toJson(const shipping::DispatchList& list)
{
    return {{"list", static_cast<qint64>(list.number)},
            {"kind", text(database::storedName(list.kind))},
            {"holds", text(database::storedName(list.holds))},
            {"day", text(foundation::toText(list.day))},
            {"state", text(database::storedName(list.state))},
            {"openedBy", text(list.openedBy)},
            {"openedAt", text(foundation::toText(list.openedAt))},
            {"closedBy", text(list.closedBy.value_or(""))},
            {"closedAt", list.closedAt ? text(foundation::toText(*list.closedAt)) : QString{}}};
}

QJsonArray entriesOf(const DispatchListView& view)
{
    QJsonArray rows;
    for (const auto& entry : view.entries) {
        auto row = command::toJson(entry.shipment);
        row["seenAt"] = entry.seenAt ? text(foundation::toText(*entry.seenAt)) : QString{};
        rows.append(row);
    }
    return rows;
}

Result<void> show(const Console& console, const DispatchListView& view,
                  const QJsonArray& leftOut = {})
{
    auto object = toJson(view.list);
    object["entries"] = entriesOf(view);
    object["leftOut"] = leftOut;
    console.show(object, listColumns());
    if (!console.json())
        console.list(object["entries"].toArray(), {{"shipment", Words::tr("Shipment")},
                                                   {"label", Words::tr("Label")},
                                                   {"orderLine", Words::tr("Order line")},
                                                   {"recipient", Words::tr("Recipient")},
                                                   {"seenAt", Words::tr("Scanned out")}});
    return {};
}

struct NewList
{
    std::string kind;
    std::string holds;
};

Result<void> open(Desk& desk, const Console& console, const NewList& wanted)
{
    auto kind = knownWord(cardprofiles::kShipmentKinds, "shipment kind", wanted.kind);
    if (!kind)
        return kind.error();
    auto holds = knownWord(shipping::kListHolds, "content", wanted.holds);
    if (!holds)
        return holds.error();
    auto opened = workplace::openDispatchList(desk, *kind, *holds);
    if (!opened)
        return opened.error();
    QJsonArray leftOut;
    for (const auto& each : opened->leftOut) {
        leftOut.append(QJsonObject{{"shipment", static_cast<qint64>(each.shipment)},
                                   {"error", text(foundation::nameOf(each.why.code))},
                                   {"why", text(each.why.context)}});
        if (!console.json())
            console.say(
                Words::tr("Shipment %1 stays: %2").arg(each.shipment).arg(text(each.why.context)));
    }
    return show(console, opened->view, leftOut);
}

Result<void> list(Desk& desk, const Console& console)
{
    auto all = workplace::listDispatchLists(desk);
    if (!all)
        return all.error();
    QJsonArray rows;
    for (const auto& each : *all)
        rows.append(toJson(each));
    console.list(rows, listColumns());
    return {};
}

using OnList = std::function<Result<void>(Desk&, const Console&, std::int64_t)>;
CLI::App& addOnList(CommandLine& line, CLI::App& group, const std::string& name,
                    const std::string& about, const OnList& work, Needs needs = Needs::Nothing)
{
    auto number = std::make_shared<std::int64_t>(0);
    auto& command = line.add(
        group, name, about,
        [=](const Common& common) {
            return atDesk(common, [&](Desk& desk, const Console& console) {
                return work(desk, console, *number);
            });
        },
        needs);
    command.add_option("LIST", *number, "Number of the dispatch list")->required();
    return command;
}

using OnScan = std::function<Result<void>(Desk&, std::int64_t, const std::string&)>;
void addScan(CommandLine& line, CLI::App& group, const std::string& name, const std::string& about,
             const char* done, const OnScan& act)
{
    auto scans = std::make_shared<std::vector<std::string>>();
    addOnList(line, group, name, about,
              [=](Desk& desk, const Console& console, std::int64_t list) -> Result<void> {
                  for (const auto& scan : *scans) {
                      if (auto acted = act(desk, list, scan); !acted)
                          return acted;
                      console.say(Words::tr(done).arg(text(scan)).arg(list),
                                  {{"list", static_cast<qint64>(list)}, {"scan", text(scan)}});
                  }
                  return {};
              })
        .add_option("SCAN", *scans, "Label, card serial, letter or shipment number")
        ->required();
}

using ListAct = Result<void> (*)(Desk&, std::int64_t);
void addEnd(CommandLine& line, CLI::App& group, const std::string& name, const std::string& about,
            const char* done, ListAct act)
{
    addOnList(line, group, name, about,
              [=](Desk& desk, const Console& console, std::int64_t list) -> Result<void> {
                  if (auto acted = act(desk, list); !acted)
                      return acted;
                  console.say(Words::tr(done).arg(list), {{"list", static_cast<qint64>(list)}});
                  return {};
              });
}

void addSheet(CommandLine& line, CLI::App& group)
{
    auto file = std::make_shared<std::filesystem::path>();
    addOnList(
        line, group, "sheet", "The list for the carrier to sign, as PDF",
        [=](Desk& desk, const Console& console, std::int64_t list) -> Result<void> {
            auto view = workplace::showDispatchList(desk, list);
            if (!view)
                return view.error();
            return fileSheet(console, sheets::dispatchSheet(*view, desk.act()), *file);
        },
        Needs::Painting)
        .add_option("--to", *file, "The new file")
        ->required();
}

} // namespace

void addDispatchCommands(CommandLine& line)
{
    auto& group =
        line.group("dispatch", "Dispatch lists: what a carrier takes away, scanned twice");
    auto wanted = std::make_shared<NewList>();
    auto& opening = line.add(group, "open", "Open today's list with all that may leave",
                             [=](const Common& common) {
                                 return atDesk(common, [&](Desk& desk, const Console& console) {
                                     return open(desk, console, *wanted);
                                 });
                             });
    opening.add_option("--kind", wanted->kind, oneOf(cardprofiles::kShipmentKinds))->required();
    opening.add_option("--holds", wanted->holds, oneOf(shipping::kListHolds))->required();
    line.add(group, "list", "List the dispatch lists, the latest first",
             [](const Common& common) { return atDesk(common, list); });
    addOnList(line, group, "show", "Show what lies on a list",
              [](Desk& desk, const Console& console, std::int64_t number) -> Result<void> {
                  auto view = workplace::showDispatchList(desk, number);
                  return view ? show(console, *view) : view.error();
              });
    addScan(line, group, "put", "Put more on an open list",
            QT_TRANSLATE_NOOP("Command", "%1 is on list %2."), workplace::putOnDispatchList);
    addScan(line, group, "off", "Take something off an open list",
            QT_TRANSLATE_NOOP("Command", "%1 is off list %2."), workplace::takeOffDispatchList);
    addScan(line, group, "seen", "The second scan, when the carrier is there",
            QT_TRANSLATE_NOOP("Command", "%1 was scanned out of list %2."),
            [](Desk& desk, std::int64_t list, const std::string& scan) -> Result<void> {
                auto seen = workplace::seeOnDispatchList(desk, list, scan);
                return seen ? Result<void>{} : seen.error();
            });
    addEnd(line, group, "close", "All is handed over: everything on the list leaves",
           QT_TRANSLATE_NOOP("Command", "List %1 is closed: all on it has left."),
           workplace::closeDispatchList);
    addEnd(line, group, "cancel", "Give a list up; its shipments stay packed",
           QT_TRANSLATE_NOOP("Command", "List %1 is cancelled; nothing has left."),
           workplace::cancelDispatchList);
    addSheet(line, group);
}

} // namespace command
