// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/authority/issuer_certificates.h"

#include "foundation/openssl_values.h"
#include "foundation/random_source.h"
#include "personalize/authority/certificate_draft.h"
#include "personalize/authority/distinguished_name.h"
#include "personalize/authority/extensions.h"

#include <algorithm>

namespace authority {
namespace {

using foundation::Bytes;
using foundation::Certificate;
using foundation::PrivateKey;
using foundation::Result;

constexpr auto kAnyPolicy = "2.5.29.32.0"; // RFC 5280, 4.2.1.4

Result<Bytes> nameOf(const AuthoritySettings& settings, const std::string& commonName)
{
    return encodeName({{"C", settings.country}, {"O", settings.organisation}, {"CN", commonName}});
}

Bytes subjectOf(const Certificate& certificate)
{
    return foundation::derOf<i2d_X509_NAME>(X509_get_subject_name(certificate.native()));
}

Result<Certificate> finish(X509& certificate, const PrivateKey& issuerKey)
{
    if (auto done = SoftwareIssuingKey{issuerKey}.sign(certificate); !done)
        return done.error();
    return Certificate::parse(foundation::derOf<i2d_X509>(&certificate));
}

Result<void> addIssuerExtensions(X509* certificate, long pathLength)
{
    if (auto added = addIssuerConstraints(certificate, pathLength); !added)
        return added;
    if (auto added = addIssuerKeyUsage(certificate); !added)
        return added;
    return addSubjectKeyIdentifier(certificate);
}

Result<void> addIssuedExtensions(X509* certificate, X509* issuer, const Publication& publication)
{
    if (auto added = addAuthorityKeyIdentifier(certificate, issuer); !added)
        return added;
    if (auto added = addPolicies(certificate, {kAnyPolicy}, {}); !added)
        return added;
    if (auto added = addAuthorityInformation(certificate, publication.rootIssuersUri, {}); !added)
        return added;
    return addCrlDistributionPoint(certificate, publication.rootCrlUri);
}

} // namespace

Result<Certificate> makeRootCertificate(const AuthoritySettings& settings, const PrivateKey& key,
                                        foundation::Instant now)
{
    const auto name = nameOf(settings, settings.rootName);
    if (!name)
        return name.error();
    foundation::SystemRandom random;
    const auto draft =
        draftCertificate({*name, *name, now, now + settings.rootValidity, key.native()}, random);
    if (!draft)
        return draft.error();
    if (auto added = addIssuerExtensions(draft->get(), 1); !added)
        return added.error();
    return finish(**draft, key);
}

Result<Certificate> makeIssuingCertificate(const AuthoritySettings& settings, const PrivateKey& key,
                                           const Certificate& root, const PrivateKey& rootKey,
                                           foundation::Instant now)
{
    const auto name = nameOf(settings, settings.issuingName);
    if (!name)
        return name.error();
    const auto notAfter =
        std::min<foundation::Instant>(now + settings.issuingValidity, root.notAfter());
    foundation::SystemRandom random;
    const auto draft =
        draftCertificate({*name, subjectOf(root), now, notAfter, key.native()}, random);
    if (!draft)
        return draft.error();
    if (auto added = addIssuerExtensions(draft->get(), 0); !added)
        return added.error();
    if (auto added = addIssuedExtensions(draft->get(), root.native(), settings.publication); !added)
        return added.error();
    return finish(**draft, rootKey);
}

} // namespace authority
