// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/staff/approval.h"
#include "station/window/look.h"

#include <QString>

namespace window {

QString wordFor(staff::UnionAct act);
QString wordFor(staff::ApprovalState state);
Tone toneOf(staff::ApprovalState state);

/// What to say when something waits for a second person.
QString askedForWords();

} // namespace window
