// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/staff/role.h"

#include <QString>

namespace window {

/// What a role is called: "production".
QString roleWord(staff::Role role);
/// "production, mailroom", in the order of the roles.
QString roleWords(const staff::Roles& roles);

} // namespace window
