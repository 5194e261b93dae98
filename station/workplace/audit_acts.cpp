// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/workplace/audit_acts.h"

#include "foundation/civil_date.h"
#include "foundation/files.h"
#include "foundation/new_file.h"
#include "station/database/snapshot.h"
#include "station/stock/card_store.h"
#include "station/tables/csv_line.h"
#include "station/workplace/permission.h"
#include "station/workplace/station_home.h"
#include "station/workplace/trail_signing.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace workplace {

using audit::ChainedEvent;
using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;

namespace {

constexpr std::uint32_t kPage = 1'000;
constexpr std::size_t kLargestCertificate = 64 * 1024;

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

Result<foundation::Certificate> certificateIn(const std::filesystem::path& file)
{
    auto text = foundation::readFile(file, kLargestCertificate);
    return text ? foundation::Certificate::parse(*text)
                : Result<foundation::Certificate>{text.error()};
}

} // namespace

Result<std::vector<ChainedEvent>> findEvents(Desk& desk, const audit::EventFilter& filter,
                                             std::int64_t before, std::uint32_t most)
{
    if (auto may = mayDo(desk, staff::Right::ReadTrail); !may)
        return may.error();
    return audit::findEvents(*desk.database, filter, before, most);
}

Result<audit::EventFilter> ofCard(Desk& desk, audit::EventFilter filter, const std::string& card)
{
    filter.kind = audit::SubjectKind::Card;
    filter.number = card;
    if (auto serial = foundation::CardSerial::parse(card)) {
        auto found = stock::CardStore{*desk.database}.findBySerial(*serial);
        if (!found)
            return found.error();
        filter.number = found->chipSerial;
    }
    return filter;
}

Result<audit::TrailReport>
verifyTrail(Desk& desk, const Evidence& evidence,
            const std::function<void(const audit::TrailFinding&)>& told,
            const std::function<bool(const audit::TrailProgress&)>& progress)
{
    if (auto may = mayDo(desk, staff::Right::ReadTrail); !may)
        return may.error();
    audit::TrailCheck check{{{headsFile(desk.workplace.home()), true}}, {}};
    for (const auto& copy : evidence.heads)
        check.heads.push_back({copy, false});
    auto certificates = evidence.certificates;
    const auto own = desk.workplace.settings().keys / "station.crt";
    const auto there = foundation::exists(own);
    if (!there)
        return there.error();
    if (certificates.empty() && *there)
        certificates.push_back(own);
    for (const auto& file : certificates) {
        auto certificate = certificateIn(file);
        if (!certificate)
            return certificate.error();
        check.anchors.push_back(std::move(*certificate));
    }
    return audit::checkTrail(*desk.database, check, told, progress);
}

Result<std::optional<audit::TrailHead>> signTrailNow(Desk& desk, const std::filesystem::path& copy)
{
    if (auto may = mayDo(desk, staff::Right::ReadTrail); !may)
        return may.error();
    return signTrail(desk.workplace, *desk.database, copy);
}

Result<std::int64_t> exportTrail(Desk& desk, const audit::EventFilter& filter, ExportFormat format,
                                 const std::filesystem::path& file,
                                 const std::function<bool(std::int64_t)>& goOn)
{
    if (auto may = mayDo(desk, staff::Right::ReadTrail); !may)
        return may.error();
    const auto notOver = [](Error error) {
        if (error.code == ErrorCode::AlreadyExists)
            error.code = ErrorCode::FileExists;
        return error;
    };
    auto out = foundation::NewFile::begin(file);
    if (!out)
        return notOver(out.error());
    auto snapshot = database::Snapshot::take(*desk.database);
    if (!snapshot)
        return snapshot.error();
    if (format == ExportFormat::Csv)
        if (auto put = out->append(csvHeading()); !put)
            return put.error();
    auto written = writeEvents(desk, filter, format, *out, goOn);
    if (!written)
        return written;
    auto finished = out->finish();
    return finished ? written : Result<std::int64_t>{notOver(finished.error())};
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
