// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/shipping/dispatch_list.h"
#include "station/shipping/hand_over.h"
#include "station/tasks/task.h"
#include "station/window/look.h"

#include <QString>

namespace window {

QString wordFor(tasks::TaskKind kind);
QString wordFor(tasks::TaskState state);
Tone toneOf(tasks::TaskState state);

/// What a person does about a task of this kind: the words of the button, and what it comes to.
QString actWordFor(tasks::TaskKind kind);
QString consequenceOf(tasks::TaskKind kind);

QString wordFor(shipping::ListHolds holds);
QString wordFor(shipping::ListState state);
QString wordFor(shipping::IdentityDocument document);

} // namespace window
