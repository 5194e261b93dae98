// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "foundation/certificate_chain.h"

#include "foundation/civil_date.h"
#include "foundation/openssl_handles.h"
#include "foundation/openssl_values.h"

#include <openssl/x509_vfy.h>

#include <algorithm>

namespace foundation {
namespace {

using StoreHandle = CHandle<X509_STORE, X509_STORE_free>;
using StoreContextHandle = CHandle<X509_STORE_CTX, X509_STORE_CTX_free>;

/// Not the certificates: they are others'.
void freeStack(STACK_OF(X509) * stack)
{
    sk_X509_free(stack);
}
using Stack = CHandle<STACK_OF(X509), freeStack>;

/// Not the lists: they are others', too.
void freeListStack(STACK_OF(X509_CRL) * stack)
{
    sk_X509_CRL_free(stack);
}
using ListStack = CHandle<STACK_OF(X509_CRL), freeListStack>;

bool isSelfSigned(const Certificate& certificate)
{
    return certificate.subject() == certificate.issuer() && certificate.isSignedBy(certificate);
}

/// One verification by OpenSSL, strict, as of a moment.
class Verification
{
public:
    /// `anchors` alone are trusted.
    Verification(const Certificate& certificate, const std::vector<Certificate>& anchors,
                 const std::vector<Certificate>& between, Instant moment)
    {
        bool ready = m_store && m_context && m_between && m_lists;
        for (const auto& anchor : anchors)
            ready = ready && X509_STORE_add_cert(m_store.get(), anchor.native()) == 1;
        for (const auto& other : between)
            ready = ready && sk_X509_push(m_between.get(), other.native()) > 0;
        m_ready = ready && X509_STORE_CTX_init(m_context.get(), m_store.get(), certificate.native(),
                                               m_between.get()) == 1;
        if (!m_ready)
            return;
        X509_STORE_CTX_set_flags(m_context.get(), X509_V_FLAG_X509_STRICT);
        X509_STORE_CTX_set_time(m_context.get(), 0, moment.time_since_epoch().count());
    }

    void allow(unsigned long flags)
    {
        if (m_ready)
            X509_STORE_CTX_set_flags(m_context.get(), flags);
    }

    void checkAgainst(const std::vector<RevocationList>& lists)
    {
        for (const auto& list : lists)
            m_ready = m_ready && sk_X509_CRL_push(m_lists.get(), list.native()) > 0;
        if (!m_ready)
            return;
        X509_STORE_CTX_set0_crls(m_context.get(), m_lists.get());
        X509_STORE_CTX_set_flags(m_context.get(),
                                 X509_V_FLAG_CRL_CHECK | X509_V_FLAG_CRL_CHECK_ALL);
    }

    [[nodiscard]] bool isReady() const { return m_ready; }
    [[nodiscard]] bool holds() { return X509_verify_cert(m_context.get()) == 1; }
    [[nodiscard]] int reason() const { return X509_STORE_CTX_get_error(m_context.get()); }
    [[nodiscard]] std::string reasonText() const { return X509_verify_cert_error_string(reason()); }
    /// The certificate that it failed at; none when OpenSSL names none.
    [[nodiscard]] X509* failedAt() const
    {
        return X509_STORE_CTX_get_current_cert(m_context.get());
    }

private:
    StoreHandle m_store{X509_STORE_new()};
    Stack m_between{sk_X509_new_null()};
    ListStack m_lists{sk_X509_CRL_new_null()};
    StoreContextHandle m_context{X509_STORE_CTX_new()};
    bool m_ready = false;
};

/// OpenSSL no longer says which list it was by: the first of the issuer's that names it.
std::string dayRevoked(X509* certificate, const std::vector<RevocationList>& lists)
{
    for (const auto& list : lists) {
        X509_REVOKED* entry = nullptr;
        if (certificate == nullptr ||
            X509_NAME_cmp(X509_CRL_get_issuer(list.native()), X509_get_issuer_name(certificate)) !=
                0 ||
            X509_CRL_get0_by_cert(list.native(), &entry, certificate) == 0 || entry == nullptr)
            continue;
        if (const auto when = instantOf(X509_REVOKED_get0_revocationDate(entry)))
            return toText(dayOf(*when));
    }
    return "on an unknown day";
}

/// The list that a certificate is to be looked up in, for a person to find and renew.
std::string listOf(const X509* certificate, const std::vector<RevocationList>& lists)
{
    const auto issuer =
        certificate == nullptr ? std::string{} : nameText(X509_get_issuer_name(certificate));
    std::string sources;
    for (const auto& list : lists)
        if (list.issuer() == issuer)
            sources += (sources.empty() ? "" : ", ") + list.source();
    return sources.empty() ? "no list of " + issuer : sources;
}

Error whyNot(const Verification& verification, const Certificate& certificate,
             const std::vector<RevocationList>& lists)
{
    auto* const at = verification.failedAt();
    const auto subject =
        at == nullptr ? certificate.subject() : nameText(X509_get_subject_name(at));
    const auto error = [&](ErrorCode code, const std::string& context) {
        return Error{code, context, std::nullopt, verification.reason()};
    };
    switch (verification.reason()) {
    case X509_V_ERR_CERT_REVOKED:
        return error(ErrorCode::CertificateRevoked, subject + ": " + dayRevoked(at, lists));
    case X509_V_ERR_CERT_NOT_YET_VALID:
    case X509_V_ERR_CERT_HAS_EXPIRED:
        return error(ErrorCode::CertificateOutOfTime, subject + ": " + verification.reasonText());
    case X509_V_ERR_UNABLE_TO_GET_CRL:
    case X509_V_ERR_UNABLE_TO_GET_CRL_ISSUER:
    case X509_V_ERR_UNABLE_TO_DECRYPT_CRL_SIGNATURE:
    case X509_V_ERR_CRL_SIGNATURE_FAILURE:
    case X509_V_ERR_CRL_NOT_YET_VALID:
    case X509_V_ERR_CRL_HAS_EXPIRED:
    case X509_V_ERR_ERROR_IN_CRL_LAST_UPDATE_FIELD:
    case X509_V_ERR_ERROR_IN_CRL_NEXT_UPDATE_FIELD:
    case X509_V_ERR_KEYUSAGE_NO_CRL_SIGN:
    case X509_V_ERR_UNHANDLED_CRITICAL_CRL_EXTENSION:
    case X509_V_ERR_DIFFERENT_CRL_SCOPE:
    case X509_V_ERR_CRL_PATH_VALIDATION_ERROR:
        return error(ErrorCode::RevocationListUnusable,
                     listOf(at, lists) + ": " + verification.reasonText());
    default:
        return error(ErrorCode::CertificateUntrusted, subject + ": " + verification.reasonText());
    }
}

/// The self-signed among the authorities, and the others.
struct Sorted
{
    std::vector<Certificate> roots;
    std::vector<Certificate> others;
};

Sorted sorted(const std::vector<Certificate>& authorities)
{
    Sorted both;
    for (const auto& authority : authorities)
        (isSelfSigned(authority) ? both.roots : both.others).push_back(authority);
    return both;
}

} // namespace

Result<void> verifyChain(const Certificate& certificate,
                         const std::vector<Certificate>& authorities, Instant moment)
{
    const auto [roots, others] = sorted(authorities);
    const bool hasRoot = !roots.empty();
    Verification verification{certificate, hasRoot ? roots : others,
                              hasRoot ? others : std::vector<Certificate>{}, moment};
    if (!verification.isReady())
        return opensslError(ErrorCode::CertificateInvalid, "verification cannot begin");
    if (!hasRoot)
        verification.allow(X509_V_FLAG_PARTIAL_CHAIN);
    if (verification.holds())
        return {};
    return Error{ErrorCode::CertificateInvalid,
                 certificate.subject() + ": " + verification.reasonText(), std::nullopt,
                 verification.reason()};
}

Result<void> verifyUnrevokedChain(const Certificate& certificate,
                                  const std::vector<Certificate>& authorities,
                                  const std::vector<RevocationList>& lists, Instant moment)
{
    const auto [roots, others] = sorted(authorities);
    Verification verification{certificate, roots, others, moment};
    verification.checkAgainst(lists);
    if (!verification.isReady())
        return opensslError(ErrorCode::CertificateUntrusted, "verification cannot begin");
    if (verification.holds())
        return {};
    return whyNot(verification, certificate, lists);
}

} // namespace foundation
