// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "cardprofiles/card_profile.h"
#include "foundation/dhl_waybill.h"
#include "foundation/s10_item_id.h"

#include <optional>
#include <string>
#include <string_view>

namespace shipping {

/// The number that a carrier knows a shipment by: an S10 item id on registered mail (PostNord REK),
/// a waybill with a courier (DHL Express), none on what is not tracked.
class CarrierLabel
{
public:
    /// What was scanned or typed on a shipment of this kind. Errors: InvalidIdentifier when its
    /// form or check digit is wrong, or the kind carries no label.
    static foundation::Result<CarrierLabel> parse(cardprofiles::ShipmentKind kind,
                                                  std::string_view text);

    [[nodiscard]] const std::string& text() const { return m_text; }

    friend bool operator==(const CarrierLabel&, const CarrierLabel&) = default;

private:
    explicit CarrierLabel(std::string text) : m_text{std::move(text)} {}
    std::string m_text;
};

/// True for the kinds that must carry a label.
bool needsLabel(cardprofiles::ShipmentKind kind);

} // namespace shipping
