// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/staff/password_rules.h"

#include "foundation/password_hash.h"

#include <gtest/gtest.h>

namespace {

using foundation::ErrorCode;
using foundation::SecretBytes;

SecretBytes secret(std::string_view text)
{
    return SecretBytes::copyOf(foundation::bytesOf(text));
}

bool isGood(std::string_view text)
{
    const auto checked = staff::checkPassword(secret(text), "Petra Produktion", "Station Norr");
    if (!checked) {
        EXPECT_EQ(checked.error().code, ErrorCode::PasswordWeak);
        EXPECT_EQ(checked.error().context.find(text), std::string::npos) << "it is shown nowhere";
    }
    return checked.ok();
}

TEST(PasswordRules, LengthCountsAndNotComposition)
{
    EXPECT_TRUE(isGood("regn mot rutan"));
    EXPECT_TRUE(isGood("åäö åäö xyzå")) << "twelve characters, not bytes";
    EXPECT_FALSE(isGood("Xy7!kort"));
    EXPECT_FALSE(isGood("åäöåäöåäöåä")) << "eleven characters of two bytes each";
    EXPECT_TRUE(isGood(std::string(60, 'q') + " och några andra bokstäver"));
    EXPECT_FALSE(isGood(std::string(120, 'q') + " och några andra"));
}

TEST(PasswordRules, WhatEverybodyTriesFirstIsNone)
{
    for (const auto* weak :
         {"aaaaaaaaaaaaaaaa", "123456789012", "0123456789012", "qwertyuiopasdf", "Password2026!",
          "lösenord2026", "abcabcabcabcabc", "PETRA PRODUKTION", "Produktion123", "Station Norr 1"})
        EXPECT_FALSE(isGood(weak)) << weak;
    EXPECT_TRUE(isGood("Petra cyklar till jobbet")) << "a name in a sentence is fine";
}

TEST(PasswordHash, KnowsItsPasswordAndNoOther)
{
    foundation::SystemRandom random;
    const auto hash = *foundation::hashPassword(secret("regn mot rutan"), random);
    EXPECT_TRUE(hash.starts_with("scrypt$15$8$1$"));
    EXPECT_TRUE(*foundation::isPassword(secret("regn mot rutan"), hash));
    EXPECT_FALSE(*foundation::isPassword(secret("regn mot ruta"), hash));
    EXPECT_FALSE(*foundation::isPassword(SecretBytes{}, hash));
    EXPECT_NE(*foundation::hashPassword(secret("regn mot rutan"), random), hash) << "salted";
}

/// RFC 7914, 12: the third test vector's beginning, P="pleaseletmein", S="SodiumChloride".
TEST(PasswordHash, IsScryptAsOthersMakeIt)
{
    const std::string known = "scrypt$14$8$1$536F6469756D43686C6F72696465$"
                              "7023BDCB3AFD7348461C06CD81FD38EBFDA8FBBA904F8E3EA9B543F6545DA1F2";
    EXPECT_TRUE(*foundation::isPassword(secret("pleaseletmein"), known));
}

TEST(PasswordHash, WhatIsNoneIsRefused)
{
    for (const auto* text : {"", "scrypt", "scrypt$15$8$1$00", "bcrypt$15$8$1$00$00",
                             "scrypt$31$8$1$00$00", "scrypt$15$8$1$00$0011", "scrypt$x$8$1$00$00"})
        EXPECT_EQ(foundation::isPassword(secret("x"), text).error().code,
                  ErrorCode::InvalidEncoding)
            << text;
}

} // namespace
