// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "cardprofiles/card_profile.h"
#include "cardprofiles/code_sheet.h"
#include "foundation/bytes.h"
#include "foundation/certificate.h"
#include "foundation/result.h"

#include <string>

namespace codes {

/// Whom a card's codes are sealed for: certificates alone, so that who makes cards can open only
/// what is production's own.
struct Recipients
{
    foundation::Certificate mailroom;   ///< prints the letter
    foundation::Certificate escrow;     ///< keeps PUKs and administration codes for support
    foundation::Certificate production; ///< this station, to continue an interrupted card
};

/// What the envelopes are sealed for, so that none can be taken for another's.
struct SealedFor
{
    std::string letterNumber;
    std::string chipSerial;
};

/// The codes of one card in envelopes (see foundation/sealed_envelope.h), each holding a code
/// sheet.
struct SealedCodes
{
    foundation::Bytes forMailroom;   ///< what the letter shows; subject: the letter number
    foundation::Bytes forEscrow;     ///< PUKs and administration code; subject: the chip serial
    foundation::Bytes forProduction; ///< all codes; subject: the chip serial. Destroyed when the
                                     ///< card is proven or rejected
};

/// Errors: SealFailed, also when the letter is to show a code that is not on the sheet.
foundation::Result<SealedCodes> sealCodes(const cardprofiles::CodeSheet& codes,
                                          const cardprofiles::CardProfile& profile,
                                          const Recipients& recipients, const SealedFor& sealedFor);

} // namespace codes
