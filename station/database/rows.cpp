// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/database/rows.h"

#include <limits>

namespace database {
namespace {

using foundation::Bytes;
using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;

template <typename T>
Result<T> cell(Cursor& cursor, const char* expected)
{
    auto value = cursor.take();
    if (auto* typed = std::get_if<T>(&value))
        return std::move(*typed);
    return cursor.damaged(expected);
}

std::vector<std::string> splitLines(const std::string& text)
{
    std::vector<std::string> lines;
    std::size_t begin = 0;
    while (begin < text.size()) {
        const auto end = std::min(text.find('\n', begin), text.size());
        lines.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return lines;
}

} // namespace

Error Cursor::damaged(const std::string& why) const
{
    return {ErrorCode::DatabaseFailed, "column " + std::to_string(m_next) + ": " + why};
}

bool Cursor::takeNull()
{
    if (!std::holds_alternative<std::monostate>(m_statement.value(m_next)))
        return false;
    ++m_next;
    return true;
}

Result<std::int64_t> Reader<std::int64_t>::read(Cursor& cursor)
{
    return cell<std::int64_t>(cursor, "no number");
}

Result<std::uint32_t> Reader<std::uint32_t>::read(Cursor& cursor)
{
    auto number = cell<std::int64_t>(cursor, "no number");
    if (!number)
        return number.error();
    if (*number < 0 || *number > std::numeric_limits<std::uint32_t>::max())
        return cursor.damaged("number out of range");
    return static_cast<std::uint32_t>(*number);
}

Result<bool> Reader<bool>::read(Cursor& cursor)
{
    auto number = cell<std::int64_t>(cursor, "no truth value");
    if (!number)
        return number.error();
    return *number != 0;
}

Result<std::string> Reader<std::string>::read(Cursor& cursor)
{
    return cell<std::string>(cursor, "no text");
}

Result<Bytes> Reader<Bytes>::read(Cursor& cursor)
{
    return cell<Bytes>(cursor, "no bytes");
}

Result<foundation::Instant> Reader<foundation::Instant>::read(Cursor& cursor)
{
    auto text = cell<std::string>(cursor, "no moment");
    return text ? foundation::parseInstant(*text) : Result<foundation::Instant>{text.error()};
}

Result<foundation::CivilDate> Reader<foundation::CivilDate>::read(Cursor& cursor)
{
    auto text = cell<std::string>(cursor, "no day");
    return text ? foundation::parseCivilDate(*text) : Result<foundation::CivilDate>{text.error()};
}

Result<foundation::PostalAddress> Reader<foundation::PostalAddress>::read(Cursor& cursor)
{
    using Raw = std::tuple<std::string, std::string, std::string, std::string, std::string>;
    auto raw =
        InOrder<Raw, std::string, std::string, std::string, std::string, std::string>::read(cursor);
    if (!raw)
        return raw.error();
    auto& [name, lines, postcode, city, country] = *raw;
    return foundation::PostalAddress{name, splitLines(lines), postcode, city, country};
}

} // namespace database
