// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/database/name_words.h"

#include <gtest/gtest.h>

using database::matchExpression;
using database::searchedWords;
using database::WordPlace;

TEST(NameWords, StandInSmallLettersAndOnceMoreWithoutTheirSigns)
{
    EXPECT_EQ(searchedWords("Anna Provsson"), " anna provsson");
    EXPECT_EQ(searchedWords("ÅSA  Öberg-Test "), " åsa öberg test asa oberg test");
    EXPECT_EQ(searchedWords("Zoë Strauß"), " zoë strauß zoe strauss");
    EXPECT_EQ(searchedWords("Søren Łęcki"), " søren łęcki soren lecki");
    EXPECT_EQ(searchedWords("A\xCC\x8Asa"), " åsa asa") << "a ring of its own, after its letter";
    EXPECT_EQ(searchedWords(""), " ");
}

TEST(NameWords, AreAskedForInAnyOrderAndWhereverTheyStand)
{
    EXPECT_EQ(matchExpression("ÖBERG åsa", WordPlace::Anywhere), "\"öberg\" AND \"åsa\"");
    EXPECT_EQ(matchExpression("öberg-test", WordPlace::Beginning), "\" öberg\" AND \" test\"");
}

TEST(NameWords, OfTwoLettersBeginAWordAndSingleLettersArePassedOver)
{
    EXPECT_EQ(matchExpression("Bo Ek", WordPlace::Anywhere), "\" bo\" AND \" ek\"");
    EXPECT_EQ(matchExpression("Anna B", WordPlace::Anywhere), "\"anna\"");
    EXPECT_EQ(matchExpression("B", WordPlace::Anywhere), "");
    EXPECT_EQ(matchExpression("  ", WordPlace::Anywhere), "");
}

TEST(NameWords, CannotLeaveTheirQuotationMarks)
{
    EXPECT_EQ(matchExpression("abc\" OR \"xyz", WordPlace::Anywhere),
              "\"abc\" AND \" or\" AND \"xyz\"");
    EXPECT_EQ(matchExpression(std::string{"abc\0def", 7}, WordPlace::Anywhere),
              "\"abc\" AND \"def\"");
}
