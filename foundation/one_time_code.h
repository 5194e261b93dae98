// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/bytes.h"
#include "foundation/random_source.h"
#include "foundation/secret_bytes.h"

namespace foundation {

/// What is kept of a one-time code: nothing that it can be read from. scrypt (RFC 7914) makes each
/// guess cost.
struct OneTimeCodeHash
{
    Bytes salt; ///< 16 bytes
    Bytes hash; ///< 32 bytes
};

/// Eight decimal digits. Errors: RandomSourceFailed.
Result<SecretBytes> drawOneTimeCode(RandomSource& random);

/// Errors: RandomSourceFailed, SealFailed when OpenSSL cannot.
Result<OneTimeCodeHash> hashOneTimeCode(const SecretBytes& code, RandomSource& random);

/// Whether what a person typed is that code; blanks around it do not count (A38). Takes as long
/// whatever was typed. Errors: SealFailed.
Result<bool> isOneTimeCode(const SecretBytes& typed, const OneTimeCodeHash& kept);

} // namespace foundation
