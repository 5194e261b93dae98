// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/civil_date.h"
#include "station/shipping/shipment.h"

#include <vector>

namespace shipping {

/// What lies on a dispatch list: never a card and a letter that travel apart on one (A30). A card
/// with its letter sealed beside it (B10) counts as a card.
enum class ListHolds { Cards, Letters };

inline constexpr std::array kListHolds{
    cardprofiles::WireName{ListHolds::Cards, "cards"},
    cardprofiles::WireName{ListHolds::Letters, "letters"},
};

enum class ListState {
    Open,      ///< shipments are put on it and taken off it
    Closed,    ///< each was seen once more, and all have left
    Cancelled, ///< given up; its shipments stay packed
};

inline constexpr std::array kListStates{
    cardprofiles::WireName{ListState::Open, "open"},
    cardprofiles::WireName{ListState::Closed, "closed"},
    cardprofiles::WireName{ListState::Cancelled, "cancelled"},
};

struct DispatchEntry
{
    Shipment shipment;
    std::optional<foundation::Instant> seenAt; ///< scanned once more on its way out
};

/// What one carrier takes away on one day.
struct DispatchList
{
    std::int64_t number;
    cardprofiles::ShipmentKind kind;
    ListHolds holds;
    foundation::CivilDate day; ///< on which it was opened, and in the end closed
    ListState state;
    std::string openedBy;
    foundation::Instant openedAt;
    std::optional<std::string> closedBy;
    std::optional<foundation::Instant> closedAt;
};

} // namespace shipping

template <>
struct database::EnumText<shipping::ListHolds>
{
    static constexpr const auto& kNames = shipping::kListHolds;
};
template <>
struct database::EnumText<shipping::ListState>
{
    static constexpr const auto& kNames = shipping::kListStates;
};
