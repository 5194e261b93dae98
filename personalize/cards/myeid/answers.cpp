// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/cards/myeid/answers.h"

#include "personalize/pkcs15/subject_public_key.h"
#include "personalize/smartcard/tlv.h"
#include "personalize/smartcard/tlv_writer.h"

#include <algorithm>

namespace myeid {

using cardprofiles::KeyAlgorithm;
using cards::LifeCycle;
using foundation::Bytes;
using foundation::ByteView;
using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;
using smartcard::Tag;

namespace {

unsigned twoBytesAt(ByteView bytes, std::size_t at)
{
    return static_cast<unsigned>(bytes[at]) << 8U | bytes[at + 1];
}

bool isPlain(std::uint8_t character)
{
    return (character >= 'A' && character <= 'Z') || (character >= 'a' && character <= 'z') ||
           (character >= '0' && character <= '9') || character == ' ';
}

ByteView withoutLeadingZeros(ByteView number)
{
    while (!number.empty() && number.front() == 0)
        number = number.subspan(1);
    return number;
}

bool isTries(unsigned left, unsigned full)
{
    constexpr unsigned kMost = 15;
    return full >= 1 && full <= kMost && left <= full;
}

/// The object that stands alone in `bytes`, if there is one.
std::optional<smartcard::TlvView> onlyObject(ByteView bytes)
{
    smartcard::BerTlvReader reader{bytes};
    const auto object = reader.next();
    if (!object || !reader.rest().empty())
        return std::nullopt;
    return *object;
}

} // namespace

Result<AppletInformation> readAppletInformation(ByteView answer)
{
    constexpr std::size_t kName = 5;
    constexpr std::size_t kSerial = 10;
    AppletInformation applet;
    constexpr std::size_t kSerialAt = kName + applet.version.size();
    if (answer.size() < kSerialAt + kSerial)
        return Error{ErrorCode::CardAnswerMalformed, "GET DATA 01A0: applet information"};
    const auto name = answer.first(kName);
    std::ranges::copy_if(name, std::back_inserter(applet.name), isPlain);
    std::ranges::copy(answer.subspan(kName, applet.version.size()), applet.version.begin());
    const auto serial = answer.subspan(kSerialAt, kSerial);
    applet.serial.assign(serial.begin(), serial.end());
    return applet;
}

Capabilities readCapabilities(ByteView answer)
{
    // version, features, and the longest keys: RSA, DES, AES, EC
    constexpr std::size_t kRsaAt = 3;
    constexpr std::size_t kEcAt = 9;
    if (answer.size() < kEcAt + 2)
        return {};
    return {twoBytesAt(answer, kRsaAt), twoBytesAt(answer, kEcAt)};
}

std::vector<KeyAlgorithm> algorithmsOf(const AppletInformation& applet,
                                       const Capabilities& capabilities)
{
    constexpr std::array<std::uint8_t, 3> kFirstWithEc{3, 5, 0};
    std::vector<KeyAlgorithm> able{KeyAlgorithm::Rsa2048};
    for (const auto longer : {KeyAlgorithm::Rsa3072, KeyAlgorithm::Rsa4096}) {
        if (capabilities.rsaBits >= bitsOf(longer))
            able.push_back(longer);
    }
    for (const auto curve : {KeyAlgorithm::EcP256, KeyAlgorithm::EcP384}) {
        if (applet.version >= kFirstWithEc && capabilities.ecBits >= bitsOf(curve))
            able.push_back(curve);
    }
    return able;
}

LifeCycle readLifeCycle(ByteView fileInformation)
{
    constexpr std::uint8_t kCreation = 1;
    constexpr std::uint8_t kOperational = 7;
    const auto state = smartcard::requireTlv(fileInformation, {Tag{0x6F}, Tag{0x8A}});
    if (!state || state->value.size() != 1)
        return LifeCycle::Unknown;
    if (state->value.front() == kCreation)
        return LifeCycle::Creation;
    return state->value.front() == kOperational ? LifeCycle::Operational : LifeCycle::Unknown;
}

std::optional<CodeTries> readCodeTries(ByteView answer)
{
    constexpr std::size_t kLeast = 4; // left, PUK's left, full, PUK's full; then flags and lengths
    if (answer.size() < kLeast)
        return std::nullopt;
    const CodeTries tries{answer[0], answer[2], answer[1], answer[3]};
    const bool hasPuk = tries.pukLeft != 0 || tries.pukFull != 0;
    if (!isTries(tries.pinLeft, tries.pinFull) ||
        (hasPuk && !isTries(tries.pukLeft, tries.pukFull)))
        return std::nullopt;
    return tries;
}

Result<std::vector<FileId>> readFileList(ByteView answer)
{
    if (answer.size() % 2 != 0)
        return Error{ErrorCode::CardAnswerMalformed, "GET DATA 01A1: file list"};
    std::vector<FileId> files;
    for (std::size_t at = 0; at < answer.size(); at += 2)
        files.push_back(static_cast<FileId>(twoBytesAt(answer, at)));
    return files;
}

std::optional<Bytes> readRsaKey(unsigned bits, ByteView modulus, ByteView exponent)
{
    constexpr std::uint8_t kTopBit = 0x80;
    const auto number = withoutLeadingZeros(modulus);
    if (number.size() != bits / 8 || (number.front() & kTopBit) == 0)
        return std::nullopt;
    auto key = pkcs15::rsaPublicKey(number, exponent);
    return key ? std::optional{std::move(*key)} : std::nullopt;
}

std::optional<Bytes> readEcKey(unsigned bits, ByteView answer)
{
    const std::size_t pointSize = 1 + 2 * static_cast<std::size_t>(bits / 8);
    ByteView point = answer;
    if (const auto object = onlyObject(answer); object && object->value.size() == pointSize)
        point = object->value;
    const auto curve =
        bits == bitsOf(KeyAlgorithm::EcP256) ? pkcs15::Curve::P256 : pkcs15::Curve::P384;
    if (point.size() != pointSize)
        return std::nullopt;
    auto key = pkcs15::ecPublicKey(curve, point);
    return key ? std::optional{std::move(*key)} : std::nullopt;
}

Result<Bytes> readRsaSignature(unsigned bits, ByteView answer)
{
    if (answer.size() != bits / 8)
        return Error{ErrorCode::CardAnswerMalformed, "RSA signature"};
    return Bytes{answer.begin(), answer.end()};
}

namespace {

/// A DER INTEGER of a positive number.
void appendInteger(Bytes& out, ByteView number)
{
    constexpr std::uint8_t kSignBit = 0x80;
    number = withoutLeadingZeros(number);
    Bytes value(number.begin(), number.end());
    if (value.empty() || (value.front() & kSignBit) != 0)
        value.insert(value.begin(), 0x00);
    smartcard::appendTlv(out, Tag{0x02}, value);
}

bool isTwoIntegers(ByteView content)
{
    smartcard::BerTlvReader reader{content};
    for (int count = 0; count < 2; ++count) {
        const auto number = reader.next();
        if (!number || number->tag != Tag{0x02} || number->value.empty())
            return false;
    }
    return reader.rest().empty();
}

} // namespace

Result<Bytes> readEcSignature(unsigned bits, ByteView answer)
{
    const auto sequence = onlyObject(answer);
    if (sequence && sequence->tag == Tag{0x30} && isTwoIntegers(sequence->value))
        return Bytes{answer.begin(), answer.end()};
    const std::size_t half = bits / 8;
    if (answer.size() != 2 * half)
        return Error{ErrorCode::CardAnswerMalformed, "EC signature"};
    Bytes numbers;
    appendInteger(numbers, answer.first(half));
    appendInteger(numbers, answer.subspan(half));
    return smartcard::encodeTlv(Tag{0x30}, numbers);
}

} // namespace myeid
