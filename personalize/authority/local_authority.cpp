// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/authority/local_authority.h"

#include "foundation/civil_date.h"
#include "foundation/file_descriptor.h"
#include "foundation/files.h"
#include "foundation/openssl_values.h"
#include "personalize/authority/alternative_names.h"
#include "personalize/authority/certificate_draft.h"
#include "personalize/authority/distinguished_name.h"
#include "personalize/authority/extensions.h"
#include "personalize/authority/request_check.h"
#include "personalize/authority/revocation_list.h"

#include <fcntl.h>
#include <sys/file.h>

#include <cerrno>
#include <cstring>

namespace authority {

using foundation::Bytes;
using foundation::Certificate;
using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;

namespace {

constexpr int kMostSerials = 3;

Error refused(const std::string& why)
{
    return {ErrorCode::AuthorityRefused, why};
}

Result<void> addHolderExtensions(X509* certificate, X509* issuer, const CertificateRequest& request,
                                 const Publication& publication)
{
    const auto& profile = request.profile;
    if (auto added = addKeyUsage(certificate, profile.keyUsage); !added)
        return added;
    if (auto added = addExtendedKeyUsage(certificate, profile.extendedKeyUsage); !added)
        return added;
    if (auto added = addAlternativeNames(certificate, profile.alternativeNames, request.fields);
        !added)
        return added;
    if (auto added = addPolicies(certificate, profile.policies, profile.cpsUri); !added)
        return added;
    if (auto added =
            addAuthorityInformation(certificate, publication.caIssuersUri, publication.ocspUri);
        !added)
        return added;
    if (auto added = addCrlDistributionPoint(certificate, publication.crlUri); !added)
        return added;
    if (auto added = addSubjectKeyIdentifier(certificate); !added)
        return added;
    return addAuthorityKeyIdentifier(certificate, issuer);
}

/// The same wish again: the same answer, if it comes from the same key.
Result<IssuedCertificate> handOutAgain(const RegisteredCertificate& registered, const Bytes& spki)
{
    const auto certificate = Certificate::parse(registered.der);
    if (!certificate)
        return certificate.error();
    if (certificate->publicKey() != spki)
        return refused("reference " + registered.reference + " belongs to another key");
    return IssuedCertificate{registered.serialNumber, registered.der};
}

/// Held while a CRL is made and written; waits for its turn.
class ListLock
{
public:
    explicit ListLock(const std::filesystem::path& folder)
        : m_file{::open((folder / "crl.lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600)}
    {
        int outcome = -1;
        while (m_file && (outcome = ::flock(m_file.value(), LOCK_EX)) != 0 && errno == EINTR) {
        }
        m_isHeld = outcome == 0;
    }
    [[nodiscard]] bool isHeld() const { return m_isHeld; }

private:
    foundation::FileDescriptor m_file; // closing it gives the lock back
    bool m_isHeld = false;
};

} // namespace

LocalAuthority::LocalAuthority(std::shared_ptr<const AuthorityMaterial> material,
                               CertificateRegister& registry, foundation::RandomSource& random,
                               const foundation::Clock& clock)
    : m_material{std::move(material)}, m_register{registry}, m_random{random}, m_clock{clock}
{
}

Result<IssuedCertificate> LocalAuthority::issue(const CertificateRequest& request)
{
    if (request.reference.empty())
        return refused("a request without reference");
    const auto checked = checkRequest(request.pkcs10, request.algorithm);
    if (!checked)
        return checked.error();
    const auto subject = buildSubject(request.profile, request.fields);
    if (!subject)
        return subject.error();
    if (*subject != checked->subject)
        return refused("the request's subject is not what profile and order make");
    for (int attempt = 0; attempt < kMostSerials; ++attempt) {
        const auto earlier = m_register.findByReference(request.reference);
        if (!earlier)
            return earlier.error();
        if (*earlier)
            return handOutAgain(**earlier, checked->spki);
        const auto made = make(request, checked->key.get(), *subject);
        if (!made)
            return made.error();
        const auto recorded =
            m_register.recordIssued({made->serialNumber(), request.reference, made->subject(),
                                     made->notBefore(), made->notAfter(), made->der()});
        if (recorded)
            return IssuedCertificate{made->serialNumber(), made->der()};
        // Somebody was faster with this reference, or drew this serial number.
        if (recorded.error().code != ErrorCode::AlreadyExists)
            return recorded.error();
    }
    return Error{ErrorCode::AuthorityUnusable, "the register takes no serial number"};
}

Result<void> LocalAuthority::checkTimes(const CertificateRequest& request) const
{
    const auto& issuer = m_material->issuing;
    if (request.notAfter <= request.notBefore || request.notAfter <= m_clock.now())
        return refused("a certificate that ends before it begins, or has ended");
    if (request.notAfter - request.notBefore > request.profile.validity)
        return refused("a longer validity than the profile's " +
                       std::to_string(request.profile.validity.count()) + " days");
    if (request.notBefore < issuer.notBefore() || request.notAfter > issuer.notAfter())
        return refused("a validity outside the issuing CA's, which ends " +
                       foundation::toText(issuer.notAfter()));
    return {};
}

Result<Certificate> LocalAuthority::make(const CertificateRequest& request, evp_pkey_st* key,
                                         const Bytes& subject)
{
    if (auto timely = checkTimes(request); !timely)
        return timely.error();
    auto* issuer = m_material->issuing.native();
    const auto issuerName = foundation::derOf<i2d_X509_NAME>(X509_get_subject_name(issuer));
    const auto draft =
        draftCertificate({subject, issuerName, request.notBefore, request.notAfter, key}, m_random);
    if (!draft)
        return draft.error();
    if (auto added = addHolderExtensions(draft->get(), issuer, request, m_material->publication);
        !added)
        return added.error();
    if (auto done = m_material->key->sign(**draft); !done)
        return done.error();
    auto made = Certificate::parse(foundation::derOf<i2d_X509>(draft->get()));
    if (made && !made->isSignedBy(m_material->issuing))
        return Error{ErrorCode::AuthorityUnusable,
                     "the issuing key's signature does not verify with issuing.crt"};
    return made;
}

Result<void> LocalAuthority::revoke(const std::string& serialNumber, RevocationReason reason,
                                    foundation::Instant when)
{
    const auto known = m_register.findBySerial(serialNumber);
    if (!known)
        return known.error();
    if (!*known)
        return Error{ErrorCode::NotFound, "certificate " + serialNumber};
    if (auto recorded = m_register.recordRevoked({serialNumber, reason, when}); !recorded)
        return recorded;
    if (auto published = crl(); !published)
        return published.error();
    return {};
}

Result<Bytes> LocalAuthority::crl()
{
    const ListLock lock{m_material->folder};
    if (!lock.isHeld())
        return Error{ErrorCode::FileUnwritable,
                     (m_material->folder / "crl.lock").string() + ": " + std::strerror(errno)};
    const auto number = m_register.nextCrlNumber();
    if (!number)
        return number.error();
    auto revoked = m_register.listRevoked();
    if (!revoked)
        return revoked.error();
    const auto now = m_clock.now();
    auto list = makeRevocationList(
        m_material->issuing, *m_material->key,
        {*number, now, now + m_material->publication.crlLifetime, std::move(*revoked)});
    if (!list)
        return list.error();
    if (auto written = foundation::replaceFile(revocationListFile(m_material->folder), *list,
                                               foundation::FileAccess::Everyone);
        !written)
        return written.error();
    return list;
}

Result<std::vector<Bytes>> LocalAuthority::chain()
{
    return std::vector<Bytes>{m_material->issuing.der(), m_material->root.der()};
}

} // namespace authority
