// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "fixtures/testbench/process.h"
#include "fixtures/testbench/temporary_folder.h"
#include "foundation/certificate_chain.h"
#include "foundation/public_key.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

using namespace foundation;
using testbench::runProcess;

namespace {

/// Root, issuing CA and holder, made by OpenSSL's own command in a folder of their own.
class ChainOfThree : public ::testing::Test
{
protected:
    void SetUp() override
    {
        make("root", {}, "CA:TRUE", "keyCertSign");
        make("issuing", "root", "CA:TRUE,pathlen:0", "keyCertSign");
        make("holder", "issuing", "CA:FALSE", "nonRepudiation");
    }

    void make(const std::string& name, const std::string& issuer, const std::string& basic,
              const std::string& usage)
    {
        std::vector<std::string> command{"openssl",
                                         "req",
                                         "-x509",
                                         "-newkey",
                                         "ec",
                                         "-pkeyopt",
                                         "ec_paramgen_curve:P-256",
                                         "-nodes",
                                         "-subj",
                                         "/CN=" + name,
                                         "-days",
                                         "30",
                                         "-keyout",
                                         path(name + ".key"),
                                         "-out",
                                         path(name + ".pem"),
                                         "-addext",
                                         "basicConstraints=critical," + basic,
                                         "-addext",
                                         "keyUsage=critical," + usage,
                                         "-addext",
                                         "subjectKeyIdentifier=hash",
                                         "-addext",
                                         "authorityKeyIdentifier=keyid"};
        if (!issuer.empty())
            command.insert(command.end(),
                           {"-CA", path(issuer + ".pem"), "-CAkey", path(issuer + ".key")});
        const auto made = runProcess(command);
        ASSERT_TRUE(made.succeeded()) << made.text();
    }

    std::string path(const std::string& name) const { return m_folder / name; }

    Certificate read(const std::string& name) const
    {
        std::ifstream file{path(name + ".pem")};
        std::ostringstream text;
        text << file.rdbuf();
        return *Certificate::parse(bytesOf(text.str()));
    }

    testbench::TemporaryFolder m_folder;
};

} // namespace

TEST_F(ChainOfThree, IsAcceptedWhole)
{
    const auto holder = read("holder");
    const std::vector<Certificate> authorities{read("issuing"), read("root")};
    const auto verified = verifyChain(holder, authorities, holder.notBefore());
    EXPECT_TRUE(verified.ok()) << describe(verified.error());
    EXPECT_TRUE(verifyChain(holder, {read("issuing")}, holder.notBefore()).ok())
        << "an issuer alone is trusted where no root is given";
}

TEST_F(ChainOfThree, IsRefusedWhenALinkIsMissing)
{
    const auto holder = read("holder");
    const auto refused = verifyChain(holder, {read("root")}, holder.notBefore());
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().code, ErrorCode::CertificateInvalid);
    EXPECT_NE(refused.error().context.find("CN=holder"), std::string::npos);
    EXPECT_FALSE(verifyChain(holder, {}, holder.notBefore()).ok());
}

TEST_F(ChainOfThree, IsRefusedAtAnotherTimeAndUnderAnotherIssuer)
{
    const auto holder = read("holder");
    const std::vector<Certificate> authorities{read("issuing"), read("root")};
    EXPECT_FALSE(
        verifyChain(holder, authorities, holder.notAfter() + std::chrono::seconds{1}).ok());
    make("issuing", "root", "CA:TRUE,pathlen:0", "keyCertSign"); // same name, another key
    EXPECT_FALSE(verifyChain(holder, {read("issuing"), read("root")}, holder.notBefore()).ok());
}

TEST_F(ChainOfThree, IsRefusedUnderAHolder)
{
    make("stranger", "holder", "CA:FALSE", "nonRepudiation");
    const auto stranger = read("stranger");
    EXPECT_FALSE(
        verifyChain(stranger, {read("holder"), read("issuing"), read("root")}, stranger.notBefore())
            .ok());
}

TEST_F(ChainOfThree, HasKeysThatVerifyWhatTheySigned)
{
    std::ofstream{path("message")} << "nonce";
    const auto signing =
        runProcess({"openssl", "dgst", "-sha256", "-sign", path("holder.key"), path("message")});
    ASSERT_TRUE(signing.succeeded()) << signing.text();
    auto signature = bytesOf(signing.output);
    const auto key = PublicKey::parse(read("holder").publicKey());
    ASSERT_TRUE(key.ok());
    EXPECT_TRUE(key->isEllipticCurve());
    EXPECT_FALSE(key->isRsa());
    EXPECT_TRUE(key->verifiesSha256(bytesOf("nonce"), signature));
    EXPECT_FALSE(key->verifiesSha256(bytesOf("nonces"), signature));
    EXPECT_FALSE(key->verifiesSha256(bytesOf("nonce"), Bytes{}));
    const auto other = PublicKey::parse(read("issuing").publicKey());
    EXPECT_FALSE(other->verifiesSha256(bytesOf("nonce"), signature));
}

TEST(PublicKey, RefusesWhatIsNone)
{
    EXPECT_EQ(PublicKey::parse(Bytes{0x30, 0x00}).error().code, ErrorCode::KeyUnusable);
    EXPECT_EQ(PublicKey::parse(Bytes{}).error().code, ErrorCode::KeyUnusable);
}
