// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "fixtures/testbench/process.h"
#include "foundation/files.h"
#include "tests/personalize/authority/test_authority.h"

#include <gtest/gtest.h>

#include <thread>

namespace authority {
namespace {

using cardprofiles::KeyAlgorithm;
using foundation::Certificate;
using foundation::ErrorCode;
using testbench::runProcess;

class Revocation : public AuthorityTest
{
protected:
    SoftwareCard m_card{KeyAlgorithm::EcP256};

    Certificate issued(const std::string& reference)
    {
        return issue(requestOf(m_card, authenticationProfile(), KeyAlgorithm::EcP256, reference));
    }
    testbench::ProcessResult verify(const Certificate& certificate)
    {
        return runProcess({"openssl", "verify", "-x509_strict", "-crl_check_all", "-CAfile",
                           m_folder / "chain.pem", "-CRLfile", m_folder / "issuing.crl", "-CRLfile",
                           m_folder / "root.crl", fileOf(certificate)});
    }
    std::string listText()
    {
        return runProcess({"openssl", "crl", "-inform", "DER", "-noout", "-text", "-in",
                           m_folder / "issuing.crl"})
            .output;
    }
    long listNumber()
    {
        const auto text = runProcess({"openssl", "crl", "-inform", "DER", "-noout", "-crlnumber",
                                      "-in", m_folder / "issuing.crl"})
                              .output;
        return std::stol(text.substr(text.find("0x") + 2), nullptr, 16);
    }
};

TEST_F(Revocation, IsSeenByOpenSslForThisCertificateAlone)
{
    const auto kept = issued("kept");
    const auto lost = issued("lost");
    EXPECT_TRUE(verify(lost).succeeded()) << verify(lost).text();
    ASSERT_TRUE(authority()
                    .revoke(lost.serialNumber(), RevocationReason::KeyCompromise, m_clock.now())
                    .ok());
    EXPECT_TRUE(verify(kept).succeeded()) << verify(kept).text();
    const auto refused = verify(lost);
    EXPECT_FALSE(refused.succeeded());
    EXPECT_NE(refused.text().find("certificate revoked"), std::string::npos) << refused.text();
}

TEST_F(Revocation, IsListedWithTimeAndReason)
{
    const auto first = issued("first");
    const auto second = issued("second");
    auto ca = authority();
    const auto when = *foundation::parseInstant("2026-01-02T03:04:05Z");
    ASSERT_TRUE(ca.revoke(first.serialNumber(), RevocationReason::CessationOfOperation, when).ok());
    ASSERT_TRUE(ca.revoke(second.serialNumber(), RevocationReason::Unspecified, when).ok());
    const auto text = listText();
    EXPECT_NE(text.find("Serial Number: " + first.serialNumber()), std::string::npos) << text;
    EXPECT_NE(text.find("Serial Number: " + second.serialNumber()), std::string::npos) << text;
    EXPECT_NE(text.find("Revocation Date: Jan  2 03:04:05 2026 GMT"), std::string::npos) << text;
    EXPECT_NE(text.find("Cessation Of Operation"), std::string::npos) << text;
    EXPECT_EQ(text.find("Unspecified"), std::string::npos) << "RFC 5280, 5.3.1";
    EXPECT_NE(text.find("Version 2"), std::string::npos) << text;
}

TEST_F(Revocation, KeepsItsFirstReasonAndTime)
{
    const auto lost = issued("lost");
    auto ca = authority();
    const auto now = m_clock.now();
    ASSERT_TRUE(ca.revoke(lost.serialNumber(), RevocationReason::KeyCompromise, now).ok());
    ASSERT_TRUE(
        ca.revoke(lost.serialNumber(), RevocationReason::Superseded, now + std::chrono::days{1})
            .ok());
    const auto text = listText();
    EXPECT_NE(text.find("Key Compromise"), std::string::npos) << text;
    EXPECT_EQ(text.find("Superseded"), std::string::npos) << text;
}

TEST_F(Revocation, NeedsACertificateOfThisAuthority)
{
    EXPECT_EQ(authority().revoke("4711", RevocationReason::Superseded, m_clock.now()).error().code,
              ErrorCode::NotFound);
}

TEST_F(Revocation, IsNotDoneBeforeItIsPublished)
{
    const auto lost = issued("lost");
    auto elsewhere = *m_material;
    elsewhere.folder = m_folder / "gone";
    LocalAuthority broken{std::make_shared<const AuthorityMaterial>(elsewhere), m_register,
                          m_random, m_clock};
    EXPECT_EQ(broken.revoke(lost.serialNumber(), RevocationReason::Superseded, m_clock.now())
                  .error()
                  .code,
              ErrorCode::FileUnwritable);
    EXPECT_TRUE(verify(lost).succeeded());
    ASSERT_TRUE(
        authority().revoke(lost.serialNumber(), RevocationReason::Superseded, m_clock.now()).ok());
    EXPECT_FALSE(verify(lost).succeeded());
}

TEST_F(Revocation, FailsWithItsRegister)
{
    const auto lost = issued("lost");
    m_register.failFromNow(true);
    EXPECT_EQ(authority()
                  .revoke(lost.serialNumber(), RevocationReason::Superseded, m_clock.now())
                  .error()
                  .code,
              ErrorCode::DatabaseFailed);
    EXPECT_EQ(authority().crl().error().code, ErrorCode::DatabaseFailed);
}

TEST_F(Revocation, ListsAreNumberedUpwardsAndRunOutInTime)
{
    EXPECT_EQ(listNumber(), 0); // the empty list that a new authority begins with
    const auto list = authority().crl();
    ASSERT_TRUE(list.ok());
    EXPECT_EQ(*foundation::readFile(m_folder / "issuing.crl"), *list);
    EXPECT_EQ(listNumber(), 1);
    ASSERT_TRUE(authority().crl().ok());
    EXPECT_EQ(listNumber(), 2);
    const auto times =
        runProcess({"openssl", "crl", "-inform", "DER", "-noout", "-lastupdate", "-nextupdate",
                    "-dateopt", "iso_8601", "-in", m_folder / "issuing.crl"})
            .output;
    auto nextUpdate = foundation::toText(m_clock.now() + std::chrono::days{7});
    nextUpdate[10] = ' ';
    EXPECT_NE(times.find("nextUpdate=" + nextUpdate), std::string::npos) << times;
}

TEST_F(Revocation, NeverLosesAnEntryWhenManyRevokeAtOnce)
{
    std::vector<Certificate> certificates;
    for (int i = 0; i < 12; ++i)
        certificates.push_back(issued("card " + std::to_string(i)));
    std::vector<std::thread> threads;
    for (const auto& certificate : certificates)
        threads.emplace_back([&] {
            auto mine = authority();
            EXPECT_TRUE(
                mine.revoke(certificate.serialNumber(), RevocationReason::Superseded, m_clock.now())
                    .ok());
        });
    for (auto& thread : threads)
        thread.join();
    const auto text = listText();
    for (const auto& certificate : certificates)
        EXPECT_NE(text.find(certificate.serialNumber()), std::string::npos);
    EXPECT_EQ(listNumber(), 12);
}

TEST_F(Revocation, ListIsReadByCerttool)
{
    const auto lost = issued("lost");
    ASSERT_TRUE(authority()
                    .revoke(lost.serialNumber(), RevocationReason::KeyCompromise, m_clock.now())
                    .ok());
    const auto shown =
        runProcess({"certtool", "--crl-info", "--inder", "--infile", m_folder / "issuing.crl"});
    EXPECT_TRUE(shown.succeeded()) << shown.text();
    EXPECT_NE(shown.output.find("Revoked certificates (1)"), std::string::npos) << shown.text();
    // certtool's --inder holds for both files.
    ASSERT_TRUE(foundation::createFile(m_folder / "issuing.der", m_material->issuing.der(),
                                       foundation::FileAccess::Everyone)
                    .ok());
    const auto verified =
        runProcess({"certtool", "--verify-crl", "--load-ca-certificate", m_folder / "issuing.der",
                    "--inder", "--infile", m_folder / "issuing.crl"});
    EXPECT_TRUE(verified.succeeded()) << verified.text();
}

TEST(RevocationReason, HasOneNameEach)
{
    for (const auto* name : {"unspecified", "keyCompromise", "affiliationChanged", "superseded",
                             "cessationOfOperation", "privilegeWithdrawn"}) {
        const auto reason = revocationReason(name);
        ASSERT_TRUE(reason.has_value()) << name;
        EXPECT_EQ(nameOf(*reason), name);
    }
    EXPECT_FALSE(revocationReason("certificateHold").has_value()); // S-7
}

} // namespace
} // namespace authority
