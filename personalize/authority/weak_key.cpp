// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/authority/weak_key.h"

#include <openssl/core_names.h>
#include <openssl/err.h>

#include <array>
#include <string_view>

namespace authority {

using cardprofiles::KeyAlgorithm;
using foundation::BigNumberHandle;

namespace {

constexpr BN_ULONG kLeastExponent = 65537;
constexpr std::size_t kLongestName = 64;

BigNumberHandle numberOf(const EVP_PKEY* key, const char* name)
{
    BIGNUM* number = nullptr;
    EVP_PKEY_get_bn_param(key, name, &number);
    return BigNumberHandle{number};
}

std::string textOf(const EVP_PKEY* key, const char* name)
{
    std::array<char, kLongestName> text{};
    std::size_t length = 0;
    if (EVP_PKEY_get_utf8_string_param(key, name, text.data(), text.size(), &length) != 1)
        return {};
    return {text.data(), length};
}

/// Size, or size of the curve.
int bitsOf(KeyAlgorithm algorithm)
{
    switch (algorithm) {
    case KeyAlgorithm::Rsa2048:
        return 2048;
    case KeyAlgorithm::Rsa3072:
        return 3072;
    case KeyAlgorithm::Rsa4096:
        return 4096;
    case KeyAlgorithm::EcP256:
        return 256;
    case KeyAlgorithm::EcP384:
        return 384;
    }
    return 0;
}

bool isRsa(KeyAlgorithm algorithm)
{
    return bitsOf(algorithm) >= bitsOf(KeyAlgorithm::Rsa2048);
}

std::optional<std::string> weaknessOfRsa(const EVP_PKEY* key, int bits)
{
    if (EVP_PKEY_get_base_id(key) != EVP_PKEY_RSA)
        return "not an RSA key";
    if (EVP_PKEY_get_bits(key) != bits)
        return "RSA of " + std::to_string(EVP_PKEY_get_bits(key)) + " bits instead of " +
               std::to_string(bits);
    const auto modulus = numberOf(key, OSSL_PKEY_PARAM_RSA_N);
    const auto exponent = numberOf(key, OSSL_PKEY_PARAM_RSA_E);
    if (!modulus || !exponent || BN_is_odd(exponent.get()) == 0 ||
        BN_num_bits(exponent.get()) > bits / 2 || BN_get_word(exponent.get()) < kLeastExponent)
        return "an RSA exponent below 65537, even, or too large";
    if (hasRocaFingerprint(modulus.get()))
        return "an RSA modulus of a flawed generator (CVE-2017-15361)";
    return std::nullopt;
}

std::optional<std::string> weaknessOfEc(const EVP_PKEY* key, int bits)
{
    if (EVP_PKEY_get_base_id(key) != EVP_PKEY_EC)
        return "not an EC key";
    const std::string_view curve = bits == 256 ? "prime256v1" : "secp384r1";
    if (textOf(key, OSSL_PKEY_PARAM_GROUP_NAME) != curve)
        return "not a key on the curve " + std::string{curve};
    if (textOf(key, OSSL_PKEY_PARAM_EC_ENCODING) != OSSL_PKEY_EC_ENCODING_GROUP)
        return "an EC key with a curve of its own parameters";
    return std::nullopt;
}

/// OpenSSL's own look at the numbers: small factors, a point off its curve.
bool isSound(EVP_PKEY* key)
{
    const foundation::KeyContextHandle context{EVP_PKEY_CTX_new(key, nullptr)};
    const bool sound = context && EVP_PKEY_public_check(context.get()) == 1;
    ERR_clear_error();
    return sound;
}

bool isPowerOf65537(BN_ULONG residue, BN_ULONG prime)
{
    BN_ULONG power = 1;
    do {
        if (power == residue)
            return true;
        power = power * (kLeastExponent % prime) % prime;
    } while (power != 1);
    return false;
}

} // namespace

std::optional<std::string> weaknessOf(EVP_PKEY* key, KeyAlgorithm algorithm)
{
    if (key == nullptr)
        return "an unreadable key";
    const int bits = bitsOf(algorithm);
    auto weakness = isRsa(algorithm) ? weaknessOfRsa(key, bits) : weaknessOfEc(key, bits);
    if (!weakness && !isSound(key))
        weakness = "a public key whose numbers cannot be right";
    return weakness;
}

bool hasRocaFingerprint(const BIGNUM* modulus)
{
    static constexpr std::array<BN_ULONG, 38> kPrimes{
        3,  5,  7,  11, 13, 17,  19,  23,  29,  31,  37,  41,  43,  47,  53,  59,  61,  67,  71,
        73, 79, 83, 89, 97, 101, 103, 107, 109, 113, 127, 131, 137, 139, 149, 151, 157, 163, 167};
    for (const auto prime : kPrimes)
        if (!isPowerOf65537(BN_mod_word(modulus, prime), prime))
            return false;
    return true;
}

} // namespace authority
