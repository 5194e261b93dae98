// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/stock/destruction_store.h"

#include "station/audit/person.h"
#include "station/audit/step_check.h"
#include "station/database/running_number.h"

namespace stock {
namespace {

/// The row without its things.
struct StoredDestruction
{
    std::uint32_t number;
    std::string who;
    std::string witness;
    std::string place;
    foundation::Instant when;
    std::string method;
};

} // namespace
} // namespace stock

namespace database {

template <>
struct Reader<stock::StoredDestruction>
    : InOrder<stock::StoredDestruction, std::uint32_t, std::string, std::string, std::string,
              foundation::Instant, std::string>
{
};
template <>
struct Reader<stock::DestroyedThing>
    : InOrder<stock::DestroyedThing, audit::SubjectKind, std::string, std::string, std::string>
{
};

} // namespace database

namespace stock {

using audit::Act;
using audit::Subject;
using audit::SubjectKind;
using database::Transaction;
using database::values;
using foundation::Result;

namespace {

constexpr auto kSelect = "SELECT number, who, witness, place, at, method FROM destructions ";

Destruction destructionOf(const StoredDestruction& row)
{
    return {row.number, row.who, row.witness, row.place, row.when, row.method};
}

Result<void> checkWitness(const std::string& method, const Act& act)
{
    if (audit::isBlank(act.secondPerson))
        return audit::ruleViolated("PCI-4", "another person must see it", act.who);
    if (audit::isSamePerson(act.who, act.secondPerson))
        return audit::ruleViolated("PCI-4", "nobody is his own witness", act.who);
    if (audit::isBlank(method))
        return audit::ruleViolated("PCI-4", "say how it was destroyed", act.who);
    return {};
}

} // namespace

Result<std::uint32_t> DestructionStore::add(Transaction& transaction, const std::string& method,
                                            const std::vector<DestroyedThing>& things,
                                            const Act& act)
{
    if (auto checked = checkWitness(method, act); !checked)
        return checked.error();
    auto drawn = database::drawNumber(transaction, "destruction");
    if (!drawn)
        return drawn.error();
    const auto number = static_cast<std::uint32_t>(*drawn);
    auto added =
        transaction.change("INSERT INTO destructions (number, who, witness, place, at, "
                           "method) VALUES (?, ?, ?, ?, ?, ?)",
                           values(number, act.who, act.secondPerson, act.place, act.when, method));
    if (!added)
        return added.error();
    for (const auto& thing : things) {
        auto before = database::readFirst<std::uint32_t>(
            m_database.query("SELECT destruction FROM destroyed_things WHERE kind = ? AND id = ?",
                             values(thing.kind, thing.id)));
        if (!before)
            return before.error();
        if (*before)
            return foundation::Error{foundation::ErrorCode::AlreadyExists,
                                     thing.id + " in entry " + std::to_string(**before)};
        auto put = transaction.change("INSERT INTO destroyed_things (kind, id, destruction, lot, "
                                      "why) VALUES (?, ?, ?, ?, ?)",
                                      values(thing.kind, thing.id, number, thing.lot, thing.why));
        if (!put)
            return put.error();
    }
    auto recorded = audit::record(
        transaction, act, Subject::of(SubjectKind::Destruction, std::to_string(number)),
        {"destroyed", {}, {}, std::to_string(things.size()) + " things: " + method});
    return recorded ? Result<std::uint32_t>{number} : recorded.error();
}

Result<Destruction> DestructionStore::find(std::uint32_t number)
{
    auto row = database::readOne<StoredDestruction>(
        m_database.query(std::string{kSelect} + "WHERE number = ?", values(number)),
        "destruction " + std::to_string(number));
    return row ? withThings(destructionOf(*row)) : Result<Destruction>{row.error()};
}

Result<std::vector<Destruction>> DestructionStore::list(std::uint32_t before, std::uint32_t most)
{
    auto rows = database::readAll<StoredDestruction>(m_database.query(
        std::string{kSelect} + "WHERE ? = 0 OR number < ? ORDER BY number DESC LIMIT ?",
        values(before, before, most)));
    if (!rows)
        return rows.error();
    std::vector<Destruction> all;
    for (const auto& row : *rows) {
        auto each = withThings(destructionOf(row));
        if (!each)
            return each.error();
        all.push_back(std::move(*each));
    }
    return all;
}

Result<Destruction> DestructionStore::withThings(Destruction destruction)
{
    auto things = database::readAll<DestroyedThing>(
        m_database.query("SELECT kind, id, lot, why FROM destroyed_things WHERE destruction = ? "
                         "ORDER BY kind, id",
                         values(destruction.number)));
    if (!things)
        return things.error();
    destruction.things = std::move(*things);
    return destruction;
}

} // namespace stock
