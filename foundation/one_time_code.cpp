// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "foundation/one_time_code.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>

#include <algorithm>

namespace foundation {
namespace {

constexpr std::size_t kDigits = 8;
constexpr std::size_t kSaltBytes = 16;
constexpr std::size_t kHashBytes = 32;
constexpr std::uint64_t kCost = 1U << 14U; // 16 MiB: what OpenSSL allows without more ado
constexpr std::uint64_t kBlock = 8;

bool isBlank(std::uint8_t c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

ByteView trimmed(ByteView typed)
{
    const auto first = std::ranges::find_if_not(typed, isBlank);
    auto last = typed.end();
    while (last != first && isBlank(*(last - 1)))
        --last;
    return typed.subspan(static_cast<std::size_t>(first - typed.begin()),
                         static_cast<std::size_t>(last - first));
}

Result<Bytes> stretch(ByteView code, const Bytes& salt)
{
    Bytes hash(kHashBytes);
    const auto* password = reinterpret_cast<const char*>(code.data());
    if (EVP_PBE_scrypt(password, code.size(), salt.data(), salt.size(), kCost, kBlock, 1, 0,
                       hash.data(), hash.size()) != 1)
        return Error{ErrorCode::SealFailed, "scrypt"};
    return hash;
}

} // namespace

Result<SecretBytes> drawOneTimeCode(RandomSource& random)
{
    SecretBytes code;
    for (std::size_t i = 0; i < kDigits; ++i) {
        auto digit = random.below(10);
        if (!digit)
            return digit.error();
        const auto character = static_cast<std::uint8_t>('0' + *digit);
        code.append({&character, 1});
    }
    return code;
}

Result<OneTimeCodeHash> hashOneTimeCode(const SecretBytes& code, RandomSource& random)
{
    Bytes salt(kSaltBytes);
    if (auto filled = random.fill(salt); !filled)
        return filled.error();
    auto hash = stretch(code.view(), salt);
    if (!hash)
        return hash.error();
    return OneTimeCodeHash{std::move(salt), *std::move(hash)};
}

Result<bool> isOneTimeCode(const SecretBytes& typed, const OneTimeCodeHash& kept)
{
    auto hash = stretch(trimmed(typed.view()), kept.salt);
    if (!hash)
        return hash.error();
    return kept.hash.size() == hash->size() &&
           CRYPTO_memcmp(hash->data(), kept.hash.data(), hash->size()) == 0;
}

} // namespace foundation
