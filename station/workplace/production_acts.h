// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/production/line_setup.h"
#include "station/staff/right.h"
#include "station/workplace/desk.h"

namespace workplace {

/// What the production line needs to run for the person at the desk: the card products that the
/// person may handle, and every card of the staff protected. Errors: RightMissing, SessionEnded.
foundation::Result<production::LineSetup>
lineSetupFor(Desk& desk, staff::Right right = staff::Right::MakeCards);

} // namespace workplace
