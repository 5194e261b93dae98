// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/stock/lot_store.h"

#include "station/audit/step_check.h"
#include "station/stock/card_counts.h"
#include "station/stock/card_store.h"

#include <algorithm>
#include <tuple>

namespace database {

template <>
struct Reader<stock::Lot>
    : InOrder<stock::Lot, std::string, std::string, std::string, std::string, std::string,
              std::optional<foundation::CivilDate>, stock::LotState, std::int64_t,
              foundation::Instant, foundation::Instant, std::int64_t>
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

constexpr auto kSelect = "SELECT name, blank_product, supplier, transport_keys, location, expires, "
                         "state, missing, received_at, changed_at, unreadable FROM lots ";
constexpr auto kCountCards =
    "SELECT lot, state, count(*) FROM cards WHERE lot IS NOT NULL GROUP BY lot, state";
constexpr auto kCountOut =
    "SELECT lot, sum(taken - missing - unreadable - (SELECT count(*) FROM cards WHERE "
    "cards.run_number = "
    "run_blanks.run_number AND cards.lot = run_blanks.lot)) FROM run_blanks JOIN runs ON "
    "runs.number = run_blanks.run_number WHERE runs.state = 'open' GROUP BY lot";
constexpr std::size_t kMostNamed = 20;

Subject subjectOf(const std::string& lot)
{
    return Subject::of(SubjectKind::Lot, lot);
}

Error notFound(const std::string& lot)
{
    return {ErrorCode::NotFound, "lot " + lot};
}

Error taken(const std::vector<std::string>& chips)
{
    std::string named;
    for (std::size_t i = 0; i < std::min(chips.size(), kMostNamed); ++i)
        named += (i == 0 ? "" : ", ") + chips[i];
    if (chips.size() > kMostNamed)
        named += ", and " + std::to_string(chips.size() - kMostNamed) + " more";
    return {ErrorCode::AlreadyExists, "in another lot already: " + named};
}

/// What is used first stands first (S-12).
bool comesFirst(const LotStanding& one, const LotStanding& other)
{
    const auto key = [](const Lot& lot) {
        return std::tuple{!lot.expires.has_value(),
                          lot.expires ? foundation::toText(*lot.expires) : std::string{},
                          lot.receivedAt, lot.name};
    };
    return key(one.lot) < key(other.lot);
}

} // namespace

Result<void> LotStore::receive(Transaction& transaction, const Lot& lot,
                               const std::vector<std::string>& chipSerials, const Act& act)
{
    auto there = find(lot.name);
    if (!there)
        return there.error();
    if (*there)
        return Error{ErrorCode::AlreadyExists, "lot " + lot.name};
    auto added = transaction.change(
        "INSERT INTO lots (name, blank_product, supplier, transport_keys, location, expires, "
        "state, missing, unreadable, received_at, changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, 0, 0, "
        "?, "
        "?)",
        values(lot.name, lot.blankProduct, lot.supplier, lot.transportKeys, lot.location,
               lot.expires, LotState::Received, act.when, act.when));
    if (!added)
        return added.error();
    auto others = enterBlanks(transaction, lot, chipSerials, act);
    if (!others)
        return others.error();
    if (!others->empty())
        return taken(*others);
    return audit::record(transaction, act, subjectOf(lot.name),
                         {"received",
                          {},
                          std::string{database::storedName(LotState::Received)},
                          std::to_string(chipSerials.size()) + " blanks " + lot.blankProduct +
                              ", transport keys " +
                              (lot.transportKeys.empty() ? "not named" : lot.transportKeys) +
                              ", at " + lot.location});
}

/// The answer is those that cannot be this lot's.
Result<std::vector<std::string>> LotStore::enterBlanks(Transaction& transaction, const Lot& lot,
                                                       const std::vector<std::string>& chipSerials,
                                                       const Act& act)
{
    CardStore cards{m_database};
    std::vector<std::string> others;
    for (const auto& chip : chipSerials) {
        auto known = cards.findByChip(chip);
        if (!known)
            return known.error();
        if (*known && (**known).lot) {
            others.push_back(chip);
            continue;
        }
        if (!*known)
            if (auto added = cards.addBlank(transaction, chip, act); !added)
                return added.error();
        auto joined = transaction.change("UPDATE cards SET lot = ? WHERE chip_serial = ?",
                                         values(lot.name, chip));
        if (!joined)
            return joined.error();
        if (!*known)
            continue;
        auto noted = audit::record(transaction, act, Subject::of(SubjectKind::Card, chip),
                                   {"joined-lot", {}, {}, "lot " + lot.name});
        if (!noted)
            return noted.error();
    }
    return others;
}

Result<void> LotStore::step(Transaction& transaction, const std::string& name, LotState to,
                            const std::string& why, const Act& act)
{
    auto lot = find(name);
    if (!lot)
        return lot.error();
    if (!*lot)
        return notFound(name);
    const auto from = (**lot).state;
    if (auto legal = audit::checkStep(lotSteps(), from, to, why, subjectOf(name)); !legal)
        return legal;
    auto changed = transaction.change("UPDATE lots SET state = ?, changed_at = ? WHERE name = ?",
                                      values(to, act.when, name));
    if (!changed)
        return changed.error();
    return audit::record(transaction, act, subjectOf(name), audit::stepped(from, to, why));
}

Result<void> LotStore::move(Transaction& transaction, const std::string& name,
                            const std::string& location, const Act& act)
{
    auto changed = transaction.change("UPDATE lots SET location = ?, changed_at = ? WHERE name = ?",
                                      values(location, act.when, name));
    if (!changed)
        return changed.error();
    if (*changed == 0)
        return notFound(name);
    return audit::record(transaction, act, subjectOf(name), {"moved", {}, {}, "to " + location});
}

Result<void> LotStore::setMissing(Transaction& transaction, const std::string& name,
                                  std::int64_t missing, const std::string& why, const Act& act)
{
    if (audit::isBlank(why))
        return audit::ruleViolated("PCI-3", "a reason is needed", "lot " + name);
    auto lot = find(name);
    if (!lot)
        return lot.error();
    if (!*lot)
        return notFound(name);
    auto changed = transaction.change("UPDATE lots SET missing = ?, changed_at = ? WHERE name = ?",
                                      values(missing, act.when, name));
    if (!changed)
        return changed.error();
    return audit::record(transaction, act, subjectOf(name),
                         {"counted",
                          {},
                          {},
                          std::to_string(missing) + " missing, before " +
                              std::to_string((**lot).missing) + ": " + why});
}

Result<void> LotStore::addUnreadable(Transaction& transaction, const std::string& name,
                                     std::int64_t more, const std::string& why, const Act& act)
{
    auto changed = transaction.change(
        "UPDATE lots SET unreadable = unreadable + ?, changed_at = ? WHERE name = ?",
        values(more, act.when, name));
    if (!changed)
        return changed.error();
    if (*changed == 0)
        return notFound(name);
    return audit::record(transaction, act, subjectOf(name),
                         {"unreadable", {}, {}, std::to_string(more) + " thrown away: " + why});
}

Result<std::optional<Lot>> LotStore::find(const std::string& name)
{
    return database::readFirst<Lot>(
        m_database.query(std::string{kSelect} + "WHERE name = ?", values(name)));
}

Result<LotStanding> LotStore::standing(const std::string& name)
{
    auto all = standings();
    if (!all)
        return all.error();
    for (auto& each : *all)
        if (each.lot.name == name)
            return std::move(each);
    return notFound(name);
}

Result<std::vector<LotStanding>> LotStore::standings()
{
    auto lots = database::readAll<Lot>(m_database.query(kSelect));
    if (!lots)
        return lots.error();
    auto counts = database::readAll<CardCount>(m_database.query(kCountCards));
    if (!counts)
        return counts.error();
    auto out = database::readAll<std::pair<std::string, std::int64_t>>(m_database.query(kCountOut));
    if (!out)
        return out.error();
    std::map<std::string, LotStanding> byName;
    for (auto& lot : *lots)
        byName[lot.name].lot = lot;
    for (const auto& each : *counts)
        byName[each.lot].cards[fateOf(each.state)] += each.count;
    for (const auto& [lot, count] : *out)
        byName[lot].out = count;
    std::vector<LotStanding> all;
    for (auto& [name, each] : byName)
        all.push_back(std::move(each));
    std::ranges::sort(all, comesFirst);
    return all;
}

} // namespace stock
