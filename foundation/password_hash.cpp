// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "foundation/password_hash.h"

#include "foundation/bytes.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>

#include <array>
#include <charconv>
#include <optional>
#include <vector>

namespace foundation {
namespace {

constexpr std::size_t kSaltBytes = 16;
constexpr std::size_t kHashBytes = 32;
constexpr std::uint64_t kMostMemory = 256ULL * 1024 * 1024;

/// scrypt's own names (RFC 7914, 2): cost 2^logN, block size r, parallelisation p.
struct Cost
{
    unsigned logN = 15;
    unsigned r = 8;
    unsigned p = 1;

    [[nodiscard]] bool isBearable() const
    {
        return logN > 0 && logN < 32 && r > 0 && r <= 32 && p > 0 && p <= 16 &&
               (128ULL * r << logN) <= kMostMemory;
    }
};

Result<SecretBytes> derive(const SecretBytes& password, ByteView salt, const Cost& cost)
{
    SecretBytes hash{kHashBytes};
    const auto text = password.view();
    // What OpenSSL needs beside the blocks themselves is far below a MiB.
    constexpr std::uint64_t kRoom = 1024ULL * 1024;
    if (EVP_PBE_scrypt(reinterpret_cast<const char*>(text.data()), text.size(), salt.data(),
                       salt.size(), 1ULL << cost.logN, cost.r, cost.p, kMostMemory + kRoom,
                       hash.writable().data(), hash.size()) != 1)
        return Error{ErrorCode::KeyUnusable, "scrypt failed: not enough memory?"};
    return hash;
}

std::vector<std::string_view> fieldsOf(std::string_view text)
{
    std::vector<std::string_view> fields;
    for (auto end = text.find('$'); end != text.npos; end = text.find('$')) {
        fields.push_back(text.substr(0, end));
        text.remove_prefix(end + 1);
    }
    fields.push_back(text);
    return fields;
}

std::optional<unsigned> numberIn(std::string_view text)
{
    unsigned number = 0;
    const auto* end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, number);
    if (text.empty() || read.ec != std::errc{} || read.ptr != end)
        return std::nullopt;
    return number;
}

struct Kept
{
    Cost cost;
    Bytes salt;
    Bytes hash;
};

Result<Kept> read(std::string_view text)
{
    const Error malformed{ErrorCode::InvalidEncoding, "not the hash of a password"};
    const auto fields = fieldsOf(text);
    if (fields.size() != 6 || fields[0] != "scrypt")
        return malformed;
    const auto logN = numberIn(fields[1]);
    const auto r = numberIn(fields[2]);
    const auto p = numberIn(fields[3]);
    auto salt = fromHex(fields[4]);
    auto hash = fromHex(fields[5]);
    if (!logN || !r || !p || !salt || !hash || hash->size() != kHashBytes)
        return malformed;
    Kept kept{{*logN, *r, *p}, std::move(*salt), std::move(*hash)};
    if (!kept.cost.isBearable())
        return malformed;
    return kept;
}

} // namespace

Result<std::string> hashPassword(const SecretBytes& password, RandomSource& random)
{
    std::array<std::uint8_t, kSaltBytes> salt{};
    if (auto drawn = random.fill(salt); !drawn)
        return drawn.error();
    const Cost cost;
    auto hash = derive(password, salt, cost);
    if (!hash)
        return hash.error();
    return "scrypt$" + std::to_string(cost.logN) + '$' + std::to_string(cost.r) + '$' +
           std::to_string(cost.p) + '$' + toHex(salt) + '$' + toHex(hash->view());
}

Result<bool> isPassword(const SecretBytes& password, std::string_view hash)
{
    auto kept = read(hash);
    if (!kept)
        return kept.error();
    auto derived = derive(password, kept->salt, kept->cost);
    if (!derived)
        return derived.error();
    return CRYPTO_memcmp(derived->view().data(), kept->hash.data(), kHashBytes) == 0;
}

} // namespace foundation
