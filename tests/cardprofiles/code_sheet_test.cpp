// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "cardprofiles/code_sheet.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

using namespace cardprofiles;
using foundation::Bytes;
using foundation::bytesOf;
using foundation::ErrorCode;
using foundation::fromHex;
using foundation::SecretBytes;

namespace {

CodeSheet sheetOf(const std::string& subject,
                  std::initializer_list<std::pair<const char*, const char*>> codes)
{
    CodeSheet sheet{subject, {}};
    for (const auto& [name, code] : codes)
        sheet.codes.push_back({name, SecretBytes::copyOf(bytesOf(code))});
    return sheet;
}

// SEQUENCE { INTEGER 1, UTF8String "L1", SEQUENCE { SEQUENCE { UTF8String "pin1", OCTET STRING
// "4711" } } }
const std::string kSmall = "30 17 02 01 01 0C 02 4C31 30 0E 30 0C 0C 04 70696E31 04 04 34373131";

SecretBytes bytesOfHex(const std::string& hex)
{
    return SecretBytes::copyOf(*fromHex(hex));
}

} // namespace

TEST(CodeSheet, IsTheDerThatTheHeaderPromises)
{
    const auto encoded = encode(sheetOf("L1", {{"pin1", "4711"}}));
    EXPECT_TRUE(std::ranges::equal(encoded.view(), *fromHex(kSmall)));
}

TEST(CodeSheet, GoesBothWays)
{
    const auto sheet = sheetOf("L000047118", {{"pin1", "471108"},
                                              {"puk1", "81724410"},
                                              {"pin2", "110847"},
                                              {"puk2", "44108172"},
                                              {"administration", "0123456789ABCDEF"}});
    const auto decoded = decodeCodeSheet(encode(sheet));
    ASSERT_TRUE(decoded.ok());
    EXPECT_EQ(decoded->subject, sheet.subject);
    ASSERT_EQ(decoded->codes.size(), sheet.codes.size());
    for (const auto& code : sheet.codes) {
        ASSERT_NE(decoded->find(code.name), nullptr) << code.name;
        EXPECT_TRUE(decoded->find(code.name)->equals(code.code)) << code.name;
    }
    EXPECT_EQ(decoded->find("pin3"), nullptr);
}

TEST(CodeSheet, GoesBothWaysForEveryLength)
{
    // Subjects of 1 to 64 characters and 0 to 32 codes: contents of every size about 80h and 100h.
    for (std::size_t length = 1; length <= 64; ++length)
        for (const std::size_t count : {0U, 3U, 4U, 5U, 9U, 10U, 11U, 32U}) {
            CodeSheet sheet{std::string(length, 'L'), {}};
            for (std::size_t i = 0; i < count; ++i)
                sheet.codes.push_back(
                    {"code" + std::to_string(i), SecretBytes::copyOf(bytesOf("12345678"))});
            const auto decoded = decodeCodeSheet(encode(sheet));
            ASSERT_TRUE(decoded.ok()) << length << ' ' << count;
            EXPECT_EQ(decoded->codes.size(), count);
        }
}

TEST(CodeSheet, IsRefusedWhenCutAnywhere)
{
    const auto whole = encode(sheetOf("L1", {{"pin1", "4711"}, {"puk1", "12345678"}}));
    for (std::size_t size = 0; size < whole.size(); ++size)
        EXPECT_EQ(decodeCodeSheet(SecretBytes::copyOf(whole.view().first(size))).error().code,
                  ErrorCode::EnvelopeDamaged)
            << size;
}

TEST(CodeSheet, IsNeverReadBeyondItsEndWhateverABitDoes)
{
    const auto whole = encode(sheetOf("L1", {{"pin1", "4711"}, {"puk1", "12345678"}}));
    const std::size_t bits = whole.size() * 8;
    for (std::size_t bit = 0; bit < bits; ++bit) {
        auto flipped = whole.clone();
        flipped.writable()[bit / 8] ^= static_cast<std::uint8_t>(1U << (bit % 8));
        const auto decoded = decodeCodeSheet(flipped); // read under the sanitizers too
        if (decoded.ok()) {
            // Then it is another well-formed sheet, and nothing else.
            EXPECT_TRUE(encode(*decoded).equals(flipped)) << bit;
        }
    }
}

TEST(CodeSheet, RefusesWhatIsNotItsOwnForm)
{
    for (const auto* hex :
         {"31 17 02 01 01 0C 02 4C31 30 0E 30 0C 0C 04 70696E31 04 04 34373131",      // SET
          "30 17 02 01 02 0C 02 4C31 30 0E 30 0C 0C 04 70696E31 04 04 34373131",      // version 2
          "30 17 02 01 01 0C 02 4C31 30 0E 30 0C 0C 04 70696E31 04 04 34373131 00",   // and more
          "30 81 17 02 01 01 0C 02 4C31 30 0E 30 0C 0C 04 70696E31 04 04 34373131",   // long length
          "30 80 02 01 01 0C 02 4C31 30 0E 30 0C 0C 04 70696E31 04 04 34373131 0000", // BER
          "30 83000017 02 01 01 0C 02 4C31 30 0E 30 0C 0C 04 70696E31 04 04 34373131",
          "30 17 02 01 01 0C 02 4C0A 30 0E 30 0C 0C 04 70696E31 04 04 34373131", // a line feed
          "30 13 02 01 01 0C 02 4C31 30 0A 30 08 0C 04 70696E31 04 00",          // no code
          "30 25 02 01 01 0C 02 4C31 30 1C 30 0C 0C 04 70696E31 04 04 34373131"
          " 30 0C 0C 04 70696E31 04 04 34373132", // one name twice
          "", "30", "30 00"})
        EXPECT_EQ(decodeCodeSheet(bytesOfHex(hex)).error().code, ErrorCode::EnvelopeDamaged) << hex;
    EXPECT_TRUE(decodeCodeSheet(bytesOfHex(kSmall)).ok());
}
