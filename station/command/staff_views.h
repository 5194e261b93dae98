// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/secret_bytes.h"
#include "station/command/console.h"
#include "station/staff/approval.h"
#include "station/staff/member.h"
#include "station/staff/session.h"

#include <QJsonObject>

namespace command {

/// Says that something was asked for and waits for another person.
void sayAsked(const Console& console, std::int64_t approval);

/// Shows a one-time code to the one who is to hand it over, once.
void sayCode(const Console& console, const std::string& member,
             const foundation::SecretBytes& code);

// What --json shows of the staff; as in views.h.

QJsonObject toJson(const staff::Member& member);
QJsonObject toJson(const staff::Session& session);
QJsonObject toJson(const staff::Approval& approval);

} // namespace command
