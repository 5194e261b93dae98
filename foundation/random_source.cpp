// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "foundation/random_source.h"

#include <openssl/rand.h>

#include <array>
#include <limits>

namespace foundation {

Result<SecretBytes> RandomSource::draw(std::size_t count)
{
    SecretBytes bytes{count};
    if (auto filled = fill(bytes.writable()); !filled)
        return filled.error();
    return bytes;
}

Result<std::uint32_t> RandomSource::below(std::uint32_t bound)
{
    // Values at or above the largest multiple of bound would favour small results: draw again.
    const std::uint64_t range = std::uint64_t{std::numeric_limits<std::uint32_t>::max()} + 1;
    const std::uint64_t limit = range - range % bound;
    std::array<std::uint8_t, 4> raw{};
    std::uint64_t drawn = 0;
    do {
        if (auto filled = fill(raw); !filled)
            return filled.error();
        drawn = (std::uint64_t{raw[0]} << 24U) | (std::uint64_t{raw[1]} << 16U) |
                (std::uint64_t{raw[2]} << 8U) | raw[3];
    } while (drawn >= limit);
    wipe(raw);
    return static_cast<std::uint32_t>(drawn % bound);
}

Result<void> SystemRandom::fill(std::span<std::uint8_t> bytes)
{
    if (RAND_priv_bytes(bytes.data(), static_cast<int>(bytes.size())) != 1)
        return Error{ErrorCode::RandomSourceFailed, "RAND_priv_bytes"};
    return {};
}

} // namespace foundation
