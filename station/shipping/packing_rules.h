// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/shipping/shipment.h"

namespace shipping {

/// What may lie in one shipment, and how it may travel, by the packing alone: A30 and B10 (together
/// or apart), A32 (REK inside Sweden, courier abroad), a label where the carrier needs one. Errors:
/// RuleViolated.
foundation::Result<void> checkPacking(const Packing& packing, cardprofiles::LetterTravel travels);

} // namespace shipping
