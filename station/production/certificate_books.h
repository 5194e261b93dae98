// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/order_line_id.h"
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

    /// What is issued from here on is for this card.
    void beginCard(const std::string& chipSerial, const foundation::OrderLineId& line);

    /// The card confirmed the certificate of this name; a name that was not issued for it (an
    /// issuer's) is no error.
    foundation::Result<void> markOnCard(database::Transaction& transaction, const std::string& name,
                                        const audit::Act& act);

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
    struct CardInHand
    {
        std::string chipSerial;
        foundation::OrderLineId line;
    };
    database::Database& m_database;
    std::function<audit::Act()> m_act;
    std::optional<CardInHand> m_card;
};

/// "<card serial> <letter number> <certificate name>": a certificate's reference, made by the
/// workflow; its last word is the name.
std::string certificateNameIn(const std::string& reference);

} // namespace production
