// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "cardprofiles/card_profile.h"
#include "foundation/letter_number.h"
#include "foundation/order_line_id.h"
#include "station/letters/letter_states.h"

namespace letters {

/// What a letter carries.
enum class LetterKind {
    PinLetter, ///< all codes of a new card
    PukLetter, ///< the PUK alone, ordered later (A41, S-6)
};

inline constexpr std::array kLetterKinds{
    cardprofiles::WireName{LetterKind::PinLetter, "pin-letter"},
    cardprofiles::WireName{LetterKind::PukLetter, "puk-letter"},
};

/// What a letter is made from, apart from its envelope.
struct LetterPlan
{
    foundation::LetterNumber number;
    LetterKind kind;
    foundation::OrderLineId orderLine;
    std::string chipSerial;
    cardprofiles::LetterLayout layout;  ///< which codes went out: support must be able to say (B9)
    cardprofiles::LetterTravel travels; ///< apart from its card (A30) or with it (B10)
    std::string language;               ///< "sv", "en"
    foundation::PostalAddress recipient;
    std::optional<foundation::LetterNumber> reprintOf{}; ///< the spoiled one whose codes it has
};

/// A letter in the book. Its envelope is asked for with LetterStore::envelope().
struct Letter
{
    LetterPlan plan;
    LetterState state;
    bool hasEnvelope;
    std::uint32_t printings; ///< how many times its printing was begun
    std::string printJob;    ///< the latest job, as the printer calls it
    std::string reason;      ///< why Spoiled
    foundation::Instant reservedAt;
    foundation::Instant changedAt;
};

} // namespace letters

template <>
struct database::EnumText<letters::LetterKind>
{
    static constexpr const auto& kNames = letters::kLetterKinds;
};
