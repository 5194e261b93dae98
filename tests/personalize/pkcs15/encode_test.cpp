// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/pkcs15/encode.h"

#include "personalize/pkcs15/subject_public_key.h"

#include <gtest/gtest.h>

#include <stdexcept>

using namespace pkcs15;
using foundation::Bytes;
using foundation::fromHex;
using foundation::toHex;

namespace {

/// Hexadecimal without the blanks that make it readable.
std::string der(std::string_view text)
{
    return toHex(fromHex(text).value());
}

PrivateKey signingKey()
{
    PrivateKey key;
    key.common = {"Key", true, true, Identifier{0x01}, std::nullopt};
    key.id = {0x45};
    key.usage = {Usage::Sign};
    key.access = {Access::Sensitive, Access::AlwaysSensitive, Access::NeverExtractable,
                  Access::Local};
    key.reference = 1;
    key.path = pathOf(0x5015, 0x4B01);
    key.bits = 2048;
    return key;
}

} // namespace

/// Byte for byte what pkcs15-init writes for its user PIN and SO PIN.
TEST(Encode, PinsAsPkcs15InitWritesThem)
{
    Pin pin;
    pin.common = {"Legitimering", true, true, std::nullopt, std::nullopt};
    pin.authId = {0x01};
    pin.reference = 1;
    EXPECT_EQ(toHex(encode(pin)), der("3033"
                                      " 3012 0C0C4C65676974696D6572696E67 030206C0"
                                      " 3003 040101"
                                      " A118 3016 0302020C 0A0101 020104 020108 020108 800101"
                                      " 0401FF"));
    pin.common.label = "Security Officer PIN";
    pin.authId = {0xFF};
    pin.isSecurityOfficer = true;
    pin.reference = 3;
    EXPECT_EQ(toHex(encode(pin)), der("303B"
                                      " 301A 0C145365637572697479204F6666696365722050494E 030206C0"
                                      " 3003 0401FF"
                                      " A118 3016 0302000D 0A0101 020104 020108 020108 800103"
                                      " 0401FF"));
}

/// PasswordType (ISO/IEC 7816-15, 8.9.2): ascii-numeric is for digits alone.
TEST(Encode, PinOfMoreThanDigitsIsUtf8)
{
    Pin pin;
    pin.authId = {0x01};
    EXPECT_NE(toHex(encode(pin)).find("0A0101"), std::string::npos);
    EXPECT_EQ(toHex(encode(pin)).find("0A0102"), std::string::npos);
    pin.type = PinType::Utf8;
    EXPECT_NE(toHex(encode(pin)).find("0A0102"), std::string::npos);
    EXPECT_EQ(toHex(encode(pin)).find("0A0101"), std::string::npos);
}

TEST(Encode, PinWithAPathIsLocal)
{
    Pin pin;
    pin.authId = {0x01};
    pin.reference = 1;
    pin.path = Path{{0x3F, 0x00, 0x50, 0x15}};
    EXPECT_EQ(toHex(encode(pin)), der("3029"
                                      " 3000"
                                      " 3003 040101"
                                      " A120 301E 0302024C 0A0101 020104 020108 020108 800101"
                                      " 0401FF 3006 04043F005015"));
}

TEST(Encode, RsaPrivateKeyStandsPlain)
{
    EXPECT_EQ(toHex(encode(signingKey())), der("3030"
                                               " 300C 0C034B6579 030206C0 040101"
                                               " 300E 040145 03020520 030203B8 020101"
                                               " A110 300E 3008 04063F0050154B01 02020800"));
}

TEST(Encode, EcPrivateKeyStandsUnderItsTagWithTheFieldSize)
{
    auto key = signingKey();
    key.kind = KeyKind::Ec;
    key.bits = 384;
    EXPECT_EQ(toHex(encode(key)), der("A030"
                                      " 300C 0C034B6579 030206C0 040101"
                                      " 300E 040145 03020520 030203B8 020101"
                                      " A110 300E 3008 04063F0050154B01 02020180"));
}

TEST(Encode, SignatureKeyAsksForConsentAndHasTheTenthUsageBit)
{
    auto key = signingKey();
    key.common.userConsent = 1;
    key.usage = {Usage::NonRepudiation};
    EXPECT_EQ(toHex(encode(key)), der("3034"
                                      " 300F 0C034B6579 030206C0 040101 020101"
                                      " 300F 040145 0303060040 030203B8 020101"
                                      " A110 300E 3008 04063F0050154B01 02020800"));
}

TEST(Encode, KeyReferenceAbove127StaysPositive)
{
    auto key = signingKey();
    key.reference = 0xC1;
    EXPECT_NE(toHex(encode(key)).find("020200C1"), std::string::npos);
}

TEST(Encode, RsaPublicKeyHoldsTheBareKey)
{
    // 3 * 11 with the exponent 3: small enough to read
    const auto spki = rsaPublicKey(Bytes{33}, Bytes{3});
    ASSERT_TRUE(spki);
    PublicKey key;
    key.common.label = "Key";
    key.id = {0x45};
    key.usage = {Usage::Verify};
    key.bits = 2048;
    key.spki = *spki;
    EXPECT_EQ(toHex(encode(key)), der("3025"
                                      " 3005 0C034B6579"
                                      " 300A 040145 03020102 010100"
                                      " A110 300E A008 3006 020121 020103 02020800"));
}

TEST(Encode, EcPublicKeyHoldsTheWholeInformationSoThatTheCurveIsNamed)
{
    // the base point of P-256 (SP 800-186, 3.2.1.3)
    const auto point = fromHex("04"
                               "6B17D1F2E12C4247F8BCE6E563A440F277037D812DEB33A0F4A13945D898C296"
                               "4FE342E2FE1A7F9B8EE7EB4A7C0F9E162BCE33576B315ECECBB6406837BF51F5");
    const auto spki = ecPublicKey(Curve::P256, *point);
    ASSERT_TRUE(spki);
    PublicKey key;
    key.kind = KeyKind::Ec;
    key.id = {0x45};
    key.usage = {Usage::Verify};
    key.spki = *spki;
    const auto hex = toHex(encode(key));
    EXPECT_TRUE(
        hex.starts_with(der("A06F 3000 300A 040145 03020102 010100 A15F 305D A05B") + toHex(*spki)))
        << hex;
    EXPECT_EQ(hex.size(), 2 * (2U + 0x6FU));
}

TEST(Encode, PublicKeyMayStandInAFileOfItsOwn)
{
    PublicKey key;
    key.kind = KeyKind::Ec;
    key.id = {0x45};
    key.usage = {Usage::Verify};
    key.path = pathOf(0x5015, 0x5545);
    EXPECT_EQ(toHex(encode(key)), der("A01C 3000 300A 040145 03020102 010100"
                                      " A10C 300A 3008 04063F0050155545"));
}

TEST(Encode, PublicKeyThatIsNoneIsAProgrammingError)
{
    PublicKey key;
    key.spki = {0x30, 0x03, 0x02, 0x01, 0x00};
    EXPECT_THROW(static_cast<void>(encode(key)), std::invalid_argument);
}

TEST(Encode, CertificatesSayWhetherTheyAreAnAuthoritys)
{
    Certificate certificate;
    certificate.common.label = "Cert";
    certificate.id = {0x45};
    certificate.path = pathOf(0x5015, 0x4301);
    EXPECT_EQ(toHex(encode(certificate)), der("301B"
                                              " 3006 0C0443657274"
                                              " 3003 040145"
                                              " A10C 300A 3008 04063F0050154301"));
    certificate.isAuthority = true;
    EXPECT_EQ(toHex(encode(certificate)), der("301E"
                                              " 3006 0C0443657274"
                                              " 3006 040145 0101FF"
                                              " A10C 300A 3008 04063F0050154301"));
}

TEST(Encode, TokenInfo)
{
    TokenInfo info;
    info.serialNumber = {0x00, 0x01, 0x02};
    info.manufacturer = "Maker";
    info.label = "Kort \xC3\xA5";
    info.generatesRandom = true;
    info.followsEidProfile = true;
    EXPECT_EQ(toHex(encode(info)), der("301C"
                                       " 020100"
                                       " 0403000102"
                                       " 0C054D616B6572"
                                       " 80074B6F727420C3A5"
                                       " 03020430"));
}

TEST(Encode, ObjectDirectoryLines)
{
    const std::vector<DirectoryReference> lines{
        {DirectoryKind::PrivateKeys, pathOf(0x5015, 0x4402)},
        {DirectoryKind::AuthenticationObjects, pathOf(0x5015, 0x4401)},
    };
    EXPECT_EQ(toHex(encodeAll(lines)),
              der("A00A 3008 04063F0050154402  A80A 3008 04063F0050154401"));
}

TEST(Encode, ApplicationTemplate)
{
    const ApplicationTemplate application{
        *fromHex("A000000063504B43532D3135"), "Label", {{0x3F, 0x00, 0x50, 0x15}}};
    EXPECT_EQ(toHex(encode(application)),
              der("611B 4F0C A000000063504B43532D3135 5005 4C6162656C 5104 3F005015"));
}
