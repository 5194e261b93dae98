// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/civil_date.h"
#include "station/database/value.h"
#include "station/orders/intake/field.h"
#include "station/orders/intake/raw_order.h"

#include <optional>

namespace intake {

/// Reads the fields of one order or line and tells what is wrong with each, once.
class FieldReader
{
public:
    /// `line` is where a field is missed that is not there. All references outlive the reader.
    FieldReader(const RawFields& fields, std::size_t line, const std::string& order,
                std::vector<RowError>& errors)
        : m_fields{fields}, m_line{line}, m_order{order}, m_errors{errors}
    {
    }

    /// Text without control characters and no longer than the table of fields says; empty when it
    /// is absent or wrong.
    std::string text(std::string_view path);
    std::vector<std::string> list(std::string_view path, std::size_t most);
    bool flag(std::string_view path);
    std::optional<std::uint32_t> number(std::string_view path);
    std::optional<foundation::CivilDate> date(std::string_view path);

    /// Absent when there is none, or it is wrong, which has then been told.
    template <database::AnyIdentifier T>
    std::optional<T> identifier(std::string_view path)
    {
        const auto given = text(path);
        if (given.empty())
            return std::nullopt;
        auto parsed = T::parse(given);
        if (parsed)
            return std::move(*parsed);
        complain(path, Problem::WrongForm, parsed.error().context);
        return std::nullopt;
    }

    template <database::StoredEnum E>
    std::optional<E> choice(std::string_view path)
    {
        const auto given = text(path);
        if (given.empty())
            return std::nullopt;
        const auto value = cardprofiles::valueOf(database::EnumText<E>::kNames, given);
        if (!value)
            complain(path, Problem::NotAChoice, shortened(given));
        return value;
    }

    /// `value`: what was met, shortened, or how it breaks its rule.
    void complain(std::string_view path, Problem problem, std::string value = {});
    [[nodiscard]] bool has(std::string_view path) const;

private:
    /// The value of a field that is there and not empty, else nullptr; tells when it is required.
    const RawValue* find(const Field& field);
    [[nodiscard]] std::size_t lineOf(std::string_view path) const;
    bool readable(const Field& field, std::string_view part);

    const RawFields& m_fields;
    std::size_t m_line;
    const std::string& m_order;
    std::vector<RowError>& m_errors;
};

} // namespace intake
