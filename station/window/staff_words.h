// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/secret_bytes.h"
#include "station/staff/member.h"
#include "station/window/look.h"

#include <QString>

namespace window {

/// What a role is called: "production".
QString roleWord(staff::Role role);
/// "production, mailroom", in the order of the roles.
QString roleWords(const staff::Roles& roles);

QString wordFor(staff::MemberState state);
Tone toneOf(staff::MemberState state);

/// What to say, once, to who may hand over a code that lets a person in.
QString oneTimeCodeWords(const QString& person, const foundation::SecretBytes& code);

} // namespace window
