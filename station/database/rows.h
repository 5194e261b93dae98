// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/order_line_id.h"
#include "station/database/statement.h"

#include <tuple>

namespace database {

/// The cells of a statement's current row, taken one after another.
class Cursor
{
public:
    explicit Cursor(const Statement& statement) : m_statement{statement} {}
    Value take() { return m_statement.value(m_next++); }
    /// Goes past the next cell if it is null.
    bool takeNull();
    /// DatabaseFailed: what is stored is not what this program stores.
    [[nodiscard]] foundation::Error damaged(const std::string& why) const;

private:
    const Statement& m_statement;
    std::size_t m_next = 0;
};

/// How a type is read from one or more cells: `static Result<T> read(Cursor&)`. A struct is read
/// by deriving: `struct Reader<Holder> : InOrder<Holder, std::string, std::string, ...> {}`.
template <typename T>
struct Reader;

/// Reads the parts in the order of the SELECT and makes a T of them by aggregate initialisation.
template <typename T, typename... Parts>
struct InOrder
{
    static foundation::Result<T> read(Cursor& cursor)
    {
        std::tuple<foundation::Result<Parts>...> parts{Reader<Parts>::read(cursor)...};
        return std::apply([](auto&... part) { return make(part...); }, parts);
    }

private:
    static foundation::Result<T> make(foundation::Result<Parts>&... parts)
    {
        const foundation::Error* error = nullptr;
        ((error = error == nullptr && !parts ? &parts.error() : error), ...);
        if (error != nullptr)
            return *error;
        return T{std::move(*parts)...};
    }
};

template <>
struct Reader<std::int64_t>
{
    static foundation::Result<std::int64_t> read(Cursor& cursor);
};
template <>
struct Reader<std::uint32_t>
{
    static foundation::Result<std::uint32_t> read(Cursor& cursor);
};
template <>
struct Reader<bool>
{
    static foundation::Result<bool> read(Cursor& cursor);
};
template <>
struct Reader<std::string>
{
    static foundation::Result<std::string> read(Cursor& cursor);
};
template <>
struct Reader<foundation::Bytes>
{
    static foundation::Result<foundation::Bytes> read(Cursor& cursor);
};
template <>
struct Reader<foundation::Instant>
{
    static foundation::Result<foundation::Instant> read(Cursor& cursor);
};
template <>
struct Reader<foundation::CivilDate>
{
    static foundation::Result<foundation::CivilDate> read(Cursor& cursor);
};
template <>
struct Reader<foundation::PostalAddress>
{
    static foundation::Result<foundation::PostalAddress> read(Cursor& cursor);
};

template <AnyIdentifier T>
struct Reader<T>
{
    static foundation::Result<T> read(Cursor& cursor)
    {
        auto text = Reader<std::string>::read(cursor);
        return text ? T::parse(*text) : foundation::Result<T>{text.error()};
    }
};

template <StoredEnum E>
struct Reader<E>
{
    static foundation::Result<E> read(Cursor& cursor)
    {
        auto text = Reader<std::string>::read(cursor);
        if (!text)
            return text.error();
        if (auto value = cardprofiles::valueOf(EnumText<E>::kNames, *text))
            return *value;
        return cursor.damaged("unknown name " + *text);
    }
};

template <typename First, typename Second>
struct Reader<std::pair<First, Second>> : InOrder<std::pair<First, Second>, First, Second>
{
};

/// Order number and line number. Of an optional one both are null, or neither.
template <>
struct Reader<foundation::OrderLineId>
    : InOrder<foundation::OrderLineId, foundation::OrderNumber, std::uint32_t>
{
};
template <>
struct Reader<std::optional<foundation::OrderLineId>>
{
    static foundation::Result<std::optional<foundation::OrderLineId>> read(Cursor& cursor)
    {
        const bool absent = cursor.takeNull() && cursor.takeNull();
        if (absent)
            return std::optional<foundation::OrderLineId>{};
        auto line = Reader<foundation::OrderLineId>::read(cursor);
        if (!line)
            return line.error();
        return std::optional{std::move(*line)};
    }
};

/// Null is absent. For types of one cell.
template <typename T>
struct Reader<std::optional<T>>
{
    static foundation::Result<std::optional<T>> read(Cursor& cursor)
    {
        if (cursor.takeNull())
            return std::optional<T>{};
        auto value = Reader<T>::read(cursor);
        return value ? foundation::Result<std::optional<T>>{std::optional<T>{std::move(*value)}}
                     : foundation::Result<std::optional<T>>{value.error()};
    }
};

/// All rows, each as a T; the statement ends. Long lists are asked for in pages by key.
template <typename T>
foundation::Result<std::vector<T>> readAll(foundation::Result<Statement> statement)
{
    if (!statement)
        return statement.error();
    std::vector<T> all;
    for (;;) {
        auto more = statement->next();
        if (!more)
            return more.error();
        if (!*more)
            return all;
        Cursor cursor{*statement};
        auto row = Reader<T>::read(cursor);
        if (!row)
            return row.error();
        all.push_back(std::move(*row));
    }
}

/// The first row, or nothing when there is none; the statement ends.
template <typename T>
foundation::Result<std::optional<T>> readFirst(foundation::Result<Statement> statement)
{
    auto all = readAll<T>(std::move(statement));
    if (!all)
        return all.error();
    return all->empty() ? std::optional<T>{} : std::optional<T>{std::move(all->front())};
}

/// The one row that must be there. Errors: NotFound with `what` as its context.
template <typename T>
foundation::Result<T> readOne(foundation::Result<Statement> statement, const std::string& what)
{
    auto row = readFirst<T>(std::move(statement));
    if (!row)
        return row.error();
    if (!*row)
        return foundation::Error{foundation::ErrorCode::NotFound, what};
    return std::move(**row);
}

} // namespace database
