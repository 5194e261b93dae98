// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/workplace/desk.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace workplace {

/// How many of one kind of thing stand in one state, by their stored names.
struct Standing
{
    std::string what; ///< "order", "card", "letter", "shipment"
    std::string state;
    std::int64_t count = 0;
};

/// Orders, cards, letters and shipments, by state; states in which nothing stands are left out.
foundation::Result<std::vector<Standing>> countAll(Desk& desk);

/// Copies the order book to a new file while people work, and checks the copy. Errors: FileExists,
/// FileUnwritable, those of the order book.
foundation::Result<void> backUp(Desk& desk, const std::filesystem::path& copy);

} // namespace workplace
