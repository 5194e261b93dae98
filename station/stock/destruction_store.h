// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/audit/act.h"
#include "station/audit/event.h"
#include "station/database/transaction.h"

#include <cstdint>
#include <string>
#include <vector>

namespace stock {

/// A card or letter that was destroyed.
struct DestroyedThing
{
    audit::SubjectKind kind = audit::SubjectKind::Card;
    std::string id;  ///< chip serial, or letter number
    std::string lot; ///< of a card; empty where it was in none
    std::string why; ///< what had spoiled it
};

/// One entry of the destruction log (PCI-4): what two persons saw destroyed together.
struct Destruction
{
    std::uint32_t number = 0;
    std::string who;
    std::string witness;
    std::string place;
    foundation::Instant when{};
    std::string method; ///< "cross-cut shredder, DIN 66399 P-5", ...
    std::vector<DestroyedThing> things{};
};

/// The destruction log. The database itself refuses to change or delete an entry. Holds no state
/// of its own; the Database's thread only.
class DestructionStore
{
public:
    explicit DestructionStore(database::Database& database) : m_database{database} {}

    /// Enters what `act.who` and `act.secondPerson` destroyed; the answer is the entry's number.
    /// Errors: AlreadyExists for a thing that is in the log; RuleViolated without a witness, when
    /// the witness is the same person, and without a method (PCI-4).
    foundation::Result<std::uint32_t> add(database::Transaction& transaction,
                                          const std::string& method,
                                          const std::vector<DestroyedThing>& things,
                                          const audit::Act& act);

    /// Errors: NotFound.
    foundation::Result<Destruction> find(std::uint32_t number);
    /// The latest first, those before a number (0: from the last), at most `most`.
    foundation::Result<std::vector<Destruction>> list(std::uint32_t before, std::uint32_t most);

private:
    database::Database& m_database;

    foundation::Result<Destruction> withThings(Destruction destruction);
};

} // namespace stock
