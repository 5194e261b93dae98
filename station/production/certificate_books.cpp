// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/production/certificate_books.h"

#include "foundation/certificate.h"
#include "foundation/digest.h"
#include "station/database/running_number.h"
#include "station/stock/card_store.h"
#include "station/stock/certificate_store.h"

#include <utility>

namespace production {
namespace {

using authority::RegisteredCertificate;
using authority::RevokedCertificate;
using database::Transaction;
using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;
using stock::CertificateState;
using stock::CertificateStore;

Result<std::optional<RegisteredCertificate>> registered(const stock::Certificate& certificate)
{
    auto parsed = foundation::Certificate::parse(certificate.der);
    if (!parsed)
        return parsed.error();
    return std::optional{RegisteredCertificate{certificate.serial, certificate.reference,
                                               parsed->subject(), certificate.notBefore,
                                               certificate.notAfter, certificate.der}};
}

} // namespace

Result<CertificateReference> parseReference(const std::string& reference)
{
    const auto card = foundation::CardSerial::parse(reference.substr(0, reference.find(' ')));
    const auto beforeName = reference.rfind(' ');
    if (!card || beforeName == std::string::npos)
        return Error{ErrorCode::AuthorityRefused, "a reference of no card: " + reference};
    return CertificateReference{*card, reference.substr(beforeName + 1)};
}

Result<void> markOnCard(Transaction& transaction, const std::string& chipSerial,
                        const std::string& name, const audit::Act& act)
{
    CertificateStore store{transaction.database()};
    auto issued = store.ofCard(chipSerial);
    if (!issued)
        return issued.error();
    for (const auto& certificate : *issued)
        if (certificate.name == name && certificate.state == CertificateState::Issued)
            return store.markOnCard(transaction, certificate.serial, act);
    return {};
}

CertificateBooks::CertificateBooks(database::Database& database, std::function<audit::Act()> act)
    : m_database{database}, m_act{std::move(act)}
{
}

Result<void> CertificateBooks::recordIssued(const RegisteredCertificate& certificate)
{
    return database::inTransaction(
        m_database, [&](Transaction& transaction) { return record(transaction, certificate); });
}

Result<void> CertificateBooks::record(Transaction& transaction,
                                      const RegisteredCertificate& certificate)
{
    const auto reference = parseReference(certificate.reference);
    if (!reference)
        return reference.error();
    const auto card = stock::CardStore{m_database}.findBySerial(reference->card);
    if (!card && card.error().code != ErrorCode::NotFound)
        return card.error();
    const bool isBeingMade =
        card && card->state == stock::CardState::InProduction && card->orderLine;
    if (!isBeingMade)
        return Error{ErrorCode::AuthorityRefused,
                     "the card of " + certificate.reference + " is no longer being made"};
    return CertificateStore{m_database}.add(transaction,
                                            {.serial = certificate.serialNumber,
                                             .name = reference->name,
                                             .chipSerial = card->chipSerial,
                                             .orderLine = *card->orderLine,
                                             .reference = certificate.reference,
                                             .der = certificate.der,
                                             .fingerprint = foundation::sha256Hex(certificate.der),
                                             .notBefore = certificate.notBefore,
                                             .notAfter = certificate.notAfter},
                                            m_act());
}

Result<std::optional<RegisteredCertificate>>
CertificateBooks::findByReference(const std::string& reference)
{
    auto found = CertificateStore{m_database}.findByReference(reference);
    if (!found)
        return found.error();
    if (!*found)
        return std::optional<RegisteredCertificate>{};
    return registered(**found);
}

Result<std::optional<RegisteredCertificate>>
CertificateBooks::findBySerial(const std::string& serialNumber)
{
    auto found = CertificateStore{m_database}.find(serialNumber);
    if (!found && found.error().code == ErrorCode::NotFound)
        return std::optional<RegisteredCertificate>{};
    if (!found)
        return found.error();
    return registered(*found);
}

Result<void> CertificateBooks::recordRevoked(const RevokedCertificate& revoked)
{
    CertificateStore store{m_database};
    auto found = store.find(revoked.serialNumber);
    if (!found)
        return found.error();
    if (found->state == CertificateState::RevocationPending ||
        found->state == CertificateState::Revoked)
        return {};
    return database::inTransaction(m_database, [&](Transaction& transaction) {
        return store.wantRevoked(transaction, revoked.serialNumber,
                                 std::string{authority::nameOf(revoked.reason)}, m_act());
    });
}

Result<std::vector<RevokedCertificate>> CertificateBooks::listRevoked()
{
    static constexpr std::uint32_t kAll = 1'000'000;
    std::vector<RevokedCertificate> revoked;
    for (const auto state : {CertificateState::RevocationPending, CertificateState::Revoked}) {
        auto found = CertificateStore{m_database}.in(state, kAll);
        if (!found)
            return found.error();
        for (const auto& certificate : *found)
            revoked.push_back({certificate.serial,
                               authority::revocationReason(certificate.revocationReason)
                                   .value_or(authority::RevocationReason::Unspecified),
                               certificate.revokedAt.value_or(m_act().when)});
    }
    return revoked;
}

Result<std::uint64_t> CertificateBooks::nextCrlNumber()
{
    return database::inTransaction(m_database, [](Transaction& transaction) {
        return database::drawNumber(transaction, "crl");
    });
}

} // namespace production
