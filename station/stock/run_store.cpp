// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/stock/run_store.h"

#include "station/audit/person.h"
#include "station/audit/step_check.h"
#include "station/database/running_number.h"
#include "station/stock/card_counts.h"
#include "station/stock/lot_store.h"

#include <algorithm>
#include <set>

namespace stock {
namespace {

/// A lot's row as stored; its cards are counted apart.
struct StoredBlanks
{
    std::string lot;
    std::int64_t taken;
    std::int64_t missing;
    std::int64_t unreadable;
    std::optional<std::int64_t> good;
    std::optional<std::int64_t> spoiled;
    std::optional<std::int64_t> returned;
};
/// The row of a run without its blanks.
struct StoredRun
{
    std::uint32_t number;
    std::string station;
    RunState state;
    std::string openedBy;
    foundation::Instant openedAt;
    std::string closedBy;
    std::optional<foundation::Instant> closedAt;
    std::string reviewedBy;
    std::optional<foundation::Instant> reviewedAt;
};

} // namespace
} // namespace stock

namespace database {

template <>
struct Reader<stock::StoredBlanks>
    : InOrder<stock::StoredBlanks, std::string, std::int64_t, std::int64_t, std::int64_t,
              std::optional<std::int64_t>, std::optional<std::int64_t>, std::optional<std::int64_t>>
{
};
template <>
struct Reader<stock::StoredRun>
    : InOrder<stock::StoredRun, std::uint32_t, std::string, stock::RunState, std::string,
              foundation::Instant, std::string, std::optional<foundation::Instant>, std::string,
              std::optional<foundation::Instant>>
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

constexpr auto kSelect = "SELECT number, station, state, opened_by, opened_at, closed_by, "
                         "closed_at, reviewed_by, reviewed_at FROM runs ";

Subject subjectOf(std::uint32_t number)
{
    return Subject::of(SubjectKind::Run, std::to_string(number));
}

Run runOf(const StoredRun& row)
{
    return {row.number,   row.station,  row.state,      row.openedBy,  row.openedAt,
            row.closedBy, row.closedAt, row.reviewedBy, row.reviewedAt};
}

std::string describe(const LotCount& count)
{
    return std::to_string(count.count) + " of lot " + count.lot;
}

/// Adds to what was taken of a lot. The lot must be there.
Result<void> addTaken(Transaction& transaction, std::uint32_t number, const LotCount& more)
{
    auto lot = LotStore{transaction.database()}.find(more.lot);
    if (!lot)
        return lot.error();
    if (!*lot)
        return Error{ErrorCode::NotFound, "lot " + more.lot};
    auto changed = transaction.change(
        "INSERT INTO run_blanks (run_number, lot, taken, missing, unreadable) VALUES (?, ?, ?, 0, "
        "0) "
        "ON CONFLICT (run_number, lot) DO UPDATE SET taken = taken + excluded.taken",
        values(number, more.lot, more.count));
    return changed ? Result<void>{} : changed.error();
}

std::int64_t returnedOf(const std::vector<LotCount>& returned, const std::string& lot)
{
    std::int64_t sum = 0;
    for (const auto& each : returned)
        if (each.lot == lot)
            sum += each.count;
    return sum;
}

/// A card that was destroyed had been rejected before, or else revoked after it was good.
constexpr auto kCountCards =
    "SELECT lot, CASE WHEN state = 'destroyed' AND NOT EXISTS (SELECT 1 FROM events WHERE "
    "subject_kind = 'card' AND subject = chip_serial AND to_state = 'rejected') THEN 'revoked' "
    "ELSE state END AS stands, count(*) FROM cards WHERE run_number = ? AND lot IS NOT NULL GROUP "
    "BY lot, stands";

/// What became of each card in the run, for good.
Result<void> keepFates(Transaction& transaction, std::uint32_t number, const Act& act)
{
    using ChipAndFate = std::pair<std::string, std::string>;
    auto kept = database::readAll<ChipAndFate>(transaction.returning(
        "UPDATE cards SET run_fate = CASE WHEN state = 'rejected' OR (state = 'destroyed' AND "
        "EXISTS (SELECT 1 FROM events WHERE subject_kind = 'card' AND subject = chip_serial AND "
        "to_state = 'rejected')) THEN 'spoiled' ELSE 'good' END WHERE run_number = ? RETURNING "
        "chip_serial, run_fate",
        values(number)));
    if (!kept)
        return kept.error();
    for (const auto& [chip, fate] : *kept) {
        auto noted = audit::record(transaction, act, Subject::of(SubjectKind::Card, chip),
                                   {"balanced", {}, {}, fate + " in " + runName(number)});
        if (!noted)
            return noted;
    }
    return {};
}

/// Whether somebody has had a hand in the run before it was closed, or in one of its cards.
constexpr auto kWhoTookPart =
    "SELECT DISTINCT who FROM events WHERE subject_kind = 'run' AND subject = ? UNION SELECT "
    "DISTINCT events.who FROM events JOIN cards ON events.subject_kind = 'card' AND events.subject "
    "= cards.chip_serial WHERE cards.run_number = ? AND events.at >= ? AND events.at <= ?";

Result<void> checkLots(const Run& run, const std::vector<LotCount>& returned)
{
    std::set<std::string> named;
    for (const auto& each : returned)
        if (!named.insert(each.lot).second)
            return Error{ErrorCode::RunUnbalanced,
                         runName(run.number) + ": lot " + each.lot + " is named twice"};
    for (const auto& each : returned)
        if (std::ranges::find(run.blanks, each.lot, &RunBlanks::lot) == run.blanks.end())
            return Error{ErrorCode::RunUnbalanced,
                         runName(run.number) + " had no blanks of lot " + each.lot};
    return {};
}

} // namespace

Result<std::uint32_t> RunStore::open(Transaction& transaction, const std::string& station,
                                     const std::vector<LotCount>& taken, const Act& act)
{
    auto running = current(station);
    if (!running)
        return running.error();
    if (*running)
        return Error{ErrorCode::RunOpen, runName((**running).number)};
    auto drawn = database::drawNumber(transaction, "run");
    if (!drawn)
        return drawn.error();
    const auto number = static_cast<std::uint32_t>(*drawn);
    auto added = transaction.change("INSERT INTO runs (number, station, state, opened_by, "
                                    "opened_at, closed_by, reviewed_by) VALUES (?, ?, ?, ?, ?, '', "
                                    "'')",
                                    values(number, station, RunState::Open, act.who, act.when));
    if (!added)
        return added.error();
    std::string detail;
    for (const auto& each : taken) {
        if (auto put = addTaken(transaction, number, each); !put)
            return put.error();
        detail += (detail.empty() ? "" : ", ") + describe(each);
    }
    auto recorded =
        audit::record(transaction, act, subjectOf(number),
                      {"opened", {}, std::string{database::storedName(RunState::Open)}, detail});
    return recorded ? Result<std::uint32_t>{number} : recorded.error();
}

Result<Run> RunStore::openRun(std::uint32_t number)
{
    auto run = find(number);
    if (run && run->state != RunState::Open)
        return foundation::illegalStep(runName(number), database::storedName(run->state),
                                       "changed");
    return run;
}

Result<void> RunStore::take(Transaction& transaction, std::uint32_t number, const LotCount& more,
                            const std::string& why, const Act& act)
{
    if (auto run = openRun(number); !run)
        return run.error();
    if (auto put = addTaken(transaction, number, more); !put)
        return put;
    return audit::record(transaction, act, subjectOf(number),
                         {"taken", {}, {}, describe(more) + (why.empty() ? "" : ": " + why)});
}

/// What the lot loses by it.
Result<void> writeOffInLot(Transaction& transaction, const LotCount& lost, Loss how,
                           const std::string& why, const Act& act)
{
    LotStore lots{transaction.database()};
    if (how == Loss::Unreadable)
        return lots.addUnreadable(transaction, lost.lot, lost.count, why, act);
    auto lot = lots.find(lost.lot);
    if (!lot)
        return lot.error();
    return lots.setMissing(transaction, lost.lot, (**lot).missing + lost.count, why, act);
}

Result<void> RunStore::writeOff(Transaction& transaction, std::uint32_t number,
                                const LotCount& lost, Loss how, const std::string& why,
                                const Act& act)
{
    auto run = openRun(number);
    if (!run)
        return run.error();
    if (audit::isBlank(why))
        return audit::ruleViolated("PCI-3", "a reason is needed", runName(number));
    const auto blanks = std::ranges::find(run->blanks, lost.lot, &RunBlanks::lot);
    if (lost.count < 1 || blanks == run->blanks.end() || blanks->left() < lost.count)
        return audit::ruleViolated("PCI-3",
                                   "the run has not so many blanks of lot " + lost.lot + " left",
                                   runName(number));
    const std::string column = how == Loss::Missing ? "missing" : "unreadable";
    auto changed = transaction.change("UPDATE run_blanks SET " + column + " = " + column +
                                          " + ? WHERE run_number = ? AND lot = ?",
                                      values(lost.count, number, lost.lot));
    if (!changed)
        return changed.error();
    if (auto noted = writeOffInLot(transaction, lost, how, runName(number) + ": " + why, act);
        !noted)
        return noted;
    return audit::record(transaction, act, subjectOf(number),
                         {column, {}, {}, describe(lost) + ": " + why});
}

Result<void> RunStore::close(Transaction& transaction, std::uint32_t number,
                             const std::vector<LotCount>& returned, const Act& act)
{
    auto run = find(number);
    if (!run)
        return run.error();
    const auto subject = subjectOf(number);
    if (auto legal = audit::checkStep(runSteps(), run->state, RunState::Closed, {}, subject);
        !legal)
        return legal;
    if (auto known = checkLots(*run, returned); !known)
        return known;
    for (const auto& blanks : run->blanks) {
        const auto back = returnedOf(returned, blanks.lot);
        if (auto even = checkBalance(number, blanks, back); !even)
            return even;
        auto kept =
            transaction.change("UPDATE run_blanks SET good = ?, spoiled = ?, returned = ? "
                               "WHERE run_number = ? AND lot = ?",
                               values(blanks.good, blanks.spoiled, back, number, blanks.lot));
        if (!kept)
            return kept.error();
    }
    if (auto kept = keepFates(transaction, number, act); !kept)
        return kept;
    auto closed = transaction.change(
        "UPDATE runs SET state = ?, closed_by = ?, closed_at = ? WHERE number = ?",
        values(RunState::Closed, act.who, act.when, number));
    if (!closed)
        return closed.error();
    return audit::record(transaction, act, subject,
                         audit::stepped(RunState::Open, RunState::Closed));
}

Result<void> RunStore::review(Transaction& transaction, std::uint32_t number, const Act& act)
{
    auto run = find(number);
    if (!run)
        return run.error();
    const auto subject = subjectOf(number);
    if (auto legal = audit::checkStep(runSteps(), run->state, RunState::Reviewed, {}, subject);
        !legal)
        return legal;
    auto tookPart = database::readAll<std::string>(
        m_database.query(kWhoTookPart, values(std::to_string(number), number, run->openedAt,
                                              run->closedAt.value_or(act.when))));
    if (!tookPart)
        return tookPart.error();
    for (const auto& who : *tookPart)
        if (audit::isSamePerson(act.who, who))
            return audit::ruleViolated("S-3", act.who + " took part in it; another signs",
                                       runName(number));
    auto reviewed = transaction.change(
        "UPDATE runs SET state = ?, reviewed_by = ?, reviewed_at = ? WHERE number = ?",
        values(RunState::Reviewed, act.who, act.when, number));
    if (!reviewed)
        return reviewed.error();
    return audit::record(transaction, act, subject,
                         audit::stepped(RunState::Closed, RunState::Reviewed));
}

Result<std::optional<Run>> RunStore::current(const std::string& station)
{
    auto row = database::readFirst<StoredRun>(m_database.query(
        std::string{kSelect} + "WHERE station = ? AND state = ?", values(station, RunState::Open)));
    if (!row)
        return row.error();
    if (!*row)
        return std::optional<Run>{};
    auto run = withBlanks(runOf(**row));
    return run ? Result<std::optional<Run>>{std::move(*run)} : run.error();
}

Result<Run> RunStore::find(std::uint32_t number)
{
    auto row = database::readOne<StoredRun>(
        m_database.query(std::string{kSelect} + "WHERE number = ?", values(number)),
        runName(number));
    return row ? withBlanks(runOf(*row)) : Result<Run>{row.error()};
}

Result<std::vector<std::uint32_t>> RunStore::in(RunState state)
{
    return database::readAll<std::uint32_t>(
        m_database.query("SELECT number FROM runs WHERE state = ? ORDER BY number", values(state)));
}

Result<std::vector<Run>> RunStore::list(std::uint32_t before, std::uint32_t most)
{
    auto rows = database::readAll<StoredRun>(m_database.query(
        std::string{kSelect} + "WHERE ? = 0 OR number < ? ORDER BY number DESC LIMIT ?",
        values(before, before, most)));
    if (!rows)
        return rows.error();
    std::vector<Run> runs;
    for (const auto& row : *rows) {
        auto run = withBlanks(runOf(row));
        if (!run)
            return run.error();
        runs.push_back(std::move(*run));
    }
    return runs;
}

Result<Run> RunStore::withBlanks(Run run)
{
    auto rows = database::readAll<StoredBlanks>(m_database.query(
        "SELECT lot, taken, missing, unreadable, good, spoiled, returned FROM run_blanks WHERE "
        "run_number = ? ORDER BY lot",
        values(run.number)));
    if (!rows)
        return rows.error();
    auto cards = database::readAll<CardCount>(m_database.query(kCountCards, values(run.number)));
    if (!cards)
        return cards.error();
    for (const auto& row : *rows) {
        RunBlanks blanks{row.lot, row.taken,    row.good.value_or(0), row.spoiled.value_or(0),
                         0,       row.returned, row.missing,          row.unreadable};
        if (!row.returned)
            for (const auto& each : *cards)
                if (each.lot == row.lot)
                    blanks.add(each.state, each.count);
        run.blanks.push_back(std::move(blanks));
    }
    return run;
}

} // namespace stock
