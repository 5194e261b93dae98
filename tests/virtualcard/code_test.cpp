// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/virtualcard/card_in_hand.h"

#include <gtest/gtest.h>

namespace virtualcard {

namespace {

class ActivatedCard : public CardInCreation
{
public:
    explicit ActivatedCard(Protocol protocol = Protocol::T1) : CardInCreation{protocol}
    {
        activate();
    }
};

} // namespace

TEST(Codes, AWrongTryCountsDownAndARightOneFillsUp)
{
    ActivatedCard card;
    EXPECT_EQ(card.send("00200001"), "63C3");
    EXPECT_EQ(card.verifyWrongly(1), "63C2");
    EXPECT_EQ(card.send("00200001"), "63C2");
    EXPECT_EQ(card.send("00CA01B1 00"), "020303030000000404"
                                        "9000");
    EXPECT_EQ(card.verify(1), "9000");
    EXPECT_EQ(card.send("00CA01B1 00"), "030303030000000404"
                                        "9000");
}

TEST(Codes, ThreeWrongTriesBlockUntilUnblocked)
{
    ActivatedCard card;
    EXPECT_EQ(card.verifyWrongly(1), "63C2");
    EXPECT_EQ(card.verifyWrongly(1), "63C1");
    EXPECT_EQ(card.verifyWrongly(1), "6983");
    EXPECT_EQ(card.verify(1), "6983");
    EXPECT_EQ(card.send("00200001"), "6983");
    EXPECT_EQ(card.send("00240001 10 313131313131FFFF 343434343434FFFF"), "6983");
    EXPECT_EQ(card.send("002C0001 10 323232323232FFFF 343434343434FFFF"), "9000");
    EXPECT_EQ(card.verify(1), "63C2");
    EXPECT_EQ(card.send("00200001 08 343434343434FFFF"), "9000");
}

TEST(Codes, ThePukHasTriesOfItsOwn)
{
    ActivatedCard card;
    EXPECT_EQ(card.send("002C0001"), "63C3");
    for (const char* expected : {"63C2", "63C1", "6983", "6983"})
        EXPECT_EQ(card.send("002C0001 10 393939393939FFFF 343434343434FFFF"), expected);
    EXPECT_EQ(card.send("002C0001 10 323232323232FFFF 343434343434FFFF"), "6983");
    EXPECT_EQ(card.verify(1), "9000");
}

TEST(Codes, ChangingNeedsTheOldCode)
{
    ActivatedCard card;
    EXPECT_EQ(card.send("00240001 10 393939393939FFFF 343434343434FFFF"), "63C2");
    EXPECT_EQ(card.send("00240001 10 313131313131FFFF 343434343434FFFF"), "9000");
    EXPECT_EQ(card.send("00200001 08 343434343434FFFF"), "9000");
    EXPECT_EQ(card.send("00240001 10 343434343434FFFF 3434FFFFFFFFFFFF"), "6700");
}

TEST(Codes, AWrongTryEndsTheVerifiedState)
{
    ActivatedCard card;
    EXPECT_EQ(card.verify(1), "9000");
    EXPECT_EQ(card.verifyWrongly(1), "63C2");
    EXPECT_EQ(card.send("00200001"), "63C2");
}

TEST(Codes, AreForgottenTogetherOrAlone)
{
    ActivatedCard card;
    card.verify(1);
    card.verify(2);
    EXPECT_EQ(card.send("002E0001"), "9000");
    EXPECT_EQ(card.send("00200001"), "63C3");
    EXPECT_EQ(card.send("00200002"), "9000");
    EXPECT_EQ(card.send("002E0000"), "9000");
    EXPECT_EQ(card.send("00200002"), "63C3");
}

TEST(Codes, AreEightBytesAndHaveNumbersFrom1To14)
{
    ActivatedCard card;
    EXPECT_EQ(card.send("00200001 06 313131313131"), "6700");
    EXPECT_EQ(card.send("00200001 08 31313131313100FF"), "63C2");
    EXPECT_EQ(card.send("00200000 08 313131313131FFFF"), "6A86");
    EXPECT_EQ(card.send("0020000F 08 313131313131FFFF"), "6A86");
    EXPECT_EQ(card.send("0020000E 08 313131313131FFFF"), "6A88");
}

TEST(InitializePin, OnlyBeforeActivationAndOnlyWithSense)
{
    CardInCreation card;
    const std::string codes = "313131313131FFFF 323232323232FFFF";
    EXPECT_EQ(card.send("00DA0104 13" + codes + "000300"), "6984");
    EXPECT_EQ(card.send("00DA0104 13" + codes + "031000"), "6984");
    EXPECT_EQ(card.send("00DA0104 13" + codes + "030304"), "6984");
    EXPECT_EQ(card.send("00DA0104 13 313131FFFFFFFFFF 323232323232FFFF 030300"), "6984");
    EXPECT_EQ(card.send("00DA0104 13 31313131FF31FFFF 323232323232FFFF 030300"), "6984");
    EXPECT_EQ(card.send("00DA0104 10" + codes), "6700");
    EXPECT_EQ(card.send("00DA0104 17" + codes + "030A00 00000606"), "9000");
    EXPECT_EQ(card.send("00CA01B4 00"), "030A030A0000000606"
                                        "9000");
    EXPECT_EQ(card.activate(), "9000");
    EXPECT_EQ(card.setPin(5), "6982");
    EXPECT_EQ(card.send("00240004 10 313131313131FFFF 3434343434FFFFFF"), "6700");
}

TEST(InitializePin, ALockedPinOpensWhenItIsChanged)
{
    CardInCreation card;
    card.send("00DA0104 13 313131313131FFFF 323232323232FFFF 030301");
    card.activate();
    EXPECT_EQ(card.send("00200004"), "6985");
    EXPECT_EQ(card.verify(4), "6985");
    EXPECT_EQ(card.send("00240004 10 313131313131FFFF 343434343434FFFF"), "9000");
    EXPECT_EQ(card.send("00200004 08 343434343434FFFF"), "9000");
}

TEST(Codes, AreNotInTheStateAsTheyAre)
{
    const auto code = foundation::bytesOf("314159");
    const auto padded = *foundation::fromHex("333134313539FFFF");
    const auto stored = StoredCode::of(padded);
    EXPECT_TRUE(stored.matches(padded));
    EXPECT_TRUE(StoredCode::fromBytes(stored.bytes()).matches(padded));
    EXPECT_FALSE(stored.matches(code));
    EXPECT_NE(stored.bytes(), StoredCode::of(padded).bytes());
}

} // namespace virtualcard
