// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/clock.h"

#include <string>

namespace audit {

/// Who does something, where and when: handed to everything that changes a state.
struct Act
{
    std::string who;          ///< the signed-in person's name, or "station" for the program itself
    std::string place;        ///< the station, with the reader or printer where one is concerned
    foundation::Instant when; ///< UTC
    std::string secondPerson{}; ///< who confirmed it, where it takes two in union (S-3)
};

} // namespace audit
