// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "foundation/letter_number.h"
#include "print/pin_letter_runner.h"
#include "station/letters/print_run_store.h"
#include "station/workplace/abandoned_letters.h"
#include "station/workplace/leaving.h"
#include "station/workplace/letter_acts.h"
#include "station/workplace/letter_tasks.h"
#include "station/workplace/permission.h"
#include "station/workplace/portal_acts.h"
#include "station/workplace/printer_acts.h"

#include <algorithm>
#include <optional>
#include <set>

namespace workplace {

using database::Transaction;
using foundation::Bytes;
using foundation::ErrorCode;
using foundation::LetterNumber;
using foundation::Result;
using letters::LetterState;
using letters::LetterStore;
using letters::PrintFate;
using letters::PrintRunStore;

namespace {

/// Those that may be printed now: what a stopped order has lying waits until it goes on, and what
/// goes to the portal is printed only when it is named.
Result<std::vector<letters::Letter>> allReady(Desk& desk)
{
    auto ready = listLetters(desk, {.state = LetterState::Ready});
    if (!ready)
        return ready;
    const bool toPortal = !desk.workplace.settings().portalCertificate.empty();
    std::vector<letters::Letter> mayLeave;
    for (auto& letter : *ready) {
        auto inForce = checkInForce(*desk.database, letter.plan.orderLine);
        if (inForce && toPortal && checkMayGoDigital(desk, letter))
            continue;
        if (inForce)
            mayLeave.push_back(std::move(letter));
        else if (inForce.error().code != ErrorCode::OrderStopped &&
                 inForce.error().code != ErrorCode::OrderCancelled)
            return inForce.error();
    }
    return mayLeave;
}

Result<std::vector<letters::Letter>> chosen(Desk& desk,
                                            const std::vector<foundation::LetterNumber>& numbers)
{
    if (numbers.empty())
        return allReady(desk);
    std::vector<letters::Letter> found;
    for (const auto& number : numbers) {
        auto letter = LetterStore{*desk.database}.find(number);
        if (!letter)
            return letter.error();
        found.push_back(std::move(*letter));
    }
    return found;
}

Result<print::PinLetterRequest> requestFor(Desk& desk)
{
    auto printer = letterPrinter(desk);
    if (!printer)
        return printer.error();
    const auto& settings = desk.workplace.settings();
    return print::PinLetterRequest{.printer = *std::move(printer),
                                   .key = {.folder = settings.mailroom.string()},
                                   .templateFolder = settings.letterTemplates.string(),
                                   .letters = {}};
}

/// What goes to the printer together, and what does not, with the reason.
struct Batch
{
    print::PinLetterRequest request;
    std::vector<letters::Letter> letters;
    std::vector<print::LetterEvent> leftOut;
};

/// A task for each letter that this person may have printed. The others are left out, or, where all
/// were asked for by name, the first of them is the error.
Result<Batch> batchOf(Desk& desk, const std::vector<letters::Letter>& letters, bool allOrNothing)
{
    auto request = requestFor(desk);
    if (!request)
        return request.error();
    Batch batch{*std::move(request), {}, {}};
    for (const auto& letter : letters) {
        auto task = mayPrint(desk, letter);
        if (task) {
            batch.request.letters.push_back(std::move(*task));
            batch.letters.push_back(letter);
            continue;
        }
        if (allOrNothing)
            return task.error();
        batch.leftOut.push_back({.letterNumber = letter.plan.number.text(),
                                 .state = print::LetterState::Refused,
                                 .error = task.error().code,
                                 .context = task.error().context});
    }
    return batch;
}

/// One run in the book, from its beginning to its end: each letter is booked as being printed just
/// before its envelope leaves this program, and its end as pinletter tells of it. A station that
/// dies leaves no more than the one letter in hand in doubt.
class RunBook
{
public:
    RunBook(Desk& desk, std::uint32_t run) : m_desk{desk}, m_run{run} {}

    static Result<RunBook> begin(Desk& desk, const Batch& batch)
    {
        std::vector<LetterNumber> numbers;
        for (const auto& letter : batch.letters)
            numbers.push_back(letter.plan.number);
        auto run = database::inTransaction(*desk.database, [&](Transaction& transaction) {
            return PrintRunStore{*desk.database}.begin(
                transaction, desk.workplace.settings().stationName, batch.request.printer.uri,
                numbers, desk.act());
        });
        if (!run)
            return run.error();
        return RunBook{desk, *run};
    }

    Result<Bytes> release(const print::LetterTask& task)
    {
        auto number = LetterNumber::parse(task.letterNumber);
        if (!number)
            return number.error();
        // A run is long: none comes out for who has left.
        if (auto lasting = checkSession(m_desk); !lasting)
            return lasting.error();
        return database::inTransaction(*m_desk.database, [&](Transaction& transaction) {
            return beginLetter(transaction, *number);
        });
    }

    void note(const print::LetterEvent& event)
    {
        if (event.state == print::LetterState::Printing ||
            event.state == print::LetterState::Waiting ||
            !m_booked.insert(event.letterNumber).second)
            return;
        m_complete = m_complete && event.state == print::LetterState::Printed;
        auto booked = bookEnd(event);
        if (!booked && !m_error)
            m_error = booked.error();
    }

    /// The first error of the book, from the first letter to the last.
    Result<void> end()
    {
        auto ended = database::inTransaction(*m_desk.database, [&](Transaction& transaction) {
            return PrintRunStore{*m_desk.database}.end(
                transaction, m_run,
                m_complete ? letters::PrintOutcome::Complete : letters::PrintOutcome::Incomplete,
                m_desk.act());
        });
        return m_error ? Result<void>{*m_error} : ended;
    }

private:
    Desk& m_desk;
    std::uint32_t m_run;
    bool m_complete = true;
    std::set<std::string> m_booked;
    std::optional<foundation::Error> m_error;

    Result<Bytes> beginLetter(Transaction& transaction, const LetterNumber& number)
    {
        LetterStore store{*m_desk.database};
        auto letter = store.find(number);
        if (!letter)
            return letter.error();
        if (auto inForce = checkInForce(*m_desk.database, letter->plan.orderLine); !inForce)
            return inForce.error();
        auto envelope = store.envelope(number);
        if (!envelope)
            return envelope.error();
        if (auto begun = store.beginPrinting(transaction, number, m_desk.act(),
                                             letters::printRunName(m_run));
            !begun)
            return begun.error();
        auto noted =
            PrintRunStore{*m_desk.database}.note(transaction, m_run, number, PrintFate::Printing);
        return noted ? envelope : noted.error();
    }

    Result<void> bookEnd(const print::LetterEvent& event)
    {
        auto number = LetterNumber::parse(event.letterNumber);
        if (!number)
            return number.error();
        return database::inTransaction(
            *m_desk.database, [&](Transaction& transaction) -> Result<void> {
                const auto why = foundation::describe(
                    {event.error.value_or(ErrorCode::ProgramFailed), event.context});
                if (auto stepped = stepLetter(transaction, *number, event, why); !stepped)
                    return stepped;
                const bool isPrinted = event.state == print::LetterState::Printed;
                const auto fate = isPrinted                                    ? PrintFate::Printed
                                  : event.state == print::LetterState::Spoiled ? PrintFate::Spoiled
                                                                               : PrintFate::Refused;
                return PrintRunStore{*m_desk.database}.note(transaction, m_run, *number, fate,
                                                            isPrinted ? std::string{} : why);
            });
    }

    Result<void> stepLetter(Transaction& transaction, const LetterNumber& number,
                            const print::LetterEvent& event, const std::string& why)
    {
        LetterStore store{*m_desk.database};
        auto letter = store.find(number);
        if (!letter)
            return letter.error();
        if (event.state == print::LetterState::Printed)
            return store.recordPrinted(transaction, number,
                                       event.job ? std::to_string(*event.job) : "", m_desk.act());
        // Not begun, or its order or card was given up while it was printed.
        if (letter->state != LetterState::Printing)
            return {};
        const auto to =
            event.state == print::LetterState::Spoiled ? LetterState::Spoiled : LetterState::Ready;
        return store.step(transaction, number, to, m_desk.act(), why);
    }
};

Result<std::vector<print::LetterEvent>>
printAndBook(Desk& desk, const Batch& batch,
             const std::function<void(const print::LetterEvent&)>& onEvent)
{
    auto book = RunBook::begin(desk, batch);
    if (!book)
        return book.error();
    auto events = print::printPinLetters(
        {programBeside("pinletter"), desk.workplace.settings().mailroomPassphraseFile, {}},
        batch.request,
        {.onEvent =
             [&](const print::LetterEvent& event) {
                 book->note(event);
                 onEvent(event);
             },
         .release = [&](const print::LetterTask& task) { return book->release(task); }});
    if (!events) // it never started: every letter is as it was
        for (const auto& task : batch.request.letters)
            book->note({.letterNumber = task.letterNumber,
                        .state = print::LetterState::Refused,
                        .error = events.error().code,
                        .context = events.error().context});
    if (auto ended = book->end(); !ended)
        return ended.error();
    return events;
}

} // namespace

Result<std::vector<print::LetterEvent>>
printLetters(Desk& desk, const std::vector<LetterNumber>& numbers,
             const std::function<void(const print::LetterEvent&)>& onEvent)
{
    if (auto may = mayDo(desk, staff::Right::PrintLetters); !may)
        return may.error();
    auto lock = takePrintingLock(desk.workplace);
    if (!lock)
        return lock.error();
    if (auto settled = spoilAbandoned(desk, *lock); !settled)
        return settled.error();
    auto letters = chosen(desk, numbers);
    if (!letters)
        return letters.error();
    if (letters->empty())
        return std::vector<print::LetterEvent>{};
    auto batch = batchOf(desk, *letters, !numbers.empty());
    if (!batch)
        return batch.error();
    for (const auto& each : batch->leftOut)
        onEvent(each);
    if (batch->letters.empty())
        return batch->leftOut;
    auto ends = printAndBook(desk, *batch, onEvent);
    if (ends)
        ends->insert(ends->begin(), batch->leftOut.begin(), batch->leftOut.end());
    return ends;
}

} // namespace workplace
