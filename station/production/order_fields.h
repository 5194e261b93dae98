// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "personalize/authority/field_values.h"
#include "station/orders/order.h"

#include <string>

namespace production {

/// The {fields} of a profile's templates, from an order and one of its lines. Fields that the order
/// does not fill are absent; card.serial is added when a card has been admitted.
authority::FieldValues fieldsFor(const orders::Order& order, const orders::OrderLine& line);

/// The holder's name as it stands on card and letter.
std::string holderName(const orders::Holder& holder);

} // namespace production
