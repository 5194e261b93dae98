// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/cards/myeid/card_keys.h"

#include "fixtures/scriptedcard/scripted_card.h"

#include <gtest/gtest.h>

using namespace myeid;
using cardprofiles::KeyAlgorithm;
using cardprofiles::KeyProfile;
using foundation::Bytes;
using foundation::bytesOf;
using foundation::ErrorCode;
using foundation::SecretBytes;
using foundation::toHex;
using scriptedcard::ScriptedCard;

namespace {

KeyProfile keyProfile(KeyAlgorithm algorithm)
{
    KeyProfile key;
    key.name = "authentication";
    key.algorithm = algorithm;
    key.pin = "pin1";
    key.id = 0x45;
    return key;
}

SecretBytes code(std::string_view text)
{
    return SecretBytes::copyOf(bytesOf(text));
}

/// A modulus as good as any: the right length, the top bit, odd.
std::string modulus()
{
    return toHex(Bytes(256, 0xC1));
}

constexpr auto kBasePoint = "04"
                            "6B17D1F2E12C4247F8BCE6E563A440F277037D812DEB33A0F4A13945D898C296"
                            "4FE342E2FE1A7F9B8EE7EB4A7C0F9E162BCE33576B315ECECBB6406837BF51F5";

const std::string kEnter = "> 00A4080C 02 5015\n< 9000\n";
const std::string kCreateRsa =
    "> 00E00000 19 6217 81020800 820111 83024B45 86031F33FF 85020000 8A0100\n";
const std::string kGenerateRsa = "> 00460000 07 30058103010001\n< 9000\n";
const std::string kShowLifeCycle = "> 00A40800 02 5015 00\n"
                                   "< 6F17 8102FFFF 820138 83025015 8603333FFF 85020000 8A01";
const std::string kPrepareRsa = "> 002241B6 0A 800102 81024B45 840100\n< 9000\n";

} // namespace

TEST(CardKeys, GeneratesInThreeExchangesAndReadsTheKeyBack)
{
    auto card = ScriptedCard::saying(kEnter + kCreateRsa + "< 9000\n" + kGenerateRsa +
                                     "> 00CA010100\n< " + modulus() + " 9000\n");
    CardFiles files{card};
    const auto key = CardKeys{files}.generate(keyProfile(KeyAlgorithm::Rsa2048));
    ASSERT_TRUE(key) << foundation::describe(key.error());
    EXPECT_TRUE(toHex(*key).ends_with("C10203010001"));
}

TEST(CardKeys, GeneratesOnACurve)
{
    auto card = ScriptedCard::saying(
        kEnter +
        "> 00E00000 19 6217 81020100 820122 83024B45 86031F33FF 85020000 8A0100\n< 9000\n"
        "> 00460000\n< 9000\n"
        "> 00CA018600\n< 3041 " +
        kBasePoint + " 9000\n");
    CardFiles files{card};
    const auto key = CardKeys{files}.generate(keyProfile(KeyAlgorithm::EcP256));
    ASSERT_TRUE(key) << foundation::describe(key.error());
    EXPECT_TRUE(toHex(*key).ends_with(kBasePoint));
}

TEST(CardKeys, ConsentNamesThePinInTheProperties)
{
    auto card = ScriptedCard::saying(
        kEnter +
        "> 00E00000 19 6217 81020800 820111 83024B45 86032F33FF 85022000 8A0100\n< 6A84\n");
    CardFiles files{card};
    auto profile = keyProfile(KeyAlgorithm::Rsa2048);
    profile.pin = "pin2";
    profile.consentPerUse = true;
    const auto key = CardKeys{files}.generate(profile);
    ASSERT_FALSE(key);
    EXPECT_EQ(key.error().code, ErrorCode::CardRefused);
    EXPECT_EQ(key.error().statusWord, 0x6A84);
}

TEST(CardKeys, EmptyFileOfATornSessionIsFilled)
{
    auto card = ScriptedCard::saying(kEnter + kCreateRsa +
                                     "< 6A89\n"
                                     "> 00A4000C 02 4B45\n< 9000\n"
                                     "> 00CA010200\n< 6A88\n"
                                     "> 00CA010100\n< 6A88\n" +
                                     kGenerateRsa + "> 00CA010100\n< " + modulus() + " 9000\n");
    CardFiles files{card};
    EXPECT_TRUE(CardKeys{files}.generate(keyProfile(KeyAlgorithm::Rsa2048)));
}

TEST(CardKeys, FinishedKeyOfATornSessionIsKept)
{
    auto card = ScriptedCard::saying(kEnter + kCreateRsa +
                                     "< 6A89\n"
                                     "> 00A4000C 02 4B45\n< 9000\n"
                                     "> 00CA010200\n< 03 9000\n"
                                     "> 00CA010100\n< " +
                                     modulus() + " 9000\n");
    CardFiles files{card};
    const auto key = CardKeys{files}.generate(keyProfile(KeyAlgorithm::Rsa2048));
    ASSERT_TRUE(key);
    EXPECT_TRUE(toHex(*key).ends_with("C1020103")) << "with the exponent that it shows";
}

TEST(CardKeys, SuccessWithoutAKeyIsNotBelieved)
{
    auto card = ScriptedCard::saying(kEnter + kCreateRsa + "< 9000\n" + kGenerateRsa +
                                     "> 00CA010100\n< 9000\n");
    CardFiles files{card};
    EXPECT_EQ(CardKeys{files}.generate(keyProfile(KeyAlgorithm::Rsa2048)).error().code,
              ErrorCode::CardAnswerMalformed);
}

TEST(CardKeys, LostDuringGenerationIsTheLinesFault)
{
    auto card = ScriptedCard::saying(kEnter + kCreateRsa +
                                     "< 9000\n"
                                     "> 00460000 07 30058103010001\n! CardSilent\n");
    CardFiles files{card};
    EXPECT_EQ(CardKeys{files}.generate(keyProfile(KeyAlgorithm::Rsa2048)).error().code,
              ErrorCode::CardSilent);
}

TEST(CardKeys, ReadsModulusAndExponentOfAKeyThatExists)
{
    auto card = ScriptedCard::saying(kEnter +
                                     "> 00A4000C 02 4B45\n< 9000\n"
                                     "> 00CA010200\n< 010001 9000\n"
                                     "> 00CA010100\n< " +
                                     modulus() + " 9000\n> 00A4080C 02 5015\n< 6A82\n");
    CardFiles files{card};
    CardKeys keys{files};
    EXPECT_TRUE(keys.read(keyProfile(KeyAlgorithm::Rsa2048)));
    files.forgetSelection();
    EXPECT_EQ(keys.read(keyProfile(KeyAlgorithm::Rsa2048)).error().code, ErrorCode::CardRefused);
}

TEST(CardKeys, SignsADigestInfoUnderThePin)
{
    const auto digest = Bytes(32, 0xAB);
    const auto signature = toHex(Bytes(256, 0x11));
    auto card =
        ScriptedCard::saying(kEnter + "> 00200001 08 313233343536FFFF\n< 9000\n" + kPrepareRsa +
                             "> 002A9E9A 33 3031300D060960864801650304020105000420" +
                             toHex(digest) + " 00\n< " + signature + " 9000\n");
    CardFiles files{card};
    const auto made =
        CardKeys{files}.sign(keyProfile(KeyAlgorithm::Rsa2048), code("123456"), digest);
    ASSERT_TRUE(made);
    EXPECT_EQ(toHex(*made), signature);
}

TEST(CardKeys, NamesSha384InTheDigestInfo)
{
    const auto digest = Bytes(48, 0xAB);
    auto card = ScriptedCard::saying(
        kEnter + "> 00200001 08 313233343536FFFF\n< 9000\n" + kPrepareRsa +
        "> 002A9E9A 43 3041300D060960864801650304020205000430" + toHex(digest) + " 00\n< 6985\n");
    CardFiles files{card};
    EXPECT_EQ(CardKeys{files}
                  .sign(keyProfile(KeyAlgorithm::Rsa2048), code("123456"), digest)
                  .error()
                  .code,
              ErrorCode::CardRefused);
}

TEST(CardKeys, FitsADigestToTheField)
{
    const std::string verified = "> 00200001 08 313233343536FFFF\n< 9000\n"
                                 "> 002241B6 0A 800104 81024B45 840100\n< 9000\n";
    const auto signature = "< 3006 020101 020102 9000\n";
    auto card =
        ScriptedCard::saying(kEnter + verified + "> 002A9E9A 30 " + std::string(32, '0') +
                             toHex(Bytes(32, 0xAB)) + " 00\n" + signature + verified +
                             "> 002A9E9A 20 " + toHex(Bytes(32, 0xCD)) + " 00\n" + signature);
    CardFiles files{card};
    CardKeys keys{files};
    EXPECT_TRUE(keys.sign(keyProfile(KeyAlgorithm::EcP384), code("123456"), Bytes(32, 0xAB)));
    EXPECT_TRUE(keys.sign(keyProfile(KeyAlgorithm::EcP256), code("123456"), Bytes(48, 0xCD)));
}

TEST(CardKeys, WrongAndBlockedCodesAreTold)
{
    auto card = ScriptedCard::saying(kEnter +
                                     "> 00200001 08 313233343536FFFF\n< 63C2\n"
                                     "> 00200001 08 313233343536FFFF\n< 63C0\n"
                                     "> 00200001 08 313233343536FFFF\n< 6983\n"
                                     "> 00200001 08 313233343536FFFF\n< 6300\n" +
                                     kShowLifeCycle + "07 9000\n");
    CardFiles files{card};
    CardKeys keys{files};
    const auto refusal = [&] {
        return keys.sign(keyProfile(KeyAlgorithm::Rsa2048), code("123456"), Bytes(32)).error();
    };
    const auto wrong = refusal();
    EXPECT_EQ(wrong.code, ErrorCode::CodeWrong);
    EXPECT_EQ(wrong.nativeCode, 2);
    EXPECT_EQ(refusal().code, ErrorCode::CodeBlocked);
    EXPECT_EQ(refusal().code, ErrorCode::CodeBlocked);
    EXPECT_EQ(refusal().code, ErrorCode::CardRefused);
}

/// While the card is being made its keys sign without a PIN; a real one may have no ear for VERIFY.
TEST(CardKeys, AVerifyThatTheOpenCardDoesNotKnowIsPassedOver)
{
    const auto digest = Bytes(32, 0xAB);
    const auto signature = toHex(Bytes(256, 0x11));
    for (const auto* status : {"6985", "6984", "6D00", "6A88", "6300", "6982"}) {
        SCOPED_TRACE(status);
        auto card = ScriptedCard::saying(kEnter + "> 00200001 08 313233343536FFFF\n< " + status +
                                         "\n" + kShowLifeCycle + "01 9000\n" + kPrepareRsa +
                                         "> 002A9E9A 33 3031300D060960864801650304020105000420" +
                                         toHex(digest) + " 00\n< " + signature + " 9000\n");
        CardFiles files{card};
        const auto made =
            CardKeys{files}.sign(keyProfile(KeyAlgorithm::Rsa2048), code("123456"), digest);
        ASSERT_TRUE(made) << foundation::describe(made.error());
        EXPECT_EQ(toHex(*made), signature);
    }
}

TEST(CardKeys, ARefusedVerifyStandsWhereTheLifeCycleIsNotOpen)
{
    for (const auto* shown : {"07 9000", "00 9000", "0F 6A86"}) {
        SCOPED_TRACE(shown);
        auto card = ScriptedCard::saying(kEnter + "> 00200001 08 313233343536FFFF\n< 6985\n" +
                                         kShowLifeCycle + shown + "\n");
        CardFiles files{card};
        const auto made =
            CardKeys{files}.sign(keyProfile(KeyAlgorithm::Rsa2048), code("123456"), Bytes(32));
        ASSERT_FALSE(made);
        EXPECT_EQ(made.error().code, ErrorCode::CardRefused);
        EXPECT_EQ(made.error().statusWord, 0x6985);
    }
    auto pulled = ScriptedCard::saying(kEnter + "> 00200001 08 313233343536FFFF\n< 6985\n" +
                                       "> 00A40800 02 5015 00\n! CardRemoved\n");
    CardFiles files{pulled};
    EXPECT_EQ(CardKeys{files}
                  .sign(keyProfile(KeyAlgorithm::Rsa2048), code("123456"), Bytes(32))
                  .error()
                  .code,
              ErrorCode::CardRemoved);
}

TEST(CardKeys, NothingIsSentForACodeOrDigestThatCannotBeRight)
{
    auto card = ScriptedCard::saying(kEnter);
    CardFiles files{card};
    CardKeys keys{files};
    const auto key = keyProfile(KeyAlgorithm::Rsa2048);
    EXPECT_EQ(keys.sign(key, code("123456"), Bytes(20)).error().code, ErrorCode::CapabilityMissing);
    EXPECT_EQ(keys.sign(key, code("123"), Bytes(32)).error().code, ErrorCode::CapabilityMissing);
    EXPECT_EQ(keys.sign(key, code("123456789"), Bytes(32)).error().code,
              ErrorCode::CapabilityMissing);
}
