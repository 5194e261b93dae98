// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/orders/intake/order_file.h"

#include "station/orders/intake/csv_orders.h"
#include "station/orders/intake/json_orders.h"
#include "station/orders/intake/order_checks.h"

#include <algorithm>
#include <map>
#include <set>

namespace intake {

using foundation::ByteView;
using foundation::CivilDate;

namespace {

RawFile unusable(Problem problem, std::string value = {})
{
    return {{}, {{0, {}, {}, problem, std::move(value)}}, true};
}

constexpr std::string_view kBlanks = " \t\r\n";

bool looksLikeJson(std::string_view text)
{
    const auto first = text.find_first_not_of(kBlanks);
    return first != text.npos && (text[first] == '{' || text[first] == '[');
}

RawFile readText(const tables::FileText& decoded, OrderFile& file)
{
    const std::string_view text = decoded.text;
    if (looksLikeJson(text)) {
        file.format = FileFormat::Json;
        if (decoded.encoding == tables::FileEncoding::Windows1252)
            return unusable(Problem::EncodingWrong, "JSON is always UTF-8 (RFC 8259, 8.1)");
        return ordersFromJson(text);
    }
    if (text.find_first_not_of(kBlanks) == text.npos)
        return unusable(Problem::NoOrders);
    const auto separator = csvSeparator(text);
    if (separator == '\0')
        return unusable(Problem::FormatUnknown);
    file.format = separator == ',' ? FileFormat::CsvComma : FileFormat::CsvSemicolon;
    return ordersFromCsv(text, separator);
}

RawFile readBytes(ByteView bytes, OrderFile& file)
{
    if (bytes.size() > kLargestOrderFile)
        return unusable(Problem::TooLarge, "at most 256 MiB");
    auto decoded = tables::decodeText(bytes);
    if (!decoded)
        return unusable(Problem::EncodingWrong, decoded.error().context);
    file.encoding = decoded->encoding;
    return readText(*decoded, file);
}

/// Where each value of a kind stands: order number or identity -> lines of the file.
using Places = std::map<std::string, std::vector<std::size_t>>;

std::string elsewhere(const std::vector<std::size_t>& lines, std::size_t here)
{
    const auto other = std::ranges::find_if(lines, [&](std::size_t line) { return line != here; });
    return "also at line " + std::to_string(other == lines.end() ? here : *other);
}

/// An order number that stands twice makes both orders wrong: nobody can tell which is meant.
void refuseTwins(const RawFile& raw, OrderFile& file)
{
    Places places;
    for (const auto& order : raw.orders) {
        const auto number = order.fields.find("number");
        const bool there = number != order.fields.end() && !number->second.told;
        if (there && !number->second.parts.front().empty())
            places[number->second.parts.front()].push_back(order.line);
    }
    for (const auto& [number, lines] : places) {
        for (const auto line : lines) {
            if (lines.size() > 1)
                file.errors.push_back({line, shortened(number), "number", Problem::DuplicateOrder,
                                       elsewhere(lines, line)});
        }
    }
    std::erase_if(file.orders, [&](const FileOrder& each) {
        return places.at(each.order.number.text()).size() > 1;
    });
}

/// A service identity number is one line's, whichever order it stands in.
void refuseSharedIdentities(OrderFile& file)
{
    Places places;
    for (const auto& each : file.orders) {
        for (const auto& line : each.order.lines) {
            if (line.serviceIdentity)
                places[line.serviceIdentity->text()].push_back(each.linesAt.at(line.number));
        }
    }
    const auto shared = [&](const FileOrder& each) {
        bool found = false;
        for (const auto& line : each.order.lines) {
            if (!line.serviceIdentity || places.at(line.serviceIdentity->text()).size() < 2)
                continue;
            found = true;
            const auto here = each.linesAt.at(line.number);
            file.errors.push_back({here, each.order.number.text(), "lines.serviceIdentityNumber",
                                   Problem::DuplicateIdentity,
                                   elsewhere(places.at(line.serviceIdentity->text()), here)});
        }
        return found;
    };
    std::erase_if(file.orders, shared);
}

} // namespace

std::string_view nameOf(FileFormat format)
{
    switch (format) {
    case FileFormat::Json:
        return "json";
    case FileFormat::CsvComma:
        return "csv-comma";
    case FileFormat::CsvSemicolon:
        return "csv-semicolon";
    }
    return "?";
}

OrderFile readOrderFile(ByteView bytes, const FindProfile& findProfile, const CivilDate& latest)
{
    OrderFile file;
    auto raw = readBytes(bytes, file);
    file.errors = std::move(raw.errors);
    if (raw.unusable) {
        std::ranges::stable_sort(file.errors, {}, &RowError::line);
        return file;
    }
    const CheckContext context{findProfile, latest};
    for (const auto& each : raw.orders) {
        if (auto order = checkOrder(each, context, file.errors))
            file.orders.push_back(std::move(*order));
    }
    refuseTwins(raw, file);
    refuseSharedIdentities(file);
    if (raw.orders.empty() && file.errors.empty())
        file.errors.push_back({0, {}, {}, Problem::NoOrders, {}});
    std::ranges::stable_sort(file.errors, {}, &RowError::line);
    return file;
}

} // namespace intake
