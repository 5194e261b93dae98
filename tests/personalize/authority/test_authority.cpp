// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/personalize/authority/test_authority.h"

#include "fixtures/testbench/process.h"
#include "foundation/files.h"
#include "personalize/authority/distinguished_name.h"

namespace authority {

using cardprofiles::CertificateProfile;
using cardprofiles::KeyUsage;
using foundation::Certificate;

foundation::SecretBytes secretOf(const std::string& text)
{
    return foundation::SecretBytes::copyOf(foundation::bytesOf(text));
}

AuthoritySettings testSettings()
{
    AuthoritySettings settings;
    settings.organisation = "Testbolaget Åkeri AB";
    settings.rootName = "Testbolaget Root CA";
    settings.issuingName = "Testbolaget Card CA";
    settings.keyKind = foundation::PrivateKeyKind::EcP256;
    settings.publication = {"http://ca.example/issuing.crl", "http://ca.example/issuing.cer",
                            "http://ocsp.example/", "http://ca.example/root.crl",
                            "http://ca.example/root.cer"};
    return settings;
}

CertificateProfile authenticationProfile()
{
    CertificateProfile profile;
    profile.name = "authentication";
    profile.subject = {{"C", "SE"},
                       {"O", "{organisation.name}"},
                       {"organizationIdentifier", "{organisation.number}"},
                       {"CN", "{holder.commonName}"},
                       {"SN", "{holder.surname}"},
                       {"GN", "{holder.givenName}"},
                       {"serialNumber", "{holder.serviceIdentityNumber}"}};
    profile.alternativeNames = {{"email", "{holder.email}"}, {"upn", "{holder.upn}", true}};
    profile.keyUsage = {KeyUsage::DigitalSignature, KeyUsage::KeyEncipherment};
    profile.extendedKeyUsage = {"clientAuth", "emailProtection", "msSmartcardLogin"};
    profile.policies = {"1.3.6.1.4.1.32473.1.10.1"};
    profile.cpsUri = "https://ca.example/cps";
    return profile;
}

CertificateProfile signatureProfile()
{
    auto profile = authenticationProfile();
    profile.name = "signature";
    profile.keyUsage = {KeyUsage::NonRepudiation};
    profile.extendedKeyUsage.clear();
    profile.alternativeNames.clear();
    profile.policies = {"1.3.6.1.4.1.32473.1.10.2"};
    return profile;
}

FieldValues holderFields()
{
    return {{"organisation.name", "Testbolaget Åkeri AB"},
            {"organisation.number", "5560000001"},
            {"holder.commonName", "Åsa Östlund-Öberg"},
            {"holder.surname", "Östlund-Öberg"},
            {"holder.givenName", "Åsa"},
            {"holder.serviceIdentityNumber", "165560000001A1006"},
            {"holder.email", "asa@testbolaget.example"},
            {"holder.upn", "åsa@testbolaget.example"}};
}

AuthorityTest::AuthorityTest()
    : m_clock{foundation::firstSecondOf(foundation::dayOf(foundation::SystemClock{}.now()))}
{
    const auto created =
        createAuthority(m_folder.path(), testSettings(), secretOf("station"), m_clock);
    EXPECT_TRUE(created.ok()) << describe(created.error());
    auto opened = openAuthority(m_folder.path(), secretOf("station"));
    EXPECT_TRUE(opened.ok()) << describe(opened.error());
    m_material = *opened;
}

CertificateRequest AuthorityTest::requestOf(const SoftwareCard& card,
                                            const CertificateProfile& profile,
                                            cardprofiles::KeyAlgorithm algorithm,
                                            const std::string& reference)
{
    const auto subject = buildSubject(profile, holderFields());
    EXPECT_TRUE(subject.ok()) << describe(subject.error());
    const auto now = m_clock.now();
    return {card.request(*subject), profile,  algorithm, holderFields(), now,
            now + profile.validity, reference};
}

Certificate AuthorityTest::issue(const CertificateRequest& request)
{
    const auto issued = authority().issue(request);
    EXPECT_TRUE(issued.ok()) << describe(issued.error());
    return *Certificate::parse(issued->der);
}

std::filesystem::path AuthorityTest::fileOf(const Certificate& certificate)
{
    const auto file = m_folder / (certificate.serialNumber() + ".crt");
    EXPECT_TRUE(foundation::replaceFile(file, foundation::bytesOf(certificate.pem()),
                                        foundation::FileAccess::Everyone)
                    .ok());
    return file;
}

std::string AuthorityTest::textOf(const Certificate& certificate)
{
    return testbench::runProcess({"openssl", "x509", "-noout", "-text", "-nameopt",
                                  "utf8,sep_comma_plus", "-in", fileOf(certificate)})
        .output;
}

} // namespace authority
