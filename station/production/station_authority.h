// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/production/line_setup.h"

namespace production {

/// The station's authority, on books of its own and waited for no longer than the setup's limit.
/// Acts are booked at `place`. What it uses lives until its last call has ended, but for the
/// setup's references; that it cannot be opened is the answer to each call.
std::unique_ptr<authority::Authority> openStationAuthority(const LineSetup& setup,
                                                           const std::string& place);

} // namespace production
