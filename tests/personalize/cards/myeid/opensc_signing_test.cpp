// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/personalize/cards/station_card.h"

#include <gmock/gmock.h>

using cardprofiles::KeyAlgorithm;
using testbench::CardProtocol;
using testcards::StationCard;
using testing::AllOf;
using testing::HasSubstr;

namespace {

class StationCardSigns : public StationCard
{
protected:
    /// Puts the certified public key of an object into key.pem and something to sign into data.
    void prepareVerification(const std::string& id)
    {
        writeText("key.pem", tool("pkcs15-tool", {"--read-public-key", id}).output);
        writeText("data", "something to sign");
        ASSERT_TRUE(
            succeeded(run({"openssl", "dgst", "-sha256", "-binary", "-out", "digest", "data"})));
    }

    testing::AssertionResult verifies()
    {
        return succeeded(run({"openssl", "dgst", "-sha256", "-verify", "key.pem", "-signature",
                              "signature", "data"}));
    }
};

INSTANTIATE_TEST_SUITE_P(MyEid, StationCardSigns,
                         testing::Values(std::tuple{KeyAlgorithm::Rsa2048, CardProtocol::T0},
                                         std::tuple{KeyAlgorithm::Rsa2048, CardProtocol::T1},
                                         std::tuple{KeyAlgorithm::EcP256, CardProtocol::T1},
                                         std::tuple{KeyAlgorithm::EcP384, CardProtocol::T0}),
                         testcards::nameOf);

} // namespace

TEST_P(StationCardSigns, WithPkcs15CryptUnderEachKeysOwnPin)
{
    makeStationCard();
    for (const auto& [id, pin, other] : {std::tuple{"45", testcards::kPin1, testcards::kPin2},
                                         std::tuple{"46", testcards::kPin2, testcards::kPin1}}) {
        prepareVerification(id);
        std::vector<std::string> sign{
            "--sign",   "--key",     id,          "--input", "digest",
            "--output", "signature", "--sha-256", "--pkcs1", "--signature-format",
            "openssl",  "--pin"};
        auto wrongly = sign;
        wrongly.emplace_back(other);
        EXPECT_FALSE(tool("pkcs15-crypt", wrongly).succeeded()) << id;
        sign.emplace_back(pin);
        ASSERT_TRUE(succeeded(tool("pkcs15-crypt", sign))) << id;
        EXPECT_TRUE(verifies()) << id;
    }
}

TEST_P(StationCardSigns, WithPkcs11ToolAndConsentForTheSignatureKey)
{
    makeStationCard();
    const std::string mechanism = isRsa() ? "SHA256-RSA-PKCS" : "ECDSA-SHA256";
    for (const auto& [id, label, pin] : {std::tuple{"45", "Legitimering", testcards::kPin1},
                                         std::tuple{"46", "Underskrift", testcards::kPin2}}) {
        prepareVerification(id);
        ASSERT_TRUE(
            succeeded(pkcs11(label, {"--login", "--pin", pin, "--sign", "--id", id, "--mechanism",
                                     mechanism, "--signature-format", "openssl", "--input-file",
                                     "data", "--output-file", "signature"})))
            << id;
        EXPECT_TRUE(verifies()) << id;
    }
    const auto objects = pkcs11("Underskrift", {"--login", "--pin", testcards::kPin2, "-O"});
    EXPECT_THAT(objects.output, HasSubstr("always authenticate"));
}

TEST_P(StationCardSigns, AndPassesPkcs11ToolsOwnTest)
{
    makeStationCard();
    const auto tested = pkcs11("Legitimering", {"--login", "--pin", testcards::kPin1, "--test"});
    EXPECT_TRUE(succeeded(tested));
    EXPECT_THAT(tested.output, HasSubstr("No errors"));
    EXPECT_THAT(tested.output, HasSubstr(isRsa() ? "SHA256-RSA-PKCS: OK" : "Digests:"));
}
