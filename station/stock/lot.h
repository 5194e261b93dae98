// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/civil_date.h"
#include "foundation/legal_step.h"
#include "station/database/value.h"
#include "station/stock/card_states.h"

#include <map>
#include <string>

namespace stock {

/// Whether blanks of a lot may be made into cards.
enum class LotState {
    Received, ///< entered; no sample card of it has been tried yet
    Accepted, ///< a sample card stood the test: its blanks may be used
    Refused,  ///< the sample failed, or a fault showed later: none of its blanks may be used
};

inline constexpr std::array kLotStates{
    cardprofiles::WireName{LotState::Received, "received"},
    cardprofiles::WireName{LotState::Accepted, "accepted"},
    cardprofiles::WireName{LotState::Refused, "refused"},
};

using LotStep = foundation::LegalStep<LotState>;

/// Every step that a lot may take; there are no others. Each needs its ground: the sample card
/// that was tried, or what was found.
std::span<const LotStep> lotSteps();

/// Blanks that came together from one supplier.
struct Lot
{
    std::string name;          ///< the supplier's number of the lot
    std::string blankProduct;  ///< product code of the blank, which card profiles name as `blanks`
    std::string supplier;      ///< may be empty
    std::string transportKeys; ///< name of the set of transport keys; never a key
    std::string location;      ///< where it lies
    std::optional<foundation::CivilDate> expires; ///< the last day on which it may be used (S-12)
    LotState state = LotState::Received;
    std::int64_t missing = 0; ///< blanks that should be there and are not
    foundation::Instant receivedAt{};
    foundation::Instant changedAt{};
    std::int64_t unreadable =
        0; ///< blanks that were thrown away without anybody knowing their chip
};

/// What has become of a blank, as stock counts it.
enum class BlankFate { Blank, Allocated, Good, Spoiled, Quarantined, Destroyed, Lost };

inline constexpr std::array kBlankFates{
    cardprofiles::WireName{BlankFate::Blank, "blank"},
    cardprofiles::WireName{BlankFate::Allocated, "allocated"},
    cardprofiles::WireName{BlankFate::Good, "good"},
    cardprofiles::WireName{BlankFate::Spoiled, "spoiled"},
    cardprofiles::WireName{BlankFate::Quarantined, "quarantined"},
    cardprofiles::WireName{BlankFate::Destroyed, "destroyed"},
    cardprofiles::WireName{BlankFate::Lost, "lost"},
};

/// A card that has left the house counts as good, whatever became of it there.
BlankFate fateOf(CardState state);

/// A lot and where its blanks are.
struct LotStanding
{
    Lot lot;
    std::map<BlankFate, std::int64_t> cards{}; ///< of every fate that occurs
    std::int64_t out = 0;                      ///< blanks taken out for open runs and not begun yet

    [[nodiscard]] std::int64_t count(BlankFate fate) const;
    /// Blanks that lie in store.
    [[nodiscard]] std::int64_t inStore() const;
    /// Whether its blanks may be used on this day.
    [[nodiscard]] bool isUsable(const foundation::CivilDate& today) const;
};

} // namespace stock

template <>
struct database::EnumText<stock::LotState>
{
    static constexpr const auto& kNames = stock::kLotStates;
};
template <>
struct database::EnumText<stock::BlankFate>
{
    static constexpr const auto& kNames = stock::kBlankFates;
};
