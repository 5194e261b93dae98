// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "cardprofiles/card_profile.h"
#include "foundation/bytes.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>

namespace myeid {

/// RID and PIX of PKCS #15: the applet and its DF 5015.
inline constexpr std::array<std::uint8_t, 12> kApplicationId{0xA0, 0x00, 0x00, 0x00, 0x63, 0x50,
                                                             0x4B, 0x43, 0x53, 0x2D, 0x31, 0x35};

/// File identifiers as OpenSC's pkcs15-init gives them, so that its tools find their way.
enum class FileId : std::uint16_t {
    Master = 0x3F00,
    ApplicationDirectory = 0x2F00, ///< EF.DIR, in the MF
    Application = 0x5015,          ///< the DF that everything below lies in
    ObjectDirectory = 0x5031,
    TokenInfo = 0x5032,
    AuthenticationObjects = 0x4401,
    PrivateKeys = 0x4402,
    Certificates = 0x4403,
    PublicKeys = 0x4404,
    TrustedCertificates = 0x4405,
};

/// The files of keys and certificates carry the PKCS#15 iD in their low byte, so that a session
/// that starts in the middle finds them without asking the card.
constexpr FileId keyFile(std::uint8_t id)
{
    return static_cast<FileId>(0x4B00U | id);
}
constexpr FileId publicKeyFile(std::uint8_t id)
{
    return static_cast<FileId>(0x5500U | id);
}
constexpr FileId certificateFile(std::uint8_t id)
{
    return static_cast<FileId>(0x4300U | id);
}

/// What an access rule's nibble names: a PIN, or always, or never.
enum class Pin : std::uint8_t {
    Always = 0x0,
    Administration = 0x3, ///< OpenSC's SO PIN
    Last = 0xE,
    Never = 0xF,
};

/// The reference of a holder's PIN by its name in the profile: "pin1" is 1, "pin2" is 2. Reference
/// 3 is the administration code's, so "pin3" is 4 and so on. None for other names and beyond 14.
std::optional<Pin> pinNamed(const std::string& name);

/// The name of a PIN's PUK: "puk1" for "pin1".
std::string pukOf(const std::string& pinName);

/// Access rules as CREATE FILE's tag 86 takes them.
using Rules = std::array<std::uint8_t, 3>;

constexpr std::uint8_t nibbles(Pin high, Pin low)
{
    return static_cast<std::uint8_t>(static_cast<unsigned>(high) << 4U |
                                     static_cast<unsigned>(low));
}

/// EF: read and update, delete.
constexpr Rules elementaryRules(Pin read, Pin change)
{
    return {nibbles(read, change), nibbles(change, Pin::Never), 0xFF};
}

/// Key: use and load, delete and generate. No key is ever loaded from outside.
constexpr Rules keyRules(Pin use, Pin remove)
{
    return {nibbles(use, Pin::Never), nibbles(remove, remove), 0xFF};
}

/// DF: create EF and DF, delete (for the MF: INITIALIZE APPLET).
constexpr Rules directoryRules(Pin change)
{
    return {nibbles(change, change), nibbles(change, Pin::Never), 0xFF};
}

enum class FileType : std::uint8_t { Elementary = 0x01, RsaKey = 0x11, EcKey = 0x22 };

/// What CREATE FILE makes.
struct NewFile
{
    FileId id{};
    FileType type = FileType::Elementary;
    std::uint16_t size = 0; ///< bytes of an EF, bits of a key
    Rules rules{};
    Pin consent = Pin::Always; ///< key: the PIN that each use asks for anew; Always for none
};

/// The size of a key in bits, as CREATE FILE and PKCS#15 give it.
std::uint16_t bitsOf(cardprofiles::KeyAlgorithm algorithm);
bool isRsa(cardprofiles::KeyAlgorithm algorithm);

} // namespace myeid
