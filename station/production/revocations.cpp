// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/production/revocations.h"

#include "station/stock/certificate_store.h"

namespace production {

using foundation::Result;

namespace {

/// Another thread may have been faster with the same wish.
Result<void> markRevoked(database::Transaction& transaction, const std::string& serial,
                         foundation::Instant when, const audit::Act& act)
{
    stock::CertificateStore store{transaction.database()};
    auto certificate = store.find(serial);
    if (!certificate)
        return certificate.error();
    if (certificate->state == stock::CertificateState::Revoked)
        return {};
    return store.markRevoked(transaction, serial, when, act);
}

} // namespace

Result<void> revokeWanted(database::Database& database, authority::Authority& authority,
                          const audit::Act& act)
{
    stock::CertificateStore store{database};
    auto wanted = store.in(stock::CertificateState::RevocationPending);
    if (!wanted)
        return wanted.error();
    Result<void> outcome;
    for (const auto& certificate : *wanted) {
        const auto reason = authority::revocationReason(certificate.revocationReason)
                                .value_or(authority::RevocationReason::Unspecified);
        const auto when = certificate.revokedAt.value_or(act.when);
        auto revoked = authority.revoke(certificate.serial, reason, when);
        if (revoked)
            revoked = database::inTransaction(database, [&](database::Transaction& transaction) {
                return markRevoked(transaction, certificate.serial, when, act);
            });
        if (!revoked && outcome)
            outcome = revoked;
    }
    return outcome;
}

} // namespace production
