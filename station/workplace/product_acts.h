// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "cardprofiles/profile_loader.h"
#include "station/staff/product_store.h"
#include "station/workplace/two_in_union.h"

#include <set>
#include <string>
#include <vector>

namespace workplace {

// A card product is files that somebody edits: a profile, and its letters' templates. Where that
// takes two (settings.toml, change-product), a product is used only as two have accepted it; those
// that a station is made with are accepted as they came.

/// SHA-256 over the digests of the profile's file and of each of its letters' templates, in the
/// order of their names, as they are now, in the folder `templates`. Errors: FileUnreadable.
foundation::Result<std::string> fingerprintOf(const cardprofiles::ProfileSet& profiles,
                                              const cardprofiles::CardProfile& profile,
                                              const std::filesystem::path& templates);

struct ProductStanding
{
    std::string code;
    bool isAccepted = false; ///< as it is now
    std::optional<staff::AcceptedProduct> last{};
};
foundation::Result<std::vector<ProductStanding>> listProducts(Desk& desk);

/// Asks for a new or changed product to be used as it is now. Errors: ProfileUnknown,
/// AlreadyAccepted when it is accepted as it is.
foundation::Result<AskedFor> acceptProduct(Desk& desk, const std::string& code);

/// What was confirmed, unless the files have changed since it was asked for (RuleViolated).
foundation::Result<void> performProductChange(Desk& desk, const QJsonObject& arguments);

/// Errors: ProductNotAccepted; ProfileUnknown.
foundation::Result<void> checkProductAccepted(Desk& desk, const std::string& code);

} // namespace workplace
