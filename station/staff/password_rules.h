// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/result.h"
#include "foundation/secret_bytes.h"

#include <string_view>

namespace staff {

inline constexpr std::size_t kShortestPassword = 12; ///< characters
inline constexpr std::size_t kLongestPassword = 128;

/// Whether it may be somebody's password: length over composition (NIST SP 800-63B, 5.1.1.2). At
/// least twelve characters of UTF-8, any of them, blanks too; no kinds of characters are asked for.
/// Not what everybody tries first: a password of few different characters, a run of the keyboard
/// or alphabet, a well-known one, or one around the person's own name or the station's.
///
/// Errors: PasswordWeak, whose context says which rule and nothing of the password.
foundation::Result<void> checkPassword(const foundation::SecretBytes& password,
                                       std::string_view person, std::string_view station);

} // namespace staff
