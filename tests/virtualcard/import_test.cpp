// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/virtualcard/card_in_hand.h"

#include <gtest/gtest.h>
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/x509.h>

namespace virtualcard {

namespace {

/// Numbers of a key that OpenSSL made.
class OutsideKey
{
public:
    explicit OutsideKey(const PrivateKey& key)
    {
        const Bytes der = key.toDer();
        const std::uint8_t* at = der.data();
        m_key.reset(d2i_AutoPrivateKey(nullptr, &at, static_cast<long>(der.size())));
    }

    [[nodiscard]] Bytes number(const char* name, int length) const
    {
        BIGNUM* found = nullptr;
        EVP_PKEY_get_bn_param(m_key.get(), name, &found);
        const foundation::CHandle<BIGNUM, BN_free> owner{found};
        Bytes bytes(static_cast<std::size_t>(length));
        BN_bn2binpad(found, bytes.data(), length);
        return bytes;
    }

private:
    foundation::CHandle<EVP_PKEY, EVP_PKEY_free> m_key;
};

std::string put(std::string_view part, const Bytes& bytes)
{
    return "00DA01" + std::string{part} +
           foundation::toHex(Bytes{static_cast<std::uint8_t>(bytes.size())}) +
           foundation::toHex(bytes);
}

} // namespace

TEST(Import, AnRsaKeyArrivesInParts)
{
    const auto made = PrivateKey::generateRsa(1024);
    const OutsideKey key{*made};
    CardInCreation card;
    card.create("0400", "11", "4B01", "1111FF");
    EXPECT_EQ(card.send(put("83", key.number(OSSL_PKEY_PARAM_RSA_FACTOR1, 65))), "9000");
    EXPECT_EQ(card.send(put("83", key.number(OSSL_PKEY_PARAM_RSA_FACTOR1, 65))), "6984");
    EXPECT_EQ(card.send(put("84", key.number(OSSL_PKEY_PARAM_RSA_FACTOR2, 64))), "9000");
    EXPECT_EQ(card.send(put("85", key.number(OSSL_PKEY_PARAM_RSA_EXPONENT1, 63))), "6700");
    EXPECT_EQ(card.send(put("85", key.number(OSSL_PKEY_PARAM_RSA_EXPONENT1, 64))), "9000");
    EXPECT_EQ(card.send(put("86", key.number(OSSL_PKEY_PARAM_RSA_EXPONENT2, 64))), "9000");
    EXPECT_EQ(card.send(put("87", key.number(OSSL_PKEY_PARAM_RSA_COEFFICIENT1, 64))), "9000");
    EXPECT_EQ(card.send("00CA0101 00"), "6A88");
    EXPECT_EQ(card.send(put("81", {1, 0, 1})), "9000");
    EXPECT_EQ(card.send("00CA0101 00"), foundation::toHex(made->modulus()) + "9000");
    EXPECT_EQ(card.state.files.master().child(0x5015)->child(0x4B01)->properties, 0x0100);
}

TEST(Import, PartsOfDifferentKeysDoNotMakeOne)
{
    const auto made = PrivateKey::generateEc(256);
    const auto other = PrivateKey::generateEc(256);
    CardInCreation card;
    card.create("0100", "22", "4B01", "1111FF");
    EXPECT_EQ(card.send(put("87", OutsideKey{*made}.number(OSSL_PKEY_PARAM_PRIV_KEY, 32))), "9000");
    EXPECT_EQ(card.send(put("86", other->point())), "6984");
    EXPECT_EQ(card.send("00CA0186 00"), "6A88");
    EXPECT_EQ(card.send(put("87", OutsideKey{*made}.number(OSSL_PKEY_PARAM_PRIV_KEY, 32))), "9000");
    EXPECT_EQ(card.send(put("86", made->point())), "9000");
    EXPECT_EQ(card.send("00CA0186 00"), "3041" + foundation::toHex(made->point()) + "9000");
}

TEST(Import, FollowsTheUpdateRule)
{
    CardInCreation card;
    card.create("0100", "22", "4B01", "1F11FF");
    card.activate();
    card.verify(1);
    EXPECT_EQ(card.send(put("87", Bytes(32, 1))), "6982");
    card.selectDirectory();
    EXPECT_EQ(card.send(put("87", Bytes(32, 1))), "6981");
}

} // namespace virtualcard
