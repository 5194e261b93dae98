// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "fixtures/scriptedcard/scripted_card.h"
#include "personalize/cards/myeid/myeid_family.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using cardprofiles::KeyAlgorithm;
using cards::CardIdentity;
using foundation::ErrorCode;
using scriptedcard::ScriptedCard;
using testing::ElementsAre;

namespace {

foundation::Result<CardIdentity> opened(const std::string& script)
{
    auto channel = ScriptedCard::following("myeid/" + script);
    const auto card = myeid::MyEidFamily{}.open(channel);
    if (!card)
        return card.error();
    return (*card)->identity();
}

ErrorCode refusal(const std::string& script)
{
    const auto identity = opened(script);
    EXPECT_FALSE(identity) << script;
    return identity.error().code;
}

} // namespace

TEST(OpenMyEid, TellsVersionSerialAndAlgorithms)
{
    const auto identity = opened("open_4_5.apdu");
    ASSERT_TRUE(identity);
    EXPECT_EQ(identity->family, "myeid");
    EXPECT_EQ(identity->product, "MyEID 4.5.2");
    EXPECT_EQ(identity->chipSerial, "10203040506070809000");
    EXPECT_THAT(identity->algorithms,
                ElementsAre(KeyAlgorithm::Rsa2048, KeyAlgorithm::Rsa3072, KeyAlgorithm::Rsa4096,
                            KeyAlgorithm::EcP256, KeyAlgorithm::EcP384));
}

TEST(OpenMyEid, AsksOldAppletsNothingThatTheyDoNotKnow)
{
    const auto old = opened("open_3_3.apdu");
    ASSERT_TRUE(old);
    EXPECT_EQ(old->product, "MyEID 3.3.1");
    EXPECT_THAT(old->algorithms, ElementsAre(KeyAlgorithm::Rsa2048));
    const auto silent = opened("open_4_0_without_capabilities.apdu");
    ASSERT_TRUE(silent);
    EXPECT_THAT(silent->algorithms, ElementsAre(KeyAlgorithm::Rsa2048, KeyAlgorithm::EcP256));
}

TEST(OpenMyEid, WhatIsNoMyEidIsAnUnknownFamily)
{
    EXPECT_EQ(refusal("open_no_applet.apdu"), ErrorCode::FamilyUnknown);
    EXPECT_EQ(refusal("open_no_information.apdu"), ErrorCode::FamilyUnknown);
}

TEST(OpenMyEid, TellsADamagedAnswerFromAPulledCard)
{
    EXPECT_EQ(refusal("open_short_information.apdu"), ErrorCode::CardAnswerMalformed);
    EXPECT_EQ(refusal("open_pulled.apdu"), ErrorCode::CardRemoved);
}
