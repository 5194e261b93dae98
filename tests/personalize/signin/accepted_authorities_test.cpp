// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/signin/accepted_authorities.h"

#include "foundation/civil_date.h"
#include "tests/personalize/signin/test_authorities.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

namespace signin {
namespace {

using foundation::Certificate;
using foundation::ErrorCode;
using testing::HasSubstr;

/// root, issuing and holder, accepted, with a list from both authorities.
class Accepted : public testing::Test
{
protected:
    TestAuthorities m_world;

    void SetUp() override
    {
        m_world.make("root", "root", kAuthority);
        m_world.make("issuing", "root", kAuthority);
        m_world.make("holder", "issuing");
        for (const char* name : {"root", "issuing"}) {
            m_world.accept(name);
            m_world.publish(name);
        }
    }

    foundation::Result<void> check(const std::string& name) const
    {
        return checkCertificate(m_world.accepted(), m_world.certificate(name),
                                foundation::SystemClock{}.now());
    }

    void expectRefused(const std::string& name, ErrorCode code, const std::string& text) const
    {
        const auto checked = check(name);
        ASSERT_FALSE(checked.ok()) << name;
        EXPECT_EQ(checked.error().code, code) << foundation::describe(checked.error());
        EXPECT_THAT(checked.error().context, HasSubstr(text));
    }

    [[nodiscard]] std::string accepted(const std::string& name) const
    {
        return m_world.acceptedFolder() / name;
    }
};

TEST_F(Accepted, IsACertificateForAuthenticationUnderAnAcceptedRoot)
{
    const auto checked = check("holder");
    EXPECT_TRUE(checked.ok()) << foundation::describe(checked.error());
    m_world.make("client", "issuing",
                 {"CA:false", "critical,digitalSignature", "clientAuth,emailProtection"});
    EXPECT_TRUE(check("client").ok());
}

TEST_F(Accepted, IsNoneForAnotherUse)
{
    m_world.make("signer", "issuing", {"CA:false", "critical,nonRepudiation"});
    m_world.make("unsaid", "issuing", {"CA:false", ""});
    m_world.make("mailer", "issuing", {"CA:false", "critical,digitalSignature", "emailProtection"});
    m_world.make("authority", "root", {"critical,CA:true", "critical,digitalSignature"});
    for (const char* name : {"signer", "unsaid", "mailer", "authority"})
        expectRefused(name, ErrorCode::CertificateWrongUse, std::string{"CN="} + name);
}

TEST_F(Accepted, IsNoneOfAnotherAuthority)
{
    m_world.make("stranger", "stranger", kAuthority);
    m_world.make("guest", "stranger");
    m_world.publish("stranger");
    expectRefused("guest", ErrorCode::CertificateUntrusted, "CN=guest");
    m_world.accept("stranger");
    EXPECT_TRUE(check("guest").ok()) << "and is one once it is accepted";
}

TEST_F(Accepted, IsNoneOfAnAuthorityWithAnAcceptedOnesName)
{
    TestAuthorities other;
    other.make("root", "root", kAuthority);
    other.make("issuing", "root", kAuthority);
    other.make("impostor", "issuing");
    const auto checked = checkCertificate(m_world.accepted(), other.certificate("impostor"),
                                          foundation::SystemClock{}.now());
    ASSERT_FALSE(checked.ok());
    EXPECT_EQ(checked.error().code, ErrorCode::CertificateUntrusted);
}

TEST_F(Accepted, IsNoneThatAnIntermediateAloneVouchesFor)
{
    std::filesystem::remove(accepted("root.pem"));
    expectRefused("holder", ErrorCode::CertificateUntrusted, "CN=");
}

TEST_F(Accepted, IsNoneOutOfItsTime)
{
    m_world.make("old", "issuing", {}, {"20250101000000Z", "20260101000000Z"});
    m_world.make("future", "issuing", {}, {"20480101000000Z", "20490101000000Z"});
    expectRefused("old", ErrorCode::CertificateOutOfTime, "CN=old");
    expectRefused("future", ErrorCode::CertificateOutOfTime, "CN=future");
    m_world.make("gone", "root", kAuthority, {"20250101000000Z", "20260101000000Z"});
    m_world.make("late", "gone");
    m_world.accept("gone");
    m_world.publish("gone");
    expectRefused("late", ErrorCode::CertificateOutOfTime, "CN=gone");
}

TEST_F(Accepted, IsNoneThatIsRevokedAndSaysTheDay)
{
    const auto today = foundation::toText(foundation::dayOf(foundation::SystemClock{}.now()));
    m_world.make("other", "issuing");
    m_world.revoke(m_world.file("holder.pem"), "issuing");
    m_world.publish("issuing");
    expectRefused("holder", ErrorCode::CertificateRevoked, "CN=holder: " + today);
    EXPECT_TRUE(check("other").ok()) << "the others of the same issuer are not";
    m_world.revoke(m_world.file("issuing.pem"), "root");
    m_world.publish("root");
    expectRefused("other", ErrorCode::CertificateRevoked, "CN=issuing: " + today);
}

TEST_F(Accepted, IsNoneWithoutItsIssuersListAndSaysWhichIsMissing)
{
    std::filesystem::remove(accepted("issuing.crl"));
    expectRefused("holder", ErrorCode::RevocationListUnusable, "no list of CN=issuing");
    m_world.publish("issuing");
    std::filesystem::remove(accepted("root.crl"));
    expectRefused("holder", ErrorCode::RevocationListUnusable, "no list of CN=root");
}

TEST_F(Accepted, IsNoneUnderAListThatIsNotInForce)
{
    m_world.publish("issuing", {}, {"20250101000000Z", "20260101000000Z"});
    expectRefused("holder", ErrorCode::RevocationListUnusable, accepted("issuing.crl"));
    m_world.publish("issuing", {}, {"20480101000000Z", "20490101000000Z"});
    expectRefused("holder", ErrorCode::RevocationListUnusable, accepted("issuing.crl"));
    m_world.publish("issuing", "newer");
    EXPECT_TRUE(check("holder").ok()) << "one in force is enough";
}

TEST_F(Accepted, IsNoneUnderAListThatItsIssuerDidNotSign)
{
    TestAuthorities other;
    other.make("issuing", "issuing", kAuthority);
    other.publish("issuing");
    std::filesystem::copy_file(other.acceptedFolder() / "issuing.crl", accepted("issuing.crl"),
                               std::filesystem::copy_options::overwrite_existing);
    expectRefused("holder", ErrorCode::RevocationListUnusable, accepted("issuing.crl"));
}

TEST_F(Accepted, ReadsDerAndPassesOverOtherFiles)
{
    output({"openssl", "crl", "-in", accepted("issuing.crl"), "-outform", "DER", "-out",
            accepted("issuing.crl")});
    output({"openssl", "x509", "-in", accepted("root.pem"), "-outform", "DER", "-out",
            accepted("root.cer")});
    std::filesystem::remove(accepted("root.pem"));
    std::ofstream{accepted("README.txt")} << "not a certificate";
    std::filesystem::create_directory(accepted("folder.pem"));
    EXPECT_TRUE(check("holder").ok());
}

TEST_F(Accepted, FolderIsRefusedWholeForAFileThatCannotBeRead)
{
    AcceptedAuthorities all;
    EXPECT_EQ(addFolder(all, accepted("nowhere")).error().code, ErrorCode::FileUnreadable);
    std::ofstream{accepted("broken.crl")} << "broken";
    const auto list = addFolder(all, m_world.acceptedFolder());
    ASSERT_FALSE(list.ok());
    EXPECT_EQ(list.error().code, ErrorCode::InvalidEncoding);
    EXPECT_THAT(list.error().context, HasSubstr("broken.crl"));
    std::filesystem::remove(accepted("broken.crl"));
    std::ofstream{accepted("broken.pem")} << "broken";
    const auto certificate = addFolder(all, m_world.acceptedFolder());
    ASSERT_FALSE(certificate.ok());
    EXPECT_EQ(certificate.error().code, ErrorCode::CertificateInvalid);
    EXPECT_THAT(certificate.error().context, HasSubstr("broken.pem"));
}

} // namespace
} // namespace signin
