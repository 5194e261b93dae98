// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/workplace/letter_acts.h"

#include "foundation/card_serial.h"
#include "station/letters/print_run_store.h"
#include "station/stock/card_store.h"
#include "station/workplace/leaving.h"
#include "station/workplace/letter_rights.h"
#include "station/workplace/permission.h"
#include "station/workplace/scanned_text.h"
#include "station/workplace/separation.h"

#include <algorithm>

namespace workplace {

using database::Transaction;
using foundation::Error;
using foundation::ErrorCode;
using foundation::LetterNumber;
using foundation::Result;
using letters::LetterState;
using letters::LetterStore;
using letters::PrintRunStore;

namespace {

Result<void> stepLetter(Desk& desk, const foundation::LetterNumber& number, LetterState to,
                        const std::string& reason)
{
    return database::inTransaction(*desk.database, [&](Transaction& transaction) -> Result<void> {
        LetterStore store{*desk.database};
        auto letter = store.find(number);
        if (!letter)
            return letter.error();
        if (to == LetterState::Confirmed)
            if (auto inForce = checkInForce(*desk.database, letter->plan.orderLine); !inForce)
                return inForce;
        return store.step(transaction, number, to, desk.act(), reason);
    });
}

/// What was scanned, as the number of a letter.
Result<LetterNumber> scannedLetter(Desk& desk, const std::string& scanned)
{
    const auto text = scannedText(scanned);
    auto number = LetterNumber::parse(text);
    if (number)
        return number;
    auto card = stock::CardStore{*desk.database}.findByChip(text);
    if (!card)
        return card.error();
    if (foundation::CardSerial::parse(text) || *card)
        return Error{ErrorCode::NotALetter, text};
    return number;
}

/// Confirmed, or further on its way than that.
bool isConfirmed(LetterState state)
{
    switch (state) {
    case LetterState::Confirmed:
    case LetterState::Sealed:
    case LetterState::Dispatched:
    case LetterState::Delivered:
    case LetterState::Returned:
    case LetterState::Lost:
        return true;
    case LetterState::Reserved:
    case LetterState::Ready:
    case LetterState::Published:
    case LetterState::Printing:
    case LetterState::Printed:
    case LetterState::Spoiled:
    case LetterState::Destroyed:
        return false;
    }
    return false;
}

} // namespace

Result<std::vector<letters::Letter>> listLetters(Desk& desk, const letters::LetterFilter& filter,
                                                 std::size_t most)
{
    LetterStore store{*desk.database};
    return allPages<letters::Letter>(
        filter, most, [&](const letters::LetterFilter& page) { return store.list(page); },
        [](letters::LetterFilter& next, const letters::Letter& last) {
            next.after = last.plan.number;
        });
}

Result<void> confirmLetter(Desk& desk, const LetterNumber& number)
{
    auto letter = LetterStore{*desk.database}.find(number);
    if (!letter)
        return letter.error();
    if (auto may = mayHandleLetter(desk, *letter); !may)
        return may;
    return stepLetter(desk, number, LetterState::Confirmed, {});
}

Result<void> spoilLetter(Desk& desk, const LetterNumber& number, const std::string& reason)
{
    if (auto may = mayDoWith(desk, staff::Right::PrintLetters, number); !may)
        return may;
    return stepLetter(desk, number, LetterState::Spoiled, reason);
}

Result<ConfirmedLetter> confirmScanned(Desk& desk, const std::string& scanned,
                                       std::optional<std::uint32_t> run)
{
    auto number = scannedLetter(desk, scanned);
    if (!number)
        return number.error();
    auto letter = LetterStore{*desk.database}.find(*number);
    if (!letter)
        return letter.error();
    PrintRunStore runs{*desk.database};
    auto latest = runs.latestOf(*number);
    if (!latest)
        return latest.error();
    if (run && *latest != run)
        return Error{ErrorCode::LetterNotOfRun,
                     number->text() + ": " + letters::printRunName(*run)};
    if (isConfirmed(letter->state))
        return Error{ErrorCode::LetterConfirmed, number->text()};
    if (auto confirmed = confirmLetter(desk, *number); !confirmed)
        return confirmed.error();
    ConfirmedLetter answer{*number, *latest, 0};
    if (!*latest)
        return answer;
    auto stands = runs.find(**latest);
    if (!stands)
        return stands.error();
    answer.waiting = stands->waiting;
    return answer;
}

Result<std::vector<letters::PrintRun>> listPrintRuns(Desk& desk, std::uint32_t most)
{
    return PrintRunStore{*desk.database}.list(0, most);
}

Result<PrintRunView> showPrintRun(Desk& desk, std::uint32_t number)
{
    PrintRunStore store{*desk.database};
    auto run = store.find(number);
    if (!run)
        return run.error();
    auto letters = store.lettersOf(number);
    if (!letters)
        return letters.error();
    return PrintRunView{std::move(*run), std::move(*letters)};
}

} // namespace workplace
