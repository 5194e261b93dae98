// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/bytes.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace pkcs15 {

/// Where a file is: file identifiers from the MF down, two bytes each (ISO/IEC 7816-15, 8.2.5
/// Path).
struct Path
{
    foundation::Bytes identifiers;
    friend bool operator==(const Path&, const Path&) = default;
};

/// The path of an EF below a DF below the MF.
Path pathOf(std::uint16_t directory, std::uint16_t file);

/// PKCS#15 iD or authId. One byte here; foreign cards use up to 20.
using Identifier = foundation::Bytes;

/// Bits of KeyUsageFlags (ISO/IEC 7816-15, 8.2.11).
enum class Usage : unsigned {
    Encrypt = 0,
    Decrypt = 1,
    Sign = 2,
    SignRecover = 3,
    Wrap = 4,
    Unwrap = 5,
    Verify = 6,
    VerifyRecover = 7,
    Derive = 8,
    NonRepudiation = 9,
};

/// Bits of KeyAccessFlags (ISO/IEC 7816-15, 8.2.11).
enum class Access : unsigned {
    Sensitive = 0,
    Extractable = 1,
    AlwaysSensitive = 2,
    NeverExtractable = 3,
    Local = 4,
};

enum class KeyKind { Rsa, Ec };

/// CommonObjectAttributes (8.2.9): what every object has.
struct CommonAttributes
{
    std::string label; ///< UTF-8
    bool isPrivate = false;
    bool isModifiable = false;
    std::optional<Identifier> authId;    ///< the PIN that guards the object
    std::optional<unsigned> userConsent; ///< uses that one PIN entry is good for
};

/// An entry of the PrKDF (8.4).
struct PrivateKey
{
    CommonAttributes common;
    KeyKind kind = KeyKind::Rsa;
    Identifier id;
    std::vector<Usage> usage;
    std::vector<Access> access;
    std::optional<unsigned> reference; ///< keyReference
    Path path;
    unsigned bits = 0; ///< modulus length, or field size (an integer where OpenSC looks for it)
};

/// An entry of the PuKDF (8.5), with the key itself in it or in a file of its own.
struct PublicKey
{
    CommonAttributes common;
    KeyKind kind = KeyKind::Rsa;
    Identifier id;
    std::vector<Usage> usage;
    unsigned bits = 0;        ///< modulus length; an EC entry does not carry it
    std::optional<Path> path; ///< the file that holds the key
    foundation::Bytes spki;   ///< DER SubjectPublicKeyInfo, where there is no such file
};

/// An entry of a CDF or trusted CDF (8.7).
struct Certificate
{
    CommonAttributes common;
    Identifier id;
    bool isAuthority = false;
    Path path;
};

/// Which characters a PIN may have; the values are PasswordType's (8.9.2).
enum class PinType : long {
    AsciiNumeric = 1, ///< digits alone: a reader with a keypad will do
    Utf8 = 2,
};

/// An entry of the AODF that is a PIN (8.9, PasswordAttributes), padded.
struct Pin
{
    CommonAttributes common;
    Identifier authId;
    bool isSecurityOfficer = false;
    PinType type = PinType::AsciiNumeric;
    unsigned minLength = 4;
    unsigned storedLength = 8;
    unsigned maxLength = 8;
    unsigned reference = 0; ///< what VERIFY's P2 says
    std::uint8_t padding = 0xFF;
    std::optional<Path> path; ///< of the DF that must be selected first; then the PIN is local
};

/// TokenInfo (8.10).
struct TokenInfo
{
    foundation::Bytes serialNumber;
    std::string manufacturer;
    std::string label;
    bool generatesRandom = false;   ///< prnGeneration
    bool followsEidProfile = false; ///< OpenSC's eidCompliant
};

/// What a directory file lists; the values are the tags of PKCS15Objects (8.3).
enum class DirectoryKind : unsigned {
    PrivateKeys = 0,
    PublicKeys = 1,
    TrustedPublicKeys = 2,
    SecretKeys = 3,
    Certificates = 4,
    TrustedCertificates = 5,
    UsefulCertificates = 6,
    DataObjects = 7,
    AuthenticationObjects = 8,
};

/// A line of the ODF: the objects of this kind are in that file.
struct DirectoryReference
{
    DirectoryKind kind = DirectoryKind::PrivateKeys;
    Path path;
    friend bool operator==(const DirectoryReference&, const DirectoryReference&) = default;
};

/// The application template of EF.DIR (ISO/IEC 7816-4, 12.2.2).
struct ApplicationTemplate
{
    foundation::Bytes aid;
    std::string label;
    Path path;
};

} // namespace pkcs15
