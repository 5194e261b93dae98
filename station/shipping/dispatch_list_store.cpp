// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/shipping/dispatch_list_store.h"

#include "station/audit/step_check.h"
#include "station/shipping/shipment_store.h"

namespace database {

template <>
struct Reader<shipping::DispatchList>
    : InOrder<shipping::DispatchList, std::int64_t, cardprofiles::ShipmentKind, shipping::ListHolds,
              foundation::CivilDate, shipping::ListState, std::string, foundation::Instant,
              std::optional<std::string>, std::optional<foundation::Instant>>
{
};

} // namespace database

namespace shipping {

using audit::Act;
using audit::ruleViolated;
using audit::Subject;
using audit::SubjectKind;
using cardprofiles::ShipmentKind;
using database::Transaction;
using database::values;
using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;

namespace {

constexpr auto kSelect = "SELECT number, kind, holds, day, state, opened_by, opened_at, closed_by, "
                         "closed_at FROM dispatch_lists ";

std::string named(std::int64_t list)
{
    return "dispatch list " + std::to_string(list);
}

ListHolds heldBy(const Packing& packing)
{
    return packing.chipSerial.empty() ? ListHolds::Letters : ListHolds::Cards;
}

Result<void> done(const Result<std::int64_t>& changed, const std::string& what)
{
    if (!changed)
        return changed.error();
    return *changed == 0 ? Error{ErrorCode::NotFound, what} : Result<void>{};
}

} // namespace

Result<std::int64_t> DispatchListStore::open(Transaction& transaction, ShipmentKind kind,
                                             ListHolds holds, const Act& act)
{
    auto number = database::readOne<std::int64_t>(
        transaction.returning(
            "INSERT INTO dispatch_lists (kind, holds, day, state, opened_by, "
            "opened_at) VALUES (?, ?, ?, ?, ?, ?) RETURNING number",
            values(kind, holds, foundation::dayOf(act.when), ListState::Open, act.who, act.when)),
        "dispatch list");
    if (!number)
        return number;
    auto recorded = audit::record(transaction, act,
                                  Subject::of(SubjectKind::DispatchList, std::to_string(*number)),
                                  {"opened",
                                   {},
                                   std::string{database::storedName(ListState::Open)},
                                   std::string{database::storedName(kind)} + ", " +
                                       std::string{database::storedName(holds)}});
    return recorded ? number : Result<std::int64_t>{recorded.error()};
}

Result<DispatchList> DispatchListStore::openList(std::int64_t list)
{
    auto found = find(list);
    if (found && found->state != ListState::Open)
        return foundation::illegalStep(named(list), database::storedName(found->state), "changed");
    return found;
}

Result<void> DispatchListStore::checkFits(const DispatchList& list, const Shipment& shipment)
{
    const auto whom = "shipment " + std::to_string(shipment.id);
    if (shipment.state != ShipmentState::Packed)
        return foundation::illegalStep(whom, database::storedName(shipment.state),
                                       "put on a dispatch list");
    if (heldBy(shipment.packing) != list.holds)
        return ruleViolated("A30", "cards and letters are never on one list", whom);
    if (shipment.packing.kind != list.kind)
        return ruleViolated("A32",
                            "another carrier's: it goes as " +
                                std::string{database::storedName(shipment.packing.kind)},
                            whom);
    auto other = openListOf(shipment.id);
    if (!other)
        return other.error();
    if (*other)
        return Error{ErrorCode::AlreadyExists, whom + " on " + named(**other)};
    return {};
}

Result<void> DispatchListStore::put(Transaction& transaction, std::int64_t list,
                                    std::int64_t shipment)
{
    auto open = openList(list);
    if (!open)
        return open.error();
    auto found = ShipmentStore{m_database}.find(shipment);
    if (!found)
        return found.error();
    if (auto fits = checkFits(*open, *found); !fits)
        return fits;
    auto added = transaction.change("INSERT INTO dispatch_entries (list, shipment) VALUES (?, ?)",
                                    values(list, shipment));
    return added ? Result<void>{} : added.error();
}

Result<void> DispatchListStore::takeOff(Transaction& transaction, std::int64_t list,
                                        std::int64_t shipment)
{
    if (auto open = openList(list); !open)
        return open.error();
    return done(transaction.change("DELETE FROM dispatch_entries WHERE list = ? AND shipment = ?",
                                   values(list, shipment)),
                "shipment " + std::to_string(shipment) + " on " + named(list));
}

Result<void> DispatchListStore::see(Transaction& transaction, std::int64_t list,
                                    std::int64_t shipment, foundation::Instant now)
{
    if (auto open = openList(list); !open)
        return open.error();
    return done(transaction.change(
                    "UPDATE dispatch_entries SET seen_at = ? WHERE list = ? AND shipment = ?",
                    values(now, list, shipment)),
                "shipment " + std::to_string(shipment) + " on " + named(list));
}

Result<void> DispatchListStore::end(Transaction& transaction, std::int64_t list, ListState to,
                                    const Act& act)
{
    if (auto open = openList(list); !open)
        return open.error();
    auto all = entries(list);
    if (!all)
        return all.error();
    std::string detail;
    for (const auto& entry : *all) {
        if (to == ListState::Closed && !entry.seenAt)
            return ruleViolated("A30",
                                "shipment " + std::to_string(entry.shipment.id) +
                                    " was not scanned on its way out: scan it, or take it off",
                                named(list));
        detail += (detail.empty() ? "shipments " : ", ") + std::to_string(entry.shipment.id);
    }
    if (to == ListState::Closed && all->empty())
        return ruleViolated("A30", "nothing is on it", named(list));
    auto changed =
        transaction.change("UPDATE dispatch_lists SET state = ?, day = ?, closed_by = ?, closed_at "
                           "= ? WHERE number = ?",
                           values(to, foundation::dayOf(act.when), act.who, act.when, list));
    if (!changed)
        return changed.error();
    return audit::record(transaction, act,
                         Subject::of(SubjectKind::DispatchList, std::to_string(list)),
                         audit::stepped(ListState::Open, to, detail));
}

Result<DispatchList> DispatchListStore::find(std::int64_t list)
{
    return database::readOne<DispatchList>(
        m_database.query(std::string{kSelect} + "WHERE number = ?", values(list)), named(list));
}

Result<std::vector<DispatchEntry>> DispatchListStore::entries(std::int64_t list)
{
    using Row = std::pair<std::int64_t, std::optional<foundation::Instant>>;
    auto rows = database::readAll<Row>(m_database.query(
        "SELECT shipment, seen_at FROM dispatch_entries WHERE list = ? ORDER BY shipment",
        values(list)));
    if (!rows)
        return rows.error();
    std::vector<DispatchEntry> all;
    ShipmentStore store{m_database};
    for (const auto& [id, seenAt] : *rows) {
        auto shipment = store.find(id);
        if (!shipment)
            return shipment.error();
        all.push_back({std::move(*shipment), seenAt});
    }
    return all;
}

Result<std::optional<std::int64_t>> DispatchListStore::openListOf(std::int64_t shipment)
{
    return database::readFirst<std::int64_t>(m_database.query(
        "SELECT dispatch_entries.list FROM dispatch_entries JOIN dispatch_lists ON "
        "dispatch_lists.number = dispatch_entries.list WHERE dispatch_entries.shipment = ? AND "
        "dispatch_lists.state = ?",
        values(shipment, ListState::Open)));
}

Result<std::vector<DispatchList>> DispatchListStore::list(std::int64_t before, std::uint32_t most)
{
    return database::readAll<DispatchList>(m_database.query(
        std::string{kSelect} + "WHERE ? = 0 OR number < ? ORDER BY number DESC LIMIT ?",
        values(before, before, most)));
}

Result<std::vector<Shipment>> DispatchListStore::waiting(ShipmentKind kind, ListHolds holds,
                                                         std::uint32_t most)
{
    auto packed = ShipmentStore{m_database}.list({.state = ShipmentState::Packed, .most = most});
    if (!packed)
        return packed;
    std::vector<Shipment> all;
    for (auto& shipment : *packed) {
        if (shipment.packing.kind != kind || heldBy(shipment.packing) != holds)
            continue;
        auto listed = openListOf(shipment.id);
        if (!listed)
            return listed.error();
        if (!*listed)
            all.push_back(std::move(shipment));
    }
    return all;
}

} // namespace shipping
