// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/random_source.h"

#include <string>
#include <string_view>

namespace foundation {

/// What is kept of a password, to know it again: "scrypt$15$8$1$SALT$HASH", that is scrypt (RFC
/// 7914) with log2 N, r and p, a salt of 16 bytes and a hash of 32, both in hexadecimal. It takes
/// 32 MiB and about a tenth of a second to make or check one, and as much again for each guess of
/// whoever steals it.
///
/// Errors: RandomSourceFailed; KeyUnusable when OpenSSL cannot (no memory).
Result<std::string> hashPassword(const SecretBytes& password, RandomSource& random);

/// Whether it is the password; in a time that does not depend on how much of it is right. Errors:
/// InvalidEncoding for what is no such hash or asks for more than 256 MiB; KeyUnusable.
Result<bool> isPassword(const SecretBytes& password, std::string_view hash);

} // namespace foundation
