// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "fixtures/testbench/process.h"
#include "foundation/files.h"
#include "tests/personalize/authority/test_authority.h"

#include <gtest/gtest.h>

#include <iterator>

namespace authority {
namespace {

using foundation::bytesOf;
using foundation::ErrorCode;
using foundation::FileAccess;
using testbench::runProcess;

class AuthorityFolder : public testing::Test
{
protected:
    testbench::TemporaryFolder m_folder;
    foundation::SystemClock m_clock;

    foundation::Result<void> create(const AuthoritySettings& settings = testSettings())
    {
        return createAuthority(m_folder.path(), settings, secretOf("station"), m_clock);
    }
    ErrorCode opening(const std::string& passphrase = "station")
    {
        const auto opened = openAuthority(m_folder.path(), secretOf(passphrase));
        return opened.ok() ? ErrorCode::NotFound : opened.error().code;
    }
    void put(const std::string& name, const std::string& text)
    {
        ASSERT_TRUE(
            foundation::replaceFile(m_folder / name, bytesOf(text), FileAccess::OwnerOnly).ok());
    }
    [[nodiscard]] long files() const
    {
        return std::distance(std::filesystem::directory_iterator{m_folder.path()}, {});
    }
};

bool contains(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

TEST_F(AuthorityFolder, HoldsARootAndAnIssuerThatOpenSslAccepts)
{
    for (const auto kind :
         {foundation::PrivateKeyKind::EcP384, foundation::PrivateKeyKind::Rsa3072}) {
        const testbench::TemporaryFolder folder;
        auto settings = testSettings();
        settings.keyKind = kind;
        const auto created = createAuthority(folder.path(), settings, secretOf("station"), m_clock);
        ASSERT_TRUE(created.ok()) << describe(created.error());
        const auto verified = runProcess({"openssl", "verify", "-x509_strict", "-check_ss_sig",
                                          "-crl_check_all", "-CRLfile", folder / "root.crl",
                                          "-CAfile", folder / "root.crt", folder / "issuing.crt"});
        EXPECT_TRUE(verified.succeeded()) << verified.text();
        const auto root =
            runProcess({"openssl", "x509", "-noout", "-text", "-in", folder / "root.crt"}).output;
        EXPECT_TRUE(contains(root, "CA:TRUE, pathlen:1")) << root;
        EXPECT_TRUE(contains(
            root, "X509v3 Key Usage: critical\n                Certificate Sign, CRL Sign"))
            << root;
        const auto issuing =
            runProcess({"openssl", "x509", "-noout", "-text", "-in", folder / "issuing.crt"})
                .output;
        EXPECT_TRUE(contains(issuing, "CA:TRUE, pathlen:0")) << issuing;
        EXPECT_TRUE(contains(issuing, "X509v3 Any Policy")) << issuing;
        EXPECT_TRUE(contains(issuing, "URI:http://ca.example/root.crl")) << issuing;
        EXPECT_TRUE(contains(issuing, kind == foundation::PrivateKeyKind::EcP384
                                          ? "ecdsa-with-SHA384"
                                          : "sha256WithRSAEncryption"))
            << issuing;
    }
}

TEST_F(AuthorityFolder, KeepsKeysToTheOwnerAndUnderThePassphrase)
{
    ASSERT_TRUE(create().ok());
    for (const auto* name : {"root.key", "issuing.key"}) {
        const auto text = *foundation::readFile(m_folder / name);
        EXPECT_TRUE(contains({text.begin(), text.end()}, "BEGIN ENCRYPTED PRIVATE KEY"));
        EXPECT_EQ(std::filesystem::status(m_folder / name).permissions(),
                  std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    }
    EXPECT_EQ(opening("station"), ErrorCode::NotFound); // opens
    EXPECT_EQ(opening("Station"), ErrorCode::AuthorityUnusable);
}

TEST_F(AuthorityFolder, IsOpenedWithoutTheRootsKey)
{
    ASSERT_TRUE(create().ok());
    std::filesystem::remove(m_folder / "root.key");
    EXPECT_EQ(opening(), ErrorCode::NotFound); // opens
}

TEST_F(AuthorityFolder, IsNeverMadeTwice)
{
    ASSERT_TRUE(create().ok());
    const auto before = *foundation::readFile(m_folder / "issuing.crt");
    EXPECT_EQ(create().error().code, ErrorCode::AlreadyExists);
    EXPECT_EQ(*foundation::readFile(m_folder / "issuing.crt"), before);
}

TEST_F(AuthorityFolder, IsMadeWholeOrNotAtAll)
{
    put("chain.pem", "in the way");
    EXPECT_EQ(create().error().code, ErrorCode::AlreadyExists);
    EXPECT_EQ(files(), 1);
    std::filesystem::remove(m_folder / "chain.pem");
    auto settings = testSettings();
    settings.publication.ocspUri = "ldap://ca.example";
    EXPECT_EQ(create(settings).error().code, ErrorCode::SettingsInvalid);
    EXPECT_EQ(files(), 0);
    settings = testSettings();
    settings.country = "Sweden";
    EXPECT_EQ(create(settings).error().code, ErrorCode::CertificateInvalid);
    EXPECT_EQ(createAuthority(m_folder.path(), testSettings(), {}, m_clock).error().code,
              ErrorCode::KeyUnusable);
    EXPECT_EQ(files(), 0);
    EXPECT_TRUE(create().ok());
}

TEST_F(AuthorityFolder, IsNotOpenedWhenItsPartsDoNotBelongTogether)
{
    ASSERT_TRUE(create().ok());
    const testbench::TemporaryFolder other;
    ASSERT_TRUE(createAuthority(other.path(), testSettings(), secretOf("station"), m_clock).ok());
    for (const auto* name : {"root.crt", "issuing.crt", "issuing.key"}) {
        const auto own = *foundation::readFile(m_folder / name);
        const auto foreign = *foundation::readFile(other / name);
        put(name, {foreign.begin(), foreign.end()});
        EXPECT_EQ(opening(), ErrorCode::AuthorityUnusable) << name;
        put(name, "nonsense");
        EXPECT_EQ(opening(), ErrorCode::AuthorityUnusable) << name;
        std::filesystem::remove(m_folder / name);
        EXPECT_EQ(opening(), ErrorCode::AuthorityUnusable) << name;
        put(name, {own.begin(), own.end()});
    }
    EXPECT_EQ(opening(), ErrorCode::NotFound); // opens
}

TEST_F(AuthorityFolder, ReadsItsSettingsBack)
{
    ASSERT_TRUE(create().ok());
    const auto opened = *openAuthority(m_folder.path(), secretOf("station"));
    EXPECT_EQ(opened->publication.crlUri, "http://ca.example/issuing.crl");
    EXPECT_EQ(opened->publication.rootIssuersUri, "http://ca.example/root.cer");
    EXPECT_EQ(opened->publication.crlLifetime, std::chrono::days{7});
}

TEST_F(AuthorityFolder, RefusesSettingsThatCannotBe)
{
    ASSERT_TRUE(create().ok());
    for (const auto* text :
         {"crl_uri = 1\ncrl_lifetime_days = 7\n", "crl_uri = \"ftp://x\"\ncrl_lifetime_days = 7\n",
          "crl_lifetime_days = 0\n", "crl_lifetime_days = 7\ncrl_url = \"http://x.example\"\n",
          "crl_lifetime_days = \n", ""}) {
        put("authority.toml", text);
        EXPECT_EQ(opening(), ErrorCode::AuthorityUnusable) << text;
    }
    put("authority.toml", "crl_lifetime_days = 7\n");
    EXPECT_EQ(opening(), ErrorCode::NotFound); // opens
}

TEST_F(AuthorityFolder, RenewsTheRootsList)
{
    ASSERT_TRUE(create().ok());
    const foundation::SetClock later{m_clock.now() + std::chrono::days{300}};
    const auto before = *foundation::readFile(m_folder / "root.crl");
    ASSERT_TRUE(renewRootRevocationList(m_folder.path(), secretOf("station"), later).ok());
    EXPECT_NE(*foundation::readFile(m_folder / "root.crl"), before);
    const auto verified = runProcess(
        {"openssl", "verify", "-crl_check_all", "-attime",
         std::to_string((later.now() + std::chrono::days{360}).time_since_epoch().count()),
         "-CRLfile", m_folder / "root.crl", "-CAfile", m_folder / "root.crt",
         m_folder / "issuing.crt"});
    EXPECT_TRUE(verified.succeeded()) << verified.text();
    std::filesystem::remove(m_folder / "root.key");
    EXPECT_EQ(renewRootRevocationList(m_folder.path(), secretOf("station"), later).error().code,
              ErrorCode::AuthorityUnusable);
}

} // namespace
} // namespace authority
