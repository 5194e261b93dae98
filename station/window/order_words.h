// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/orders/order.h"
#include "station/window/look.h"

#include <QString>

namespace window {

/// The portal's own word, whatever the language of the window: "Kontrollerad".
QString wordFor(orders::OrderState state);
/// What it means: "checked, waiting to be issued".
QString meaningOf(orders::OrderState state);
Tone toneOf(orders::OrderState state);

/// True for the steps that a person decides on: those within production follow from the lines.
bool mayDecide(orders::OrderState from, orders::OrderState to);

QString wordFor(orders::LineState state);
Tone toneOf(orders::LineState state);

QString wordFor(orders::OrganisationKind kind);
QString wordFor(orders::Signing signing);
QString wordFor(orders::SignerCapacity capacity);
QString wordFor(orders::LetterDelivery delivery);
QString wordFor(orders::CancelGround ground);

} // namespace window
