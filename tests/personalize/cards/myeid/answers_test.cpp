// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/cards/myeid/answers.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace myeid;
using cardprofiles::KeyAlgorithm;
using cards::LifeCycle;
using foundation::Bytes;
using foundation::ErrorCode;
using foundation::fromHex;
using testing::ElementsAre;

namespace {

Bytes hex(std::string_view text)
{
    return fromHex(text).value();
}

AppletInformation applet(std::uint8_t major, std::uint8_t minor)
{
    AppletInformation information;
    information.version = {major, minor, 0};
    return information;
}

} // namespace

TEST(Answers, AppletInformationOfTwentyBytes)
{
    const auto read = readAppletInformation(hex("4D79454944 040001 00112233445566778899 0102"));
    ASSERT_TRUE(read);
    EXPECT_EQ(read->name, "MyEID");
    EXPECT_EQ(read->version, (std::array<std::uint8_t, 3>{4, 0, 1}));
    EXPECT_EQ(foundation::toHex(read->serial), "00112233445566778899");
}

TEST(Answers, AppletInformationMayLackTheCounterOrHaveMore)
{
    EXPECT_TRUE(readAppletInformation(hex("4D79454944 030502 00112233445566778899")));
    EXPECT_TRUE(readAppletInformation(hex("4D79454944 040502 00112233445566778899 0102 AABBCC")));
}

TEST(Answers, AppletInformationWithoutAWholeSerialIsMalformed)
{
    const auto whole = hex("4D79454944 040001 00112233445566778899");
    for (std::size_t length = 0; length < whole.size(); ++length) {
        const Bytes cut(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(length));
        EXPECT_EQ(readAppletInformation(cut).error().code, ErrorCode::CardAnswerMalformed)
            << length;
    }
}

TEST(Answers, NameKeepsOutControlCharacters)
{
    const auto read = readAppletInformation(hex("1B5B324A41 040001 00112233445566778899"));
    ASSERT_TRUE(read);
    EXPECT_EQ(read->name, "2JA");
}

TEST(Answers, CapabilitiesDecideWhichKeysCanBeMade)
{
    const auto large = readCapabilities(hex("01 0039 1000 0000 0000 0209"));
    EXPECT_THAT(algorithmsOf(applet(4, 5), large),
                ElementsAre(KeyAlgorithm::Rsa2048, KeyAlgorithm::Rsa3072, KeyAlgorithm::Rsa4096,
                            KeyAlgorithm::EcP256, KeyAlgorithm::EcP384));
    const auto small = readCapabilities(hex("01 0009 0800 00C0 0100 0100"));
    EXPECT_THAT(algorithmsOf(applet(4, 0), small),
                ElementsAre(KeyAlgorithm::Rsa2048, KeyAlgorithm::EcP256));
    const auto noCurves = readCapabilities(hex("01 0001 0800 0000 0000 0000"));
    EXPECT_THAT(algorithmsOf(applet(4, 0), noCurves), ElementsAre(KeyAlgorithm::Rsa2048));
}

TEST(Answers, CapabilitiesThatAreTooShortSayNothing)
{
    const auto read = readCapabilities(hex("01 0039 1000 0000 0000 02"));
    EXPECT_THAT(algorithmsOf(applet(4, 0), read),
                ElementsAre(KeyAlgorithm::Rsa2048, KeyAlgorithm::EcP256));
    EXPECT_THAT(algorithmsOf(applet(3, 3), read), ElementsAre(KeyAlgorithm::Rsa2048))
        << "curves came with 3.5";
    EXPECT_THAT(algorithmsOf(applet(3, 5), read),
                ElementsAre(KeyAlgorithm::Rsa2048, KeyAlgorithm::EcP256));
}

TEST(Answers, LifeCycleIsInTheFileInformation)
{
    EXPECT_EQ(readLifeCycle(hex("6F0A 8102 0000 820138 8A0101")), LifeCycle::Creation);
    EXPECT_EQ(readLifeCycle(hex("6F03 8A0107")), LifeCycle::Operational);
    for (const auto* odd : {"", "6F", "6F00", "6F03 8A0105", "6F04 8A020107", "6F02 8A00",
                            "6F08 8A01", "6203 8A0107", "9000"})
        EXPECT_EQ(readLifeCycle(hex(odd)), LifeCycle::Unknown) << odd;
}

TEST(Answers, CodeTries)
{
    const auto tries = readCodeTries(hex("02 0A 03 0A 00 00 00 04 04"));
    ASSERT_TRUE(tries);
    EXPECT_EQ(tries->pinLeft, 2U);
    EXPECT_EQ(tries->pinFull, 3U);
    EXPECT_EQ(tries->pukLeft, 10U);
    EXPECT_EQ(tries->pukFull, 10U);
    EXPECT_TRUE(readCodeTries(hex("00 00 03 0A")));
    const auto withoutPuk = readCodeTries(hex("00 00 03 00"));
    ASSERT_TRUE(withoutPuk) << "a blocked PIN is told although it has no PUK";
    EXPECT_EQ(withoutPuk->pinLeft, 0U);
    EXPECT_EQ(withoutPuk->pukFull, 0U);
}

TEST(Answers, CodeTriesThatMakeNoSenseAreNotTold)
{
    for (const auto* odd : {"", "03", "030A03", "04 0A 03 0A", "03 0B 03 0A", "00 00 00 00",
                            "10 01 10 01", "03 01 03 FF"})
        EXPECT_FALSE(readCodeTries(hex(odd))) << odd;
}

TEST(Answers, FileList)
{
    const auto files = readFileList(hex("5031 4B01"));
    ASSERT_TRUE(files);
    EXPECT_THAT(*files, ElementsAre(FileId::ObjectDirectory, keyFile(1)));
    EXPECT_TRUE(readFileList({})->empty());
    EXPECT_EQ(readFileList(hex("5031 4B")).error().code, ErrorCode::CardAnswerMalformed);
}

TEST(Answers, RsaModulusMustHaveItsSize)
{
    Bytes modulus(256, 0xC1);
    const auto exponent = hex("010001");
    const auto key = readRsaKey(2048, modulus, exponent);
    ASSERT_TRUE(key);
    auto padded = modulus;
    padded.insert(padded.begin(), 0x00);
    EXPECT_EQ(readRsaKey(2048, padded, exponent), key);

    EXPECT_FALSE(readRsaKey(3072, modulus, exponent));
    EXPECT_FALSE(readRsaKey(2048, Bytes(256, 0x00), exponent)) << "an empty key file";
    EXPECT_FALSE(readRsaKey(2048, Bytes(256, 0x41), exponent)) << "the top bit is missing";
    EXPECT_FALSE(readRsaKey(2048, Bytes(256, 0xC0), exponent)) << "even";
    EXPECT_FALSE(readRsaKey(2048, {}, exponent));
    EXPECT_FALSE(readRsaKey(2048, modulus, {}));
}

TEST(Answers, EcPointInAnObjectOrBare)
{
    const auto point = hex("04"
                           "6B17D1F2E12C4247F8BCE6E563A440F277037D812DEB33A0F4A13945D898C296"
                           "4FE342E2FE1A7F9B8EE7EB4A7C0F9E162BCE33576B315ECECBB6406837BF51F5");
    const auto bare = readEcKey(256, point);
    ASSERT_TRUE(bare);
    for (const std::uint8_t tag : Bytes{0x86, 0x30}) {
        Bytes object{tag, 0x41};
        object.insert(object.end(), point.begin(), point.end());
        EXPECT_EQ(readEcKey(256, object), bare);
        object.push_back(0x00);
        EXPECT_FALSE(readEcKey(256, object));
    }
    EXPECT_FALSE(readEcKey(384, point));
    EXPECT_FALSE(readEcKey(256, {}));
    EXPECT_FALSE(readEcKey(256, Bytes(65, 0x00)));
}

TEST(Answers, SignaturesOfTheRightShape)
{
    EXPECT_TRUE(readRsaSignature(2048, Bytes(256, 0x11)));
    EXPECT_EQ(readRsaSignature(2048, Bytes(255, 0x11)).error().code,
              ErrorCode::CardAnswerMalformed);
    const auto der = hex("3006 020101 020102");
    EXPECT_EQ(*readEcSignature(256, der), der);
    for (const auto* odd : {"", "3006 020101 0201", "3003 020101", "3006 020101 040102",
                            "3008 020101 020102 0500", "3006 020101 020102 00"})
        EXPECT_EQ(readEcSignature(256, hex(odd)).error().code, ErrorCode::CardAnswerMalformed)
            << odd;
}

TEST(Answers, BareNumbersBecomeAnEcdsaSignature)
{
    Bytes bare(64, 0x00);
    bare[31] = 0x80;
    bare[63] = 0x01;
    EXPECT_EQ(foundation::toHex(*readEcSignature(256, bare)), "300702020080020101");
}
