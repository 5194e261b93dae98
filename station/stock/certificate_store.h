// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/order_line_id.h"
#include "station/audit/act.h"
#include "station/database/transaction.h"
#include "station/stock/card_states.h"

namespace stock {

/// A certificate that the authority has issued for a card.
struct Certificate
{
    std::string serial; ///< upper-case hexadecimal, as the certificate has it
    std::string name;   ///< the profile's: "authentication", "signature"
    std::string chipSerial;
    foundation::OrderLineId orderLine;
    std::string reference; ///< of the request at the authority: the same request twice is one
                           ///< certificate
    foundation::Bytes der;
    std::string fingerprint; ///< SHA-256 of `der`, upper-case hexadecimal
    foundation::Instant notBefore;
    foundation::Instant notAfter;
    CertificateState state = CertificateState::Issued;
    std::string revocationReason{}; ///< RFC 5280's word: "cessationOfOperation", ...
    std::optional<foundation::Instant>
        revokedAt{}; ///< when it was decided; from then on it is on the CRL
};

/// The certificates in the order book, recorded before they are written to a card. The Database's
/// thread only.
class CertificateStore
{
public:
    explicit CertificateStore(database::Database& database) : m_database{database} {}

    /// Records a certificate. The same reference with the same bytes again changes nothing. Errors:
    /// AlreadyExists when the reference, serial or fingerprint stands for another certificate.
    foundation::Result<void> add(database::Transaction& transaction, const Certificate& certificate,
                                 const audit::Act& act);

    /// The card confirmed it. Errors: NotFound, IllegalStep.
    foundation::Result<void> markOnCard(database::Transaction& transaction,
                                        const std::string& serial, const audit::Act& act);
    /// Somebody decided that it ends; the authority is still to be asked. Errors: NotFound,
    /// IllegalStep, RuleViolated without a reason.
    foundation::Result<void> wantRevoked(database::Transaction& transaction,
                                         const std::string& serial, const std::string& reason,
                                         const audit::Act& act);
    /// The authority confirmed the revocation (never before: Dogtag's bug 1990608). Errors:
    /// NotFound, IllegalStep.
    foundation::Result<void> markRevoked(database::Transaction& transaction,
                                         const std::string& serial, foundation::Instant revokedAt,
                                         const audit::Act& act);

    /// Nothing when the authority has not answered this request yet.
    foundation::Result<std::optional<Certificate>> findByReference(const std::string& reference);
    /// Errors: NotFound.
    foundation::Result<Certificate> find(const std::string& serial);
    /// In the order of their issue.
    foundation::Result<std::vector<Certificate>> ofCard(const std::string& chipSerial);
    foundation::Result<std::vector<Certificate>> ofLine(const foundation::OrderLineId& line);
    /// In the order of their serials, beginning after one: pages by key.
    foundation::Result<std::vector<Certificate>>
    in(CertificateState state, std::uint32_t most = 500, const std::string& afterSerial = {});
    /// Those on cards that end between `from` and `to`, by that moment and their serials; the next
    /// page begins with the last one's end and after its serial.
    foundation::Result<std::vector<Certificate>> ending(foundation::Instant from,
                                                        foundation::Instant to,
                                                        std::uint32_t most = 500,
                                                        const std::string& afterSerial = {});

private:
    foundation::Result<void> step(database::Transaction& transaction, const std::string& serial,
                                  CertificateState to, const audit::Act& act,
                                  const std::string& reason,
                                  std::optional<foundation::Instant> revokedAt);

    database::Database& m_database;
};

} // namespace stock
