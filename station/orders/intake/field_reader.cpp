// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/orders/intake/field_reader.h"

#include "foundation/check_digits.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace intake {
namespace {

constexpr std::array<std::string_view, 3> kYes{"true", "yes", "1"};
constexpr std::array<std::string_view, 4> kNo{"false", "no", "0", ""};

std::size_t characters(std::string_view text)
{
    return static_cast<std::size_t>(std::ranges::count_if(
        text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

} // namespace

void FieldReader::complain(std::string_view path, Problem problem, std::string value)
{
    m_errors.push_back({lineOf(path), m_order, std::string{path}, problem, std::move(value)});
}

bool FieldReader::has(std::string_view path) const
{
    const auto found = m_fields.find(path);
    return found != m_fields.end() &&
           (found->second.told || std::ranges::any_of(found->second.parts, [](const auto& part) {
                return !part.empty();
            }));
}

std::size_t FieldReader::lineOf(std::string_view path) const
{
    const auto found = m_fields.find(path);
    return found == m_fields.end() ? m_line : found->second.line;
}

const RawValue* FieldReader::find(const Field& field)
{
    if (has(field.path)) {
        const auto& value = m_fields.find(field.path)->second;
        return value.told ? nullptr : &value;
    }
    if (field.required)
        complain(field.path, Problem::Missing);
    return nullptr;
}

bool FieldReader::readable(const Field& field, std::string_view part)
{
    if (characters(part) > field.longest) {
        complain(field.path, Problem::TooLarge,
                 std::to_string(characters(part)) + " characters, at most " +
                     std::to_string(field.longest));
        return false;
    }
    if (tables::hasControl(part, field.kind == FieldKind::Prose)) {
        complain(field.path, Problem::ControlCharacter);
        return false;
    }
    return true;
}

std::string FieldReader::text(std::string_view path)
{
    const auto& field = *findField(path);
    const auto* value = find(field);
    return value != nullptr && readable(field, value->parts.front()) ? value->parts.front()
                                                                     : std::string{};
}

std::vector<std::string> FieldReader::list(std::string_view path, std::size_t most)
{
    const auto& field = *findField(path);
    const auto* value = find(field);
    if (value == nullptr)
        return {};
    if (value->parts.size() > most) {
        complain(path, Problem::TooLarge, "at most " + std::to_string(most) + " lines");
        return {};
    }
    for (const auto& part : value->parts) {
        if (!readable(field, part))
            return {};
    }
    return value->parts;
}

bool FieldReader::flag(std::string_view path)
{
    const auto given = text(path);
    const bool yes = std::ranges::find(kYes, given) != kYes.end();
    if (!yes && std::ranges::find(kNo, given) == kNo.end())
        complain(path, Problem::NotAChoice, shortened(given));
    return yes;
}

std::optional<std::uint32_t> FieldReader::number(std::string_view path)
{
    const auto given = text(path);
    if (given.empty())
        return std::nullopt;
    std::uint32_t number = 0;
    if (foundation::isDigits(given))
        std::from_chars(given.data(), given.data() + given.size(), number);
    if (number == 0) { // not digits, or zero
        complain(path, Problem::WrongForm, "must be a whole number from 1 to 9999");
        return std::nullopt;
    }
    return number;
}

std::optional<foundation::CivilDate> FieldReader::date(std::string_view path)
{
    const auto given = text(path);
    if (given.empty())
        return std::nullopt;
    auto date = foundation::parseCivilDate(given);
    if (date)
        return *date;
    complain(path, Problem::NotADate, shortened(given));
    return std::nullopt;
}

} // namespace intake
