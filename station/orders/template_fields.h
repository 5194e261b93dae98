// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/orders/order.h"

#include <map>
#include <string>

namespace orders {

/// What an order line gives to the {fields} of a card profile: "holder.givenName",
/// "organisation.name", ... (cardprofiles::knownFields(), without those of the card). What the
/// order does not say is there and empty.
std::map<std::string, std::string> templateFields(const Order& order, const OrderLine& line);

/// The holder's among them.
std::map<std::string, std::string> holderFields(const OrderLine& line);

} // namespace orders
