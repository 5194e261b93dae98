// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "fixtures/testbench/process.h"
#include "foundation/files.h"
#include "tests/personalize/authority/test_authority.h"

#include <gtest/gtest.h>

#include <set>
#include <thread>

namespace authority {
namespace {

using cardprofiles::KeyAlgorithm;
using cardprofiles::KeyUsage;
using foundation::Certificate;
using foundation::ErrorCode;
using testbench::runProcess;

bool contains(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

/// The lines that follow the line with the title, as far as they are indented more than it.
std::string below(const std::string& text, const std::string& title)
{
    const auto at = text.find(title);
    if (at == std::string::npos)
        return "(no " + title + ")";
    const auto start = text.rfind('\n', at) + 1;
    const auto indent = at - start;
    std::string lines;
    auto next = text.find('\n', at) + 1;
    while (next < text.size()) {
        const auto end = text.find('\n', next);
        const auto line = text.substr(next, end - next);
        if (line.find_first_not_of(' ') <= indent)
            break;
        lines += line.substr(std::min(line.size(), line.find_first_not_of(' '))) + "\n";
        next = end + 1;
    }
    return lines;
}

class LocalAuthorityTest : public AuthorityTest
{
protected:
    SoftwareCard m_card{KeyAlgorithm::EcP256};

    Certificate authentication(const std::string& reference = "card 1 authentication")
    {
        return issue(requestOf(m_card, authenticationProfile(), KeyAlgorithm::EcP256, reference));
    }
};

TEST_F(LocalAuthorityTest, IssuesWhatOpenSslAcceptsStrictly)
{
    for (const auto algorithm :
         {KeyAlgorithm::Rsa2048, KeyAlgorithm::EcP256, KeyAlgorithm::EcP384}) {
        const SoftwareCard card{algorithm};
        const auto certificate =
            issue(requestOf(card, authenticationProfile(), algorithm,
                            "card " + std::to_string(static_cast<int>(algorithm))));
        EXPECT_EQ(certificate.publicKey(), card.spki());
        const auto verified = runProcess(
            {"openssl", "verify", "-x509_strict", "-check_ss_sig", "-purpose", "sslclient",
             "-policy_check", "-explicit_policy", "-policy", "1.3.6.1.4.1.32473.1.10.1", "-CAfile",
             m_folder / "root.crt", "-untrusted", m_folder / "issuing.crt", fileOf(certificate)});
        EXPECT_TRUE(verified.succeeded()) << verified.text();
    }
}

TEST_F(LocalAuthorityTest, IssuesWhatCerttoolAccepts)
{
    const auto certificate = authentication();
    const auto issuers = *foundation::readFile(m_folder / "chain.pem");
    const auto chain = certificate.pem() + std::string{issuers.begin(), issuers.end()};
    const auto verified = runProcess({"certtool", "--verify-chain"}, {.input = chain});
    EXPECT_TRUE(verified.succeeded()) << verified.text();
    EXPECT_TRUE(contains(verified.text(), "Chain verification output: Verified"))
        << verified.text();
    const auto shown = runProcess({"certtool", "--certificate-info"}, {.input = certificate.pem()});
    EXPECT_TRUE(shown.succeeded()) << shown.text();
    EXPECT_FALSE(contains(shown.text(), "rror")) << shown.text();
    EXPECT_FALSE(contains(shown.text(), "arning")) << shown.text();
}

TEST_F(LocalAuthorityTest, PutsTheProfileIntoTheCertificate)
{
    const auto certificate = authentication();
    const auto text = textOf(certificate);
    EXPECT_EQ(certificate.subject(),
              "serialNumber=165560000001A1006,GN=Åsa,SN=Östlund-Öberg,CN=Åsa Östlund-Öberg,"
              "organizationIdentifier=5560000001,O=Testbolaget Åkeri AB,C=SE");
    EXPECT_EQ(certificate.issuer(), "CN=Testbolaget Card CA,O=Testbolaget Åkeri AB,C=SE");
    EXPECT_EQ(below(text, "X509v3 Key Usage: critical"), "Digital Signature, Key Encipherment\n");
    EXPECT_EQ(below(text, "X509v3 Extended Key Usage:"),
              "TLS Web Client Authentication, E-mail Protection, Microsoft Smartcard Login\n");
    EXPECT_EQ(below(text, "X509v3 Certificate Policies:"),
              "Policy: 1.3.6.1.4.1.32473.1.10.1\nCPS: https://ca.example/cps\n");
    EXPECT_TRUE(contains(below(text, "X509v3 Subject Alternative Name:"),
                         "email:asa@testbolaget.example, othername: UPN::åsa@testbolaget.example"))
        << text;
    EXPECT_EQ(below(text, "Authority Information Access:"),
              "CA Issuers - URI:http://ca.example/issuing.cer\nOCSP - URI:http://ocsp.example/\n");
    EXPECT_TRUE(contains(below(text, "X509v3 CRL Distribution Points:"),
                         "URI:http://ca.example/issuing.crl"))
        << text;
    EXPECT_FALSE(contains(text, "CA:TRUE")) << text;
    EXPECT_EQ(below(text, "X509v3 Authority Key Identifier:"),
              below(textOf(m_material->issuing), "X509v3 Subject Key Identifier:"));
    EXPECT_EQ(below(text, "X509v3 Subject Key Identifier:").size(), 20U * 3U);
}

TEST_F(LocalAuthorityTest, GivesASignatureCertificateNonRepudiationAlone)
{
    const auto certificate =
        issue(requestOf(m_card, signatureProfile(), KeyAlgorithm::EcP256, "card 1 signature"));
    const auto text = textOf(certificate);
    EXPECT_EQ(below(text, "X509v3 Key Usage: critical"), "Non Repudiation\n");
    EXPECT_FALSE(contains(text, "Extended Key Usage")) << text;
    EXPECT_FALSE(contains(text, "Subject Alternative Name")) << text;
    EXPECT_EQ(below(text, "X509v3 Certificate Policies:"),
              "Policy: 1.3.6.1.4.1.32473.1.10.2\nCPS: https://ca.example/cps\n");
}

TEST_F(LocalAuthorityTest, EncodesThePrincipalNameAsWindowsReadsIt)
{
    const auto certificate = authentication();
    const auto parsed = runProcess({"openssl", "asn1parse", "-in", fileOf(certificate)});
    const auto san = parsed.output.find("X509v3 Subject Alternative Name");
    ASSERT_NE(san, std::string::npos);
    const auto hex = foundation::toHex(certificate.der());
    // [0] { OID 1.3.6.1.4.1.311.20.2.3, [0] { UTF8String } }
    EXPECT_TRUE(contains(hex, "060A2B060104018237140203A01A0C18C3A573614074657374626F6C61676574"))
        << hex;
    // [1] IA5String, implicit
    EXPECT_TRUE(
        contains(hex, "8117" + foundation::toHex(foundation::bytesOf("asa@testbolaget.example"))));
}

TEST_F(LocalAuthorityTest, LeavesOutWhatTheSettingsLeaveEmpty)
{
    auto bare = *m_material;
    bare.publication = {};
    m_material = std::make_shared<const AuthorityMaterial>(bare);
    const auto text = textOf(authentication());
    EXPECT_FALSE(contains(text, "Authority Information Access")) << text;
    EXPECT_FALSE(contains(text, "CRL Distribution Points")) << text;
}

TEST_F(LocalAuthorityTest, KeepsToTheTimesThatItIsGiven)
{
    auto request = requestOf(m_card, authenticationProfile(), KeyAlgorithm::EcP256, "later");
    request.notBefore += std::chrono::days{100}; // A43
    const auto certificate = issue(request);
    EXPECT_EQ(certificate.notBefore(), request.notBefore);
    EXPECT_EQ(certificate.notAfter(), request.notAfter);
}

TEST_F(LocalAuthorityTest, DrawsSerialNumbersOfTwentyPositiveOctets)
{
    std::set<std::string> seen;
    for (int i = 0; i < 50; ++i) {
        const auto serial = authentication("card " + std::to_string(i)).serialNumber();
        EXPECT_EQ(serial.size(), 40U);
        EXPECT_LT(serial.front(), '8') << "negative, or 21 octets";
        EXPECT_TRUE(seen.insert(serial.substr(0, 8)).second) << "the same beginning twice";
    }
}

TEST_F(LocalAuthorityTest, HandsOutTheSameCertificateForTheSameWish)
{
    const auto first = authentication("card 1");
    const auto again = authentication("card 1");
    EXPECT_EQ(first, again);
    EXPECT_EQ(m_register.issued(), 1U);
    EXPECT_NE(authentication("card 2"), first);
}

TEST_F(LocalAuthorityTest, HandsNoReferenceToAnotherKey)
{
    authentication("card 1");
    const SoftwareCard other{KeyAlgorithm::EcP256};
    auto again = authority().issue(
        requestOf(other, authenticationProfile(), KeyAlgorithm::EcP256, "card 1"));
    EXPECT_EQ(again.error().code, ErrorCode::AuthorityRefused);
    EXPECT_EQ(m_register.issued(), 1U);
}

TEST_F(LocalAuthorityTest, HandsOutNothingThatIsNotRecorded)
{
    const auto request = requestOf(m_card, authenticationProfile(), KeyAlgorithm::EcP256, "card 1");
    m_register.failFromNow(true);
    EXPECT_EQ(authority().issue(request).error().code, ErrorCode::DatabaseFailed);
    m_register.failFromNow(false);
    EXPECT_EQ(m_register.issued(), 0U);
    const auto certificate = issue(request);
    const auto recorded = *m_register.findBySerial(certificate.serialNumber());
    ASSERT_TRUE(recorded.has_value());
    EXPECT_EQ(recorded->der, certificate.der());
    EXPECT_EQ(recorded->reference, "card 1");
    EXPECT_EQ(recorded->subject, certificate.subject());
    EXPECT_EQ(recorded->notAfter, certificate.notAfter());
}

TEST_F(LocalAuthorityTest, IssuesOneCertificateHoweverManyAskAtOnce)
{
    const auto request = requestOf(m_card, authenticationProfile(), KeyAlgorithm::EcP256, "card 1");
    std::set<std::string> serials;
    std::mutex mutex;
    std::vector<std::thread> threads;
    for (int i = 0; i < 8; ++i)
        threads.emplace_back([&] {
            auto mine = authority();
            const auto issued = mine.issue(request);
            const std::scoped_lock lock{mutex};
            serials.insert(issued.ok() ? issued->serialNumber : describe(issued.error()));
        });
    for (auto& thread : threads)
        thread.join();
    EXPECT_EQ(serials.size(), 1U);
    EXPECT_EQ(m_register.issued(), 1U);
}

TEST_F(LocalAuthorityTest, ShowsItsChainFromTheIssuerToTheRoot)
{
    const auto chain = *authority().chain();
    ASSERT_EQ(chain.size(), 2U);
    const auto issuing = *Certificate::parse(chain[0]);
    const auto root = *Certificate::parse(chain[1]);
    EXPECT_TRUE(authentication().isSignedBy(issuing));
    EXPECT_TRUE(issuing.isSignedBy(root));
    EXPECT_TRUE(root.isSignedBy(root));
}

} // namespace
} // namespace authority
