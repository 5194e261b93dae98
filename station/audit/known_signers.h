// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/certificate.h"
#include "foundation/public_key.h"
#include "station/audit/trail_head.h"
#include "station/database/database.h"

#include <map>
#include <optional>
#include <vector>

namespace audit {

/// Whose signature a check believes, or at least can read.
struct Signer
{
    std::optional<foundation::PublicKey> key;
    foundation::Bytes certificate; ///< DER
    std::int64_t heads = 0;        ///< whole ones in the book
    bool isAnchor = false;         ///< brought from elsewhere
    bool isInBook = false;         ///< its certificate stands in the book, whole
};

/// The key of a certificate (DER); nothing where it has none that can be read.
std::optional<Signer> signerOf(const foundation::Bytes& der);

/// The keys of a trail: those of its book whose certificates are whole, and those that the auditor
/// trusts; by their fingerprints.
class KnownSigners
{
public:
    /// Errors: DatabaseFailed.
    static foundation::Result<KnownSigners>
    learn(database::Database& database, const std::vector<foundation::Certificate>& anchors);

    /// Null where nobody knows such a key.
    [[nodiscard]] Signer* find(const std::string& fingerprint);
    [[nodiscard]] bool isSigned(const TrailHead& head) const;
    [[nodiscard]] const std::map<std::string, Signer>& all() const { return m_signers; }

private:
    std::map<std::string, Signer> m_signers;
};

} // namespace audit
