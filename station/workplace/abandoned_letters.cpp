// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/workplace/abandoned_letters.h"

#include "station/letters/letter_store.h"
#include "station/letters/print_run_store.h"
#include "station/workplace/letter_acts.h"
#include "station/workplace/station_home.h"

namespace workplace {

using foundation::Error;
using foundation::ErrorCode;
using foundation::FileLock;
using foundation::Result;
using letters::LetterState;

namespace {

constexpr auto kWhy = "the program ended while the letter was being printed; look for its sheet";

Result<void> settle(database::Transaction& transaction,
                    const std::vector<letters::Letter>& abandoned, std::optional<std::uint32_t> run,
                    const audit::Act& act)
{
    letters::LetterStore store{transaction.database()};
    letters::PrintRunStore runs{transaction.database()};
    for (const auto& letter : abandoned) {
        const auto& number = letter.plan.number;
        if (auto spoiled = store.step(transaction, number, LetterState::Spoiled, act, kWhy);
            !spoiled)
            return spoiled;
        auto latest = runs.latestOf(number);
        if (!latest)
            return latest.error();
        if (!run || *latest != run)
            continue;
        if (auto noted = runs.note(transaction, *run, number, letters::PrintFate::Spoiled, kWhy);
            !noted)
            return noted;
    }
    if (!run)
        return {};
    return runs.end(transaction, *run, letters::PrintOutcome::Interrupted, act);
}

} // namespace

Result<FileLock> takePrintingLock(const Workplace& workplace)
{
    const auto file = printingLockFile(workplace.home());
    auto lock = FileLock::take(file);
    if (!lock && lock.error().code == ErrorCode::LineRunning)
        return Error{ErrorCode::LettersPrinting, file.string()};
    return lock;
}

Result<void> spoilAbandoned(Desk& desk, const FileLock&)
{
    auto abandoned = listLetters(desk, {.state = LetterState::Printing});
    if (!abandoned)
        return abandoned.error();
    auto run =
        letters::PrintRunStore{*desk.database}.current(desk.workplace.settings().stationName);
    if (!run)
        return run.error();
    if (abandoned->empty() && !*run)
        return {};
    return database::inTransaction(*desk.database, [&](database::Transaction& transaction) {
        return settle(transaction, *abandoned, *run, desk.workplace.act("station"));
    });
}

void spoilIfAbandoned(Desk& desk)
{
    auto abandoned = listLetters(desk, {.state = LetterState::Printing}, 1);
    auto run =
        letters::PrintRunStore{*desk.database}.current(desk.workplace.settings().stationName);
    if (!abandoned || !run || (abandoned->empty() && !*run))
        return;
    if (auto lock = takePrintingLock(desk.workplace))
        (void)spoilAbandoned(desk, *lock);
}

} // namespace workplace
