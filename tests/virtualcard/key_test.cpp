// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/virtualcard/card_in_hand.h"

#include <gtest/gtest.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

namespace virtualcard {

namespace {

const std::string kSignEnvironment = "002241B6 0A 8001";

/// An activated card with an RSA-1024 key 4B01 for PIN 1 and a P-256 key 4B02 for PIN 2; 4B03 is a
/// key file without a key. RSA-1024 is for the tests' speed.
class CardWithKeys : public CardInCreation
{
public:
    explicit CardWithKeys(Protocol protocol = Protocol::T1) : CardInCreation{protocol}
    {
        create("0400", "11", "4B01", "1111FF");
        send("00460000 07 30058103010001");
        selectDirectory();
        create("0100", "22", "4B02", "2222FF");
        send("00460000");
        selectDirectory();
        create("0400", "11", "4B03", "1111FF");
        selectDirectory();
        activate();
    }

    /// MANAGE SECURITY ENVIRONMENT for a signature, and the signature's answer.
    std::string sign(std::string_view algorithm, std::string_view key, std::string_view data)
    {
        const std::string set = send("002241B6 0A 8001" + std::string{algorithm} + "8102" +
                                     std::string{key} + "840100");
        if (set != "9000")
            return set;
        const auto length = foundation::toHex(Bytes{static_cast<std::uint8_t>(data.size() / 2)});
        return send("002A9E9A" + length + std::string{data} + "00");
    }
};

const std::string kDigest = "00112233445566778899AABBCCDDEEFF00112233445566778899AABBCCDDEEFF";
const std::string kDigestInfo = "3031300D060960864801650304020105000420" + kDigest;

Bytes withoutStatus(const std::string& answer)
{
    Bytes bytes = *foundation::fromHex(answer);
    bytes.resize(bytes.size() - 2);
    return bytes;
}

} // namespace

TEST(Keys, ThePublicHalvesCanBeRead)
{
    CardWithKeys card;
    card.select("4B01");
    EXPECT_EQ(card.send("00CA0101 00").size(), 2 * (128U + 2));
    EXPECT_EQ(card.send("00CA0102 00"), "0100019000");
    EXPECT_EQ(card.send("00CA0100 00"), "9200040000189000");
    EXPECT_EQ(card.send("00CA0186 00"), "6A88");
    card.select("4B02");
    const std::string point = card.send("00CA0186 00");
    EXPECT_EQ(point.substr(0, 6), "304104");
    EXPECT_EQ(point.size(), 2 * (2 + 65U + 2));
    EXPECT_EQ(card.send("00CA0101 00"), "6A88");
    card.select("4B03");
    EXPECT_EQ(card.send("00CA0101 00"), "6A88");
}

TEST(Keys, EachSignsUnderItsOwnPin)
{
    CardWithKeys card;
    EXPECT_EQ(card.sign("02", "4B01", kDigestInfo), "6982");
    card.verify(2);
    EXPECT_EQ(card.sign("02", "4B01", kDigestInfo), "6982");
    EXPECT_EQ(card.sign("04", "4B02", kDigest).substr(0, 2), "30");
    card.verify(1);
    EXPECT_EQ(card.sign("02", "4B01", kDigestInfo).size(), 2 * (128U + 2));
}

TEST(Keys, TheSignaturesAreRight)
{
    CardWithKeys card;
    card.verify(1);
    card.verify(2);
    const auto& directory = *card.state.files.master().child(0x5015);
    const auto digest = *foundation::fromHex(kDigest);

    const auto ecSignature = withoutStatus(card.sign("04", "4B02", kDigest));
    const Bytes ecDer = directory.child(0x4B02)->key->toDer();
    const std::uint8_t* at = ecDer.data();
    const foundation::CHandle<EVP_PKEY, EVP_PKEY_free> ec{
        d2i_AutoPrivateKey(nullptr, &at, static_cast<long>(ecDer.size()))};
    const foundation::CHandle<EVP_PKEY_CTX, EVP_PKEY_CTX_free> ecCheck{
        EVP_PKEY_CTX_new(ec.get(), nullptr)};
    ASSERT_EQ(EVP_PKEY_verify_init(ecCheck.get()), 1);
    EXPECT_EQ(EVP_PKEY_verify(ecCheck.get(), ecSignature.data(), ecSignature.size(), digest.data(),
                              digest.size()),
              1);

    const auto rsaSignature = withoutStatus(card.sign("02", "4B01", kDigestInfo));
    const Bytes rsaDer = directory.child(0x4B01)->key->toDer();
    at = rsaDer.data();
    const foundation::CHandle<EVP_PKEY, EVP_PKEY_free> rsa{
        d2i_AutoPrivateKey(nullptr, &at, static_cast<long>(rsaDer.size()))};
    const foundation::CHandle<EVP_PKEY_CTX, EVP_PKEY_CTX_free> rsaCheck{
        EVP_PKEY_CTX_new(rsa.get(), nullptr)};
    ASSERT_EQ(EVP_PKEY_verify_init(rsaCheck.get()), 1);
    ASSERT_EQ(EVP_PKEY_CTX_set_signature_md(rsaCheck.get(), EVP_sha256()), 1);
    EXPECT_EQ(EVP_PKEY_verify(rsaCheck.get(), rsaSignature.data(), rsaSignature.size(),
                              digest.data(), digest.size()),
              1);
}

TEST(Keys, AShortDigestGoesInWithZerosInFront)
{
    CardInCreation card;
    card.create("0209", "22", "4B01", "0000FF");
    card.send("00460000");
    const PrivateKey& key = *card.state.files.master().child(0x5015)->child(0x4B01)->key;
    EXPECT_EQ(card.send("002241B6 0A 800104 81024B01 840100"), "9000");
    const auto signature =
        withoutStatus(card.send("002A9E9A 42" + std::string(68, '0') + kDigest + "00"));
    const auto digest = *foundation::fromHex(kDigest);
    const Bytes der = key.toDer();
    const std::uint8_t* at = der.data();
    const foundation::CHandle<EVP_PKEY, EVP_PKEY_free> handle{
        d2i_AutoPrivateKey(nullptr, &at, static_cast<long>(der.size()))};
    const foundation::CHandle<EVP_PKEY_CTX, EVP_PKEY_CTX_free> check{
        EVP_PKEY_CTX_new(handle.get(), nullptr)};
    ASSERT_EQ(EVP_PKEY_verify_init(check.get()), 1);
    EXPECT_EQ(EVP_PKEY_verify(check.get(), signature.data(), signature.size(), digest.data(),
                              digest.size()),
              1);
}

TEST(Keys, TheEnvironmentMustFitTheKey)
{
    CardWithKeys card;
    EXPECT_EQ(card.send("002241B6 0A 800104 81024B01 840100"), "6A81");
    EXPECT_EQ(card.send("002241B8 0A 800104 81024B02 840100"), "6A81");
    EXPECT_EQ(card.send("002241B6 0A 800102 81024B09 840100"), "6A88");
    EXPECT_EQ(card.send("002241B6 0A 800102 81024B01 840101"), "6A81");
    EXPECT_EQ(card.send("002241B6 03 800102"), "6A81");
    EXPECT_EQ(card.send("002241AA 0A 800102 81024B01 840100"), "6A86");
    EXPECT_EQ(card.send("002A9E9A 01 AA 00"), "6985");
}

TEST(Keys, AKeyFileWithoutAKeyCannotSign)
{
    CardWithKeys card;
    card.verify(1);
    EXPECT_EQ(card.sign("02", "4B03", kDigestInfo), "6985");
}

TEST(Keys, TheInputMustFitTheKey)
{
    CardWithKeys card;
    card.verify(1);
    card.verify(2);
    EXPECT_EQ(card.sign("04", "4B02", kDigest.substr(2)), "6700");
    EXPECT_EQ(card.sign("00", "4B01", kDigest), "6700");
    // a DigestInfo longer than 40 per cent of the modulus
    EXPECT_EQ(card.sign("02", "4B01", std::string(2 * 52, 'A')), "6700");
}

TEST(Keys, ASecondKeyDoesNotGoOverTheFirst)
{
    CardInCreation card;
    card.create("0100", "22", "4B01", "1111FF");
    EXPECT_EQ(card.state.files.master().child(0x5015)->child(0x4B01)->properties, 0x0000);
    EXPECT_EQ(card.send("00460000"), "9000");
    EXPECT_EQ(card.state.files.master().child(0x5015)->child(0x4B01)->properties, 0x0300);
    EXPECT_EQ(card.send("00460000"), "6984");
}

TEST(Keys, APullDuringGenerationLeavesAnEmptyKeyFile)
{
    CardInCreation card;
    card.create("0100", "22", "4B01", "1111FF");
    card.power.isOn = false;
    (void)card.send("00460000");
    EXPECT_EQ(card.power.lastWork, Work::GenerateEc);
    card.power.isOn = true;
    card.card.reset();
    EXPECT_EQ(card.send("00A4080C 04 50154B01"), "9000");
    EXPECT_EQ(card.send("00CA0186 00"), "6A88");
    EXPECT_EQ(card.send("00460000"), "9000");
}

TEST(Keys, GenerationTakesTheUsualExponentAlone)
{
    CardInCreation card;
    card.create("0200", "11", "4B01", "1111FF");
    EXPECT_EQ(card.send("00460000 05 3003810103"), "6984");
    EXPECT_EQ(card.send("00460000 07 30058103010001"), "9000");
    card.selectDirectory();
    EXPECT_EQ(card.send("00460000"), "6981");
}

TEST(UserConsent, EachSignatureSpendsThePin)
{
    CardInCreation card;
    EXPECT_EQ(card.create("0100", "22", "4B01", "2222FF", "5000"), "6984"); // no PIN 5
    EXPECT_EQ(card.create("0100", "22", "4B01", "2222FF", "2000"), "9000");
    card.send("00460000");
    card.activate();
    card.verify(2);
    EXPECT_EQ(card.send("002241B6 0A 800104 81024B01 840100"), "9000");
    EXPECT_EQ(card.send("002A9E9A 20" + kDigest + "00").substr(0, 2), "30");
    EXPECT_EQ(card.send("00200002"), "63C3");
    EXPECT_EQ(card.send("002A9E9A 20" + kDigest + "00"), "6982");
}

TEST(Decipher, TakesOffThePaddingAndTakesHalves)
{
    CardWithKeys card;
    card.verify(1);
    const PrivateKey& key = *card.state.files.master().child(0x5015)->child(0x4B01)->key;
    const Bytes der = key.toDer();
    const std::uint8_t* at = der.data();
    const foundation::CHandle<EVP_PKEY, EVP_PKEY_free> handle{
        d2i_AutoPrivateKey(nullptr, &at, static_cast<long>(der.size()))};
    const foundation::CHandle<EVP_PKEY_CTX, EVP_PKEY_CTX_free> context{
        EVP_PKEY_CTX_new(handle.get(), nullptr)};
    const Bytes message{1, 2, 3};
    Bytes cryptogram(128);
    std::size_t length = cryptogram.size();
    ASSERT_EQ(EVP_PKEY_encrypt_init(context.get()), 1);
    ASSERT_EQ(EVP_PKEY_CTX_set_rsa_padding(context.get(), RSA_PKCS1_PADDING), 1);
    ASSERT_EQ(
        EVP_PKEY_encrypt(context.get(), cryptogram.data(), &length, message.data(), message.size()),
        1);
    const std::string hex = foundation::toHex(cryptogram);
    EXPECT_EQ(card.send("002241B8 0A 800102 81024B01 840100"), "9000");
    EXPECT_EQ(card.send("002A8086 81 00" + hex + "00"), "0102039000");
    EXPECT_EQ(card.send("002A8086 41 81" + hex.substr(0, 128)), "9000");
    EXPECT_EQ(card.send("002A8086 41 82" + hex.substr(128) + "00"), "0102039000");
    EXPECT_EQ(card.send("102A8086 41 00" + hex.substr(0, 128)), "9000");
    EXPECT_EQ(card.send("002A8086 40" + hex.substr(128) + "00"), "0102039000");
    EXPECT_EQ(card.send("002A8086 41 00" + hex.substr(0, 128) + "00"), "6985");
}

TEST(KeyAgreement, BothSidesGetTheSame)
{
    CardWithKeys card;
    card.verify(2);
    const auto other = PrivateKey::generateEc(256);
    const PrivateKey& own = *card.state.files.master().child(0x5015)->child(0x4B02)->key;
    EXPECT_EQ(card.send("002241A4 0A 800104 81024B02 840100"), "9000");
    EXPECT_EQ(card.send("00860000 45 7C43 8541" + foundation::toHex(other->point()) + "00"),
              foundation::toHex(*other->ecdh(own.point())) + "9000");
    EXPECT_EQ(card.send("00860000 45 7C44 8541" + foundation::toHex(other->point()) + "00"),
              "6984");
}

} // namespace virtualcard
