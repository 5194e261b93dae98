// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/cards/myeid/commands.h"

#include "personalize/smartcard/tlv_writer.h"

#include <utility>

namespace myeid::commands {

using foundation::Bytes;
using foundation::ByteView;
using foundation::SecretBytes;
using smartcard::Header;
using smartcard::kAll;
using smartcard::Tag;

namespace {

std::array<std::uint8_t, 2> twoBytes(std::uint16_t number)
{
    return {static_cast<std::uint8_t>(number >> 8U), static_cast<std::uint8_t>(number & 0xFFU)};
}

std::array<std::uint8_t, 2> twoBytes(FileId file)
{
    return twoBytes(static_cast<std::uint16_t>(file));
}

std::uint8_t numberOf(Pin pin)
{
    return static_cast<std::uint8_t>(pin);
}

} // namespace

CommandApdu selectApplet()
{
    return CommandApdu::open(Header{0x00, 0xA4, 0x04, 0x0C}, kApplicationId);
}

CommandApdu selectAppletForInformation()
{
    return CommandApdu::open(Header{0x00, 0xA4, 0x04, 0x00}, kApplicationId, kAll);
}

CommandApdu select(FileId file)
{
    return CommandApdu::open(Header{0x00, 0xA4, 0x00, 0x0C}, twoBytes(file));
}

CommandApdu selectApplication()
{
    return CommandApdu::open(Header{0x00, 0xA4, 0x08, 0x0C}, twoBytes(FileId::Application));
}

CommandApdu selectForInformation(FileId directory)
{
    const std::uint8_t how = directory == FileId::Master ? 0x00 : 0x08;
    return CommandApdu::open(Header{0x00, 0xA4, how, 0x00}, twoBytes(directory), kAll);
}

CommandApdu information(Data what)
{
    constexpr std::uint32_t kAppletInformation = 20;
    constexpr std::uint32_t kCapabilities = 11;
    const Header header{0x00, 0xCA, 0x01, static_cast<std::uint8_t>(what)};
    if (what == Data::AppletInformation)
        return CommandApdu{header, kAppletInformation};
    return CommandApdu{header, what == Data::Capabilities ? kCapabilities : kAll};
}

CommandApdu codeInformation(Pin pin)
{
    const auto what = static_cast<unsigned>(Data::CodeInformation) | numberOf(pin);
    return information(static_cast<Data>(what));
}

CommandApdu initializeApplet(const Rules& master, const Rules& application)
{
    Bytes data{0xFF, 0xFF}; // the size that OpenSC asks for: as much as there is
    data.insert(data.end(), master.begin(), master.end());
    data.insert(data.end(), application.begin(), application.end());
    return CommandApdu::open(Header{0x00, 0xDA, 0x01, 0xE0}, data);
}

CommandApdu initializePin(Pin pin, const NewCode& code)
{
    constexpr std::uint8_t kNoFlags = 0x00;
    const std::array<std::uint8_t, 3> rest{static_cast<std::uint8_t>(code.tries),
                                           static_cast<std::uint8_t>(code.pukTries), kNoFlags};
    auto data = code.pin.clone();
    data.append(code.puk.view());
    data.append(rest);
    return CommandApdu::secret(Header{0x00, 0xDA, 0x01, numberOf(pin)}, std::move(data));
}

CommandApdu createFile(const NewFile& file)
{
    const bool isElementary = file.type == FileType::Elementary;
    const std::array<std::uint8_t, 1> type{static_cast<std::uint8_t>(file.type)};
    const std::array<std::uint8_t, 2> properties{nibbles(file.consent, Pin::Always), 0x00};
    const std::array<std::uint8_t, 1> lifeCycle{0x00};
    Bytes inside;
    smartcard::appendTlv(inside, isElementary ? Tag{0x80} : Tag{0x81}, twoBytes(file.size));
    smartcard::appendTlv(inside, Tag{0x82}, type);
    smartcard::appendTlv(inside, Tag{0x83}, twoBytes(file.id));
    smartcard::appendTlv(inside, Tag{0x86}, file.rules);
    smartcard::appendTlv(inside, Tag{0x85}, properties);
    smartcard::appendTlv(inside, Tag{0x8A}, lifeCycle);
    return CommandApdu::open(Header{0x00, 0xE0, 0x00, 0x00},
                             smartcard::encodeTlv(Tag{0x62}, inside));
}

CommandApdu deleteSelected()
{
    return CommandApdu{Header{0xA0, 0xE4, 0x00, 0x00}}; // the class that OpenSC uses for it
}

CommandApdu updateBinary(std::uint16_t offset, ByteView bytes)
{
    const auto at = twoBytes(offset);
    return CommandApdu::open(Header{0x00, 0xD6, at[0], at[1]}, bytes);
}

CommandApdu generateRsaKey()
{
    constexpr std::array<std::uint8_t, 7> kExponent65537{0x30, 0x05, 0x81, 0x03, 0x01, 0x00, 0x01};
    return CommandApdu::open(Header{0x00, 0x46, 0x00, 0x00}, kExponent65537);
}

CommandApdu generateEcKey()
{
    return CommandApdu{Header{0x00, 0x46, 0x00, 0x00}};
}

CommandApdu verify(Pin pin, SecretBytes code)
{
    return CommandApdu::secret(Header{0x00, 0x20, 0x00, numberOf(pin)}, std::move(code));
}

CommandApdu prepareSignature(Signature how, FileId key)
{
    const std::array<std::uint8_t, 1> algorithm{static_cast<std::uint8_t>(how)};
    const std::array<std::uint8_t, 1> keyInFile{0x00};
    Bytes reference;
    smartcard::appendTlv(reference, Tag{0x80}, algorithm);
    smartcard::appendTlv(reference, Tag{0x81}, twoBytes(key));
    smartcard::appendTlv(reference, Tag{0x84}, keyInFile);
    return CommandApdu::open(Header{0x00, 0x22, 0x41, 0xB6}, reference);
}

CommandApdu computeSignature(ByteView input)
{
    return CommandApdu::open(Header{0x00, 0x2A, 0x9E, 0x9A}, input, kAll);
}

CommandApdu activateApplet()
{
    return CommandApdu::open(Header{0x00, 0x44, 0x04, 0x00}, kApplicationId);
}

} // namespace myeid::commands
