// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/clock.h"
#include "station/audit/act.h"
#include "station/database/transaction.h"

#include <optional>
#include <string>

namespace staff {

/// What a card product was when it was accepted for use.
struct AcceptedProduct
{
    std::string code;
    std::string fingerprint; ///< SHA-256 over its profile and letter template, hexadecimal
    std::string acceptedBy;
    std::string secondPerson;
    foundation::Instant acceptedAt{};
};

/// The card products that may be used. Each change leaves its event in the same unit of work. Holds
/// no state of its own; the Database's thread only.
class ProductStore
{
public:
    explicit ProductStore(database::Database& database) : m_database{database} {}

    /// The product as it is now, by `act.who` and `act.secondPerson`.
    foundation::Result<void> accept(database::Transaction& transaction, const std::string& code,
                                    const std::string& fingerprint, const audit::Act& act);

    foundation::Result<std::optional<AcceptedProduct>> find(const std::string& code);

private:
    database::Database& m_database;
};

} // namespace staff
