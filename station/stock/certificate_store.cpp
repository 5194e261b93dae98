// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/stock/certificate_store.h"

#include "station/audit/step_check.h"

namespace database {

template <>
struct Reader<stock::Certificate>
    : InOrder<stock::Certificate, std::string, std::string, std::string, foundation::OrderLineId,
              std::string, foundation::Bytes, std::string, foundation::Instant, foundation::Instant,
              stock::CertificateState, std::string, std::optional<foundation::Instant>>
{
};

} // namespace database

namespace stock {

using audit::Act;
using audit::Subject;
using audit::SubjectKind;
using database::Transaction;
using database::values;
using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;

namespace {

constexpr auto kSelect =
    "SELECT serial, name, chip_serial, order_number, line_number, reference, der, fingerprint, "
    "not_before, not_after, state, revocation_reason, revoked_at FROM certificates ";

Subject subjectOf(const Certificate& certificate)
{
    return Subject::of(SubjectKind::Certificate, certificate.serial, certificate.orderLine);
}

} // namespace

Result<void> CertificateStore::add(Transaction& transaction, const Certificate& certificate,
                                   const Act& act)
{
    auto there = findByReference(certificate.reference);
    if (!there)
        return there.error();
    if (*there)
        return (**there).der == certificate.der
                   ? Result<void>{}
                   : Error{ErrorCode::AlreadyExists, "reference " + certificate.reference};
    auto added = transaction.change(
        "INSERT INTO certificates (serial, name, chip_serial, order_number, line_number, "
        "reference, der, fingerprint, not_before, not_after, state, revocation_reason, added_at) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', ?)",
        values(certificate.serial, certificate.name, certificate.chipSerial, certificate.orderLine,
               certificate.reference, certificate.der, certificate.fingerprint,
               certificate.notBefore, certificate.notAfter, CertificateState::Issued, act.when));
    if (!added)
        return added.error();
    return audit::record(transaction, act, subjectOf(certificate),
                         {"issued",
                          {},
                          std::string{database::storedName(CertificateState::Issued)},
                          certificate.name + " for card " + certificate.chipSerial});
}

Result<void> CertificateStore::markOnCard(Transaction& transaction, const std::string& serial,
                                          const Act& act)
{
    return step(transaction, serial, CertificateState::OnCard, act, {}, {});
}

Result<void> CertificateStore::wantRevoked(Transaction& transaction, const std::string& serial,
                                           const std::string& reason, const Act& act)
{
    return step(transaction, serial, CertificateState::RevocationPending, act, reason, act.when);
}

Result<void> CertificateStore::markRevoked(Transaction& transaction, const std::string& serial,
                                           foundation::Instant revokedAt, const Act& act)
{
    return step(transaction, serial, CertificateState::Revoked, act, {}, revokedAt);
}

Result<void> CertificateStore::step(Transaction& transaction, const std::string& serial,
                                    CertificateState to, const Act& act, const std::string& reason,
                                    std::optional<foundation::Instant> revokedAt)
{
    auto certificate = find(serial);
    if (!certificate)
        return certificate.error();
    const auto from = certificate->state;
    const auto subject = subjectOf(*certificate);
    if (auto legal = audit::checkStep(certificateSteps(), from, to, reason, subject); !legal)
        return legal;
    const auto& kept = reason.empty() ? certificate->revocationReason : reason;
    auto changed = transaction.change(
        "UPDATE certificates SET state = ?, revocation_reason = ?, revoked_at = ? WHERE serial = ?",
        values(to, kept, revokedAt, serial));
    if (!changed)
        return changed.error();
    return audit::record(transaction, act, subject, audit::stepped(from, to, reason));
}

Result<std::optional<Certificate>> CertificateStore::findByReference(const std::string& reference)
{
    return database::readFirst<Certificate>(
        m_database.query(std::string{kSelect} + "WHERE reference = ?", values(reference)));
}

Result<Certificate> CertificateStore::find(const std::string& serial)
{
    return database::readOne<Certificate>(
        m_database.query(std::string{kSelect} + "WHERE serial = ?", values(serial)),
        "certificate " + serial);
}

Result<std::vector<Certificate>> CertificateStore::ofCard(const std::string& chipSerial)
{
    return database::readAll<Certificate>(
        m_database.query(std::string{kSelect} + "WHERE chip_serial = ? ORDER BY added_at, name",
                         values(chipSerial)));
}

Result<std::vector<Certificate>> CertificateStore::ofLine(const foundation::OrderLineId& line)
{
    return database::readAll<Certificate>(
        m_database.query(std::string{kSelect} + "WHERE order_number = ? AND line_number = ? "
                                                "ORDER BY added_at, name",
                         values(line)));
}

Result<std::vector<Certificate>> CertificateStore::in(CertificateState state, std::uint32_t most,
                                                      const std::string& afterSerial)
{
    return database::readAll<Certificate>(m_database.query(
        std::string{kSelect} + "WHERE state = ? AND serial > ? ORDER BY serial LIMIT ?",
        values(state, afterSerial, most)));
}

Result<std::vector<Certificate>> CertificateStore::ending(foundation::Instant from,
                                                          foundation::Instant to,
                                                          std::uint32_t most,
                                                          const std::string& afterSerial)
{
    // The state stands in the text, so that the index of those on cards serves.
    return database::readAll<Certificate>(m_database.query(
        std::string{kSelect} + "WHERE state = '" +
            std::string{database::storedName(CertificateState::OnCard)} +
            "' AND (not_after, serial) > (?, ?) AND not_after <= ? ORDER BY not_after, serial "
            "LIMIT ?",
        values(from, afterSerial, to, most)));
}

} // namespace stock
