// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/command/command_line.h"
#include "station/command/sheet_files.h"
#include "station/command/stock_views.h"
#include "station/command/views.h"
#include "station/command/words.h"
#include "station/sheets/run_sheet.h"

#include <charconv>

namespace command {
namespace {

using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;
using workplace::Desk;

constexpr std::int64_t kMostBlanks = 1'000'000;

/// "LOT=N", or "N" where the open run has blanks of one lot alone.
Result<stock::LotCount> lotCount(Desk& desk, const std::string& written)
{
    const auto equals = written.rfind('=');
    const auto digits = equals == written.npos ? written : written.substr(equals + 1);
    stock::LotCount count;
    const auto* end = digits.data() + digits.size();
    const auto read = std::from_chars(digits.data(), end, count.count);
    if (digits.empty() || read.ec != std::errc{} || read.ptr != end || count.count < 0 ||
        count.count > kMostBlanks)
        return Error{ErrorCode::InvalidIdentifier, "\"" + written + "\": write LOT=NUMBER"};
    if (equals != written.npos) {
        count.lot = written.substr(0, equals);
        return count;
    }
    auto run = workplace::currentRun(desk);
    if (!run)
        return run.error();
    if (!*run)
        return Error{ErrorCode::RunNotOpen, desk.workplace.settings().stationName};
    if ((**run).blanks.size() != 1)
        return Error{ErrorCode::InvalidIdentifier,
                     "\"" + written + "\": the run has several lots; write LOT=NUMBER for each"};
    count.lot = (**run).blanks.front().lot;
    return count;
}

const std::vector<Column>& columns()
{
    static const std::vector<Column> all{
        {"run", Words::tr("Run")},         {"station", Words::tr("Station")},
        {"state", Words::tr("State")},     {"openedBy", Words::tr("Opened by")},
        {"openedAt", Words::tr("Opened")}, {"closedBy", Words::tr("Closed by")},
        {"closedAt", Words::tr("Closed")}, {"reviewedBy", Words::tr("Reviewed by")}};
    return all;
}

void tell(const Console& console, const QString& sentence, const stock::Run& run)
{
    const auto object = toJson(run);
    console.say(sentence, object);
    if (!console.json())
        console.list(object["blanks"].toArray(), {{"lot", Words::tr("Lot")},
                                                  {"taken", Words::tr("Taken out")},
                                                  {"good", Words::tr("Good")},
                                                  {"spoiled", Words::tr("Spoiled")},
                                                  {"missing", Words::tr("Missing")},
                                                  {"unreadable", Words::tr("Unreadable")},
                                                  {"open", Words::tr("Begun")},
                                                  {"left", Words::tr("Left")},
                                                  {"returned", Words::tr("Returned")}});
}

/// Where what was taken out lies.
Result<void> tellLocations(Desk& desk, const Console& console, const stock::Run& run)
{
    if (console.json())
        return {};
    auto lots = workplace::listLots(desk);
    if (!lots)
        return lots.error();
    for (const auto& each : *lots)
        for (const auto& blanks : run.blanks)
            if (blanks.lot == each.lot.name)
                console.say(Words::tr("Lot %1 lies at %2.")
                                .arg(text(each.lot.name), text(each.lot.location)));
    auto unreviewed = workplace::unreviewedRuns(desk);
    if (!unreviewed)
        return unreviewed.error();
    for (const auto number : *unreviewed)
        console.say(Words::tr("Run %1 still lacks its second signature.").arg(number));
    return warnOfLowStock(desk, console);
}

/// A command whose answer is the run as it stands then.
using RunAct = std::function<Result<stock::Run>(Desk&)>;
CLI::App& addAct(CommandLine& line, CLI::App& group, const std::string& name,
                 const std::string& about, const char* done, const RunAct& act, bool takesOut)
{
    return line.add(group, name, about, [=](const Common& common) {
        return atDesk(common, [&](Desk& desk, const Console& console) -> Result<void> {
            auto run = act(desk);
            if (!run)
                return run.error();
            tell(console, Words::tr(done).arg(run->number), *run);
            return takesOut ? tellLocations(desk, console, *run) : Result<void>{};
        });
    });
}

void addWish(CLI::App& command, stock::Wish& wish)
{
    command.add_option("--blanks", wish.blanks, "How many are taken out of the store")
        ->required()
        ->check(CLI::Range(std::int64_t{1}, kMostBlanks));
    command.add_option("--product", wish.blankProduct, "Which blanks, if there are several kinds");
    command.add_option("--lot", wish.lot, "This lot alone; else those to be used first");
    command.add_option("--reason", wish.why, "Why, for a lot that is not to be used first");
}

void addOpening(CommandLine& line, CLI::App& group)
{
    auto wish = std::make_shared<stock::Wish>();
    addWish(addAct(
                line, group, "open", "Begin a run of production with blanks taken out for it",
                QT_TRANSLATE_NOOP("Command", "Run %1 is open. Take these blanks out of the store:"),
                [wish](Desk& desk) { return workplace::openRun(desk, *wish); }, true),
            *wish);
    auto more = std::make_shared<stock::Wish>();
    addWish(addAct(
                line, group, "take", "Take more blanks out for the open run",
                QT_TRANSLATE_NOOP("Command", "Run %1 has these blanks now:"),
                [more](Desk& desk) { return workplace::takeForRun(desk, *more); }, true),
            *more);
}

/// Blanks of the open run that nobody can scan.
using LossAct = Result<stock::Run> (*)(Desk&, const stock::LotCount&, const std::string&);
void addLoss(CommandLine& line, CLI::App& group, const std::string& name, const std::string& about,
             const char* done, LossAct act)
{
    auto lost = std::make_shared<std::string>();
    auto why = std::make_shared<std::string>();
    auto& report = addAct(
        line, group, name, about, done,
        [=](Desk& desk) -> Result<stock::Run> {
            auto count = lotCount(desk, *lost);
            if (!count)
                return count.error();
            return act(desk, *count, *why);
        },
        false);
    report.add_option("LOT=N", *lost, "Of which lot, and how many")->required();
    report.add_option("--reason", *why, "What is known of it")->required();
}

void addClosing(CommandLine& line, CLI::App& group)
{
    addLoss(line, group, "missing", "Report blanks of the open run that cannot be found",
            QT_TRANSLATE_NOOP("Command", "Run %1 goes on; the blanks are missing in it:"),
            workplace::missInRun);
    addLoss(line, group, "unreadable",
            "Report blanks of the open run that were spoiled unbegun, by chips that do not answer",
            QT_TRANSLATE_NOOP("Command", "Run %1 goes on; destroy the unreadable blanks:"),
            workplace::writeOffInRun);

    auto returned = std::make_shared<std::vector<std::string>>();
    addAct(
        line, group, "close",
        "End the run: each blank is good, spoiled, written off, or counted back (PCI-3)",
        QT_TRANSLATE_NOOP("Command", "Run %1 is closed and comes out even. Another person signs it "
                                     "with cardstation runs review %1."),
        [returned](Desk& desk) -> Result<stock::Run> {
            std::vector<stock::LotCount> counts;
            for (const auto& each : *returned) {
                auto count = lotCount(desk, each);
                if (!count)
                    return count.error();
                counts.push_back(std::move(*count));
            }
            return workplace::closeRun(desk, counts);
        },
        false)
        .add_option("--returned", *returned, "Blanks counted back: N, or LOT=N for each lot")
        ->required();

    auto number = std::make_shared<std::uint32_t>(0);
    addAct(
        line, group, "review", "The second signature under a closed run, by another person",
        QT_TRANSLATE_NOOP("Command", "Run %1 is reviewed."),
        [number](Desk& desk) { return workplace::reviewRun(desk, *number); }, false)
        .add_option("RUN", *number, "Its number")
        ->required();
}

Result<void> list(Desk& desk, const Console& console)
{
    auto runs = workplace::listRuns(desk);
    if (!runs)
        return runs.error();
    QJsonArray rows;
    for (const auto& each : *runs)
        rows.append(toJson(each));
    console.list(rows, columns());
    return {};
}

Result<void> show(Desk& desk, const Console& console, std::uint32_t number)
{
    auto view = workplace::showRun(desk, number);
    if (!view)
        return view.error();
    auto object = toJson(view->run);
    QJsonArray events;
    for (const auto& event : view->events)
        events.append(toJson(event));
    object["events"] = events;
    QJsonArray cards;
    for (const auto& card : view->cards)
        cards.append(toJson(card));
    object["cards"] = cards;
    console.show(object, columns());
    if (console.json())
        return {};
    tell(console, {}, view->run);
    console.list(events, {{"when", Words::tr("When")},
                          {"who", Words::tr("Who")},
                          {"account", Words::tr("Account")},
                          {"what", Words::tr("Happened")},
                          {"to", Words::tr("To")},
                          {"detail", Words::tr("Detail")}});
    console.list(cards, {{"card", Words::tr("Card")},
                         {"chip", Words::tr("Chip")},
                         {"state", Words::tr("State")},
                         {"orderLine", Words::tr("Order line")},
                         {"leftBehind", Words::tr("Left behind")}});
    return {};
}

void addSheet(CommandLine& line, CLI::App& group)
{
    auto number = std::make_shared<std::uint32_t>(0);
    auto file = std::make_shared<std::filesystem::path>();
    auto& command = line.add(
        group, "sheet", "The run sheet to sign and file, as PDF",
        [=](const Common& common) {
            return atDesk(common, [&](Desk& desk, const Console& console) -> Result<void> {
                auto view = workplace::showRun(desk, *number);
                if (!view)
                    return view.error();
                return fileSheet(console, sheets::runSheet(*view, desk.act()), *file);
            });
        },
        Needs::Painting);
    command.add_option("RUN", *number, "Its number")->required();
    command.add_option("--to", *file, "The new file")->required();
}

} // namespace

void addRunCommands(CommandLine& line)
{
    auto& group = line.group("runs", "Runs of production, and the balance of their blanks");
    addOpening(line, group);
    addClosing(line, group);
    addSheet(line, group);
    line.add(group, "list", "List the runs, the latest first",
             [](const Common& common) { return atDesk(common, list); });
    auto number = std::make_shared<std::uint32_t>(0);
    line.add(group, "show", "Show a run: its balance, what happened, its cards",
             [=](const Common& common) {
                 return atDesk(common, [&](Desk& desk, const Console& console) {
                     return show(desk, console, *number);
                 });
             })
        .add_option("RUN", *number, "Its number")
        ->required();
}

} // namespace command
