// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "foundation/card_serial.h"
#include "foundation/dhl_waybill.h"
#include "foundation/email_address.h"
#include "foundation/hsa_id.h"
#include "foundation/letter_number.h"
#include "foundation/order_number.h"
#include "foundation/organisation_number.h"
#include "foundation/s10_item_id.h"
#include "foundation/service_identity_number.h"

#include <gtest/gtest.h>

#include <string>
#include <type_traits>
#include <unordered_set>

using namespace foundation;

namespace {

/// How many of the readings with one wrong digit are taken for good, digits from `first` on.
template <typename T>
int wrongDigitsTaken(const std::string& good, std::size_t first, std::size_t last)
{
    EXPECT_TRUE(T::parse(good).ok()) << good;
    int taken = 0;
    for (std::size_t i = first; i < last; ++i)
        for (char digit = '0'; digit <= '9'; ++digit) {
            auto wrong = good;
            wrong[i] = digit;
            taken += wrong != good && T::parse(wrong).ok() ? 1 : 0;
        }
    return taken;
}

template <typename T>
void expectRefused(std::initializer_list<const char*> texts)
{
    for (const auto* text : texts) {
        const auto parsed = T::parse(text);
        ASSERT_FALSE(parsed.ok()) << '"' << text << '"';
        EXPECT_EQ(parsed.error().code, ErrorCode::InvalidIdentifier);
        EXPECT_FALSE(parsed.error().context.empty());
    }
}

} // namespace

static_assert(!std::is_convertible_v<std::string, OrderNumber>);
static_assert(!std::is_default_constructible_v<CardSerial>);
static_assert(!std::is_constructible_v<CardSerial, std::string>);

TEST(OrganisationNumber, IsReadWithAndWithoutHyphen)
{
    const auto plain = OrganisationNumber::parse("5567430417");
    const auto hyphened = OrganisationNumber::parse("556743-0417");
    ASSERT_TRUE(plain.ok());
    ASSERT_TRUE(hyphened.ok());
    EXPECT_EQ(*plain, *hyphened);
    EXPECT_EQ(plain->text(), "5567430417");
    EXPECT_EQ(plain->withHyphen(), "556743-0417");
}

TEST(OrganisationNumber, FindsEveryWrongDigit)
{
    EXPECT_EQ(wrongDigitsTaken<OrganisationNumber>("5567430417", 0, 10), 0);
}

TEST(OrganisationNumber, RefusesOtherForms)
{
    expectRefused<OrganisationNumber>({"", "556743041", "55674304170", "5567-430417", "556743 0417",
                                       " 5567430417", "165567430417", "55674304l7", "556743--417",
                                       "-556743041"});
}

TEST(OrganisationNumber, RefusesAPersonsNumber)
{
    // Luhn holds, but the third digit is of a month.
    expectRefused<OrganisationNumber>({"811218-9876"});
    EXPECT_NE(OrganisationNumber::parse("811218-9876").error().context.find("personal"),
              std::string::npos);
}

TEST(CardSerial, IsAssignedAndReadBack)
{
    const auto serial = CardSerial::assign("97522699", 1);
    ASSERT_TRUE(serial.ok());
    EXPECT_EQ(serial->text().substr(0, 18), "975226990000000001");
    EXPECT_EQ(*CardSerial::parse(serial->text()), *serial);
    EXPECT_EQ(wrongDigitsTaken<CardSerial>(serial->text(), 0, 19), 0);
}

TEST(CardSerial, IsNotAssignedWhereItDoesNotFit)
{
    EXPECT_TRUE(CardSerial::assign("97522699", 9'999'999'999).ok());
    EXPECT_FALSE(CardSerial::assign("97522699", 10'000'000'000).ok());
    EXPECT_FALSE(CardSerial::assign("", 1).ok());
    EXPECT_FALSE(CardSerial::assign("9752-699", 1).ok());
    EXPECT_FALSE(CardSerial::assign("123456789012345678", 1).ok());
    EXPECT_TRUE(CardSerial::assign("12345678901234567", 9).ok());
}

TEST(CardSerial, RefusesOtherForms)
{
    expectRefused<CardSerial>({"", "975226990000000001", "97522699000000000111",
                               "975226990000000001x", "9752 2699 0000 0000 01"});
}

TEST(OrderNumber, TakesThePortalsForm)
{
    for (const auto* good : {"1", "A", "2026-000123", "EXP-1-2-3", "9-"})
        EXPECT_TRUE(OrderNumber::parse(good).ok()) << good;
    EXPECT_TRUE(OrderNumber::parse(std::string(32, 'A')).ok());
    EXPECT_FALSE(OrderNumber::parse(std::string(33, 'A')).ok());
    expectRefused<OrderNumber>({"", "-1", "a1", "1 2", "1/2", "\u00C51", "1\n", "1_2"});
}

TEST(LetterNumber, IsAssignedAndReadBack)
{
    const auto number = LetterNumber::assign(4711);
    ASSERT_TRUE(number.ok());
    EXPECT_EQ(number->text().substr(0, 9), "L00004711");
    EXPECT_EQ(*LetterNumber::parse(number->text()), *number);
    EXPECT_EQ(wrongDigitsTaken<LetterNumber>(number->text(), 1, 10), 0);
    EXPECT_TRUE(LetterNumber::assign(99'999'999).ok());
    EXPECT_FALSE(LetterNumber::assign(100'000'000).ok());
}

TEST(LetterNumber, FindsEveryWrongDigitInManyNumbers)
{
    for (std::uint64_t running = 1; running < 99'999'999; running = running * 7 + 3)
        EXPECT_EQ(wrongDigitsTaken<LetterNumber>(LetterNumber::assign(running)->text(), 1, 10), 0);
}

TEST(LetterNumber, RefusesOtherForms)
{
    expectRefused<LetterNumber>(
        {"", "L", "000047110", "l000047110", "L0000471", "L0000471100", "L00004711x"});
}

TEST(HsaId, TakesPersonsUnitsAndTestIds)
{
    const auto real = HsaId::parse("SE5560000001-A1b2");
    ASSERT_TRUE(real.ok());
    EXPECT_FALSE(real->isTest());
    const auto test = HsaId::parse("TSTNMT2321000156-10XK");
    ASSERT_TRUE(test.ok());
    EXPECT_TRUE(test->isTest());
}

TEST(HsaId, IsAtMost31CharactersLong)
{
    const std::string start = "SE5560000001-";
    EXPECT_TRUE(HsaId::parse(start + std::string(31 - start.size(), 'X')).ok());
    EXPECT_FALSE(HsaId::parse(start + std::string(32 - start.size(), 'X')).ok());
    EXPECT_TRUE(HsaId::parse(start + "X").ok());
    EXPECT_FALSE(HsaId::parse(start).ok());
}

TEST(HsaId, FindsEveryWrongDigitOfTheOrganisation)
{
    EXPECT_EQ(wrongDigitsTaken<HsaId>("SE5560000001-A1B2", 2, 12), 0);
}

TEST(HsaId, RefusesOtherForms)
{
    expectRefused<HsaId>({"", "SE", "NO5560000001-A1", "se5560000001-A1", "SE556000-0001-A1",
                          "SE5560000001A1", "SE5560000001-\u00C51", "SE5560000001-a@b",
                          "SE5560000001-A 1", "TSTNMT", "SE55600000011-A1"});
}

TEST(S10ItemId, TakesThePublishedExample)
{
    EXPECT_TRUE(S10ItemId::parse("RR473124829GB").ok());
    EXPECT_TRUE(S10ItemId::parse("RR473124829SE").ok()); // letters are not part of the check
    EXPECT_EQ(wrongDigitsTaken<S10ItemId>("RR473124829GB", 2, 11), 0);
}

TEST(S10ItemId, RefusesOtherForms)
{
    expectRefused<S10ItemId>({"", "RR473124829", "rr473124829gb", "RR 473124829 GB",
                              "R1473124829GB", "RR473124829G", "RR47312482GGB", "RR4731248299GB"});
}

TEST(DhlWaybill, FindsWrongDigitsThatAreNotSevenApart)
{
    const std::string good = "3318810025";
    EXPECT_TRUE(DhlWaybill::parse(good).ok());
    for (std::size_t i = 0; i < good.size(); ++i)
        for (char digit = '0'; digit <= '9'; ++digit) {
            auto wrong = good;
            wrong[i] = digit;
            // The check digit itself is never 7 to 9, and must be met exactly.
            const bool sevenApart = i + 1 < good.size() && (digit - good[i]) % 7 == 0;
            EXPECT_EQ(DhlWaybill::parse(wrong).ok(), sevenApart || digit == good[i]) << wrong;
        }
}

TEST(DhlWaybill, RefusesOtherForms)
{
    expectRefused<DhlWaybill>({"", "331881002", "33188100255", "331881002x", "3318 810025"});
}

TEST(ServiceIdentityNumber, IsMadeOfOrganisationAndEmploymentNumber)
{
    const auto organisation = OrganisationNumber::parse("556743-0417");
    const auto number = ServiceIdentityNumber::make(*organisation, "stbj1006");
    ASSERT_TRUE(number.ok());
    EXPECT_EQ(number->text(), "165567430417stbj1006");
    EXPECT_EQ(number->organisation(), *organisation);
    EXPECT_EQ(number->employmentNumber(), "stbj1006");
    EXPECT_EQ(wrongDigitsTaken<ServiceIdentityNumber>(number->text(), 0, 12), 0);
}

TEST(ServiceIdentityNumber, RefusesOtherForms)
{
    expectRefused<ServiceIdentityNumber>({"", "165567430417", "5567430417A1", "175567430417A1",
                                          "165567430417A-1", "165567430417\u00C51",
                                          "168112189876A1"});
    EXPECT_TRUE(ServiceIdentityNumber::parse("165567430417" + std::string(52, '1')).ok());
    EXPECT_FALSE(ServiceIdentityNumber::parse("165567430417" + std::string(53, '1')).ok());
}

TEST(EmailAddress, TakesWhatMailServersTake)
{
    for (const auto* good :
         {"anna@example.org", "a.b+c@sub.example.org", "x_y@1-2.se", "o'neil@example.org"})
        EXPECT_TRUE(EmailAddress::parse(good).ok()) << good;
}

TEST(EmailAddress, RefusesOtherForms)
{
    expectRefused<EmailAddress>({"", "anna", "@example.org", "anna@", "anna@example", "a@b@c.se",
                                 "anna@example..org", "anna@-a.org", "anna@a-.org", ".a@b.se",
                                 "a.@b.se", "a..b@c.se", "an na@b.se", "\u00E5sa@b.se", "a@b.se ",
                                 "\"a b\"@c.se", "a@[127.0.0.1]", "a@b.se.", "a\r\n@b.se"});
    EXPECT_FALSE(EmailAddress::parse(std::string(65, 'a') + "@example.org").ok());
    EXPECT_FALSE(EmailAddress::parse("a@" + std::string(64, 'a') + ".org").ok());
}

TEST(Identifier, IsKeptInSetsAndOrder)
{
    std::unordered_set<LetterNumber> letters;
    letters.insert(*LetterNumber::assign(1));
    letters.insert(*LetterNumber::assign(2));
    letters.insert(*LetterNumber::assign(1));
    EXPECT_EQ(letters.size(), 2U);
    EXPECT_LT(*LetterNumber::assign(1), *LetterNumber::assign(2));
}
