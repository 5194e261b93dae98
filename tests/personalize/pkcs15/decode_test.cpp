// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/pkcs15/decode.h"

#include "personalize/pkcs15/encode.h"

#include <gtest/gtest.h>

using namespace pkcs15;
using foundation::Bytes;
using foundation::ErrorCode;
using foundation::fromHex;

namespace {

Bytes hex(std::string_view text)
{
    return fromHex(text).value();
}

} // namespace

TEST(Decode, TokenInfoComesBackAsWritten)
{
    TokenInfo info;
    info.serialNumber = {0x00, 0xFF};
    info.manufacturer = "Maker";
    info.label = "Label";
    info.generatesRandom = true;
    auto file = encode(info);
    file.resize(160, 0x00);
    const auto read = decodeTokenInfo(file);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->serialNumber, info.serialNumber);
    EXPECT_EQ(read->manufacturer, info.manufacturer);
    EXPECT_EQ(read->label, info.label);
    EXPECT_TRUE(read->generatesRandom);
    EXPECT_FALSE(read->followsEidProfile);
}

TEST(Decode, TokenInfoSkipsWhatOthersWrite)
{
    // lastUpdate [5] and supportedAlgorithms [2] as OpenSC leaves them
    const auto read =
        decodeTokenInfo(hex("302A 020100 040101 80024142 03020410 A207 3005 020101 0500"
                            " A511 180F 32303236303130313030303030305A"));
    ASSERT_TRUE(read);
    EXPECT_EQ(read->label, "AB");
    EXPECT_TRUE(read->followsEidProfile);
}

TEST(Decode, TokenInfoThatOverrunsIsMalformed)
{
    EXPECT_EQ(decodeTokenInfo(hex("3029 0201")).error().code, ErrorCode::CardAnswerMalformed);
    EXPECT_EQ(decodeTokenInfo(hex("3004 0408 0102")).error().code, ErrorCode::CardAnswerMalformed);
    EXPECT_EQ(decodeTokenInfo(hex("0000")).error().code, ErrorCode::CardAnswerMalformed);
    EXPECT_EQ(decodeTokenInfo({}).error().code, ErrorCode::CardAnswerMalformed);
}

TEST(Decode, ObjectDirectoryComesBackAsWritten)
{
    const std::vector<DirectoryReference> lines{
        {DirectoryKind::PrivateKeys, pathOf(0x5015, 0x4402)},
        {DirectoryKind::TrustedCertificates, pathOf(0x5015, 0x4405)},
        {DirectoryKind::AuthenticationObjects, pathOf(0x5015, 0x4401)},
    };
    auto file = encodeAll(lines);
    file.resize(255, 0xFF);
    const auto read = decodeObjectDirectory(file);
    ASSERT_TRUE(read);
    EXPECT_EQ(*read, lines);
}

TEST(Decode, ObjectDirectoryLeavesOutWhatItCannotName)
{
    // objects in place, a kind of a later standard, then one that counts
    const auto read =
        decodeObjectDirectory(hex("A002 A000  AA06 3004 04024409  A406 3004 04024403"));
    ASSERT_TRUE(read);
    ASSERT_EQ(read->size(), 1U);
    EXPECT_EQ(read->front().kind, DirectoryKind::Certificates);
}

TEST(Decode, ObjectDirectoryWithHalfAPathIsMalformed)
{
    for (const auto* file : {"A405 3003 040144", "A404 3002 0400", "A404 3002 0201", "A403 3009"})
        EXPECT_EQ(decodeObjectDirectory(hex(file)).error().code, ErrorCode::CardAnswerMalformed)
            << file;
}

TEST(Decode, EntriesEndAtTheFirstUnusedByte)
{
    const auto file = hex("3003 020100 3000 0000 3001");
    const auto entries = entriesOf(file);
    ASSERT_TRUE(entries);
    ASSERT_EQ(entries->size(), 2U);
    EXPECT_EQ((*entries)[0].size(), 5U) << "the last byte of an entry may be 00";
    EXPECT_EQ(entriesOf(hex("3003 0201")).error().code, ErrorCode::CardAnswerMalformed);
}

TEST(Decode, LabelOfAnyEntry)
{
    Certificate certificate;
    certificate.common.label = "Cert";
    EXPECT_EQ(*labelOf(encode(certificate)), "Cert");
    PrivateKey key;
    key.kind = KeyKind::Ec;
    EXPECT_EQ(*labelOf(encode(key)), "");
    EXPECT_EQ(labelOf(hex("3002 0400")).error().code, ErrorCode::CardAnswerMalformed);
    EXPECT_EQ(labelOf(hex("3005 3003 0C0541")).error().code, ErrorCode::CardAnswerMalformed);
}
