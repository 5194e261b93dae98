// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/smartcard/atr.h"

#include <gtest/gtest.h>

using namespace smartcard;
using foundation::Bytes;
using foundation::ErrorCode;
using foundation::toHex;

namespace {

foundation::Result<Atr> parse(const char* hex)
{
    return Atr::parse(*foundation::fromHex(hex));
}

} // namespace

TEST(Atr, ReadsACardThatSpeaksT1)
{
    const auto atr = parse("3B F5 18 00 00 81 31 FE 45 4D 79 45 49 44 9A"); // a MyEID card
    ASSERT_TRUE(atr.ok()) << atr.error().context;
    EXPECT_EQ(atr->protocols(), std::vector<std::uint8_t>{1});
    EXPECT_TRUE(atr->offers(1));
    EXPECT_FALSE(atr->offers(0));
    EXPECT_FALSE(atr->specificProtocol());
    EXPECT_EQ(toHex(atr->historicalBytes()), "4D79454944");
    EXPECT_FALSE(atr->capabilities().stated);
}

TEST(Atr, ReadsACardThatSpeaksT0)
{
    const auto plain = parse("3B 02 14 50");
    ASSERT_TRUE(plain.ok());
    EXPECT_EQ(plain->protocols(), std::vector<std::uint8_t>{0});
    EXPECT_EQ(toHex(plain->historicalBytes()), "1450");
}

TEST(Atr, ReadsSeveralProtocolsAndTheSpecificMode)
{
    const auto both = parse("3B 90 11 80 01 00"); // TA1, TD1: T=0, TD2: T=1
    ASSERT_TRUE(both.ok()) << both.error().context;
    EXPECT_EQ(both->protocols(), (std::vector<std::uint8_t>{0, 1}));
    const auto specific = parse("3B 80 11 81 10"); // TD1: T=1 with TA2: specific, T=1
    ASSERT_TRUE(specific.ok()) << specific.error().context;
    EXPECT_EQ(specific->specificProtocol(), 1);
}

TEST(Atr, KnowsCapabilitiesByCategory)
{
    // category 80: objects to the end; 73: selection, data coding, card capabilities
    const auto open = parse("3B 85 80 01 80 73 00 00 C0 37");
    ASSERT_TRUE(open.ok()) << open.error().context;
    EXPECT_TRUE(open->capabilities().stated);
    EXPECT_TRUE(open->capabilities().commandChaining);
    EXPECT_TRUE(open->capabilities().extendedLength);
    // category 00: three status bytes at the end are no objects
    const auto withStatus = parse("3B 08 00 31 80 73 00 00 80 00 90 00");
    EXPECT_FALSE(withStatus.ok()) << "nine bytes, eight announced";
    const auto status = parse("3B 08 00 73 00 00 80 07 90 00");
    ASSERT_TRUE(status.ok()) << status.error().context;
    EXPECT_TRUE(status->capabilities().commandChaining);
    EXPECT_FALSE(status->capabilities().extendedLength);
    // an object that runs beyond the historical bytes says nothing
    const auto cut = parse("3B 03 80 73 00");
    ASSERT_TRUE(cut.ok());
    EXPECT_FALSE(cut->capabilities().stated);
}

TEST(Atr, ChecksTck)
{
    EXPECT_EQ(parse("3B F5 18 00 00 81 31 FE 45 4D 79 45 49 44 9B").error().code,
              ErrorCode::CardAnswerMalformed);
    EXPECT_FALSE(parse("3B F5 18 00 00 81 31 FE 45 4D 79 45 49 44").ok()) << "missing";
    EXPECT_FALSE(parse("3B 02 14 50 46").ok()) << "T=0 alone has none";
}

TEST(Atr, RefusesWhatIsCutShortAtEveryByte)
{
    const auto whole = *foundation::fromHex("3BF51800008131FE454D794549449A");
    ASSERT_TRUE(Atr::parse(whole).ok());
    for (std::size_t size = 0; size < whole.size(); ++size) {
        const Bytes cut(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size));
        EXPECT_FALSE(Atr::parse(cut).ok()) << size;
    }
}

TEST(Atr, RefusesOtherThanAtrs)
{
    EXPECT_FALSE(parse("3C 00").ok());
    EXPECT_FALSE(Atr::parse(Bytes(34, 0x3B)).ok());
    // interface bytes that announce ever more of themselves
    Bytes endless(33, 0x80);
    endless[0] = 0x3B;
    EXPECT_FALSE(Atr::parse(endless).ok());
}

/// PC/SC part 3, 3.1.3.2.3, and its supplement for storage cards.
TEST(Atr, TellsWhatAReaderMadeUpWithoutContacts)
{
    for (const auto* atr : {"3B 85 80 01 4D 79 45 49 44 78",             // MyEID
                            "3B 89 80 01 09 38 33 B1 4D 79 45 49 44 4C", // its TCK is wrong
                            "3B 80 80 01 01",                            // no historical bytes
                            "3B 8F 80 01 80 4F 0C A0 00 00 03 06 03 00 01 00 00 00 00 6A"}) {
        const auto bytes = *foundation::fromHex(atr);
        EXPECT_TRUE(isOfContactlessForm(bytes)) << atr;
        EXPECT_FALSE(isOfContactlessForm(foundation::ByteView{bytes}.first(bytes.size() - 1)))
            << atr << ", cut";
    }
}

TEST(Atr, TakesNoCardWithContactsForOneWithout)
{
    for (const auto* atr :
         {"", "3B", "3B 80", "3B 02 14 50", "3B F5 96 00 00 81 31 FE 45 4D 79 45 49 44 14",
          "3B 75 96 00 00 4D 79 45 49 44", "3F 85 80 01 4D 79 45 49 44 78",
          "3B 95 80 01 4D 79 45 49 44 78", "3B 85 81 01 4D 79 45 49 44 78",
          "3B 85 80 31 4D 79 45 49 44 78"})
        EXPECT_FALSE(isOfContactlessForm(*foundation::fromHex(atr))) << atr;
}
