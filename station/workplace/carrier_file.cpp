// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/workplace/carrier_file.h"

#include "foundation/files.h"
#include "station/tables/csv_table.h"
#include "station/tables/file_text.h"
#include "station/workplace/permission.h"

#include <algorithm>

namespace workplace {

using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;

namespace {

constexpr std::size_t kNone = static_cast<std::size_t>(-1);

struct Columns
{
    std::size_t label = kNone;
    std::size_t state = kNone;
    std::size_t detail = kNone;
};

std::string cellOf(const tables::CsvRow& row, std::size_t column)
{
    return column < row.cells.size() ? std::string{tables::trimmed(row.cells[column])}
                                     : std::string{};
}

/// The separator that the header has more of.
char separatorOf(std::string_view text)
{
    const auto header = text.substr(0, text.find('\n'));
    return std::ranges::count(header, ';') >= std::ranges::count(header, ',') ? ';' : ',';
}

Result<Columns> columnsOf(const tables::CsvTable& table, const std::string& file)
{
    const auto wrong = [&](const std::string& why) {
        return Error{ErrorCode::FileFormatUnknown, file + ": " + why};
    };
    if (!table.faults.empty())
        return wrong("line " + std::to_string(table.faults.front().line) + ", " +
                     table.faults.front().what);
    if (table.rows.empty())
        return wrong("it is empty");
    Columns columns;
    const auto& header = table.rows.front().cells;
    for (std::size_t at = 0; at < header.size(); ++at) {
        const auto name = tables::trimmed(header[at]);
        if (name == "label")
            columns.label = at;
        else if (name == "state")
            columns.state = at;
        else if (name == "detail")
            columns.detail = at;
    }
    if (columns.label == kNone || columns.state == kNone)
        return wrong("its first line must name the columns label and state");
    return columns;
}

Result<void> take(Desk& desk, CarrierRow& row, const CarrierNews& news)
{
    return database::inTransaction(
        *desk.database, [&](database::Transaction& transaction) -> Result<void> {
            auto shipment = shipping::ShipmentStore{*desk.database}.findByLabel(row.label);
            if (!shipment)
                return shipment.error();
            if (!*shipment) {
                row.problem = "no shipment bears this label";
                return {};
            }
            row.shipment = (**shipment).id;
            auto outcome = takeCarrierNews(transaction, **shipment, news, desk.act());
            if (!outcome)
                return outcome.error();
            row.outcome = *outcome;
            return {};
        });
}

} // namespace

Result<std::vector<CarrierRow>> takeCarrierFile(Desk& desk, const std::filesystem::path& file)
{
    if (auto may = mayDo(desk, staff::Right::FollowShipments); !may)
        return may.error();
    auto bytes = foundation::readFile(file);
    if (!bytes)
        return bytes.error();
    auto text = tables::decodeText(*bytes);
    if (!text)
        return text.error();
    const auto table = tables::readCsv(text->text, separatorOf(text->text));
    auto columns = columnsOf(table, file.filename().string());
    if (!columns)
        return columns.error();
    std::vector<CarrierRow> rows;
    for (auto each = table.rows.begin() + 1; each != table.rows.end(); ++each) {
        CarrierRow row{each->line, cellOf(*each, columns->label), cellOf(*each, columns->state)};
        if (row.label.empty() || row.word.empty())
            row.problem = "label or state is missing";
        else if (auto taken = take(desk, row, {row.word, cellOf(*each, columns->detail)}); !taken)
            row.problem = foundation::describe(taken.error());
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace workplace
