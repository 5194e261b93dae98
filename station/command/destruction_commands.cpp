// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/command/command_line.h"
#include "station/command/sheet_files.h"
#include "station/command/staff_views.h"
#include "station/command/stock_views.h"
#include "station/command/views.h"
#include "station/command/words.h"
#include "station/sheets/destruction_sheet.h"

namespace command {
namespace {

using foundation::Result;
using workplace::Desk;

struct What
{
    std::vector<std::string> things;
    std::string lot;
    std::string method;
};

Result<void> enter(Desk& desk, const Console& console, const What& what)
{
    auto things = what.things;
    if (!what.lot.empty()) {
        auto rejected = workplace::rejectedOfLot(desk, what.lot);
        if (!rejected)
            return rejected.error();
        if (rejected->empty())
            return foundation::Error{foundation::ErrorCode::NotFound,
                                     "a rejected card of lot " + what.lot};
        things = std::move(*rejected);
    }
    auto asked = workplace::destroy(desk, things, what.method);
    if (!asked)
        return asked.error();
    sayAsked(console, **asked);
    return {};
}

Result<void> list(Desk& desk, const Console& console)
{
    auto all = workplace::listDestructions(desk);
    if (!all)
        return all.error();
    QJsonArray rows;
    for (const auto& each : *all)
        rows.append(toJson(each));
    console.list(rows, {{"destruction", Words::tr("Entry")},
                        {"when", Words::tr("When")},
                        {"who", Words::tr("Who")},
                        {"witness", Words::tr("Witness")},
                        {"method", Words::tr("How")},
                        {"count", Words::tr("Things")}});
    return {};
}

Result<void> show(Desk& desk, const Console& console, std::uint32_t number)
{
    auto entry = workplace::showDestruction(desk, number);
    if (!entry)
        return entry.error();
    const auto object = toJson(*entry);
    console.show(object, {{"destruction", Words::tr("Entry")},
                          {"when", Words::tr("When")},
                          {"who", Words::tr("Who")},
                          {"witness", Words::tr("Witness")},
                          {"place", Words::tr("Where")},
                          {"method", Words::tr("How")}});
    if (!console.json())
        console.list(object["things"].toArray(), {{"kind", Words::tr("What")},
                                                  {"id", Words::tr("Number")},
                                                  {"lot", Words::tr("Lot")},
                                                  {"why", Words::tr("Why")}});
    return {};
}

Result<void> waiting(Desk& desk, const Console& console)
{
    auto all = workplace::awaitingDestruction(desk);
    if (!all)
        return all.error();
    QJsonArray rows;
    for (const auto& each : *all)
        rows.append(toJson(each));
    console.list(rows, {{"kind", Words::tr("What")},
                        {"id", Words::tr("Number")},
                        {"since", Words::tr("Since")},
                        {"late", Words::tr("Late")},
                        {"why", Words::tr("Why")}});
    return {};
}

void addSheet(CommandLine& line, CLI::App& group)
{
    auto number = std::make_shared<std::uint32_t>(0);
    auto file = std::make_shared<std::filesystem::path>();
    auto& command = line.add(
        group, "sheet", "The protocol of an entry to sign and file, as PDF",
        [=](const Common& common) {
            return atDesk(common, [&](Desk& desk, const Console& console) -> Result<void> {
                auto entry = workplace::showDestruction(desk, *number);
                if (!entry)
                    return entry.error();
                return fileSheet(console, sheets::destructionSheet(*entry, desk.act()), *file);
            });
        },
        Needs::Painting);
    command.add_option("ENTRY", *number, "Its number")->required();
    command.add_option("--to", *file, "The new file")->required();
}

} // namespace

void addDestructionCommands(CommandLine& line)
{
    auto& group = line.group("destructions", "The destruction log of spoiled cards and letters");
    auto what = std::make_shared<What>();
    auto& entering = line.add(group, "enter", "Enter what two persons have destroyed together",
                              [=](const Common& common) {
                                  return atDesk(common, [&](Desk& desk, const Console& console) {
                                      return enter(desk, console, *what);
                                  });
                              });
    auto* scan =
        entering.add_option("SCAN", what->things, "Card serials, chip serials or letter numbers");
    auto* lot = entering.add_option("--lot", what->lot, "Every rejected card of a lot");
    scan->excludes(lot);
    entering.require_option(2);
    entering.add_option("--method", what->method, "How: shredder and its class, say")->required();
    line.add(group, "waiting", "Spoiled things that nobody has destroyed yet",
             [](const Common& common) { return atDesk(common, waiting); });
    line.add(group, "list", "List the entries, the latest first",
             [](const Common& common) { return atDesk(common, list); });
    auto number = std::make_shared<std::uint32_t>(0);
    line.add(group, "show", "Show an entry",
             [=](const Common& common) {
                 return atDesk(common, [&](Desk& desk, const Console& console) {
                     return show(desk, console, *number);
                 });
             })
        .add_option("ENTRY", *number, "Its number")
        ->required();
    addSheet(line, group);
}

} // namespace command
