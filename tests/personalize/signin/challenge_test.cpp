// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/signin/challenge.h"

#include "personalize/signin/sign_challenge.h"
#include "tests/personalize/signin/test_authorities.h"

#include <gtest/gtest.h>

#include <set>

namespace signin {
namespace {

using foundation::Bytes;
using foundation::ErrorCode;
using foundation::Instant;
using namespace std::chrono_literals;

Challenge sample()
{
    return {"B1",           Bytes(32, 0x11), Bytes(32, 0x22), Bytes(32, 0x33), Instant{0x01020304s},
            Bytes(32, 0x44)};
}

/// The documented bytes, put together by hand.
TEST(Challenge, HasTheBytesThatItsPageSays)
{
    std::string expected =
        "00000013" + foundation::toHex(foundation::bytesOf("cardstation sign-in")) + "0000000101" +
        "00000004" + foundation::toHex(foundation::bytesOf("card")) + "000000024231";
    for (const char* byte : {"11", "22", "33"}) {
        expected += "00000020";
        for (int i = 0; i < 32; ++i)
            expected += byte;
    }
    expected += "000000080000000001020304" + std::string{"00000020"};
    for (int i = 0; i < 32; ++i)
        expected += "44";
    EXPECT_EQ(foundation::toHex(toBeSigned(sample(), Side::Card)), expected);
}

TEST(Challenge, IsAnotherWhenAnyPartIs)
{
    std::set<Bytes> all{toBeSigned(sample(), Side::Card), toBeSigned(sample(), Side::Station)};
    const auto add = [&](const auto& change) {
        auto other = sample();
        change(other);
        all.insert(toBeSigned(other, Side::Card));
    };
    add([](auto& other) { other.station = "B2"; });
    add([](auto& other) { other.stationCert[31] = 0; });
    add([](auto& other) { other.stationNonce[0] = 0; });
    add([](auto& other) { other.cardNonce[0] = 0; });
    add([](auto& other) { other.time += 1s; });
    add([](auto& other) { other.cardCert[0] = 0; });
    add([](auto& other) { std::swap(other.stationNonce, other.cardNonce); });
    // a byte that moves over the border between two fields
    add([](auto& other) {
        other.station += '\x11';
        other.stationCert.pop_back();
    });
    EXPECT_EQ(all.size(), 10U);
}

class Answer : public testing::Test
{
protected:
    TestAuthorities m_world;
    SignedChallenge m_answer{sample(), {}};

    void SetUp() override
    {
        m_world.make("holder", "holder");
        m_world.make("other", "other");
        m_answer.challenge.cardCert =
            foundation::fromHex(m_world.certificate("holder").fingerprint()).value();
        m_answer.signature = m_world.sign("holder", toBeSigned(m_answer.challenge, Side::Card));
    }
    bool holds(const SignedChallenge& answer, const std::string& name = "holder")
    {
        const auto verified = verifySignature(answer, m_world.certificate(name));
        EXPECT_TRUE(verified || verified.error().code == ErrorCode::SignInUnproven);
        return verified.ok();
    }
};

TEST_F(Answer, HoldsForItsChallengeAndKeyAlone)
{
    EXPECT_TRUE(holds(m_answer));
    EXPECT_FALSE(holds(m_answer, "other")) << "another's certificate";
    auto byOther = m_answer;
    byOther.signature = m_world.sign("other", toBeSigned(m_answer.challenge, Side::Card));
    EXPECT_FALSE(holds(byOther)) << "another's key";
    auto replayed = m_answer;
    replayed.challenge.stationNonce[5] ^= 1U;
    EXPECT_FALSE(holds(replayed)) << "an answer to an earlier challenge";
    auto elsewhere = m_answer;
    elsewhere.challenge.station = "B2";
    EXPECT_FALSE(holds(elsewhere)) << "an answer to another station";
    auto later = m_answer;
    later.challenge.time += 1s;
    EXPECT_FALSE(holds(later)) << "an answer of another moment";
    auto asStation = m_answer;
    asStation.signature = m_world.sign("holder", toBeSigned(m_answer.challenge, Side::Station));
    EXPECT_FALSE(holds(asStation)) << "the other side's signature";
    auto none = m_answer;
    none.signature.clear();
    EXPECT_FALSE(holds(none));
}

} // namespace
} // namespace signin
