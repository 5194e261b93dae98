// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/cards/families.h"
#include "tests/personalize/cards/card_product.h"
#include "tests/personalize/cards/virtual_card.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

using cardprofiles::KeyAlgorithm;
using cards::LifeCycle;
using cards::PersonalisableCard;
using foundation::Bytes;
using foundation::ErrorCode;
using smartcard::Protocol;
using testcards::TestAuthority;
using testcards::VirtualCard;
using virtualcard::FileKind;

namespace {

std::unique_ptr<PersonalisableCard> open(VirtualCard& card)
{
    auto opened = cards::familyFor(card.atr())->open(card);
    EXPECT_TRUE(opened);
    return std::move(*opened);
}

const TestAuthority& authority()
{
    static const TestAuthority made;
    return made;
}

/// Key files in DF 5015, and how many of them hold a key.
std::pair<int, int> keyFiles(const VirtualCard& card)
{
    std::pair<int, int> count{0, 0};
    const auto* application = card.state().files.master().child(0x5015);
    for (const auto& file : application->children) {
        if (!file->isKey())
            continue;
        ++count.first;
        count.second += file->key.has_value() ? 1 : 0;
    }
    return count;
}

class EveryKind : public testing::TestWithParam<std::tuple<KeyAlgorithm, Protocol>>
{
};

} // namespace

TEST_P(EveryKind, PersonalisesAFactoryCard)
{
    const auto& [algorithm, protocol] = GetParam();
    VirtualCard chip{protocol};
    const auto card = open(chip);
    const auto before = card->lookOver();
    ASSERT_TRUE(before);
    EXPECT_EQ(before->lifeCycle, LifeCycle::Factory);
    EXPECT_TRUE(before->blank);
    const auto profile = testcards::product(algorithm);
    const auto made = testcards::personalise(*card, profile, authority());
    ASSERT_TRUE(made) << foundation::describe(made.error());

    const auto after = card->lookOver();
    ASSERT_TRUE(after);
    EXPECT_EQ(after->lifeCycle, LifeCycle::Operational);
    EXPECT_FALSE(after->blank);
    ASSERT_EQ(after->tries.size(), 5U);
    for (const auto& tries : after->tries)
        EXPECT_EQ(tries.left, tries.full) << tries.name;
    EXPECT_EQ(keyFiles(chip), (std::pair{2, 2}));
}

INSTANTIATE_TEST_SUITE_P(
    MyEid, EveryKind,
    testing::Combine(testing::Values(KeyAlgorithm::Rsa2048, KeyAlgorithm::Rsa3072,
                                     KeyAlgorithm::EcP256, KeyAlgorithm::EcP384),
                     testing::Values(Protocol::T0, Protocol::T1)));

TEST(PersonaliseMyEid, SignsOnAFinishedCardUnderThePinAlone)
{
    VirtualCard chip;
    const auto profile = testcards::product(KeyAlgorithm::EcP256);
    ASSERT_TRUE(testcards::personalise(*open(chip), profile, authority()));
    chip.reinsert();
    const auto card = open(chip);
    const Bytes digest(32, 0x5A);
    const auto& key = profile.keys.back();
    EXPECT_TRUE(card->sign(key, testcards::code(testcards::kPin2), digest));
    EXPECT_TRUE(card->publicKey(key));

    const auto wrong = card->sign(key, testcards::code("000000"), digest);
    ASSERT_FALSE(wrong);
    EXPECT_EQ(wrong.error().code, ErrorCode::CodeWrong);
    EXPECT_EQ(wrong.error().nativeCode, 2);
    EXPECT_EQ(card->sign(key, testcards::code(testcards::kPin1), digest).error().nativeCode, 1);
    EXPECT_EQ(card->sign(key, testcards::code("111111"), digest).error().code,
              ErrorCode::CodeBlocked);
    EXPECT_EQ(card->sign(key, testcards::code(testcards::kPin2), digest).error().code,
              ErrorCode::CodeBlocked);
    EXPECT_TRUE(card->sign(profile.keys.front(), testcards::code(testcards::kPin1), digest))
        << "the other PIN is as it was";
}

TEST(PersonaliseMyEid, FinishedCardCannotBePreparedAgain)
{
    VirtualCard chip;
    const auto profile = testcards::product(KeyAlgorithm::EcP256);
    ASSERT_TRUE(testcards::personalise(*open(chip), profile, authority()));
    chip.reinsert();
    const auto changes = chip.state().changeCounter;
    const auto again = testcards::prepare(*open(chip), profile);
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().code, ErrorCode::CardNotBlank);
    EXPECT_EQ(chip.state().changeCounter, changes);
}

TEST(PersonaliseMyEid, CertificateOfAnotherKeyIsNotWritten)
{
    VirtualCard chip;
    const auto card = open(chip);
    const auto profile = testcards::product(KeyAlgorithm::EcP256);
    ASSERT_TRUE(testcards::prepare(*card, profile));
    ASSERT_TRUE(card->generateKey(profile.keys.front()));
    const auto exchanges = chip.exchanges();
    const auto written =
        card->writeCertificate({&profile, "x"}, {"authentication", authority().certificate()});
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, ErrorCode::KeyMismatch);
    EXPECT_EQ(card->writeCertificate({&profile, "x"}, {"nobody", {}}).error().code,
              ErrorCode::CertificateInvalid);
    EXPECT_EQ(chip.exchanges(), exchanges);
}

TEST(PersonaliseMyEid, NothingIsBegunThatTheCardCannotFinish)
{
    VirtualCard chip;
    const auto card = open(chip);
    const auto exchanges = chip.exchanges();
    auto profile = testcards::product(KeyAlgorithm::EcP256);
    profile.keys.front().pin = "pinX";
    EXPECT_EQ(testcards::prepare(*card, profile).error().code, ErrorCode::CapabilityMissing);

    profile = testcards::product(KeyAlgorithm::EcP256);
    auto sheet = testcards::codes();
    sheet.codes.pop_back();
    EXPECT_EQ(card->prepare({&profile, "x"}, sheet).error().code, ErrorCode::StepFailed);
    sheet.codes.push_back({"administration", testcards::code("123456789")});
    EXPECT_EQ(card->prepare({&profile, "x"}, sheet).error().code, ErrorCode::CapabilityMissing);
    profile.pins.front().pin.tries = 15;
    EXPECT_EQ(testcards::prepare(*card, profile).error().code, ErrorCode::CapabilityMissing);
    EXPECT_EQ(chip.exchanges(), exchanges) << "nothing was sent";
}

TEST(PersonaliseMyEid, OpenCardIsNotCalledClosed)
{
    VirtualCard chip;
    const auto card = open(chip);
    const auto refused = card->close();
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::CardRefused) << "never begun";
}

TEST(PersonaliseMyEid, KeyTornInTheMakingIsMadeOnceInItsOwnFile)
{
    for (const bool executes : {false, true}) {
        VirtualCard chip;
        auto card = open(chip);
        const auto profile = testcards::product(KeyAlgorithm::EcP256);
        ASSERT_TRUE(testcards::prepare(*card, profile));
        constexpr std::size_t kGenerate = 2; // behind SELECT 5015 and CREATE FILE
        chip.tearAt(kGenerate, executes);
        EXPECT_EQ(card->generateKey(profile.keys.front()).error().code, ErrorCode::CardRemoved);
        EXPECT_EQ(keyFiles(chip), (std::pair{1, executes ? 1 : 0}));
        chip.reinsert();
        card = open(chip);
        EXPECT_TRUE(card->generateKey(profile.keys.front()));
        EXPECT_EQ(keyFiles(chip), (std::pair{1, 1}));
    }
}

TEST(PersonaliseMyEid, FilesTornInTheWritingAreWrittenAnew)
{
    const auto profile = testcards::product(KeyAlgorithm::EcP256);
    const cards::CardPlan plan{&profile, "Test card"};
    VirtualCard chip;
    auto card = open(chip);
    ASSERT_TRUE(testcards::prepare(*card, profile));
    for (const auto& key : profile.keys)
        ASSERT_TRUE(card->generateKey(key));
    for (std::size_t n = 0;; ++n) {
        chip.tearAt(n, n % 2 == 0);
        const auto written = card->writeDirectory(plan, {});
        const bool torn = !written;
        chip.reinsert();
        card = open(chip);
        if (!torn)
            break;
        ASSERT_LT(n, 100U);
        ASSERT_TRUE(card->writeDirectory(plan, {})) << n;
    }
    EXPECT_TRUE(card->close());
}

/// Two RSA-2048 keys, two requests, two certificates, close: docs/myeid-exchanges.md derives the
/// numbers.
TEST(PersonaliseMyEid, TakesAsFewExchangesAsItCan)
{
    VirtualCard chip;
    const auto card = open(chip);
    ASSERT_TRUE(card->lookOver());
    EXPECT_EQ(chip.exchanges(), 6U);
    const auto profile = testcards::product(KeyAlgorithm::Rsa2048);
    ASSERT_TRUE(testcards::personalise(*card, profile, authority(), false));

    const auto count = [&chip](std::uint8_t instruction) {
        return std::ranges::count(chip.instructions(), instruction);
    };
    EXPECT_EQ(count(0xA4), 5) << "SELECT: applet, 5015, 3F00, 5015, and the applet at the end";
    EXPECT_EQ(count(0xCA), 5) << "GET DATA: information, capabilities, codes, two moduli";
    EXPECT_EQ(count(0xDA), 4) << "PUT DATA: applet, two PINs, administration code";
    EXPECT_EQ(count(0xE0), 11) << "CREATE FILE: DIR, two keys, two certificates, six directories";
    EXPECT_EQ(count(0x46) + count(0x20) + count(0x22) + count(0x2A), 2 * 4);
    EXPECT_EQ(count(0x44), 1) << "ACTIVATE APPLET";
    const auto updates = static_cast<std::size_t>(count(0xD6));
    EXPECT_EQ(chip.exchanges(), 34 + updates);
    constexpr std::size_t kSixthOfPkcs15Init = 387 / 6;
    EXPECT_LE(chip.exchanges(), kSixthOfPkcs15Init);
}
