// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "cardprofiles/card_profile.h"
#include "personalize/cards/myeid/card_files.h"

namespace myeid {

/// Makes, shows and uses the keys of a card. `files` outlives it.
class CardKeys
{
public:
    explicit CardKeys(CardFiles& files) : m_files{files} {}

    /// Makes the key file and the key in it, and reads the public key back: DER
    /// SubjectPublicKeyInfo. A key that is there already, of a session that was torn, is kept; an
    /// empty key file is filled. Errors: the line's, CardRefused, CardAnswerMalformed when what was
    /// made shows no public key of its size.
    ///
    /// Of RSA the modulus is read and the exponent is the one that was commanded (65537): that both
    /// belong to the key in the card is shown by the signature on its request.
    foundation::Result<foundation::Bytes> generate(const cardprofiles::KeyProfile& key);

    /// Reads the public key of a key that exists. Errors: the line's, CardRefused,
    /// CardAnswerMalformed.
    foundation::Result<foundation::Bytes> read(const cardprofiles::KeyProfile& key);

    /// Verifies the PIN, where the card takes one, and signs. Errors: the line's, CodeWrong with
    /// the tries left, CodeBlocked, CardRefused, CardAnswerMalformed.
    foundation::Result<foundation::Bytes> sign(const cardprofiles::KeyProfile& key,
                                               const foundation::SecretBytes& pin,
                                               foundation::ByteView digest);

private:
    /// None when the key file is empty.
    foundation::Result<std::optional<foundation::Bytes>>
    readIfThere(const cardprofiles::KeyProfile& key);
    /// Until the applet is activated its keys sign without a PIN, and a card may then refuse VERIFY
    /// itself: any other answer than "wrong" and "blocked" is passed over in that state.
    foundation::Result<void> verify(const cardprofiles::KeyProfile& key,
                                    const foundation::SecretBytes& pin);
    foundation::Result<bool> isStillOpen();

    CardFiles& m_files;
};

/// A PIN or PUK as the card stores it: eight bytes, padded with FF. Errors: CapabilityMissing when
/// it has not four to eight characters.
foundation::Result<foundation::SecretBytes> padded(const foundation::SecretBytes& code,
                                                   const std::string& name);

} // namespace myeid
