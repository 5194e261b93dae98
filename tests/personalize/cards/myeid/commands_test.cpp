// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/cards/myeid/commands.h"

#include "personalize/smartcard/apdu_codec.h"

#include <gtest/gtest.h>

using namespace myeid;
using foundation::Bytes;
using foundation::bytesOf;
using foundation::SecretBytes;

namespace {

std::string wire(const smartcard::CommandApdu& command)
{
    return foundation::toHex(smartcard::encodeShort(command).view());
}

std::string plain(std::string_view hex)
{
    return foundation::toHex(foundation::fromHex(hex).value());
}

SecretBytes eight(std::string_view text)
{
    auto code = SecretBytes::copyOf(bytesOf(text));
    code.padTo(8, 0xFF);
    return code;
}

constexpr auto kPin1 = static_cast<Pin>(1);
constexpr auto kPin2 = static_cast<Pin>(2);

} // namespace

TEST(Commands, SelectTheAppletAndFiles)
{
    EXPECT_EQ(wire(commands::selectApplet()), plain("00A4040C 0C A000000063504B43532D3135"));
    EXPECT_EQ(wire(commands::selectAppletForInformation()),
              plain("00A40400 0C A000000063504B43532D3135 00"));
    EXPECT_EQ(wire(commands::select(FileId::PrivateKeys)), plain("00A4000C 02 4402"));
    EXPECT_EQ(wire(commands::selectApplication()), plain("00A4080C 02 5015"));
    EXPECT_EQ(wire(commands::selectForInformation(FileId::Application)),
              plain("00A40800 02 5015 00"));
    EXPECT_EQ(wire(commands::selectForInformation(FileId::Master)), plain("00A40000 02 3F00 00"));
}

TEST(Commands, AskForInformation)
{
    EXPECT_EQ(wire(commands::information(commands::Data::AppletInformation)), plain("00CA01A014"));
    EXPECT_EQ(wire(commands::information(commands::Data::Capabilities)), plain("00CA01AA0B"));
    EXPECT_EQ(wire(commands::information(commands::Data::RsaModulus)), plain("00CA010100"));
    EXPECT_EQ(wire(commands::codeInformation(Pin::Administration)), plain("00CA01B300"));
}

TEST(Commands, InitialiseAppletAndPin)
{
    EXPECT_EQ(wire(commands::initializeApplet({0x33, 0x3F, 0xFF}, {0x11, 0x1F, 0xFF})),
              plain("00DA01E0 08 FFFF 333FFF 111FFF"));
    EXPECT_EQ(wire(commands::initializePin(kPin2, {eight("123456"), eight("87654321"), 3, 10})),
              plain("00DA0102 13 313233343536FFFF 3837363534333231 03 0A 00"));
}

TEST(Commands, CreateFilesAsTheDriverDoes)
{
    EXPECT_EQ(
        wire(commands::createFile(
            {FileId::Certificates, FileType::Elementary, 1530, {0x03, 0x3F, 0xFF}, Pin::Always})),
        plain("00E00000 19 6217 800205FA 820101 83024403 8603033FFF 85020000 8A0100"));
    EXPECT_EQ(wire(commands::createFile(
                  {keyFile(1), FileType::RsaKey, 2048, {0x1F, 0x33, 0xFF}, Pin::Always})),
              plain("00E00000 19 6217 81020800 820111 83024B01 86031F33FF 85020000 8A0100"));
    EXPECT_EQ(
        wire(commands::createFile({keyFile(2), FileType::EcKey, 384, {0x2F, 0x33, 0xFF}, kPin2})),
        plain("00E00000 19 6217 81020180 820122 83024B02 86032F33FF 85022000 8A0100"));
}

TEST(Commands, WriteGenerateAndSign)
{
    EXPECT_EQ(wire(commands::updateBinary(0x01FE, Bytes{0xAA, 0xBB})), plain("00D601FE 02 AABB"));
    EXPECT_EQ(wire(commands::deleteSelected()), plain("A0E40000"));
    EXPECT_EQ(wire(commands::generateRsaKey()), plain("00460000 07 30058103010001"));
    EXPECT_EQ(wire(commands::generateEcKey()), plain("00460000"));
    EXPECT_EQ(wire(commands::verify(kPin1, eight("1234"))), plain("00200001 08 31323334FFFFFFFF"));
    EXPECT_EQ(wire(commands::prepareSignature(commands::Signature::RsaPkcs1, keyFile(0x45))),
              plain("002241B6 0A 800102 81024B45 840100"));
    EXPECT_EQ(wire(commands::computeSignature(Bytes{1, 2, 3})), plain("002A9E9A 03 010203 00"));
    EXPECT_EQ(wire(commands::activateApplet()), plain("00440400 0C A000000063504B43532D3135"));
}

TEST(Commands, OnlyThoseWithoutCodesMayBeShown)
{
    EXPECT_FALSE(commands::verify(kPin1, eight("1234")).mayBeShown());
    EXPECT_FALSE(
        commands::initializePin(kPin1, {eight("1234"), eight("12345678"), 3, 3}).mayBeShown());
    EXPECT_TRUE(commands::activateApplet().mayBeShown());
}
