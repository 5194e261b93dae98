// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "personalize/signin/sign_in_card.h"
#include "station/workplace/sign_in.h"

#include <stop_token>
#include <string>
#include <vector>

namespace workplace {

/// A certificate in a reader that somebody could sign in with.
struct FoundCard
{
    signin::SignInCard card;
    std::string holder; ///< the common name in its certificate
    std::string member; ///< whose it is at this station; empty: nobody's
};

/// What can be signed in with now, in one reader, or (none named) in all that the staff may use for
/// it: those of the settings ([staff] readers), else all that production does not use at the time.
/// No PIN is used. Blocks for a second or more; any thread. Errors: PcscUnavailable, ReaderGone;
/// those of signin::listSignInCards() and of the database.
foundation::Result<std::vector<FoundCard>> findSignInCards(const Workplace& workplace,
                                                           const std::string& reader = {},
                                                           std::stop_token stop = {});

/// Signs in the member whose card it is: certificate accepted, chain and revocation checked,
/// station and card proven to each other, and the card in its reader the whole time. The session
/// lasts no longer than the card stays there. Each refusal stands in the trail. Blocks; any thread.
/// Errors: SignInRefused, MemberLocked; those of signin::proveHolder(); CardRemoved; those of the
/// database.
foundation::Result<SessionToken> signInWithCard(const Workplace& workplace, const FoundCard& found,
                                                const foundation::SecretBytes& pin,
                                                std::stop_token stop = {});

/// Whether the card with which a session began has stayed in its reader. Errors: those of
/// smartcard::checkInsertion(); none where it began without a card.
foundation::Result<void> checkSessionCard(const staff::Session& session);

/// That somebody has this card and knows its PIN; nobody is signed in by it. Errors: as
/// signInWithCard() without those of members.
foundation::Result<void> proveCard(const Workplace& workplace, database::Database& database,
                                   const signin::SignInCard& card,
                                   const foundation::SecretBytes& pin, std::stop_token stop = {});

/// The readers where nothing but a staff's card belongs now: those of the settings, and those with
/// the card of a session that lasts.
foundation::Result<std::vector<std::string>> readersOfStaff(const Workplace& workplace,
                                                            database::Database& database);

} // namespace workplace
