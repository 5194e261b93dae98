// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/result.h"
#include "foundation/secret_bytes.h"

#include <cstdint>

namespace foundation {

/// Where random bytes come from. Any thread.
class RandomSource
{
public:
    virtual ~RandomSource() = default;
    /// Fills all of `bytes` or fails with RandomSourceFailed.
    virtual Result<void> fill(std::span<std::uint8_t> bytes) = 0;

    /// `count` fresh secret bytes.
    Result<SecretBytes> draw(std::size_t count);
    /// A number in [0, bound) without bias, by rejection. bound > 0.
    Result<std::uint32_t> below(std::uint32_t bound);
};

/// OpenSSL's private CSPRNG (RAND_priv_bytes).
class SystemRandom final : public RandomSource
{
public:
    Result<void> fill(std::span<std::uint8_t> bytes) override;
};

} // namespace foundation
