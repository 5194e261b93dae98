// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/card_serial.h"
#include "personalize/authority/certificate_register.h"
#include "station/audit/act.h"
#include "station/database/transaction.h"

#include <functional>
#include <optional>
#include <string>

namespace production {

/// The authority's register on the order book: every certificate is recorded under its card before
/// it is handed out.
class CertificateBooks final : public authority::CertificateRegister
{
public:
    CertificateBooks(database::Database& database, std::function<audit::Act()> act);

    /// Under the card that the reference names. Errors: AuthorityRefused when that card is not
    /// being made (any more): then the certificate is not handed out, and does not exist.
    foundation::Result<void>
    recordIssued(const authority::RegisteredCertificate& certificate) override;
    foundation::Result<std::optional<authority::RegisteredCertificate>>
    findByReference(const std::string& reference) override;
    foundation::Result<std::optional<authority::RegisteredCertificate>>
    findBySerial(const std::string& serialNumber) override;
    /// Books the wish, if nobody has: it is booked as done when the authority has published it (see
    /// revokeWanted()).
    foundation::Result<void> recordRevoked(const authority::RevokedCertificate& revoked) override;
    foundation::Result<std::vector<authority::RevokedCertificate>> listRevoked() override;
    foundation::Result<std::uint64_t> nextCrlNumber() override;

private:
    database::Database& m_database;
    std::function<audit::Act()> m_act;

    foundation::Result<void> record(database::Transaction& transaction,
                                    const authority::RegisteredCertificate& certificate);
};

/// The card confirmed the certificate of this name; a name that was not issued for it (an issuer's)
/// is no error.
foundation::Result<void> markOnCard(database::Transaction& transaction,
                                    const std::string& chipSerial, const std::string& name,
                                    const audit::Act& act);

/// What a certificate's reference says: "<card serial> <letter number> <certificate name>", made by
/// the workflow.
struct CertificateReference
{
    foundation::CardSerial card;
    std::string name;
};
foundation::Result<CertificateReference> parseReference(const std::string& reference);

} // namespace production
