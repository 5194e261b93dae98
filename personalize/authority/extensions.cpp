// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/authority/extensions.h"

#include "foundation/openssl_values.h"

#include <array>

namespace authority {

using foundation::CHandle;
using foundation::ErrorCode;
using foundation::opensslError;
using foundation::Result;

namespace {

using BitsHandle = CHandle<ASN1_BIT_STRING, ASN1_BIT_STRING_free>;
using ConstraintsHandle = CHandle<BASIC_CONSTRAINTS, BASIC_CONSTRAINTS_free>;
using UsagesHandle = CHandle<EXTENDED_KEY_USAGE, EXTENDED_KEY_USAGE_free>;
using PoliciesHandle = CHandle<CERTIFICATEPOLICIES, CERTIFICATEPOLICIES_free>;
using PolicyHandle = CHandle<POLICYINFO, POLICYINFO_free>;
using QualifierHandle = CHandle<POLICYQUALINFO, POLICYQUALINFO_free>;
using AccessHandle = CHandle<AUTHORITY_INFO_ACCESS, AUTHORITY_INFO_ACCESS_free>;
using DescriptionHandle = CHandle<ACCESS_DESCRIPTION, ACCESS_DESCRIPTION_free>;
using PointsHandle = CHandle<CRL_DIST_POINTS, CRL_DIST_POINTS_free>;
using PointHandle = CHandle<DIST_POINT, DIST_POINT_free>;
using KeyIdHandle = CHandle<AUTHORITY_KEYID, AUTHORITY_KEYID_free>;
using OctetsHandle = CHandle<ASN1_OCTET_STRING, ASN1_OCTET_STRING_free>;

// Numbers of the bits (RFC 5280, 4.2.1.3).
constexpr int kKeyCertSign = 5;
constexpr int kCrlSign = 6;
constexpr std::size_t kKeyIdentifierSize = 20;

int bitOf(KeyUsage usage)
{
    switch (usage) {
    case KeyUsage::DigitalSignature:
        return 0;
    case KeyUsage::NonRepudiation:
        return 1;
    case KeyUsage::KeyEncipherment:
        return 2;
    case KeyUsage::KeyAgreement:
        return 4;
    }
    return 0;
}

enum class Criticality { Normal, Critical };

Result<void> add(X509* certificate, int nid, void* value, Criticality criticality, bool built)
{
    if (!built ||
        X509_add1_ext_i2d(certificate, nid, value, criticality == Criticality::Critical ? 1 : 0,
                          X509V3_ADD_DEFAULT) != 1)
        return opensslError(ErrorCode::CertificateInvalid,
                            std::string{"extension "} + OBJ_nid2sn(nid));
    return {};
}

Result<void> addUsageBits(X509* certificate, const std::vector<int>& numbers)
{
    const BitsHandle bits{ASN1_BIT_STRING_new()};
    bool built = !numbers.empty();
    for (const int number : numbers)
        built = built && ASN1_BIT_STRING_set_bit(bits.get(), number, 1) == 1;
    return add(certificate, NID_key_usage, bits.get(), Criticality::Critical, built);
}

ASN1_IA5STRING* newIa5(const std::string& text)
{
    auto* made = ASN1_IA5STRING_new();
    ASN1_STRING_set(made, text.data(), static_cast<int>(text.size()));
    return made;
}

/// A GeneralName that is a URI.
GENERAL_NAME* newUri(const std::string& uri)
{
    auto* name = GENERAL_NAME_new();
    GENERAL_NAME_set0_value(name, GEN_URI, newIa5(uri));
    return name;
}

PolicyHandle policyOf(const std::string& policy, const std::string& cpsUri)
{
    PolicyHandle made{POLICYINFO_new()};
    ASN1_OBJECT_free(made->policyid);
    made->policyid = OBJ_txt2obj(policy.c_str(), 1);
    if (made->policyid == nullptr)
        return nullptr;
    if (cpsUri.empty())
        return made;
    QualifierHandle qualifier{POLICYQUALINFO_new()};
    qualifier->pqualid = OBJ_nid2obj(NID_id_qt_cps);
    qualifier->d.cpsuri = newIa5(cpsUri);
    made->qualifiers = sk_POLICYQUALINFO_new_null();
    sk_POLICYQUALINFO_push(made->qualifiers, qualifier.release());
    return made;
}

void addAccess(AUTHORITY_INFO_ACCESS* access, int method, const std::string& uri)
{
    if (uri.empty())
        return;
    DescriptionHandle description{ACCESS_DESCRIPTION_new()};
    ASN1_OBJECT_free(description->method);
    description->method = OBJ_nid2obj(method);
    GENERAL_NAME_free(description->location);
    description->location = newUri(uri);
    sk_ACCESS_DESCRIPTION_push(access, description.release());
}

KeyIdHandle keyIdOf(X509* issuer)
{
    KeyIdHandle made{AUTHORITY_KEYID_new()};
    const auto* identifier = X509_get0_subject_key_id(issuer);
    made->keyid = identifier == nullptr ? nullptr : ASN1_OCTET_STRING_dup(identifier);
    return made->keyid == nullptr ? nullptr : std::move(made);
}

} // namespace

Result<void> addKeyUsage(X509* certificate, const std::vector<KeyUsage>& usage)
{
    std::vector<int> bits;
    for (const auto each : usage)
        bits.push_back(bitOf(each));
    return addUsageBits(certificate, bits);
}

Result<void> addIssuerKeyUsage(X509* certificate)
{
    return addUsageBits(certificate, {kKeyCertSign, kCrlSign});
}

Result<void> addIssuerConstraints(X509* certificate, long pathLength)
{
    const ConstraintsHandle constraints{BASIC_CONSTRAINTS_new()};
    constraints->ca = 0xFF;
    constraints->pathlen = ASN1_INTEGER_new();
    const bool built = ASN1_INTEGER_set(constraints->pathlen, pathLength) == 1;
    return add(certificate, NID_basic_constraints, constraints.get(), Criticality::Critical, built);
}

Result<void> addExtendedKeyUsage(X509* certificate, const std::vector<std::string>& usage)
{
    if (usage.empty())
        return {};
    const UsagesHandle usages{EXTENDED_KEY_USAGE_new()};
    bool built = true;
    for (const auto& each : usage) {
        auto* object = OBJ_txt2obj(each.c_str(), 0);
        built = built && object != nullptr;
        if (object != nullptr)
            sk_ASN1_OBJECT_push(usages.get(), object);
    }
    return add(certificate, NID_ext_key_usage, usages.get(), Criticality::Normal, built);
}

Result<void> addPolicies(X509* certificate, const std::vector<std::string>& policies,
                         const std::string& cpsUri)
{
    const PoliciesHandle all{CERTIFICATEPOLICIES_new()};
    bool built = !policies.empty();
    for (const auto& policy : policies) {
        auto made = policyOf(policy, cpsUri);
        built = built && made != nullptr;
        if (made)
            sk_POLICYINFO_push(all.get(), made.release());
    }
    return add(certificate, NID_certificate_policies, all.get(), Criticality::Normal, built);
}

Result<void> addAuthorityInformation(X509* certificate, const std::string& issuersUri,
                                     const std::string& ocspUri)
{
    if (issuersUri.empty() && ocspUri.empty())
        return {};
    const AccessHandle access{AUTHORITY_INFO_ACCESS_new()};
    addAccess(access.get(), NID_ad_ca_issuers, issuersUri);
    addAccess(access.get(), NID_ad_OCSP, ocspUri);
    return add(certificate, NID_info_access, access.get(), Criticality::Normal, true);
}

Result<void> addCrlDistributionPoint(X509* certificate, const std::string& crlUri)
{
    if (crlUri.empty())
        return {};
    PointHandle point{DIST_POINT_new()};
    point->distpoint = DIST_POINT_NAME_new();
    point->distpoint->type = 0; // fullName
    point->distpoint->name.fullname = GENERAL_NAMES_new();
    sk_GENERAL_NAME_push(point->distpoint->name.fullname, newUri(crlUri));
    const PointsHandle points{CRL_DIST_POINTS_new()};
    sk_DIST_POINT_push(points.get(), point.release());
    return add(certificate, NID_crl_distribution_points, points.get(), Criticality::Normal, true);
}

Result<void> addSubjectKeyIdentifier(X509* certificate)
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    const OctetsHandle identifier{ASN1_OCTET_STRING_new()};
    const bool built =
        X509_pubkey_digest(certificate, EVP_sha256(), digest.data(), nullptr) == 1 &&
        ASN1_OCTET_STRING_set(identifier.get(), digest.data(), kKeyIdentifierSize) == 1;
    return add(certificate, NID_subject_key_identifier, identifier.get(), Criticality::Normal,
               built);
}

Result<void> addAuthorityKeyIdentifier(X509* certificate, X509* issuer)
{
    const auto identifier = keyIdOf(issuer);
    return add(certificate, NID_authority_key_identifier, identifier.get(), Criticality::Normal,
               identifier != nullptr);
}

Result<void> addAuthorityKeyIdentifier(X509_CRL* crl, X509* issuer)
{
    const auto identifier = keyIdOf(issuer);
    if (!identifier || X509_CRL_add1_ext_i2d(crl, NID_authority_key_identifier, identifier.get(), 0,
                                             X509V3_ADD_DEFAULT) != 1)
        return opensslError(ErrorCode::CertificateInvalid, "authority key identifier of a CRL");
    return {};
}

} // namespace authority
