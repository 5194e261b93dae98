// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/legal_step.h"
#include "station/database/value.h"

namespace letters {

/// The states of a PIN letter.
enum class LetterState {
    Reserved,   ///< its number is drawn and its envelope sealed
    Ready,      ///< its card is proven: it may be printed
    Published,  ///< sealed for the portal instead of printed, and not fetched yet (A34, A40)
    Printing,   ///< pinletter has it, or had it when it died
    Printed,    ///< the printer says that the job is complete
    Confirmed,  ///< a person has the sheet, by its number, and it is legible
    Sealed,     ///< in its cover
    Dispatched, ///< left with its shipment
    Delivered,
    Returned,
    Lost,
    Spoiled,   ///< must not reach its holder: jam, bad print, its card was given up
    Destroyed, ///< shredded, and entered in the destruction log
};

inline constexpr std::array kLetterStates{
    cardprofiles::WireName{LetterState::Reserved, "reserved"},
    cardprofiles::WireName{LetterState::Ready, "ready"},
    cardprofiles::WireName{LetterState::Published, "published"},
    cardprofiles::WireName{LetterState::Printing, "printing"},
    cardprofiles::WireName{LetterState::Printed, "printed"},
    cardprofiles::WireName{LetterState::Confirmed, "confirmed"},
    cardprofiles::WireName{LetterState::Sealed, "sealed"},
    cardprofiles::WireName{LetterState::Dispatched, "dispatched"},
    cardprofiles::WireName{LetterState::Delivered, "delivered"},
    cardprofiles::WireName{LetterState::Returned, "returned"},
    cardprofiles::WireName{LetterState::Lost, "lost"},
    cardprofiles::WireName{LetterState::Spoiled, "spoiled"},
    cardprofiles::WireName{LetterState::Destroyed, "destroyed"},
};

using LetterStep = foundation::LegalStep<LetterState>;

/// Every step that a letter may take; there are no others.
std::span<const LetterStep> letterSteps();

/// True when this step deletes the sealed envelope for good: the letter was found legible, is
/// sealed for the portal, or is given up. One that was spoiled by its printing keeps it, for a
/// reprint that two persons decide on once its sheet is destroyed. Why:
/// docs/decisions/021-when-an-envelope-ends.md.
bool endsEnvelope(LetterState from, LetterState to);

} // namespace letters

template <>
struct database::EnumText<letters::LetterState>
{
    static constexpr const auto& kNames = letters::kLetterStates;
};
