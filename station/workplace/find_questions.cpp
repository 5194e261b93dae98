// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/workplace/find_questions.h"

#include "foundation/check_digits.h"

#include <algorithm>

namespace workplace {
namespace {

constexpr std::array kQuestions{
    NumberQuestion{FoundKind::Order, FoundBy::OrderNumber, TypedForm::AsItStands, "orders.number"},
    NumberQuestion{FoundKind::Card, FoundBy::CardSerial, TypedForm::Digits, "cards.card_serial"},
    NumberQuestion{FoundKind::Card, FoundBy::ChipSerial, TypedForm::Hexadecimal,
                   "cards.chip_serial"},
    NumberQuestion{FoundKind::Letter, FoundBy::LetterNumber, TypedForm::AsItStands,
                   "letters.number"},
    NumberQuestion{FoundKind::Shipment, FoundBy::CarrierLabel, TypedForm::AsItStands,
                   "shipments.label"},
    NumberQuestion{FoundKind::Certificate, FoundBy::CertificateSerial, TypedForm::Hexadecimal,
                   "certificates.serial"},
    NumberQuestion{FoundKind::OrderLine, FoundBy::HsaId, TypedForm::AsItStands,
                   "order_lines.hsa_id"},
    NumberQuestion{FoundKind::OrderLine, FoundBy::ServiceIdentity, TypedForm::AsItStands,
                   "order_lines.service_identity", "order_lines.state <> 'cancelled' AND "},
    NumberQuestion{FoundKind::OrderLine, FoundBy::ServiceIdentity, TypedForm::AsItStands,
                   "order_lines.service_identity", "order_lines.state = 'cancelled' AND "},
    NumberQuestion{FoundKind::OrderLine, FoundBy::EmploymentNumber, TypedForm::Small,
                   "lower(order_lines.employment_number)",
                   "order_lines.employment_number <> '' AND "},
    NumberQuestion{FoundKind::Order, FoundBy::OrganisationNumber, TypedForm::Digits,
                   "orders.organisation_number", "", " ORDER BY orders.number DESC"},
    NumberQuestion{FoundKind::Order, FoundBy::InvoiceReference, TypedForm::Small,
                   "lower(orders.invoice_reference)", "orders.invoice_reference <> '' AND ",
                   " ORDER BY orders.number DESC"},
    NumberQuestion{FoundKind::Order, FoundBy::OrdererEmail, TypedForm::Small,
                   "lower(orders.orderer_email)", "", " ORDER BY orders.number DESC"},
};

constexpr std::string_view kHolder = "order_lines.given_name || ' ' || order_lines.surname";

/// Of a thing that belongs to a line, or may.
std::string ofLine(const std::string& table, const std::string& number, std::string_view key)
{
    return "SELECT " + number + ", " + table + ".order_number || '/' || " + table +
           ".line_number, " + std::string{kHolder} + ", " + std::string{key} + " FROM " + table +
           " LEFT JOIN order_lines ON order_lines.order_number = " + table +
           ".order_number AND order_lines.line_number = " + table + ".line_number";
}

std::string without(std::string_view text, std::string_view left)
{
    std::string rest;
    std::ranges::copy_if(text, std::back_inserter(rest),
                         [&](char c) { return left.find(c) == std::string_view::npos; });
    return rest;
}

std::string changed(std::string text, char first, char last, int by)
{
    for (auto& c : text)
        if (c >= first && c <= last)
            c = static_cast<char>(c + by);
    return text;
}

std::string capitals(const std::string& text)
{
    return changed(text, 'a', 'z', 'A' - 'a');
}

bool isHexadecimal(std::string_view text)
{
    return text.find_first_not_of("0123456789ABCDEF") == std::string_view::npos;
}

/// Organisation numbers also stand with 16 before them, which says that it is no person's.
std::vector<std::string> digitForms(std::string digits)
{
    constexpr std::size_t kWithCentury = 12;
    std::vector<std::string> forms;
    if (!foundation::isDigits(digits))
        return forms;
    if (digits.size() == kWithCentury && digits.starts_with("16"))
        forms.push_back(digits.substr(2));
    forms.push_back(std::move(digits));
    return forms;
}

} // namespace

std::span<const NumberQuestion> numberQuestions()
{
    return kQuestions;
}

std::string selectFound(FoundKind kind, std::string_view key)
{
    switch (kind) {
    case FoundKind::Order:
        return "SELECT orders.number, orders.number, orders.organisation_name, " +
               std::string{key} + " FROM orders";
    case FoundKind::OrderLine:
        return "SELECT order_lines.order_number || '/' || order_lines.line_number, "
               "order_lines.order_number || '/' || order_lines.line_number, " +
               std::string{kHolder} + ", " + std::string{key} + " FROM order_lines";
    case FoundKind::Card:
        return ofLine("cards", "coalesce(cards.card_serial, cards.chip_serial)", key);
    case FoundKind::Certificate:
        return ofLine("certificates", "certificates.serial", key);
    case FoundKind::Letter:
        return ofLine("letters", "letters.number", key);
    case FoundKind::Shipment:
        return ofLine("shipments", "CAST(shipments.id AS TEXT)", key);
    }
    return {};
}

std::vector<std::string> formsOf(std::string_view typed, TypedForm form)
{
    auto dense = without(typed, " \t\r\n");
    switch (form) {
    case TypedForm::AsItStands: {
        auto large = capitals(dense);
        return large == dense ? std::vector{dense} : std::vector{dense, large};
    }
    case TypedForm::Small:
        return {changed(std::string{typed}, 'A', 'Z', 'a' - 'A')};
    case TypedForm::Digits:
        return digitForms(without(dense, "-"));
    case TypedForm::Hexadecimal: {
        auto digits = capitals(without(dense, "-:"));
        return isHexadecimal(digits) ? std::vector{digits} : std::vector<std::string>{};
    }
    }
    return {};
}

} // namespace workplace
