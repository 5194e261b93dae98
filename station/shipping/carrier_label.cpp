// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/shipping/carrier_label.h"

namespace shipping {

using cardprofiles::ShipmentKind;
using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;

Result<CarrierLabel> CarrierLabel::parse(ShipmentKind kind, std::string_view text)
{
    switch (kind) {
    case ShipmentKind::RegisteredMail: {
        auto item = foundation::S10ItemId::parse(text);
        return item ? CarrierLabel{item->text()} : Result<CarrierLabel>{item.error()};
    }
    case ShipmentKind::Courier: {
        auto waybill = foundation::DhlWaybill::parse(text);
        return waybill ? CarrierLabel{waybill->text()} : Result<CarrierLabel>{waybill.error()};
    }
    case ShipmentKind::OrdinaryMail:
    case ShipmentKind::HandOver:
    case ShipmentKind::Digital:
        break;
    }
    return Error{ErrorCode::InvalidIdentifier, "carrier label: this kind of shipment has none"};
}

bool needsLabel(ShipmentKind kind)
{
    return kind == ShipmentKind::RegisteredMail || kind == ShipmentKind::Courier;
}

} // namespace shipping
