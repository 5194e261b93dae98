// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/virtualcard/card_in_hand.h"

#include <gtest/gtest.h>

namespace virtualcard {

TEST(AnswerToReset, OffersOneProtocolAlone)
{
    // T0 of T=1's: TA1 TB1 TC1 TD1, and TD1 says T=1; the check byte makes the sum nothing.
    const Bytes t1 = answerToReset(Protocol::T1);
    EXPECT_EQ(t1[5] & 0x0F, 1);
    std::uint8_t sum = 0;
    for (std::size_t at = 1; at < t1.size(); ++at)
        sum = static_cast<std::uint8_t>(sum ^ t1[at]);
    EXPECT_EQ(sum, 0);
    // T=0's has no TD1, which means T=0, and then no check byte.
    const Bytes t0 = answerToReset(Protocol::T0);
    EXPECT_EQ(t0[1] & 0x80, 0);
    EXPECT_EQ(t0.size(), 2U + 3 + 5);
}

TEST(T0, AnswersToCommandsWithDataAreFetched)
{
    CardInCreation card{Protocol::T0};
    EXPECT_EQ(card.send("00A40000 02 5015"), "6119");
    EXPECT_EQ(card.send("00C00000 1A"), "6C19");
    EXPECT_EQ(card.send("00C00000 05"), "6F178102FF6114");
    EXPECT_EQ(card.send("00C00000 14"), "FF820138830250158603111FFF850200008A01019000");
    EXPECT_EQ(card.send("00C00000 01"), "6985");
}

TEST(T0, AWaitingAnswerGoesWithTheNextCommand)
{
    CardInCreation card{Protocol::T0};
    EXPECT_EQ(card.send("00A40000 02 5015"), "6119");
    EXPECT_EQ(card.send("00A4000C 02 5015"), "9000");
    EXPECT_EQ(card.send("00C00000 19"), "6985");
}

TEST(T0, TooLongAnExpectationIsCorrected)
{
    CardInCreation card{Protocol::T0};
    EXPECT_EQ(card.send("00CA01A0 00"), "6C14");
    EXPECT_EQ(card.send("00CA01A0 14").size(), 2 * (20U + 2));
    card.create("0004", "01", "4401", "0000FF");
    EXPECT_EQ(card.send("00B00000 08"), "6C04");
    EXPECT_EQ(card.send("00B00000 02"), "FFFF9000");
}

TEST(T0, ALengthBehindTheDataIsAnError)
{
    CardInCreation card{Protocol::T0};
    EXPECT_EQ(card.send("00A40000 02 5015 00"), "6700");
}

TEST(T1, WithoutAnExpectationNoDataCome)
{
    CardInCreation card;
    EXPECT_EQ(card.send("00A40000 02 5015"), "9000");
    EXPECT_EQ(card.send("00CA01A0"), "6700");
}

TEST(T1, AnAnswerOfMoreThan256BytesIsFetchedInParts)
{
    CardInCreation card;
    card.create("1000", "11", "4B01", "0000FF");
    auto& file = *card.state.files.master().child(0x5015)->child(0x4B01);
    // A key of 4096 bits takes OpenSSL seconds to make; this one is as good and was made before.
    file.key = PrivateKey::generateRsa(3072);
    const std::string first = card.send("00CA0101 00");
    EXPECT_EQ(first.size(), 2 * (256U + 2));
    EXPECT_EQ(first.substr(512), "6180");
    EXPECT_EQ(card.send("00C00000 80").substr(256), "9000");
}

TEST(Chaining, AnotherCommandInsideBreaksTheChain)
{
    CardInCreation card;
    EXPECT_EQ(card.send("102A9E9A 02 AABB"), "9000");
    EXPECT_EQ(card.send("00A4000C 02 5015"), "6883");
    EXPECT_EQ(card.send("00A4000C 02 5015"), "9000");
    EXPECT_EQ(card.send("102A9E9A 02 AABB"), "9000");
    EXPECT_EQ(card.send("002A8086 02 AABB 00"), "6883");
}

TEST(Challenge, AsLongAsAskedAndNeverTheSame)
{
    CardInHand card;
    const std::string first = card.send("00840000 08");
    EXPECT_EQ(first.size(), 20U);
    EXPECT_NE(first, card.send("00840000 08"));
    EXPECT_EQ(card.send("00840000 00"), "6F00");
}

} // namespace virtualcard
