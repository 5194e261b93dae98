// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/orders/production_checks.h"
#include "station/workplace/desk.h"

namespace workplace {

/// What an order is checked for before production, and how it stands. Errors: NotFound.
foundation::Result<std::vector<orders::Check>> checksOf(Desk& desk,
                                                        const foundation::OrderNumber& number);

/// Whether nothing keeps the order from being approved. Errors: NotFound,
/// OrderNotApprovable with every check that fails.
foundation::Result<void> checkApprovable(Desk& desk, const foundation::OrderNumber& number);

/// Who signed the order for its organisation, and as what (A10-A12). Errors: RightMissing,
/// NotFound, IllegalStep once it is Kontrollerad, RuleViolated.
foundation::Result<void> enterSigner(Desk& desk, const foundation::OrderNumber& number,
                                     const orders::Signer& signer);

/// The signed original is here, on paper: no copy, scan or print of a digital signature (A14).
/// Errors: as enterSigner().
foundation::Result<void> noteOriginal(Desk& desk, const foundation::OrderNumber& number);

} // namespace workplace
