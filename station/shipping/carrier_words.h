// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "cardprofiles/wire_names.h"

#include <array>
#include <optional>
#include <span>
#include <string_view>

namespace shipping {

/// Who carries a shipment and tells of it.
enum class Carrier {
    PostNord, ///< REK inside Sweden
    Dhl,      ///< DHL Express abroad
};

inline constexpr std::array kCarriers{
    cardprofiles::WireName{Carrier::PostNord, "postnord"},
    cardprofiles::WireName{Carrier::Dhl, "dhl"},
};

/// Nothing for what nobody follows: ordinary mail, a desk, a portal (A32).
std::optional<Carrier> carrierOf(cardprofiles::ShipmentKind kind);

/// What a carrier's word means to the station.
enum class CarrierMeaning {
    Nothing,   ///< announced, and not handed over yet; or too vague to act on
    InTransit, ///< on its way
    Available, ///< waits to be collected
    Delivered, ///< with its recipient
    ComesBack, ///< refused or not collected: on its way back, or back already
    Trouble,   ///< a person must look at it
};

inline constexpr std::array kCarrierMeanings{
    cardprofiles::WireName{CarrierMeaning::Nothing, "nothing"},
    cardprofiles::WireName{CarrierMeaning::InTransit, "in-transit"},
    cardprofiles::WireName{CarrierMeaning::Available, "available"},
    cardprofiles::WireName{CarrierMeaning::Delivered, "delivered"},
    cardprofiles::WireName{CarrierMeaning::ComesBack, "comes-back"},
    cardprofiles::WireName{CarrierMeaning::Trouble, "trouble"},
};

/// One word of a carrier's: PostNord Track & Trace, item status (PN-1); DHL Shipment Tracking,
/// Unified, statusCode (DHL-1).
struct CarrierWord
{
    Carrier carrier;
    std::string_view word;
    CarrierMeaning meaning;
};

/// The one table of them.
std::span<const CarrierWord> carrierWords();

/// Without regard to capitals, and to blanks around it. Nothing for a word that the table does not
/// have: it is kept and shown, and moves nothing.
std::optional<CarrierMeaning> meaningOf(Carrier carrier, std::string_view word);

} // namespace shipping
