// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/audit/event.h"

#include <QString>

namespace window {

/// A kind of thing: "Order", "PIN letter".
QString wordFor(audit::SubjectKind kind);

/// What it happened to: "Card 1FB1...", "PIN letter L000000017".
QString subjectOf(const audit::Event& event);

/// What happened, in words: "printed → confirmed", "packed".
QString happeningOf(const audit::Event& event);

/// A state as it is stored, in the words of that kind of thing; empty where it is.
QString stateWord(audit::SubjectKind kind, const std::string& stored);

/// A moment in the workstation's own time: "2026-11-30 14:05".
QString momentText(foundation::Instant when);

} // namespace window
