// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/bytes.h"
#include "foundation/result.h"
#include "personalize/cards/card_family.h"
#include "personalize/cards/myeid/layout.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

/// What the MyEID applet answers, read without trusting a length or a tag in it.
namespace myeid {

/// GET DATA 01A0.
struct AppletInformation
{
    std::string name; ///< "MyEID"; letters, digits and blanks alone
    std::array<std::uint8_t, 3> version{};
    foundation::Bytes serial; ///< ten bytes
};
/// Longer answers of later versions are taken. Errors: CardAnswerMalformed when the serial number
/// is not whole.
foundation::Result<AppletInformation> readAppletInformation(foundation::ByteView answer);

/// GET DATA 01AA, from version 4.0 on: the longest keys in bits.
struct Capabilities
{
    unsigned rsaBits = 2048;
    unsigned ecBits = 256;
};
/// An answer that is too short says nothing: then what every applet of this age can do.
Capabilities readCapabilities(foundation::ByteView answer);

/// Which keys an applet can generate: RSA-2048 always, EC from version 3.5 on.
std::vector<cardprofiles::KeyAlgorithm> algorithmsOf(const AppletInformation& applet,
                                                     const Capabilities& capabilities);

/// The life cycle byte (tag 8A) of a file control information template; Unknown when there is none
/// or it is neither 1 nor 7.
cards::LifeCycle readLifeCycle(foundation::ByteView fileInformation);

/// GET DATA 01Bn: tries of a PIN and its PUK.
struct CodeTries
{
    unsigned pinLeft = 0;
    unsigned pinFull = 0;
    unsigned pukLeft = 0;
    unsigned pukFull = 0; ///< 0: it has no PUK
};
/// None when the answer is too short or makes no sense: then the card cannot tell.
std::optional<CodeTries> readCodeTries(foundation::ByteView answer);

/// GET DATA 01A1: file identifiers. Errors: CardAnswerMalformed when the last one is cut.
foundation::Result<std::vector<FileId>> readFileList(foundation::ByteView answer);

/// The DER SubjectPublicKeyInfo of a key that the card showed: its modulus and exponent. None when
/// the modulus has not the size that was asked for, as in a key file that holds no key.
std::optional<foundation::Bytes> readRsaKey(unsigned bits, foundation::ByteView modulus,
                                            foundation::ByteView exponent);
/// The same for an EC point, which stands in a data object or bare.
std::optional<foundation::Bytes> readEcKey(unsigned bits, foundation::ByteView answer);

/// A signature as PKCS#1 or ECDSA-Sig-Value has it. Errors: CardAnswerMalformed.
foundation::Result<foundation::Bytes> readRsaSignature(unsigned bits, foundation::ByteView answer);
/// r and s in a SEQUENCE, or side by side.
foundation::Result<foundation::Bytes> readEcSignature(unsigned bits, foundation::ByteView answer);

} // namespace myeid
