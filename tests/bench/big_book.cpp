// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/bench/big_book.h"

#include "foundation/card_serial.h"
#include "foundation/letter_number.h"

#include <array>
#include <stdexcept>

namespace bench {
namespace {

constexpr std::array kGivenNames{
    "Anna",  "Karin",  "Åsa",    "Örjan",   "Märta",   "Göran",     "Björn", "Eva",  "Lars",
    "Nils",  "Anders", "Johan",  "Johanna", "Kerstin", "Lena",      "Per",   "Ulla", "Ingrid",
    "Elin",  "Emil",   "Oskar",  "Viktor",  "Sofia",   "Maja",      "Alva",  "Hugo", "Ella",
    "Saga",  "Li",     "Bo",     "Siv",     "Leif",    "Rune",      "Sten",  "Tore", "Ylva",
    "Zara",  "Amir",   "Fatima", "Hassan",  "Jasmin",  "Mikael",    "André", "Zoë",  "Søren",
    "Pål",   "Håkan",  "Mårten", "Sara",    "Klara",   "Ebba",      "Wilma", "Noah", "Liam",
    "Alice", "Astrid", "Agnes",  "Freja",   "Ellen",   "Anna-Karin"};
constexpr std::array kBeginnings{"Alm",   "Berg",  "Björk", "Blom",  "Dal",  "Ek",   "Eng",  "Fors",
                                 "Frid",  "Gran",  "Grön",  "Gust",  "Hag",  "Hed",  "Holm", "Häll",
                                 "Kvarn", "Lager", "Lind",  "Ljung", "Lund", "Löv",  "Malm", "Mo",
                                 "Nord",  "Ny",    "Näs",   "Ros",   "Sand", "Sjö",  "Skog", "Sol",
                                 "Stål",  "Sund",  "Söder", "Torn",  "Väst", "Wall", "Ås",   "Öst"};
constexpr std::array kEndings{"berg",  "ström", "gren",  "kvist", "lund",  "mark", "man",
                              "stedt", "dahl",  "ander", "blad",  "feldt", "ius",  "ell",
                              "én",    "bäck",  "holm",  "son",   "sson",  "qvist"};
constexpr std::array kTowns{"Påhittby", "Exempelstad", "Låtsasköping", "Övningshamn", "Provlanda",
                            "Testerås", "Diktvik",     "Sagolunda",    "Fabelborg",   "Ingenstans"};
constexpr std::array kKinds{"kommun",  "region",    "vårdcentral", "Städ AB",      "Bygg AB",
                            "Data AB", "Energi AB", "högskola",    "folkhögskola", "Bostäder AB"};
constexpr int kOrdersOfAnOrganisation = 400;
constexpr int kOrganisations = 2500;

template <typename T>
T valueOf(foundation::Result<T> result)
{
    if (!result)
        throw std::runtime_error{foundation::describe(result.error())};
    return std::move(*result);
}

std::uint64_t mixed(int number, std::uint64_t salt)
{
    return scrambled(static_cast<std::uint64_t>(number) * 16 + salt);
}

/// Some names are much more usual than others.
template <std::size_t n>
const char* usual(const std::array<const char*, n>& names, std::uint64_t chance)
{
    const auto square = (chance % 1000) * (chance / 1000 % 1000);
    return names[static_cast<std::size_t>(square * n / 1'000'000)];
}

int organisationOf(int order)
{
    const int known = std::min(kOrganisations, order / kOrdersOfAnOrganisation + 25);
    return static_cast<int>(mixed(order, 1) % static_cast<std::uint64_t>(known));
}

/// The check digit of ISO/IEC 7812-1.
std::string withLuhn(const std::string& digits)
{
    int sum = 0;
    bool doubled = true;
    for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit, doubled = !doubled) {
        const int value = (*digit - '0') * (doubled ? 2 : 1);
        sum += value / 10 + value % 10;
    }
    return digits + static_cast<char>('0' + (10 - sum % 10) % 10);
}

std::string organisationNumber(int organisation)
{
    return withLuhn(std::to_string(559'900'000 + organisation));
}

/// S10-1: eight digits, their check digit, the country.
std::string s10(int number)
{
    constexpr std::array kWeights{8, 6, 4, 2, 3, 5, 9, 7};
    const auto digits = std::to_string(10'000'000 + number);
    int sum = 0;
    for (std::size_t i = 0; i < kWeights.size(); ++i)
        sum += (digits[i] - '0') * kWeights[i];
    const int rest = 11 - sum % 11;
    const int check = rest == 10 ? 0 : rest == 11 ? 5 : rest;
    return "RR" + digits + std::to_string(check) + "SE";
}

std::string hexadecimal(std::uint64_t number, int digits)
{
    std::string text(static_cast<std::size_t>(digits), '0');
    for (auto& c : text) {
        c = "0123456789ABCDEF"[number & 0xFU];
        number = number >> 4U | number << 60U;
    }
    return text;
}

} // namespace

std::string BigBook::orderNumber(int order)
{
    const auto text = std::to_string(10'000'000 + order);
    return "B20" + std::to_string(16 + order / 100'000) + "-" + text.substr(1);
}

orders::Organisation BigBook::organisation(int order)
{
    const auto organisation = organisationOf(order);
    const auto place = static_cast<std::size_t>(organisation);
    const std::string name = std::string{kTowns[place % kTowns.size()]} + ' ' +
                             kKinds[place / kTowns.size() % kKinds.size()] + ' ' +
                             std::to_string(place / 100 + 1);
    return {name, valueOf(foundation::OrganisationNumber::parse(organisationNumber(organisation))),
            orders::OrganisationKind::LimitedCompany};
}

std::string BigBook::ordererEmail(int order)
{
    return "order" + std::to_string(organisationOf(order)) + '.' + std::to_string(order % 4) +
           "@exempel.example";
}

std::string BigBook::invoiceReference(int order)
{
    return "KST-" + std::to_string(organisationOf(order)) + '-' +
           std::to_string(mixed(order, 2) % 1000);
}

std::string BigBook::givenName(int line)
{
    return usual(kGivenNames, mixed(line, 3));
}

std::string BigBook::surname(int line)
{
    const auto name =
        std::string{usual(kBeginnings, mixed(line, 4))} + usual(kEndings, mixed(line, 5));
    if (mixed(line, 6) % 12 != 0)
        return name;
    return name + '-' + usual(kBeginnings, mixed(line, 7)) + usual(kEndings, mixed(line, 8));
}

std::string BigBook::employmentNumber(int line)
{
    return "A" + std::to_string(1'000'000 + line);
}

std::string BigBook::hsaId(int order, int line)
{
    return "SE" + organisation(order).number.text() + "-" + employmentNumber(line);
}

std::string BigBook::cardSerial(int line)
{
    return valueOf(foundation::CardSerial::assign("97520", static_cast<std::uint64_t>(line) + 1))
        .text();
}

std::string BigBook::chipSerial(int line)
{
    return hexadecimal(mixed(line, 9), 14);
}

std::string BigBook::certificateSerial(int line)
{
    return hexadecimal(mixed(line, 10), 16) + hexadecimal(mixed(line, 11), 16);
}

std::string BigBook::letterNumber(int line)
{
    return valueOf(foundation::LetterNumber::assign(static_cast<std::uint64_t>(line) + 1)).text();
}

std::string BigBook::label(int line)
{
    return s10(line);
}

orders::Order BigBook::order(int order)
{
    const auto day = foundation::CivilDate{std::chrono::year{2016 + order / 100'000},
                                           std::chrono::month{3}, std::chrono::day{2}};
    orders::Order placed{
        valueOf(foundation::OrderNumber::parse(orderNumber(order))),
        organisation(order),
        {"Örjan Beställarsson " + std::to_string(organisationOf(order)),
         valueOf(foundation::EmailAddress::parse(ordererEmail(order)))},
        {organisation(order).name, {"Låtsasgatan 1"}, "123 45", "Ingenstans", "SE"},
        orders::Signing::Digital,
        orders::LetterDelivery::Paper,
        invoiceReference(order),
        "",
        order % 20 == 0,
        day,
        day,
        {}};
    for (std::uint32_t number = 1; number <= linesOf(order); ++number) {
        const int line = lineIndex(order) + static_cast<int>(number) - 1;
        const auto employment = employmentNumber(line);
        placed.lines.push_back({number,
                                "ETJ-KORT",
                                {givenName(line), surname(line), "", "handläggare", employment,
                                 valueOf(foundation::HsaId::parse(hsaId(order, line))),
                                 std::nullopt, "", orders::Language::Swedish},
                                valueOf(foundation::ServiceIdentityNumber::make(
                                    placed.organisation.number, employment))});
    }
    return placed;
}

} // namespace bench
