// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/virtualcard/opensc.h"

#include <fstream>
#include <gmock/gmock.h>

namespace virtualcard {

using testbench::CardProtocol;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

INSTANTIATE_TEST_SUITE_P(Protocols, OpenSc, testing::Values(CardProtocol::T0, CardProtocol::T1),
                         [](const auto& it) { return it.param == CardProtocol::T0 ? "T0" : "T1"; });

namespace {

void writeText(const std::filesystem::path& path, const std::string& text)
{
    std::ofstream{path} << text;
}

} // namespace

TEST_P(OpenSc, MakesAWholeCardOfABlankOne)
{
    ASSERT_TRUE(succeeded(personalise()));
    const auto count = m_cards.count(0);
    RecordProperty("exchanges", std::to_string(count.exchanges));
    std::cout << "pkcs15-init, a call for each step: " << count.exchanges << " exchanges, "
              << count.bytesOut << " bytes out, " << count.bytesIn << " bytes in\n";
    const auto dump = tool("pkcs15-tool", {"--dump"});
    ASSERT_TRUE(succeeded(dump));
    EXPECT_THAT(dump.output, AllOf(HasSubstr("PIN [Legitimering]"), HasSubstr("PIN [Underskrift]"),
                                   HasSubstr("PIN [Security Officer PIN]"),
                                   HasSubstr("Private RSA Key [Legitimering]"),
                                   HasSubstr("Private RSA Key [Underskrift]"),
                                   HasSubstr("X.509 Certificate [Legitimering]"),
                                   HasSubstr("X.509 Certificate [Underskrift]")));
    for (const char* id : {"45", "46"}) {
        const auto read = tool("pkcs15-tool", {"--read-certificate", id});
        ASSERT_TRUE(succeeded(read));
        writeText(m_folder / "read.pem", read.output);
        EXPECT_TRUE(succeeded(run({"openssl", "verify", "-CAfile", "ca.pem", "read.pem"})));
    }
}

TEST_P(OpenSc, RsaKeysSignUnderTheirOwnPin)
{
    ASSERT_TRUE(succeeded(personalise()));
    writeText(m_folder / "data", "something to sign");
    run({"openssl", "dgst", "-sha256", "-binary", "-out", "digest", "data"});
    for (const auto& [id, pin, other, number] :
         {std::tuple{"45", kPin1, kPin2, "1"}, {"46", kPin2, kPin1, "2"}}) {
        const std::vector<std::string> sign{"--sign",    "--key",   id,       "--pkcs1",
                                            "--sha-256", "--input", "digest", "--output",
                                            "signature", "--pin"};
        auto wrongly = sign;
        wrongly.emplace_back(other);
        EXPECT_FALSE(tool("pkcs15-crypt", wrongly).succeeded());
        auto rightly = sign;
        rightly.emplace_back(pin);
        ASSERT_TRUE(succeeded(tool("pkcs15-crypt", rightly)));
        EXPECT_TRUE(succeeded(
            run({"openssl", "dgst", "-sha256", "-verify", std::string{"key"} + number + ".pem",
                 "-signature", "signature", "data"})));
    }
}

TEST_P(OpenSc, EcKeysOfBothSizesSign)
{
    for (const char* curve : {"ec/prime256v1", "ec/secp384r1"}) {
        ASSERT_TRUE(succeeded(personalise({"--key", curve}))) << curve;
        writeText(m_folder / "data", "something to sign");
        run({"openssl", "dgst", "-sha256", "-binary", "-out", "digest", "data"});
        ASSERT_TRUE(succeeded(
            tool("pkcs15-crypt", {"--sign", "--key", "46", "--input", "digest", "--output",
                                  "signature", "--pin", kPin2, "--signature-format", "openssl"})));
        EXPECT_TRUE(succeeded(run({"openssl", "dgst", "-sha256", "-verify", "key2.pem",
                                   "-signature", "signature", "data"})))
            << curve;
        ASSERT_TRUE(succeeded(erase(kSoPin)));
        std::filesystem::remove(m_folder / "ca.pem");
    }
}

TEST_P(OpenSc, Pkcs11ToolsOwnTestPasses)
{
    ASSERT_TRUE(succeeded(personalise()));
    for (const auto& [slot, pin] : {std::pair{"0", kPin1}, {"1", kPin2}}) {
        const auto tested =
            run({"pkcs11-tool", "--slot-index", slot, "--test", "--login", "--pin", pin});
        EXPECT_TRUE(succeeded(tested));
        EXPECT_THAT(tested.output, AllOf(HasSubstr("SHA256-RSA-PKCS: OK"), HasSubstr("No errors")));
    }
}

TEST_P(OpenSc, AWrongPinCountsDownAndBlocks)
{
    ASSERT_TRUE(succeeded(personalise()));
    const auto verify = [&](const std::string& pin) {
        return tool("pkcs15-tool", {"--verify-pin", "--auth-id", "01", "--pin", pin});
    };
    EXPECT_TRUE(succeeded(verify(kPin1)));
    for (int turn = 0; turn < 3; ++turn)
        EXPECT_FALSE(verify("111111").succeeded());
    EXPECT_FALSE(verify(kPin1).succeeded());
    EXPECT_TRUE(
        succeeded(tool("pkcs15-tool", {"--verify-pin", "--auth-id", "02", "--pin", kPin2})));
    ASSERT_TRUE(succeeded(tool("pkcs15-tool", {"--unblock-pin", "--auth-id", "01", "--puk", kPuk1,
                                               "--new-pin", "808080"})));
    EXPECT_TRUE(succeeded(verify("808080")));
    ASSERT_TRUE(succeeded(tool("pkcs15-tool", {"--change-pin", "--auth-id", "01", "--pin", "808080",
                                               "--new-pin", "909090"})));
    EXPECT_TRUE(succeeded(verify("909090")));
}

TEST_P(OpenSc, AWrongPukCountsDownToo)
{
    ASSERT_TRUE(succeeded(personalise()));
    const auto unblock = [&](const std::string& puk) {
        return tool("pkcs15-tool",
                    {"--unblock-pin", "--auth-id", "01", "--puk", puk, "--new-pin", "808080"});
    };
    for (int turn = 0; turn < 10; ++turn)
        EXPECT_FALSE(unblock("00000000").succeeded());
    EXPECT_FALSE(unblock(kPuk1).succeeded());
}

TEST_P(OpenSc, ErasingNeedsTheSecurityOfficer)
{
    ASSERT_TRUE(succeeded(personalise()));
    EXPECT_FALSE(erase("00000000").succeeded());
    EXPECT_THAT(tool("pkcs15-tool", {"--list-keys"}).output, HasSubstr("Legitimering"));
    ASSERT_TRUE(succeeded(erase(kSoPin)));
    EXPECT_THAT(tool("pkcs15-tool", {"--list-keys"}).output, Not(HasSubstr("Legitimering")));
    std::filesystem::remove(m_folder / "ca.pem");
    EXPECT_TRUE(succeeded(personalise()));
}

TEST_P(OpenSc, RulesCountOnlyFromFinalizeOn)
{
    ASSERT_TRUE(succeeded(personalise({"--open"})));
    const auto write = [&](const std::string& id) {
        return tool("pkcs15-init", {"--store-certificate", "certificate1.pem", "--id", id,
                                    "--auth-id", "01", "--pin", "111111"});
    };
    EXPECT_TRUE(succeeded(write("47")));
    ASSERT_TRUE(succeeded(tool("pkcs15-init", {"--finalize"})));
    EXPECT_FALSE(write("48").succeeded());
}

} // namespace virtualcard
