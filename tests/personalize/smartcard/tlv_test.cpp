// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/smartcard/tlv.h"
#include "personalize/smartcard/tlv_writer.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace smartcard;
using foundation::Bytes;
using foundation::ByteView;
using foundation::ErrorCode;
using foundation::fromHex;
using foundation::toHex;

namespace {

Bytes hex(std::string_view text)
{
    return *fromHex(text);
}

std::string hexOf(ByteView view)
{
    return toHex(view);
}

} // namespace

TEST(BerTlvReader, ReadsObjectsOneAfterAnother)
{
    const auto bytes = hex("6F 03 84 01 AA  5F2D 02 7376  81 00");
    BerTlvReader reader{bytes};
    const auto first = reader.next();
    ASSERT_TRUE(first.ok());
    EXPECT_EQ(first->tag, Tag{0x6F});
    EXPECT_TRUE(first->tag.isConstructed());
    EXPECT_EQ(hexOf(first->value), "8401AA");
    EXPECT_EQ(hexOf(first->whole), "6F038401AA");
    const auto second = reader.next();
    ASSERT_TRUE(second.ok());
    EXPECT_EQ(second->tag, Tag{0x5F2D});
    EXPECT_FALSE(second->tag.isConstructed());
    const auto third = reader.next();
    ASSERT_TRUE(third.ok());
    EXPECT_TRUE(third->value.empty());
    EXPECT_TRUE(reader.atEnd());
    EXPECT_FALSE(reader.next().ok());
}

TEST(BerTlvReader, ReadsLongLengthsAndLongTags)
{
    for (const std::size_t size : {0x7FU, 0x80U, 0xFFU, 0x100U, 0xFFFFU, 0x10000U}) {
        const auto bytes = encodeTlv(Tag{0x7F4E}, Bytes(size, 0x5A));
        BerTlvReader reader{bytes};
        const auto object = reader.next();
        ASSERT_TRUE(object.ok()) << size;
        EXPECT_EQ(object->value.size(), size);
        EXPECT_EQ(object->tag, Tag{0x7F4E});
        EXPECT_EQ(object->whole.size(), bytes.size());
    }
    const auto padded =
        hex("04 84 00000002 1234"); // longer length field than needed: allowed by BER
    EXPECT_EQ(hexOf(BerTlvReader{padded}.next()->value), "1234");
}

TEST(BerTlvReader, RefusesWhatIsCutShortAtEveryByte)
{
    const auto whole = hex("7F49 81 85 ") /* 133 bytes follow */;
    auto bytes = whole;
    bytes.resize(whole.size() + 0x85, 0x11);
    ASSERT_TRUE(BerTlvReader{bytes}.next().ok());
    for (std::size_t size = 1; size < bytes.size(); ++size) {
        // a buffer of exactly this size, so that the address sanitizer sees a step beyond it
        const Bytes cut(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(size));
        const auto object = BerTlvReader{cut}.next();
        ASSERT_FALSE(object.ok()) << size;
        EXPECT_EQ(object.error().code, ErrorCode::CardAnswerMalformed);
    }
}

TEST(BerTlvReader, RefusesHostileLengths)
{
    EXPECT_FALSE(BerTlvReader{hex("04 80 0000")}.next().ok()) << "indefinite";
    EXPECT_FALSE(BerTlvReader{hex("04 84 FFFFFFFF 00")}.next().ok()) << "4 GiB";
    EXPECT_FALSE(BerTlvReader{hex("04 85 0000000001 00")}.next().ok()) << "five bytes of length";
    EXPECT_FALSE(BerTlvReader{hex("04 88 FFFFFFFFFFFFFFFF")}.next().ok()) << "wraps around";
    EXPECT_FALSE(BerTlvReader{hex("04 FF 00")}.next().ok()) << "127 bytes of length";
    EXPECT_FALSE(BerTlvReader{hex("04 82 01")}.next().ok()) << "length field cut";
}

TEST(BerTlvReader, RefusesHostileTags)
{
    EXPECT_FALSE(BerTlvReader{hex("1F")}.next().ok()) << "cut";
    EXPECT_FALSE(BerTlvReader{hex("1F 80 01 00")}.next().ok()) << "zero bits first";
    EXPECT_FALSE(BerTlvReader{hex("1F 81 82 83 04 00")}.next().ok()) << "five bytes";
    EXPECT_TRUE(BerTlvReader{hex("1F 81 82 03 00")}.next().ok()) << "four bytes are allowed";
}

TEST(BerTlvReader, StopsAtPaddingAndSaysHowMuchWasUsed)
{
    for (const char* padding : {"00000000", "FFFFFFFF", ""}) {
        // the last byte of the second object is 00 and belongs to it
        const auto file = hex(std::string{"30 03 02 01 05  30 03 02 01 00 "} + padding);
        const auto used = usedLength(file);
        ASSERT_TRUE(used.ok()) << padding;
        EXPECT_EQ(*used, 10U);
    }
    EXPECT_EQ(*usedLength(Bytes{}), 0U);
    EXPECT_FALSE(usedLength(hex("30 05 02 01 05")).ok());
}

TEST(BerTlvReader, EndsWhereTemplatesAreTooDeep)
{
    Bytes bytes;
    for (unsigned i = 0; i < BerTlvReader::kMostDepth + 2; ++i)
        bytes = encodeTlv(Tag{0x30}, bytes);
    BerTlvReader reader{bytes};
    unsigned depth = 0;
    for (;; ++depth) {
        const auto object = reader.next();
        ASSERT_TRUE(object.ok());
        auto within = BerTlvReader::inside(*object);
        if (!within)
            break;
        reader = *within;
        ASSERT_LE(depth, BerTlvReader::kMostDepth);
    }
    EXPECT_EQ(depth, BerTlvReader::kMostDepth);
}

TEST(FindTlv, FindsAmongSiblingsAndByPath)
{
    const auto fci = hex("6F 0E 84 03 A00001 A5 07 50 05 4D79454944");
    EXPECT_EQ(hexOf(requireTlv(fci, {Tag{0x6F}, Tag{0xA5}, Tag{0x50}})->value), "4D79454944");
    EXPECT_EQ(requireTlv(fci, {Tag{0x6F}, Tag{0x62}}).error().code, ErrorCode::CardAnswerMalformed);
    EXPECT_FALSE(findTlv(fci, Tag{0x62})->has_value());
    EXPECT_TRUE(findTlv(fci, Tag{0x6F})->has_value());
    EXPECT_FALSE(findTlv(hex("84 05 00"), Tag{0x6F}).ok());
}

TEST(TlvWriter, UsesTheShortestForms)
{
    EXPECT_EQ(toHex(encodeTlv(Tag{0x82}, hex("01"))), "820101");
    EXPECT_EQ(toHex(encodeTlv(Tag{0x5F2D}, {})), "5F2D00");
    const auto long1 = encodeTlv(Tag{0x04}, Bytes(128));
    EXPECT_EQ(toHex(ByteView{long1}.first(3)), "048180");
    const auto long2 = encodeTlv(Tag{0x04}, Bytes(256));
    EXPECT_EQ(toHex(ByteView{long2}.first(4)), "04820100");
}

TEST(TlvWriter, WritesSecretsTheSameWay)
{
    foundation::SecretBytes secret;
    appendTlv(secret, Tag{0x80}, hex("313233"));
    EXPECT_TRUE(std::ranges::equal(secret.view(), hex("8003313233")));
}
