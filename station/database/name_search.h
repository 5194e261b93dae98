// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/order_line_id.h"
#include "station/database/name_words.h"
#include "station/database/transaction.h"

#include <vector>

namespace database {

/// The names on an order line.
struct LineName
{
    foundation::OrderLineId line;
    std::string givenName;
    std::string surname;
    std::string commonName; ///< searched too where it is another than the two
};

/// A line that was found, with its holder's given name and surname.
struct FoundLine
{
    foundation::OrderLineId line;
    std::string name;

    friend bool operator==(const FoundLine&, const FoundLine&) = default;
};

/// Who has orders: an organisation with its number, or an orderer with his e-mail address.
struct Party
{
    std::string kind; ///< kOrganisation or kOrderer
    std::string key;  ///< the organisation's number, or the address in small letters
    std::string name;

    friend bool operator==(const Party&, const Party&) = default;
};
inline constexpr std::string_view kOrganisation = "organisation";
inline constexpr std::string_view kOrderer = "orderer";

/// Lets the names of lines be found, in the unit of work that adds the lines. A trigger cannot do
/// it: SQLite 3.40 lets none write into an FTS5 table where the schema is not trusted
/// (sqlite_file.cpp). Errors: DatabaseFailed.
foundation::Result<void> addLineNames(Transaction& transaction, const std::vector<LineName>& names);

/// The same of a party, once for all its orders. Errors: DatabaseFailed.
foundation::Result<void> addParty(Transaction& transaction, const Party& party);

/// For the migration that brings the search: enters what the orders of the book say, which has the
/// tables of schema 19. Errors: DatabaseFailed.
foundation::Result<void> addNamesOfAllOrders(Transaction& transaction);

/// The lines whose holder's name has all typed words, see matchExpression(); those that were taken
/// in last come first. Errors: DatabaseFailed.
foundation::Result<std::vector<FoundLine>> findLines(Database& database, std::string_view typed,
                                                     WordPlace place, std::uint32_t most);

/// The parties whose name has all typed words, in no order that means anything. Errors:
/// DatabaseFailed.
foundation::Result<std::vector<Party>> findParties(Database& database, std::string_view typed,
                                                   WordPlace place, std::uint32_t most);

} // namespace database
