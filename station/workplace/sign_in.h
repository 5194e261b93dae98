// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/secret_bytes.h"
#include "station/workplace/session_token.h"
#include "station/workplace/workplace.h"

#include <optional>
#include <string>

namespace workplace {

/// Signs somebody in with his password. Each try is counted before it is looked at, and stands in
/// the trail. Errors: StaffMissing, SignInRefused, SignInPaused, MemberLocked; PasswordToChoose
/// when it is the one-time code that was handed to him.
foundation::Result<SessionToken> signIn(const Workplace& workplace, const std::string& name,
                                        const foundation::SecretBytes& password);

/// Chooses a password with a one-time code or the old password, which it must not be. Every session
/// of the person ends but for the one that is kept. Errors: as signIn() but PasswordToChoose;
/// PasswordWeak.
foundation::Result<void> choosePassword(const Workplace& workplace, const std::string& name,
                                        const foundation::SecretBytes& codeOrPassword,
                                        const foundation::SecretBytes& password,
                                        std::optional<std::int64_t> keptSession = {});

/// choosePassword(), and signs in. Errors: as choosePassword().
foundation::Result<SessionToken> signInChoosing(const Workplace& workplace, const std::string& name,
                                                const foundation::SecretBytes& codeOrPassword,
                                                const foundation::SecretBytes& password);

} // namespace workplace
