// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "cardprofiles/card_profile.h"
#include "foundation/openssl_handles.h"

#include <optional>
#include <string>

namespace authority {

/// What speaks against certifying a public key as one of the algorithm, or nothing.
///
/// RSA: exactly the algorithm's size, an odd exponent from 65537, no small factor, and not of the
/// form that faulty smart-card chips made (CVE-2017-15361, "ROCA"). EC: a point on exactly the
/// algorithm's curve, the curve given by its name (RFC 5480, 2.1.1).
std::optional<std::string> weaknessOf(EVP_PKEY* key, cardprofiles::KeyAlgorithm algorithm);

/// Recognises an RSA modulus of Infineon's flawed generator: each such modulus is a power of 65537
/// modulo every small prime. One honest modulus in 2^27 looks the same and is refused with them.
bool hasRocaFingerprint(const BIGNUM* modulus);

} // namespace authority
