// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/command/print_run_commands.h"

#include "station/command/views.h"
#include "station/command/words.h"
#include "station/sentences/sentences.h"

#include <iostream>

namespace command {
namespace {

using foundation::Error;
using foundation::Result;
using workplace::Desk;

const std::vector<Column>& columns()
{
    static const std::vector<Column> all{
        {"run", Words::tr("Print run")},          {"station", Words::tr("Station")},
        {"begunBy", Words::tr("Printed by")},     {"begunAt", Words::tr("Begun")},
        {"outcome", Words::tr("Outcome")},        {"letters", Words::tr("Letters")},
        {"waiting", Words::tr("To be confirmed")}};
    return all;
}

Result<void> list(Desk& desk, const Console& console)
{
    auto runs = workplace::listPrintRuns(desk);
    if (!runs)
        return runs.error();
    QJsonArray rows;
    for (const auto& run : *runs)
        rows.append(toJson(run));
    console.list(rows, columns());
    return {};
}

Result<void> show(Desk& desk, const Console& console, std::uint32_t number)
{
    auto view = workplace::showPrintRun(desk, number);
    if (!view)
        return view.error();
    QJsonArray rows;
    for (const auto& each : view->letters)
        rows.append(QJsonObject{{"letter", text(each.letter.text())},
                                {"fate", text(database::storedName(each.fate))},
                                {"state", text(database::storedName(each.state))},
                                {"why", text(each.why)}});
    if (console.json()) {
        auto object = toJson(view->run);
        object["members"] = rows;
        console.show(object, {});
        return {};
    }
    console.show(toJson(view->run), columns());
    console.list(rows, {{"letter", Words::tr("Letter")},
                        {"fate", Words::tr("In this run")},
                        {"state", Words::tr("State")},
                        {"why", Words::tr("Reason")}});
    return {};
}

void answer(const Console& console, const std::string& scanned,
            const Result<workplace::ConfirmedLetter>& confirmed)
{
    QJsonObject object{{"scanned", text(scanned)}, {"confirmed", confirmed.ok()}};
    if (!confirmed) {
        object["error"] = text(foundation::nameOf(confirmed.error().code));
        object["sentence"] = sentences::sentenceFor(confirmed.error());
        console.progress(
            Words::tr("NO  %1: %2").arg(text(scanned), sentences::sentenceFor(confirmed.error())),
            object);
        return;
    }
    object["waiting"] = static_cast<qint64>(confirmed->waiting);
    console.progress(Words::tr("YES %1 is confirmed. Still to be confirmed in its run: %2")
                         .arg(text(confirmed->number.text()))
                         .arg(confirmed->waiting),
                     object);
}

} // namespace

Result<void> confirmByScanning(Desk& desk, const Console& console, std::optional<std::uint32_t> run)
{
    std::optional<Error> first;
    qint64 yes = 0;
    qint64 no = 0;
    for (std::string line; std::getline(std::cin, line);) {
        if (line.find_first_not_of(" \t\r") == std::string::npos)
            continue;
        const auto confirmed = workplace::confirmScanned(desk, line, run);
        answer(console, line, confirmed);
        ++(confirmed ? yes : no);
        if (!confirmed && !first)
            first = confirmed.error();
    }
    console.say(Words::tr("%1 confirmed, %2 refused.").arg(yes).arg(no),
                {{"confirmed", yes}, {"refused", no}});
    return first ? Result<void>{*first} : Result<void>{};
}

void addPrintRunCommands(CommandLine& line, CLI::App& letters)
{
    auto* runs = letters.add_subcommand("runs", "Print runs: what went to the printer together");
    runs->require_subcommand(1);
    runs->fallthrough();
    line.add(*runs, "list", "Print runs, the latest first", [](const Common& common) {
        return atDesk(common,
                      [](Desk& desk, const Console& console) { return list(desk, console); });
    });
    auto number = std::make_shared<std::uint32_t>();
    line.add(*runs, "show", "One print run and what became of each letter in it",
             [=](const Common& common) {
                 return atDesk(common, [&](Desk& desk, const Console& console) {
                     return show(desk, console, *number);
                 });
             })
        .add_option("RUN", *number, "Number of the print run")
        ->required();
}

} // namespace command
