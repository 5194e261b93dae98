// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/command/command_line.h"
#include "station/command/known_word.h"
#include "station/command/sheet_files.h"
#include "station/command/views.h"
#include "station/command/words.h"
#include "station/sheets/report_sheets.h"
#include "station/workplace/report_acts.h"

namespace command {
namespace {

using foundation::Result;
using workplace::Desk;

struct Files
{
    std::filesystem::path csv;
    std::filesystem::path pdf;
};

void addFiles(CLI::App& command, const std::shared_ptr<Files>& files)
{
    command.add_option("--csv", files->csv, "Write it as a new CSV file");
    command.add_option("--pdf", files->pdf, "Write it as a new PDF file");
}

QString dayText(foundation::Instant when)
{
    return text(foundation::toText(foundation::dayOf(when)));
}

void show(const Console& console, const workplace::RegisterExtract& extract)
{
    QJsonArray rows;
    for (const auto& row : extract.rows)
        rows.append(QJsonObject{{"orderLine", text(row.line.text())},
                                {"holder", text(row.holder)},
                                {"product", text(row.product)},
                                {"certificate", text(row.certificate)},
                                {"serial", text(row.serial)},
                                {"notBefore", dayText(row.notBefore)},
                                {"notAfter", dayText(row.notAfter)},
                                {"state", text(database::storedName(row.state))}});
    console.list(rows, {{"orderLine", Words::tr("Order line")},
                        {"holder", Words::tr("Holder")},
                        {"certificate", Words::tr("Certificate")},
                        {"serial", Words::tr("Serial")},
                        {"notBefore", Words::tr("Valid from")},
                        {"notAfter", Words::tr("Valid to")},
                        {"state", Words::tr("State")}});
}

Result<void> extract(Desk& desk, const Console& console, const std::string& number,
                     const Files& files)
{
    auto organisation = foundation::OrganisationNumber::parse(number);
    if (!organisation)
        return organisation.error();
    auto made = workplace::registerExtract(desk, *organisation);
    if (!made)
        return made.error();
    if (!files.csv.empty())
        if (auto written = workplace::writeRegister(*made, files.csv); !written)
            return written;
    if (!files.pdf.empty())
        if (auto written = fileSheet(console, sheets::registerSheet(*made, desk.act()), files.pdf);
            !written)
            return written;
    if (files.csv.empty() && files.pdf.empty())
        show(console, *made);
    else if (!files.csv.empty())
        console.say(Words::tr("%1 certificates written to %2.")
                        .arg(made->rows.size())
                        .arg(QString::fromStdString(files.csv.string())),
                    {{"rows", static_cast<qint64>(made->rows.size())}});
    return {};
}

struct Wanted
{
    std::string kind;
    std::string from;
    std::string to;
};

/// The year that ends today, or the one that begins today for what is still to come, unless days
/// are named.
Result<figures::Period> periodOf(const Wanted& wanted, figures::FigureKind kind,
                                 foundation::Instant now)
{
    const auto today = std::chrono::sys_days{foundation::dayOf(now)};
    constexpr std::chrono::days kYear{365};
    const bool ahead = kind == figures::FigureKind::Ending;
    figures::Period period{foundation::CivilDate{ahead ? today : today - kYear},
                           foundation::CivilDate{ahead ? today + kYear : today}};
    if (!wanted.from.empty()) {
        auto day = foundation::parseCivilDate(wanted.from);
        if (!day)
            return day.error();
        period.from = *day;
    }
    if (!wanted.to.empty()) {
        auto day = foundation::parseCivilDate(wanted.to);
        if (!day)
            return day.error();
        period.to = *day;
    }
    return period;
}

Result<void> figuresOf(Desk& desk, const Console& console, const Wanted& wanted, const Files& files)
{
    auto kind = knownWord(figures::kFigureKinds, "figure", wanted.kind);
    if (!kind)
        return kind.error();
    auto period = periodOf(wanted, *kind, desk.act().when);
    if (!period)
        return period.error();
    auto rows = workplace::countFigures(desk, *kind, *period);
    if (!rows)
        return rows.error();
    if (!files.csv.empty())
        if (auto written = workplace::writeFigures(*rows, files.csv); !written)
            return written;
    if (!files.pdf.empty())
        return fileSheet(console, sheets::figuresSheet(*kind, *period, *rows, desk.act()),
                         files.pdf);
    QJsonArray all;
    for (const auto& row : *rows)
        all.append(QJsonObject{{"month", text(row.month)},
                               {"what", text(row.what)},
                               {"count", static_cast<qint64>(row.count)}});
    console.list(all, {{"month", Words::tr("Month")},
                       {"what", Words::tr("What")},
                       {"count", Words::tr("Count")}});
    return {};
}

} // namespace

void addReportCommands(CommandLine& line)
{
    auto& group = line.group("reports", "The order register's extract, and figures");
    auto organisation = std::make_shared<std::string>();
    auto files = std::make_shared<Files>();
    auto& extracting = line.add(
        group, "register", "An organisation's certificates with their days (A53)",
        [=](const Common& common) {
            return atDesk(common, [&](Desk& desk, const Console& console) {
                return extract(desk, console, *organisation, *files);
            });
        },
        Needs::Painting);
    extracting.add_option("ORGANISATION", *organisation, "Its number")->required();
    addFiles(extracting, files);

    auto wanted = std::make_shared<Wanted>();
    auto& counting = line.add(
        group, "figures", "Counts by month",
        [=](const Common& common) {
            return atDesk(common, [&](Desk& desk, const Console& console) {
                return figuresOf(desk, console, *wanted, *files);
            });
        },
        Needs::Painting);
    counting.add_option("WHAT", wanted->kind, oneOf(figures::kFigureKinds))->required();
    counting.add_option("--from", wanted->from, "First day (YYYY-MM-DD); else a year ago");
    counting.add_option("--to", wanted->to, "Last day; else today");
    addFiles(counting, files);
}

} // namespace command
