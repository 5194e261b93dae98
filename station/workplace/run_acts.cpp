// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/workplace/run_acts.h"

#include "foundation/file_lock.h"
#include "station/audit/step_check.h"
#include "station/stock/lot_store.h"
#include "station/stock/run_store.h"
#include "station/workplace/card_acts.h"
#include "station/workplace/permission.h"
#include "station/workplace/station_home.h"

#include <algorithm>
#include <iterator>

namespace workplace {
namespace {

using database::Transaction;
using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;
using stock::Run;
using stock::RunStore;

const std::string& stationOf(const Desk& desk)
{
    return desk.workplace.settings().stationName;
}

bool isSpoiled(stock::CardState state)
{
    const auto fate = stock::fateOf(state);
    return fate == stock::BlankFate::Spoiled || fate == stock::BlankFate::Destroyed;
}

Result<std::vector<stock::LotCount>> plan(Desk& desk, const stock::Wish& wish)
{
    auto standings = stock::LotStore{*desk.database}.standings();
    if (!standings)
        return standings.error();
    return stock::planTaking(*standings, wish, foundation::dayOf(desk.act().when));
}

/// A change of the station's open run as a unit of work of its own; the answer is the run after it.
template <typename Change>
Result<Run> inOpenRun(Desk& desk, const Change& change)
{
    if (auto may = mayDo(desk, staff::Right::MakeCards); !may)
        return may.error();
    auto number = database::inTransaction(
        *desk.database, [&](Transaction& transaction) -> Result<std::uint32_t> {
            RunStore runs{*desk.database};
            auto run = runs.current(stationOf(desk));
            if (!run)
                return run.error();
            if (!*run)
                return Error{ErrorCode::RunNotOpen, stationOf(desk)};
            if (auto changed = change(transaction, runs, (**run).number); !changed)
                return changed.error();
            return (**run).number;
        });
    return number ? RunStore{*desk.database}.find(*number) : Result<Run>{number.error()};
}

} // namespace

Result<Run> openRun(Desk& desk, const stock::Wish& wish)
{
    if (auto may = mayDo(desk, staff::Right::MakeCards); !may)
        return may.error();
    if (!desk.workplace.settings().stockKept)
        return audit::ruleViolated("PCI-3", "this station keeps no stock: [stock] kept = false",
                                   stationOf(desk));
    auto number = database::inTransaction(
        *desk.database, [&](Transaction& transaction) -> Result<std::uint32_t> {
            auto taken = plan(desk, wish);
            if (!taken)
                return taken.error();
            return RunStore{*desk.database}.open(transaction, stationOf(desk), *taken, desk.act());
        });
    return number ? RunStore{*desk.database}.find(*number) : Result<Run>{number.error()};
}

Result<Run> takeForRun(Desk& desk, const stock::Wish& wish)
{
    return inOpenRun(desk, [&](Transaction& transaction, RunStore& runs, std::uint32_t number) {
        auto taken = plan(desk, wish);
        if (!taken)
            return Result<void>{taken.error()};
        for (const auto& each : *taken)
            if (auto put = runs.take(transaction, number, each, wish.why, desk.act()); !put)
                return put;
        return Result<void>{};
    });
}

Result<Run> missInRun(Desk& desk, const stock::LotCount& missing, const std::string& why)
{
    return inOpenRun(desk, [&](Transaction& transaction, RunStore& runs, std::uint32_t number) {
        return runs.writeOff(transaction, number, missing, stock::Loss::Missing, why, desk.act());
    });
}

Result<Run> writeOffInRun(Desk& desk, const stock::LotCount& unreadable, const std::string& why)
{
    return inOpenRun(desk, [&](Transaction& transaction, RunStore& runs, std::uint32_t number) {
        return runs.writeOff(transaction, number, unreadable, stock::Loss::Unreadable, why,
                             desk.act());
    });
}

Result<Run> closeRun(Desk& desk, const std::vector<stock::LotCount>& returned)
{
    auto lock = foundation::FileLock::take(lineLockFile(desk.workplace.home()));
    if (!lock)
        return lock.error();
    return inOpenRun(desk, [&](Transaction& transaction, RunStore& runs, std::uint32_t number) {
        return runs.close(transaction, number, returned, desk.act());
    });
}

Result<Run> reviewRun(Desk& desk, std::uint32_t number)
{
    if (auto may = mayDo(desk, staff::Right::ReviewRuns); !may)
        return may.error();
    auto reviewed = database::inTransaction(*desk.database, [&](Transaction& transaction) {
        return RunStore{*desk.database}.review(transaction, number, desk.act());
    });
    return reviewed ? RunStore{*desk.database}.find(number) : Result<Run>{reviewed.error()};
}

Result<std::optional<Run>> currentRun(Desk& desk)
{
    return RunStore{*desk.database}.current(stationOf(desk));
}

Result<std::vector<std::uint32_t>> unreviewedRuns(Desk& desk)
{
    return RunStore{*desk.database}.in(stock::RunState::Closed);
}

Result<std::vector<Run>> listRuns(Desk& desk, std::uint32_t most)
{
    return RunStore{*desk.database}.list(0, most);
}

Result<RunView> showRun(Desk& desk, std::uint32_t number)
{
    auto run = RunStore{*desk.database}.find(number);
    if (!run)
        return run.error();
    auto events = audit::historyOf(*desk.database, audit::SubjectKind::Run, std::to_string(number));
    if (!events)
        return events.error();
    auto cards = listCards(desk, {.run = number});
    if (!cards)
        return cards.error();
    RunView view{std::move(*run), std::move(*events), std::move(*cards), {}};
    std::ranges::copy_if(view.cards, std::back_inserter(view.spoiled),
                         [&](const stock::Card& card) {
                             return view.run.state == stock::RunState::Open
                                        ? isSpoiled(card.state)
                                        : card.runFate == stock::BlankFate::Spoiled;
                         });
    return view;
}

} // namespace workplace
