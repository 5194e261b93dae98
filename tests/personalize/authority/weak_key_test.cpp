// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/authority/weak_key.h"

#include "tests/personalize/authority/software_card.h"

#include <gtest/gtest.h>

#include <openssl/core_names.h>
#include <openssl/param_build.h>

#include <string>

namespace authority {
namespace {

using cardprofiles::KeyAlgorithm;
using foundation::BigNumberHandle;

using BuilderHandle = foundation::CHandle<OSSL_PARAM_BLD, OSSL_PARAM_BLD_free>;
using ParametersHandle = foundation::CHandle<OSSL_PARAM, OSSL_PARAM_free>;

/// A number of 2048 bits that is 65537 modulo every prime up to 167, as the flawed generator's are
/// powers of it: 65537 + c * (3 * 5 * ... * 167).
BigNumberHandle flawedModulus()
{
    BigNumberHandle product{BN_new()};
    BN_one(product.get());
    for (BN_ULONG candidate = 3; candidate <= 167; candidate += 2) {
        bool isPrime = true;
        for (BN_ULONG divisor = 3; divisor * divisor <= candidate; divisor += 2)
            isPrime = isPrime && candidate % divisor != 0;
        if (isPrime)
            BN_mul_word(product.get(), candidate);
    }
    BN_lshift(product.get(), product.get(), 2048 - BN_num_bits(product.get()));
    BN_add_word(product.get(), 65537);
    return product;
}

foundation::KeyHandle publicKeyOf(const BIGNUM* modulus, BN_ULONG exponent)
{
    const BigNumberHandle e{BN_new()};
    BN_set_word(e.get(), exponent);
    const BuilderHandle builder{OSSL_PARAM_BLD_new()};
    OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, modulus);
    OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, e.get());
    const ParametersHandle parameters{OSSL_PARAM_BLD_to_param(builder.get())};
    const foundation::KeyContextHandle context{EVP_PKEY_CTX_new_from_name(nullptr, "RSA", nullptr)};
    EVP_PKEY* key = nullptr;
    EVP_PKEY_fromdata_init(context.get());
    EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_PUBLIC_KEY, parameters.get());
    return foundation::KeyHandle{key};
}

BigNumberHandle modulusOf(const SoftwareCard& card)
{
    BIGNUM* modulus = nullptr;
    EVP_PKEY_get_bn_param(card.key(), OSSL_PKEY_PARAM_RSA_N, &modulus);
    return BigNumberHandle{modulus};
}

TEST(WeakKey, IsNotFoundInHonestKeys)
{
    for (const auto algorithm : {KeyAlgorithm::Rsa2048, KeyAlgorithm::Rsa3072, KeyAlgorithm::EcP256,
                                 KeyAlgorithm::EcP384}) {
        const SoftwareCard card{algorithm};
        EXPECT_EQ(weaknessOf(card.key(), algorithm), std::nullopt);
    }
}

TEST(WeakKey, IsFoundInTheFlawedChipsModuli)
{
    const auto flawed = flawedModulus();
    ASSERT_EQ(BN_num_bits(flawed.get()), 2048);
    EXPECT_TRUE(hasRocaFingerprint(flawed.get()));
    const auto weakness = weaknessOf(publicKeyOf(flawed.get(), 65537).get(), KeyAlgorithm::Rsa2048);
    ASSERT_TRUE(weakness.has_value());
    EXPECT_NE(weakness->find("CVE-2017-15361"), std::string::npos) << *weakness;
    for (int i = 0; i < 5; ++i)
        EXPECT_FALSE(hasRocaFingerprint(modulusOf(SoftwareCard{KeyAlgorithm::Rsa2048}).get()));
}

TEST(WeakKey, IsFoundInBadExponents)
{
    const SoftwareCard card{KeyAlgorithm::Rsa2048};
    const auto modulus = modulusOf(card);
    EXPECT_EQ(weaknessOf(publicKeyOf(modulus.get(), 65537).get(), KeyAlgorithm::Rsa2048),
              std::nullopt);
    for (const BN_ULONG exponent : {1UL, 3UL, 17UL, 65535UL, 65538UL})
        EXPECT_TRUE(weaknessOf(publicKeyOf(modulus.get(), exponent).get(), KeyAlgorithm::Rsa2048)
                        .has_value())
            << exponent;
}

TEST(WeakKey, IsFoundInModuliWithSmallFactors)
{
    const SoftwareCard card{KeyAlgorithm::Rsa2048};
    auto modulus = modulusOf(card);
    BN_sub_word(modulus.get(), BN_mod_word(modulus.get(), 751));
    if (BN_is_odd(modulus.get()) == 0)
        BN_sub_word(modulus.get(), 751);
    ASSERT_EQ(BN_num_bits(modulus.get()), 2048);
    EXPECT_TRUE(
        weaknessOf(publicKeyOf(modulus.get(), 65537).get(), KeyAlgorithm::Rsa2048).has_value());
}

TEST(WeakKey, IsAnotherAlgorithmOrSize)
{
    const SoftwareCard rsa{KeyAlgorithm::Rsa2048};
    const SoftwareCard ec{KeyAlgorithm::EcP256};
    EXPECT_TRUE(weaknessOf(rsa.key(), KeyAlgorithm::Rsa3072).has_value());
    EXPECT_TRUE(weaknessOf(rsa.key(), KeyAlgorithm::EcP256).has_value());
    EXPECT_TRUE(weaknessOf(ec.key(), KeyAlgorithm::EcP384).has_value());
    EXPECT_TRUE(weaknessOf(ec.key(), KeyAlgorithm::Rsa2048).has_value());
    EXPECT_TRUE(weaknessOf(nullptr, KeyAlgorithm::Rsa2048).has_value());
}

} // namespace
} // namespace authority
