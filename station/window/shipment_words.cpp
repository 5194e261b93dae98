// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/window/shipment_words.h"

#include "station/window/utf8.h"

#include <QCoreApplication>

namespace window {
namespace {

class ShipmentWords
{
    Q_DECLARE_TR_FUNCTIONS(ShipmentWords)
};

} // namespace

using cardprofiles::ShipmentKind;
using shipping::ShipmentState;

QString wordFor(ShipmentState state)
{
    switch (state) {
    case ShipmentState::Packed:
        return ShipmentWords::tr("packed");
    case ShipmentState::Dispatched:
        return ShipmentWords::tr("sent");
    case ShipmentState::InTransit:
        return ShipmentWords::tr("on its way");
    case ShipmentState::Available:
        return ShipmentWords::tr("waits to be collected");
    case ShipmentState::Delivered:
        return ShipmentWords::tr("delivered");
    case ShipmentState::Returned:
        return ShipmentWords::tr("returned");
    case ShipmentState::Lost:
        return ShipmentWords::tr("lost");
    case ShipmentState::Unpacked:
        return ShipmentWords::tr("unpacked");
    }
    return {};
}

Tone toneOf(ShipmentState state)
{
    switch (state) {
    case ShipmentState::Packed:
        return Tone::Waiting;
    case ShipmentState::Dispatched:
    case ShipmentState::InTransit:
    case ShipmentState::Available:
        return Tone::Active;
    case ShipmentState::Delivered:
        return Tone::Good;
    case ShipmentState::Returned:
    case ShipmentState::Lost:
        return Tone::Attention;
    case ShipmentState::Unpacked:
        break;
    }
    return Tone::Neutral;
}

QString wordFor(ShipmentKind kind)
{
    switch (kind) {
    case ShipmentKind::RegisteredMail:
        return ShipmentWords::tr("registered mail");
    case ShipmentKind::Courier:
        return ShipmentWords::tr("courier");
    case ShipmentKind::OrdinaryMail:
        return ShipmentWords::tr("ordinary mail");
    case ShipmentKind::HandOver:
        return ShipmentWords::tr("handed over");
    case ShipmentKind::Digital:
        return ShipmentWords::tr("digital");
    }
    return {};
}

QString contentsOf(const shipping::Shipment& shipment)
{
    const auto& packing = shipment.packing;
    if (!packing.letter)
        return ShipmentWords::tr("card");
    const auto number = fromUtf8(packing.letter->text());
    return packing.chipSerial.empty() ? ShipmentWords::tr("PIN letter %1").arg(number)
                                      : ShipmentWords::tr("card and PIN letter %1").arg(number);
}

} // namespace window
