// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/workplace/abandoned_letters.h"

#include "station/letters/letter_store.h"
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
    const auto act = desk.workplace.act("station");
    for (const auto& letter : *abandoned) {
        auto spoiled =
            database::inTransaction(*desk.database, [&](database::Transaction& transaction) {
                return letters::LetterStore{*desk.database}.step(transaction, letter.plan.number,
                                                                 LetterState::Spoiled, act, kWhy);
            });
        if (!spoiled)
            return spoiled;
    }
    return {};
}

void spoilIfAbandoned(Desk& desk)
{
    auto abandoned = listLetters(desk, {.state = LetterState::Printing}, 1);
    if (!abandoned || abandoned->empty())
        return;
    if (auto lock = takePrintingLock(desk.workplace))
        (void)spoilAbandoned(desk, *lock);
}

} // namespace workplace
