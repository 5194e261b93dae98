// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/orders/intake/order_file.h"
#include "station/workplace/workplace.h"

namespace workplace {

/// The station's profile of a product code, or nullptr; lives no longer than the workplace.
inline intake::FindProfile productFinder(const Workplace& workplace)
{
    return [&profiles = workplace.profiles()](
               const std::string& product) -> const cardprofiles::CardProfile* {
        auto found = profiles.find(product);
        return found ? *found : nullptr;
    };
}

} // namespace workplace
