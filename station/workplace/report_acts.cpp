// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/workplace/report_acts.h"

#include "foundation/new_file.h"
#include "station/audit/event_log.h"
#include "station/orders/order_store.h"
#include "station/tables/csv_line.h"
#include "station/workplace/order_acts.h"
#include "station/workplace/permission.h"

namespace workplace {

using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;

namespace {

/// Tells spreadsheets that what follows is UTF-8.
constexpr auto kMark = "\xEF\xBB\xBF";

Result<void> addLine(database::Database& database, const orders::LineRecord& line,
                     std::vector<RegisterRow>& rows)
{
    auto certificates = stock::CertificateStore{database}.ofLine(line.id);
    if (!certificates)
        return certificates.error();
    for (const auto& each : *certificates)
        rows.push_back({line.id, line.line.holder.commonName, line.line.product, each.name,
                        each.serial, each.notBefore, each.notAfter, each.state});
    return {};
}

Result<void> addOrders(Desk& desk, const foundation::OrganisationNumber& organisation,
                       RegisterExtract& extract)
{
    auto found = listOrders(desk, {.organisation = organisation});
    if (!found)
        return found.error();
    if (found->empty())
        return Error{ErrorCode::NotFound, "an order of " + organisation.text()};
    foundation::CivilDate latest{};
    for (const auto& view : *found) {
        const auto& order = view.record.order;
        if (extract.organisationName.empty() || latest <= order.received) {
            latest = order.received;
            extract.organisationName = order.organisation.name;
        }
        for (const auto& line : view.lines)
            if (auto added = addLine(*desk.database, line, extract.rows); !added)
                return added;
    }
    return {};
}

Result<void> writeText(const std::string& text, const std::filesystem::path& path)
{
    auto file = foundation::NewFile::begin(path);
    if (!file)
        return file.error();
    if (auto put = file->append(text); !put)
        return put;
    return file->finish();
}

} // namespace

Result<RegisterExtract> registerExtract(Desk& desk,
                                        const foundation::OrganisationNumber& organisation)
{
    if (auto may = mayDo(desk, staff::Right::TakeInOrders); !may)
        return may.error();
    RegisterExtract extract{.organisationName = {},
                            .organisationNumber = organisation.text(),
                            .rows = {},
                            .madeAt = desk.act().when};
    if (auto added = addOrders(desk, organisation, extract); !added)
        return added.error();
    auto told = database::inTransaction(*desk.database, [&](database::Transaction& transaction) {
        const auto act = desk.act();
        return audit::record(
            transaction, act,
            audit::Subject::of(audit::SubjectKind::Station, desk.workplace.settings().stationName),
            {"register-extracted",
             {},
             {},
             organisation.text() + ", " + std::to_string(extract.rows.size()) + " certificates"});
    });
    if (!told)
        return told.error();
    return extract;
}

Result<void> writeRegister(const RegisterExtract& extract, const std::filesystem::path& file)
{
    auto text =
        kMark + tables::csvLine({"organisationNumber", "orderLine", "holder", "product",
                                 "certificate", "serial", "notBefore", "notAfter", "state"});
    for (const auto& row : extract.rows)
        text += tables::csvLine(
            {extract.organisationNumber, row.line.text(), row.holder, row.product, row.certificate,
             row.serial, foundation::toText(row.notBefore), foundation::toText(row.notAfter),
             std::string{database::storedName(row.state)}});
    return writeText(text, file);
}

Result<std::vector<figures::FigureRow>> countFigures(Desk& desk, figures::FigureKind kind,
                                                     const figures::Period& period)
{
    if (auto lasts = checkSession(desk); !lasts)
        return lasts.error();
    return figures::count(*desk.database, kind, period, foundation::dayOf(desk.act().when));
}

Result<void> writeFigures(const std::vector<figures::FigureRow>& rows,
                          const std::filesystem::path& file)
{
    auto text = kMark + tables::csvLine({"month", "what", "count"});
    for (const auto& row : rows)
        text += tables::csvLine({row.month, row.what, std::to_string(row.count)});
    return writeText(text, file);
}

} // namespace workplace
