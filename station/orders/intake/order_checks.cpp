// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/orders/intake/order_checks.h"

#include "foundation/check_digits.h"
#include "station/orders/intake/field_reader.h"
#include "station/orders/intake/line_checks.h"

#include <algorithm>
#include <set>

namespace intake {

using foundation::CivilDate;
using orders::Order;

namespace {

constexpr std::chrono::year_month_day kEarliest{std::chrono::year{2000}, std::chrono::January,
                                                std::chrono::day{1}};
constexpr std::size_t kMostAddressLines = 4;
constexpr std::string_view kSweden = "SE";

std::string withoutBlanks(std::string text)
{
    std::erase_if(text, [](char c) { return c == ' ' || c == '-'; });
    return text;
}

bool isCountry(std::string_view text)
{
    return text.size() == 2 && std::ranges::all_of(text, foundation::isAsciiUpper);
}

/// "123 45", as Swedish postcodes are written.
std::string readPostcode(FieldReader& reader, std::string_view country)
{
    constexpr auto kPath = "delivery.postcode";
    const auto given = reader.text(kPath);
    if (country != kSweden)
        return given;
    const auto digits = withoutBlanks(given);
    if (given.empty())
        reader.complain(kPath, Problem::Missing, "a Swedish address has one");
    else if (digits.size() != 5 || !foundation::isDigits(digits))
        reader.complain(kPath, Problem::WrongForm, "a Swedish postcode has five digits");
    else
        return digits.substr(0, 3) + ' ' + digits.substr(3);
    return {};
}

foundation::PostalAddress readAddress(FieldReader& reader)
{
    auto country = reader.text("delivery.country");
    if (!country.empty() && !isCountry(country))
        reader.complain("delivery.country", Problem::WrongForm,
                        "must be two capital letters (ISO 3166-1), as SE");
    return {reader.text("delivery.name"), reader.list("delivery.lines", kMostAddressLines),
            readPostcode(reader, country), reader.text("delivery.city"), country};
}

/// E.164: a plus and seven to fifteen digits. Required where the letter goes by SMS (A39).
std::string readMobile(FieldReader& reader, std::optional<orders::LetterDelivery> delivery)
{
    constexpr auto kPath = "orderer.mobile";
    auto mobile = withoutBlanks(reader.text(kPath));
    const bool right = mobile.size() >= 8 && mobile.size() <= 16 && mobile.front() == '+' &&
                       foundation::isDigits(std::string_view{mobile}.substr(1));
    if (!mobile.empty() && !right)
        reader.complain(kPath, Problem::WrongForm, "must be a plus and the country's number first");
    if (mobile.empty() && delivery == orders::LetterDelivery::Sms)
        reader.complain(kPath, Problem::Missing, "the letter goes by SMS");
    return mobile;
}

struct Dates
{
    std::optional<CivilDate> received;
    std::optional<CivilDate> signedOn;
};

Dates readDates(FieldReader& reader, const CivilDate& latest)
{
    const Dates dates{reader.date("received"), reader.date("signedOn")};
    const auto possible = [&](const auto& date) {
        return !date || (*date >= kEarliest && *date <= latest);
    };
    if (!possible(dates.received))
        reader.complain("received", Problem::DateImpossible, foundation::toText(*dates.received));
    if (!possible(dates.signedOn))
        reader.complain("signedOn", Problem::DateImpossible, foundation::toText(*dates.signedOn));
    else if (dates.received && dates.signedOn && *dates.signedOn < *dates.received)
        reader.complain("signedOn", Problem::DateImpossible, "before it was received");
    return dates;
}

void checkA34(FieldReader& reader, std::optional<orders::Signing> signing,
              std::optional<orders::LetterDelivery> delivery)
{
    if (signing && delivery && !orders::letterMayTravel(*signing, *delivery))
        reader.complain("letterDelivery", Problem::DeliveryRefused, "A34: signed on paper");
}

/// The fields of the order itself, all read so that all faults are told.
std::optional<Order> readOrder(FieldReader& reader, const CheckContext& context, OrderFacts& facts)
{
    auto number = reader.identifier<foundation::OrderNumber>("number");
    const auto dates = readDates(reader, context.latest);
    const auto signing = reader.choice<orders::Signing>("signing");
    const auto delivery = reader.choice<orders::LetterDelivery>("letterDelivery");
    checkA34(reader, signing, delivery);
    const bool express = reader.flag("express");
    auto invoiceReference = reader.text("invoiceReference");
    auto comment = reader.text("comment");
    auto name = reader.text("organisation.name");
    auto organisation = reader.identifier<foundation::OrganisationNumber>("organisation.number");
    const auto kind = reader.choice<orders::OrganisationKind>("organisation.kind");
    auto orderer = reader.text("orderer.name");
    auto email = reader.identifier<foundation::EmailAddress>("orderer.email");
    auto mobile = readMobile(reader, delivery);
    const auto agent =
        reader.identifier<foundation::OrganisationNumber>("orderer.organisationNumber");
    const orders::Signer signer{reader.text("signer.name"),
                                reader.choice<orders::SignerCapacity>("signer.capacity")};
    auto powerOfAttorney = reader.text("powerOfAttorney");
    auto address = readAddress(reader);
    facts = {organisation, delivery};
    if (!number || !dates.received || !signing || !delivery || !organisation || !kind || !email)
        return std::nullopt;
    return Order{*number,
                 {name, *organisation, *kind},
                 {orderer, *email, mobile, agent},
                 std::move(address),
                 *signing,
                 *delivery,
                 std::move(invoiceReference),
                 std::move(comment),
                 express,
                 *dates.received,
                 dates.signedOn,
                 {},
                 signer,
                 std::move(powerOfAttorney)};
}

void checkLineNumbers(const RawOrder& raw, const std::vector<LineChecked>& lines,
                      const std::string& order, std::vector<RowError>& errors)
{
    std::set<std::uint32_t> seen;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].number && !seen.insert(*lines[i].number).second)
            errors.push_back({raw.lines[i].line, order, "lines.number", Problem::DuplicateLine,
                              std::to_string(*lines[i].number)});
    }
}

std::string numberOf(const RawOrder& raw)
{
    const auto found = raw.fields.find("number");
    const bool there = found != raw.fields.end() && !found->second.told;
    return there ? shortened(found->second.parts.front()) : std::string{};
}

} // namespace

std::optional<FileOrder> checkOrder(const RawOrder& raw, const CheckContext& context,
                                    std::vector<RowError>& errors)
{
    if (raw.shapeless)
        return std::nullopt;
    const auto before = errors.size();
    const auto number = numberOf(raw);
    FieldReader reader{raw.fields, raw.line, number, errors};
    OrderFacts facts;
    auto order = readOrder(reader, context, facts);
    if (raw.lines.empty() && !raw.faulty)
        errors.push_back({raw.line, number, "lines", Problem::Missing, {}});
    std::vector<LineChecked> lines;
    for (const auto& line : raw.lines) {
        FieldReader ofLine{line.fields, line.line, number, errors};
        lines.push_back(checkLine(ofLine, facts, context));
    }
    checkLineNumbers(raw, lines, number, errors);
    if (errors.size() != before || raw.faulty || !order)
        return std::nullopt;
    FileOrder whole{raw.line, std::move(*order), {}};
    for (std::size_t i = 0; i < lines.size(); ++i) {
        whole.linesAt[lines[i].line.number] = raw.lines[i].line;
        whole.order.lines.push_back(std::move(lines[i].line));
    }
    std::ranges::sort(whole.order.lines, {}, &orders::OrderLine::number);
    return whole;
}

} // namespace intake
