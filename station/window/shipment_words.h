// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/shipping/shipment.h"
#include "station/window/look.h"

#include <QString>

namespace window {

QString wordFor(shipping::ShipmentState state);
Tone toneOf(shipping::ShipmentState state);
QString wordFor(cardprofiles::ShipmentKind kind);

/// What is in it: "card", "PIN letter L000000017", or both.
QString contentsOf(const shipping::Shipment& shipment);

} // namespace window
