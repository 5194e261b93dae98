// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/proof/cardproof/pin_tries.h"
#include "personalize/proof/cardproof/token_finder.h"

#include <gtest/gtest.h>

using namespace cardproof;
using foundation::Bytes;
using foundation::ErrorCode;
using smartcard::PinState;
using smartcard::Pkcs11Token;

namespace {

Pkcs11Token labelled(const std::string& label)
{
    Pkcs11Token token;
    token.label = label;
    return token;
}

Pkcs11Token withSerial(const std::string& serial)
{
    Pkcs11Token token;
    token.serial = serial;
    return token;
}

} // namespace

TEST(TokenFinder, KnowsTheCardsLabelWholeOrCut)
{
    EXPECT_TRUE(hasCardLabel(labelled("Reservkort"), "Reservkort"));
    EXPECT_TRUE(hasCardLabel(labelled("Reservkort (legitimering)"), "Reservkort"));
    EXPECT_TRUE(
        hasCardLabel(labelled("0123456789ABCD... (Legitimering)"), "0123456789ABCDEFGHIJKL"));
    EXPECT_TRUE(hasCardLabel(labelled("0123456789ABCDEFGHIJKLMNOPQRSTUV"),
                             "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"));
    EXPECT_FALSE(hasCardLabel(labelled("Reserv (legitimering)"), "Reservkort")) << "no need to cut";
    EXPECT_FALSE(hasCardLabel(labelled("0123456789ABCX... (Legitimering)"), "0123456789ABCDEFGH"));
    EXPECT_FALSE(hasCardLabel(labelled("Another card (legitimering)"), "Reservkort"));
    EXPECT_FALSE(hasCardLabel(labelled(""), "Reservkort"));
    EXPECT_FALSE(hasCardLabel(labelled(""), ""));
}

TEST(TokenFinder, KnowsTheSerialByItsEnd)
{
    EXPECT_TRUE(hasSerial(withSerial("8064ddf7c8b81a26"), "00118064DDF7C8B81A26"));
    EXPECT_TRUE(hasSerial(withSerial("00118064DDF7C8B81A26"), "00118064DDF7C8B81A26"));
    EXPECT_FALSE(hasSerial(withSerial("8064ddf7c8b81a27"), "00118064DDF7C8B81A26"));
    EXPECT_FALSE(hasSerial(withSerial(""), "00118064DDF7C8B81A26"));
    EXPECT_FALSE(hasSerial(withSerial("FF00118064DDF7C8B81A26"), "00118064DDF7C8B81A26"));
}

TEST(PinTries, AreToldAsFarAsTheFlagsGo)
{
    EXPECT_EQ(triesShown(PinState::Full, 3), "the module shows no lost try");
    EXPECT_EQ(triesShown(PinState::TriesLost, 3), "2 of 3 tries left");
    EXPECT_EQ(triesShown(PinState::TriesLost, 5), "at least 2, but not all of 5 tries left");
    EXPECT_EQ(triesShown(PinState::LastTry, 3), "1 of 3 tries left");
    EXPECT_EQ(triesAfterRefusal(PinState::Full, 3), "at least 2 tries left");
    EXPECT_EQ(triesAfterRefusal(PinState::Blocked, 3), "blocked");
    EXPECT_EQ(triesAfterRefusal(std::nullopt, 3),
              "the module does not say how many tries are left");
}
