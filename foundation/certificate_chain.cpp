// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "foundation/certificate_chain.h"

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

bool isSelfSigned(const Certificate& certificate)
{
    return certificate.subject() == certificate.issuer() && certificate.isSignedBy(certificate);
}

} // namespace

Result<void> verifyChain(const Certificate& certificate,
                         const std::vector<Certificate>& authorities, Instant moment)
{
    const StoreHandle store{X509_STORE_new()};
    const StoreContextHandle context{X509_STORE_CTX_new()};
    const Stack between{sk_X509_new_null()};
    if (!store || !context || !between)
        return opensslError(ErrorCode::CertificateInvalid, "verification cannot begin");
    const bool hasRoot = std::ranges::any_of(authorities, isSelfSigned);
    for (const auto& authority : authorities) {
        if (!hasRoot || isSelfSigned(authority))
            X509_STORE_add_cert(store.get(), authority.native());
        else
            sk_X509_push(between.get(), authority.native());
    }
    if (X509_STORE_CTX_init(context.get(), store.get(), certificate.native(), between.get()) != 1)
        return opensslError(ErrorCode::CertificateInvalid, "verification cannot begin");
    X509_STORE_CTX_set_flags(context.get(),
                             X509_V_FLAG_X509_STRICT | (hasRoot ? 0UL : X509_V_FLAG_PARTIAL_CHAIN));
    X509_STORE_CTX_set_time(context.get(), 0, moment.time_since_epoch().count());
    if (X509_verify_cert(context.get()) == 1)
        return {};
    const int why = X509_STORE_CTX_get_error(context.get());
    return Error{ErrorCode::CertificateInvalid,
                 certificate.subject() + ": " + X509_verify_cert_error_string(why), std::nullopt,
                 why};
}

} // namespace foundation
