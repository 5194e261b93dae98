// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/letters/letter.h"
#include "station/shipping/shipment.h"
#include "station/workplace/desk.h"

#include <vector>

namespace workplace {

/// Whether a card or a letter that travels apart from its companion may be handed over today: not
/// on one list with it, so many days after it or more, and in the order that the station keeps
/// (A30, PCI-2; settings.toml, [separation]). Errors: RuleViolated, which says from which day on,
/// or what must leave first.
foundation::Result<void> checkDaysApart(Desk& desk, const shipping::Shipment& leaving);

/// The same for a letter that is to be published at the portal, which is how it leaves.
foundation::Result<void> checkDaysApart(Desk& desk, const letters::Letter& published);

/// Whether these may be handed over as one list, or in one bag: never a card and a letter of its
/// own that travel apart, however few days are kept between them. Errors: RuleViolated.
foundation::Result<void> checkOneList(Desk& desk, const std::vector<shipping::Shipment>& leaving);

} // namespace workplace
