// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/virtualcard/opensc.h"

#include <fstream>
#include <gmock/gmock.h>
#include <sstream>

namespace virtualcard {

using testing::HasSubstr;

namespace {

/// Cards with keys of unusual kinds; created, with PIN 1, not finalized.
class OpenScKeys : public OpenSc
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(succeeded(tool("pkcs15-init", {"--erase-card"})));
        ASSERT_TRUE(
            succeeded(tool("pkcs15-init", {"--create-pkcs15", "--so-pin", kSoPin, "--so-puk",
                                           "64738291", "--pin", kPin1, "--puk", kPuk1})));
        ASSERT_TRUE(
            succeeded(tool("pkcs15-init", {"--store-pin", "--auth-id", "01", "--label", "PIN",
                                           "--pin", kPin1, "--puk", kPuk1, "--so-pin", kSoPin})));
    }

    testbench::ProcessResult init(std::vector<std::string> arguments)
    {
        arguments.insert(arguments.end(), {"--auth-id", "01", "--id", "45", "--pin", kPin1});
        return tool("pkcs15-init", std::move(arguments));
    }

    void finalize() { ASSERT_TRUE(succeeded(tool("pkcs15-init", {"--finalize"}))); }

    void readPublicKey()
    {
        ASSERT_TRUE(
            succeeded(tool("pkcs15-tool", {"--read-public-key", "45", "--output", "public.pem"})));
    }

    std::string contentOf(const std::string& name)
    {
        std::ifstream file{m_folder / name, std::ios::binary};
        std::ostringstream text;
        text << file.rdbuf();
        return text.str();
    }

    void write(const std::string& name, const std::string& text)
    {
        std::ofstream{m_folder / name, std::ios::binary} << text;
    }
};

} // namespace

INSTANTIATE_TEST_SUITE_P(Protocols, OpenScKeys,
                         testing::Values(testbench::CardProtocol::T0, testbench::CardProtocol::T1),
                         [](const auto& it) {
                             return it.param == testbench::CardProtocol::T0 ? "T0" : "T1";
                         });

TEST_P(OpenScKeys, AnRsaKeyDeciphers)
{
    ASSERT_TRUE(succeeded(init({"--generate-key", "rsa/2048", "--key-usage", "decrypt,sign"})));
    finalize();
    readPublicKey();
    write("plain", "for the card alone");
    ASSERT_TRUE(succeeded(run({"openssl", "pkeyutl", "-encrypt", "-pubin", "-inkey", "public.pem",
                               "-in", "plain", "-out", "cryptogram"})));
    ASSERT_TRUE(succeeded(
        tool("pkcs15-crypt", {"--decipher", "--key", "45", "--pkcs1", "--input", "cryptogram",
                              "--output", "back", "--raw", "--pin", kPin1})));
    EXPECT_EQ(contentOf("back"), "for the card alone");
    const auto tested = run({"pkcs11-tool", "--test", "--login", "--pin", kPin1});
    EXPECT_TRUE(succeeded(tested));
    EXPECT_THAT(tested.output, HasSubstr("No errors"));
}

TEST_P(OpenScKeys, KeysFromOutsideCanBeStored)
{
    for (const std::vector<std::string>& kind :
         {std::vector<std::string>{"RSA", "rsa_keygen_bits:2048"},
          {"EC", "ec_paramgen_curve:P-384"}}) {
        ASSERT_TRUE(succeeded(run({"openssl", "genpkey", "-algorithm", kind[0], "-pkeyopt", kind[1],
                                   "-out", "outside.pem"})));
        ASSERT_TRUE(succeeded(init({"--store-private-key", "outside.pem"}))) << kind[0];
        readPublicKey();
        EXPECT_EQ(contentOf("public.pem"),
                  run({"openssl", "pkey", "-in", "outside.pem", "-pubout"}).output);
        ASSERT_TRUE(succeeded(init({"--delete-objects", "privkey,pubkey"})));
    }
}

TEST_P(OpenScKeys, UserConsentAsksForThePinAtEachSignature)
{
    ASSERT_TRUE(succeeded(init({"--generate-key", "ec/prime256v1", "--key-usage", "nonRepudiation",
                                "--user-consent", "1"})));
    finalize();
    EXPECT_THAT(run({"pkcs11-tool", "--list-objects", "--login", "--pin", kPin1}).output,
                HasSubstr("always authenticate"));
    write("digest", std::string(32, 'x'));
    for (int turn = 0; turn < 2; ++turn)
        EXPECT_TRUE(
            succeeded(tool("pkcs15-crypt", {"--sign", "--key", "45", "--input", "digest",
                                            "--output", "signature", "--raw", "--pin", kPin1})));
}

} // namespace virtualcard
