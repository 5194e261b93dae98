// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/orders/intake/row_error.h"

#include <QString>

namespace window {

/// What is wrong with a field of an order file, and what to do about it, in the window's language.
QString problemText(intake::Problem problem);
QString remedyText(intake::Problem problem);

} // namespace window
