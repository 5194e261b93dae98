// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "foundation/civil_date.h"
#include "foundation/new_file.h"
#include "station/audit/event_log.h"
#include "station/database/snapshot.h"
#include "station/tables/csv_line.h"
#include "station/workplace/audit_acts.h"
#include "station/workplace/permission.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace workplace {

using audit::ChainedEvent;
using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;

namespace {

constexpr std::uint32_t kPage = 1'000;

using Cell = std::pair<const char*, std::string>;

/// Every member of an exported event, in the order of the columns.
std::vector<Cell> cellsOf(const ChainedEvent& chained)
{
    const auto& [id, act, subject, happening, account] = chained.event;
    const auto order = subject.order ? subject.order->text() : std::string{};
    const auto line = subject.line ? std::to_string(*subject.line) : std::string{};
    return {{"event", std::to_string(id)},
            {"at", foundation::toText(act.when)},
            {"who", act.who},
            {"secondPerson", act.secondPerson},
            {"account", account},
            {"place", act.place},
            {"kind", std::string{database::storedName(subject.kind)}},
            {"number", subject.id},
            {"order", order},
            {"line", line},
            {"what", happening.what},
            {"outcome", std::string{audit::outcomeOf(chained.event)}},
            {"from", happening.from},
            {"to", happening.to},
            {"detail", happening.detail},
            {"hash", chained.hash}};
}

std::string csvOf(const ChainedEvent& event)
{
    std::vector<std::string> cells;
    for (auto& [name, text] : cellsOf(event))
        cells.push_back(std::move(text));
    return tables::csvLine(cells);
}

std::string csvHeading()
{
    std::vector<std::string> names;
    for (const auto& [name, text] : cellsOf({{0, {}, {audit::SubjectKind::Order, {}}, {}}, {}}))
        names.emplace_back(name);
    // The byte order mark tells spreadsheets that it is UTF-8.
    return "\xEF\xBB\xBF" + tables::csvLine(names);
}

Result<std::int64_t> writeEvents(Desk& desk, const audit::EventFilter& filter, ExportFormat format,
                                 foundation::NewFile& file,
                                 const std::function<bool(std::int64_t)>& goOn)
{
    std::int64_t written = 0;
    for (std::int64_t after = 0;;) {
        auto page = audit::findEventsAfter(*desk.database, filter, after, kPage);
        if (!page)
            return page.error();
        for (const auto& event : *page) {
            auto put =
                file.append(format == ExportFormat::Csv ? csvOf(event) : jsonLineOf(event) + '\n');
            if (!put)
                return put.error();
            after = event.event.id;
        }
        written += static_cast<std::int64_t>(page->size());
        if (goOn && !goOn(written))
            return Error{ErrorCode::Cancelled, "audit export"};
        if (page->size() < kPage)
            return written;
    }
}

/// As of one moment, which has ended when it returns.
Result<std::int64_t> writeAll(Desk& desk, const audit::EventFilter& filter, ExportFormat format,
                              foundation::NewFile& file,
                              const std::function<bool(std::int64_t)>& goOn)
{
    auto snapshot = database::Snapshot::take(*desk.database);
    if (!snapshot)
        return snapshot.error();
    if (format == ExportFormat::Csv)
        if (auto put = file.append(csvHeading()); !put)
            return put.error();
    return writeEvents(desk, filter, format, file, goOn);
}

/// What stands in the trail about an export: how much, as what, and by which choice.
std::string detailOf(std::int64_t events, ExportFormat format, const audit::EventFilter& filter)
{
    std::string detail = "events=" + std::to_string(events) +
                         "; format=" + (format == ExportFormat::Csv ? "csv" : "jsonl");
    const auto add = [&](std::string_view name, const std::string& value) {
        if (!value.empty())
            detail.append("; ").append(name).append("=").append(value);
    };
    add("from", filter.from ? foundation::toText(*filter.from) : std::string{});
    add("until", filter.until ? foundation::toText(*filter.until) : std::string{});
    add("who", filter.who);
    add("kind", filter.kind ? std::string{database::storedName(*filter.kind)} : std::string{});
    add("number", filter.number);
    add("what", filter.what);
    add("text", filter.text);
    add("refused", filter.refusedOnly ? "only" : "");
    return detail;
}

Error notOver(Error error)
{
    if (error.code == ErrorCode::AlreadyExists)
        error.code = ErrorCode::FileExists;
    return error;
}

/// No file without an event, and no event without a file.
Result<void> finishAndTell(Desk& desk, foundation::NewFile& out, const std::filesystem::path& file,
                           const std::string& detail)
{
    auto transaction = database::Transaction::begin(*desk.database);
    if (!transaction)
        return transaction.error();
    auto told = audit::record(*transaction, desk.act(),
                              audit::Subject::of(audit::SubjectKind::File, "station.db"),
                              {"trail-exported", {}, {}, detail});
    if (!told)
        return told;
    if (auto finished = out.finish(); !finished)
        return notOver(finished.error());
    auto committed = transaction->commit();
    if (!committed) {
        std::error_code ignored;
        std::filesystem::remove(file, ignored);
    }
    return committed;
}

} // namespace

Result<std::int64_t> exportTrail(Desk& desk, const audit::EventFilter& filter, ExportFormat format,
                                 const std::filesystem::path& file,
                                 const std::function<bool(std::int64_t)>& goOn)
{
    if (auto may = mayDo(desk, staff::Right::ReadTrail); !may)
        return may.error();
    auto out = foundation::NewFile::begin(file);
    if (!out)
        return notOver(out.error());
    auto written = writeAll(desk, filter, format, *out, goOn);
    if (!written)
        return written;
    auto told = finishAndTell(desk, *out, file, detailOf(*written, format, filter));
    return told ? written : Result<std::int64_t>{told.error()};
}

std::string jsonLineOf(const ChainedEvent& event)
{
    QJsonObject object;
    for (const auto& [name, text] : cellsOf(event))
        object.insert(QLatin1String{name}, QString::fromStdString(text));
    object.insert(QLatin1String{"event"}, static_cast<qint64>(event.event.id));
    if (event.event.subject.line)
        object.insert(QLatin1String{"line"}, static_cast<qint64>(*event.event.subject.line));
    return QJsonDocument{object}.toJson(QJsonDocument::Compact).toStdString();
}

} // namespace workplace
