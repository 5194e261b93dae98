// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/staff/member.h"
#include "station/workplace/desk.h"
#include "station/workplace/sign_in.h"

#include <filesystem>
#include <string>

namespace support {

/// Everything that anybody may do: for tests of what is done, and not of who may.
staff::Roles everyRole();

/// Somebody of the staff with these roles, entered if need be, who has signed in without the time
/// that a password takes. Throws std::runtime_error.
workplace::SessionToken signedIn(const workplace::Workplace& workplace, const std::string& who,
                                 const staff::Roles& roles = everyRole());

/// A desk of that person's.
workplace::Desk deskOf(const workplace::Workplace& workplace, const std::string& who,
                       const staff::Roles& roles = everyRole());

/// The person's session in a file for --session.
void keepSession(const std::filesystem::path& home, const std::string& who,
                 const std::filesystem::path& file, const staff::Roles& roles = everyRole());

/// Confirms all that waits for a second person, as that person.
void confirmAll(workplace::Desk& second);

} // namespace support
