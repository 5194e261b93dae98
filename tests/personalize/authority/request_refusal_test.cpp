// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "fixtures/testbench/process.h"
#include "personalize/authority/distinguished_name.h"
#include "tests/personalize/authority/test_authority.h"

#include <gtest/gtest.h>

namespace authority {
namespace {

using cardprofiles::KeyAlgorithm;
using foundation::Bytes;
using foundation::ErrorCode;
using testbench::runProcess;

class RequestRefusal : public AuthorityTest
{
protected:
    SoftwareCard m_card{KeyAlgorithm::EcP256};
    CertificateRequest m_request =
        requestOf(m_card, authenticationProfile(), KeyAlgorithm::EcP256, "card 1");

    ErrorCode refusal()
    {
        const auto issued = authority().issue(m_request);
        EXPECT_FALSE(issued.ok());
        EXPECT_EQ(m_register.issued(), 0U);
        return issued.ok() ? ErrorCode::NotFound : issued.error().code;
    }

    /// A request made by OpenSSL's own command with a key of its own.
    Bytes madeByOpenSsl(std::vector<std::string> options)
    {
        std::vector<std::string> command{"openssl", "req",       "-new",  "-nodes",
                                         "-keyout", "/dev/null", "-utf8", "-outform",
                                         "DER",     "-subj",     "/CN=x"};
        command.insert(command.end(), options.begin(), options.end());
        const auto made = runProcess(command);
        EXPECT_TRUE(made.succeeded()) << made.text();
        return foundation::bytesOf(made.output);
    }
};

TEST_F(RequestRefusal, MeetsARequestThatItsKeyDidNotSign)
{
    const auto good = m_request.pkcs10;
    for (std::size_t fromEnd = 1; fromEnd < 60; fromEnd += 7) {
        m_request.pkcs10 = good;
        m_request.pkcs10[good.size() - fromEnd] ^= 0x04U;
        EXPECT_EQ(refusal(), ErrorCode::RequestSignatureWrong) << fromEnd;
    }
    // A name changed after the signature was made.
    m_request.pkcs10 = good;
    const auto name = foundation::bytesOf("165560000001A1006");
    const auto at =
        std::search(m_request.pkcs10.begin(), m_request.pkcs10.end(), name.begin(), name.end());
    ASSERT_NE(at, m_request.pkcs10.end());
    *at = '2';
    EXPECT_EQ(refusal(), ErrorCode::RequestSignatureWrong);
}

TEST_F(RequestRefusal, MeetsWhatIsNoRequest)
{
    const auto good = m_request.pkcs10;
    for (std::size_t size = 0; size < good.size(); size += 11) {
        m_request.pkcs10.assign(good.begin(), good.begin() + static_cast<long>(size));
        EXPECT_EQ(refusal(), ErrorCode::AuthorityRefused) << size;
    }
    m_request.pkcs10 = good;
    m_request.pkcs10.push_back(0);
    EXPECT_EQ(refusal(), ErrorCode::AuthorityRefused);
}

TEST_F(RequestRefusal, MeetsAKeyOfAnotherKindThanTheProfiles)
{
    for (const auto algorithm :
         {KeyAlgorithm::EcP384, KeyAlgorithm::Rsa2048, KeyAlgorithm::Rsa3072}) {
        m_request.algorithm = algorithm;
        EXPECT_EQ(refusal(), ErrorCode::AuthorityRefused);
    }
}

TEST_F(RequestRefusal, MeetsWeakKeysAndSignatures)
{
    m_request.algorithm = KeyAlgorithm::Rsa2048;
    m_request.pkcs10 = madeByOpenSsl({"-newkey", "rsa:1024"});
    EXPECT_EQ(refusal(), ErrorCode::AuthorityRefused);
    m_request.pkcs10 = madeByOpenSsl({"-newkey", "rsa:2048", "-pkeyopt", "rsa_keygen_pubexp:3"});
    EXPECT_EQ(refusal(), ErrorCode::AuthorityRefused);
    m_request.algorithm = KeyAlgorithm::EcP256;
    m_request.pkcs10 = madeByOpenSsl({"-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:secp256k1"});
    EXPECT_EQ(refusal(), ErrorCode::AuthorityRefused);
    m_request.pkcs10 = madeByOpenSsl({"-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256",
                                      "-pkeyopt", "ec_param_enc:explicit"});
    EXPECT_EQ(refusal(), ErrorCode::AuthorityRefused);
    m_request.pkcs10 =
        madeByOpenSsl({"-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-sha1"});
    EXPECT_EQ(refusal(), ErrorCode::AuthorityRefused);
    m_request.pkcs10 = madeByOpenSsl({"-newkey", "ed25519"});
    EXPECT_EQ(refusal(), ErrorCode::AuthorityRefused);
}

TEST_F(RequestRefusal, MeetsARequestForSomebodyElse)
{
    m_request.fields["holder.commonName"] = "Åke Någonannan";
    EXPECT_EQ(refusal(), ErrorCode::AuthorityRefused);
}

TEST_F(RequestRefusal, MeetsAnOrderThatLacksAField)
{
    m_request.fields["holder.email"] = "";
    EXPECT_EQ(refusal(), ErrorCode::FieldMissing);
}

TEST_F(RequestRefusal, MeetsAddressesThatAreNone)
{
    m_request.fields["holder.email"] = "asa";
    EXPECT_EQ(refusal(), ErrorCode::CertificateInvalid);
    m_request.fields["holder.email"] = "asa@testbolaget.example";
    for (const auto* upn : {"asa", "@testbolaget.example", "asa@", "\xE5@x"}) {
        m_request.fields["holder.upn"] = upn;
        EXPECT_EQ(refusal(), ErrorCode::CertificateInvalid) << upn;
    }
}

TEST_F(RequestRefusal, MeetsTimesThatCannotBe)
{
    const auto good = m_request;
    const auto second = std::chrono::seconds{1};
    m_request.notAfter = m_request.notBefore;
    EXPECT_EQ(refusal(), ErrorCode::AuthorityRefused);
    m_request = good;
    m_request.notAfter += second; // longer than the profile's validity
    EXPECT_EQ(refusal(), ErrorCode::AuthorityRefused);
    m_request = good;
    m_request.notBefore -= second; // before the issuing CA
    m_request.notAfter -= second;
    EXPECT_EQ(refusal(), ErrorCode::AuthorityRefused);
    m_request = good;
    m_request.notAfter = m_material->issuing.notAfter() + second; // outlives the issuing CA
    m_request.notBefore = m_request.notAfter - std::chrono::days{100};
    EXPECT_EQ(refusal(), ErrorCode::AuthorityRefused);
    m_request = good;
    m_clock.set(good.notAfter); // has ended
    EXPECT_EQ(refusal(), ErrorCode::AuthorityRefused);
    m_clock.set(good.notAfter - second);
    EXPECT_TRUE(authority().issue(good).ok());
}

TEST_F(RequestRefusal, MeetsAProfileThatNamesNothingReal)
{
    const auto good = m_request.profile;
    m_request.profile.extendedKeyUsage = {"clientAuthh"};
    EXPECT_EQ(refusal(), ErrorCode::CertificateInvalid);
    m_request.profile = good;
    m_request.profile.policies = {"not an oid"};
    EXPECT_EQ(refusal(), ErrorCode::CertificateInvalid);
    m_request.profile.policies.clear(); // A54
    EXPECT_EQ(refusal(), ErrorCode::CertificateInvalid);
    m_request.profile = good;
    m_request.profile.keyUsage.clear();
    EXPECT_EQ(refusal(), ErrorCode::CertificateInvalid);
}

TEST_F(RequestRefusal, MeetsARequestWithoutReference)
{
    m_request.reference.clear();
    EXPECT_EQ(refusal(), ErrorCode::AuthorityRefused);
}

} // namespace
} // namespace authority
