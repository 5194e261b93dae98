// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/virtualcard/card_in_hand.h"

#include <gtest/gtest.h>

namespace virtualcard {

TEST(Guise, AnOldAppletHasNoCurvesAndDoesNotTellItsKeys)
{
    CardInHand it;
    EXPECT_EQ(it.send("00CA01AA00"), "010009100000000000"
                                     "02099000");
    it.card.setGuise({.version = {3, 3, 3}, .longestRsa = 2048, .longestEc = 0});
    EXPECT_EQ(it.send("00CA01A000").substr(0, 16), "4D79454944030303");
    EXPECT_EQ(it.send("00CA01AA00"), "6A88");
    it.initialize();
    it.selectDirectory();
    EXPECT_NE(it.create("0100", "22", "4B01", "11F1FF"), "9000");
    EXPECT_NE(it.create("1000", "11", "4B01", "11F1FF"), "9000");
    EXPECT_EQ(it.create("0800", "11", "4B01", "11F1FF"), "9000");
}

TEST(Guise, AnotherAnswerToResetAndOneAnswerToAllThatIsNotExecuted)
{
    CardInHand it;
    it.card.setGuise({.answerToReset = {0x3B, 0x00}, .onlyAnswer = status::kOk});
    EXPECT_EQ(foundation::toHex(it.card.answerToReset()), "3B00");
    EXPECT_EQ(it.initialize(), "9000");
    EXPECT_EQ(it.kept, 0U);
    EXPECT_EQ(it.state.lifeCycle, LifeCycle::Factory);
}

} // namespace virtualcard
