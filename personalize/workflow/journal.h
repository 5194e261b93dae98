// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "cardprofiles/code_sheet.h"
#include "foundation/result.h"
#include "personalize/cards/card_family.h"
#include "personalize/codes/sealed_codes.h"
#include "personalize/proof/proof_report.h"
#include "personalize/workflow/card_left.h"

#include <cstdint>
#include <string>

namespace workflow {

/// What the station's books say of a chip before anything is done to it.
enum class BookedAs {
    Free,        ///< never seen, or left unchanged: may be made if it looks blank
    Begun,       ///< by this station, for this very order line, and not ended: goes on
    Interrupted, ///< begun by this station for an attempt that has ended, access rules not in
                 ///< force: may be made again from the start
    InUse, ///< made, begun for another line or elsewhere, shipped, rejected or quarantined: hands
           ///< off
};

/// What the station gives a card when it takes it for an order.
struct Admission
{
    std::string cardSerial;   ///< 19 digits, as printed on the plastic
    std::string letterNumber; ///< of the letter that its codes are sealed for
};

/// The books of one attempt to make one card: written before each step that changes anything, and
/// after it.
///
/// Supplied by station/production. Each call is durable when it returns success; when one fails,
/// the runner begins nothing more that cannot be undone. One thread at a time.
class Journal
{
public:
    virtual ~Journal() = default;

    virtual foundation::Result<BookedAs> bookedAs(const cards::CardIdentity& card) = 0;

    /// Takes the card for the order line that this journal belongs to. From here on the card is
    /// accounted for.
    virtual foundation::Result<Admission> admit(const cards::CardIdentity& card) = 0;

    virtual foundation::Result<void> begun(const Step& step) = 0;
    /// `detail` is what the step made, in technical words without a secret: a key's fingerprint, a
    /// certificate's serial.
    virtual foundation::Result<void> done(const Step& step, const std::string& detail) = 0;
    virtual foundation::Result<void> failed(const Step& step, const foundation::Error& error) = 0;

    /// Stores the sealed codes: all of them, or none and an error.
    virtual foundation::Result<void> store(const codes::SealedCodes& sealed) = 0;

    /// The attempt's good end in one unit of work: the proof's record, the card ready, the letter
    /// ready, and the production copy of its codes destroyed.
    virtual foundation::Result<void> proven(const proof::ProofReport& report) = 0;

    /// The attempt's bad end in one unit of work: the card's state, its letter spoiled, its
    /// certificates to be revoked, the order line free again. Not called for a card that is Paused:
    /// its attempt has not ended.
    virtual foundation::Result<void> abandoned(CardLeft left, const foundation::Error& error) = 0;
};

} // namespace workflow
