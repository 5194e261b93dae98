// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/secret_bytes.h"
#include "personalize/cards/myeid/layout.h"
#include "personalize/smartcard/apdu.h"

/// The commands of the MyEID applet, as values. Sources: OpenSC's driver card-myeid.c and traces of
/// pkcs15-init.
namespace myeid::commands {

using smartcard::CommandApdu;

/// SELECT by the application's name.
CommandApdu selectApplet();
/// The same, asking for the file control information.
CommandApdu selectAppletForInformation();
/// SELECT a file of the current DF.
CommandApdu select(FileId file);
/// SELECT DF 5015 by its path from the MF: from wherever the card is.
CommandApdu selectApplication();
/// The same or the MF, asking for the file control information.
CommandApdu selectForInformation(FileId directory);

/// What GET DATA can tell (P1 is 01).
enum class Data : std::uint8_t {
    RsaModulus = 0x01,
    RsaExponent = 0x02,
    EcPoint = 0x86,
    AppletInformation = 0xA0,
    Files = 0xA1, ///< identifiers of all files of the current DF
    Capabilities = 0xAA,
    CodeInformation = 0xB0, ///< and the PIN's reference
};
/// Asks for just so many bytes where the length is known, because a T=0 card wants to be asked
/// again otherwise; for all there are where it is not.
CommandApdu information(Data what);
CommandApdu codeInformation(Pin pin);

/// Makes MF and DF 5015 anew and throws away everything else, codes included. The card is then in
/// its creation state, with the MF selected.
CommandApdu initializeApplet(const Rules& master, const Rules& application);

/// A code as INITIALIZE PIN sets it.
struct NewCode
{
    foundation::SecretBytes pin; ///< eight bytes, padded
    foundation::SecretBytes puk; ///< eight bytes, padded
    unsigned tries = 3;
    unsigned pukTries = 3;
};
CommandApdu initializePin(Pin pin, const NewCode& code);

/// CREATE FILE in the current DF; the card selects the new file.
CommandApdu createFile(const NewFile& file);
/// DELETE the selected file.
CommandApdu deleteSelected();
CommandApdu updateBinary(std::uint16_t offset, foundation::ByteView bytes);

/// Generates a key in the selected key file. RSA keys get the exponent 65537.
CommandApdu generateRsaKey();
CommandApdu generateEcKey();

/// `code` is eight bytes, padded.
CommandApdu verify(Pin pin, foundation::SecretBytes code);

/// How the card signs (the algorithm reference of MANAGE SECURITY ENVIRONMENT).
enum class Signature : std::uint8_t {
    RsaPkcs1 = 0x02, ///< pads a DigestInfo as PKCS#1 v1.5 says
    Ecdsa = 0x04,
};
CommandApdu prepareSignature(Signature how, FileId key);
CommandApdu computeSignature(foundation::ByteView input);

/// Puts access rules and codes in force for good.
CommandApdu activateApplet();

} // namespace myeid::commands
