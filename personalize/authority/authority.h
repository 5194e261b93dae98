// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "cardprofiles/card_profile.h"
#include "foundation/bytes.h"
#include "foundation/clock.h"
#include "foundation/result.h"
#include "personalize/authority/field_values.h"
#include "personalize/authority/revocation.h"

#include <memory>
#include <string>
#include <vector>

namespace authority {

/// What a certificate is asked for with.
struct CertificateRequest
{
    foundation::Bytes pkcs10; ///< DER CertificationRequest (RFC 2986), signed by the key itself
    cardprofiles::CertificateProfile profile;
    cardprofiles::KeyAlgorithm algorithm = cardprofiles::KeyAlgorithm::Rsa2048; ///< of its key
    FieldValues fields;
    foundation::Instant notBefore; ///< may lie in the future (A43)
    foundation::Instant notAfter;  ///< at most the profile's validity later; the caller has capped
                                   ///< it by the card's expiry (B4)
    /// Names this wish for good: asked again with the same reference and key, the authority hands
    /// out the same certificate.
    std::string reference;
};

struct IssuedCertificate
{
    std::string serialNumber; ///< upper-case hexadecimal
    foundation::Bytes der;
};

/// A certificate that has been asked for. When it is dropped nobody waits for the answer any more:
/// what comes of it the authority's register alone records.
class AskedCertificate
{
public:
    virtual ~AskedCertificate() = default;
    /// Waits for the answer. To be called once, by the thread that asked. Errors: as
    /// Authority::issue().
    virtual foundation::Result<IssuedCertificate> collect() = 0;
};

/// Whoever issues and revokes certificates: the local CA, later a CMP server or keys in an HSM.
/// An object belongs to one thread at a time; objects of the same authority may work side by side.
class Authority
{
public:
    virtual ~Authority() = default;

    /// Errors: RequestSignatureWrong (no proof of possession), AuthorityRefused (key, times,
    /// reference or subject), FieldMissing, TemplateInvalid, CertificateInvalid (a value that its
    /// attribute does not take), AuthorityUnreachable; and those of the register.
    virtual foundation::Result<IssuedCertificate> issue(const CertificateRequest& request) = 0;

    /// issue() in two parts, so that the one who asks has its hands free between them: the answer
    /// comes with collect(). The authority outlives it. One that works on the asking thread issues
    /// only then, as this one does.
    virtual std::unique_ptr<AskedCertificate> ask(const CertificateRequest& request);

    /// For good: a revocation cannot be lifted (S-7). Success means that the revocation is
    /// published. May be repeated until then; the first reason and time stay. Errors: NotFound,
    /// AuthorityUnusable, AuthorityUnreachable, FileUnwritable; and those of the register.
    virtual foundation::Result<void> revoke(const std::string& serialNumber,
                                            RevocationReason reason, foundation::Instant when) = 0;

    /// Makes, publishes and gives a new CRL in DER (RFC 5280, 5). To be called before the last one
    /// runs out, too. Errors as for revoke().
    virtual foundation::Result<foundation::Bytes> crl() = 0;

    /// The issuers' certificates in DER, from the one that signs card certificates to the root.
    virtual foundation::Result<std::vector<foundation::Bytes>> chain() = 0;
};

} // namespace authority
