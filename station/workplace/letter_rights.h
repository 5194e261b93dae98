// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/letters/letter.h"
#include "station/staff/right.h"
#include "station/workplace/desk.h"

#include <string>

namespace workplace {

/// The product of the letter's card; empty where the book knows no such card.
foundation::Result<std::string> productOfLetter(Desk& desk, const letters::Letter& letter);

/// mayDo() with the product of the letter's card. Errors: NotFound; those of mayDo().
foundation::Result<void> mayDoWith(Desk& desk, staff::Right right,
                                   const foundation::LetterNumber& number);

} // namespace workplace
