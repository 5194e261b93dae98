// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/workplace/letter_acts.h"

#include "foundation/civil_date.h"
#include "print/address_lines.h"
#include "print/pin_letter_runner.h"
#include "station/orders/order_store.h"
#include "station/production/order_fields.h"
#include "station/workplace/abandoned_letters.h"
#include "station/workplace/leaving.h"
#include "station/workplace/separation.h"

#include <optional>
#include <set>

namespace workplace {
namespace {

using database::Transaction;
using foundation::ErrorCode;
using foundation::Result;
using letters::LetterState;
using letters::LetterStore;

/// A37: the number to register at the e-service; a SITHS-like holder is known by HSA-id.
std::string identityNumber(const orders::OrderLine& line)
{
    if (line.serviceIdentity)
        return line.serviceIdentity->text();
    return line.holder.hsaId ? line.holder.hsaId->text() : std::string{};
}

Result<print::LetterTask> taskFor(Desk& desk, const letters::Letter& letter)
{
    orders::OrderStore orders{*desk.database};
    auto line = orders.line(letter.plan.orderLine);
    if (!line)
        return line.error();
    auto order = orders.find(letter.plan.orderLine.order);
    if (!order)
        return order.error();
    auto profile = desk.workplace.profiles().find(line->line.product);
    if (!profile)
        return profile.error();
    auto envelope = LetterStore{*desk.database}.envelope(letter.plan.number);
    if (!envelope)
        return envelope.error();
    const auto& settings = desk.workplace.settings();
    const auto& card = **profile;
    return print::LetterTask{
        .letterNumber = letter.plan.number.text(),
        .templateFile = card.letter.templateFile,
        .envelope = std::move(*envelope),
        .text = {.sender = settings.sender,
                 .recipient = print::addressLines(letter.plan.recipient),
                 .holder = production::holderName(line->line.holder),
                 .organisation = order->order.organisation.name,
                 .identityNumber = identityNumber(line->line),
                 .productSwedish = card.nameSwedish,
                 .productEnglish = card.nameEnglish,
                 .date = foundation::toText(foundation::dayOf(desk.workplace.clock().now())),
                 .contact = settings.website},
        .codes = card.letter.codes};
}

/// The task of a letter that this person may have printed now.
Result<print::LetterTask> mayPrint(Desk& desk, const letters::Letter& letter)
{
    if (auto inForce = checkInForce(*desk.database, letter.plan.orderLine); !inForce)
        return inForce.error();
    if (auto apart = checkMayHandle(desk, letter); !apart)
        return apart.error();
    if (letter.state != LetterState::Ready)
        return foundation::illegalStep(
            "letter " + letter.plan.number.text(),
            cardprofiles::nameIn(letters::kLetterStates, letter.state),
            cardprofiles::nameIn(letters::kLetterStates, LetterState::Printing));
    return taskFor(desk, letter);
}

/// What pinletter said of a letter, in the book.
Result<void> bookEvent(Desk& desk, const print::LetterEvent& event)
{
    auto number = foundation::LetterNumber::parse(event.letterNumber);
    if (!number)
        return number.error();
    return database::inTransaction(*desk.database, [&](Transaction& transaction) -> Result<void> {
        LetterStore store{*desk.database};
        auto letter = store.find(*number);
        if (!letter)
            return letter.error();
        const bool isPrinted = event.state == print::LetterState::Printed;
        if (letter->state == LetterState::Spoiled && !isPrinted)
            return {}; // its order or card was given up while it was printed
        switch (event.state) {
        case print::LetterState::Printing:
            return {}; // booked before its envelope left
        case print::LetterState::Printed:
            return store.recordPrinted(transaction, *number,
                                       event.job ? std::to_string(*event.job) : "", desk.act());
        case print::LetterState::Spoiled:
        case print::LetterState::Refused:
            break;
        }
        const auto to =
            event.state == print::LetterState::Spoiled ? LetterState::Spoiled : LetterState::Ready;
        const auto code = event.error.value_or(foundation::ErrorCode::ProgramFailed);
        return store.step(transaction, *number, to, desk.act(),
                          foundation::describe({code, event.context}));
    });
}

/// Those that may be printed now: what a stopped order has lying waits until it goes on.
Result<std::vector<letters::Letter>> allReady(Desk& desk)
{
    auto ready = listLetters(desk, {.state = LetterState::Ready});
    if (!ready)
        return ready;
    std::vector<letters::Letter> mayLeave;
    for (auto& letter : *ready) {
        auto inForce = checkInForce(*desk.database, letter.plan.orderLine);
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

Result<void> bookAsPrinting(Desk& desk, const std::vector<letters::Letter>& letters)
{
    return database::inTransaction(*desk.database, [&](Transaction& transaction) -> Result<void> {
        for (const auto& letter : letters) {
            if (auto inForce = checkInForce(*desk.database, letter.plan.orderLine); !inForce)
                return inForce;
            if (auto begun = LetterStore{*desk.database}.beginPrinting(
                    transaction, letter.plan.number, desk.act());
                !begun)
                return begun;
        }
        return {};
    });
}

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

print::PinLetterRequest requestFor(const Settings& settings)
{
    return {.printer = {.uri = settings.printer,
                        .fingerprint = settings.printerFingerprint,
                        .jobLimit = settings.printLimit},
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
    Batch batch{requestFor(desk.workplace.settings()), {}, {}};
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

/// Books each letter's end as pinletter tells of it, so that a station that dies has booked all
/// that it heard.
class EventBook
{
public:
    explicit EventBook(Desk& desk) : m_desk{desk} {}

    void book(const print::LetterEvent& event)
    {
        if (event.state == print::LetterState::Printing ||
            !m_booked.insert(event.letterNumber).second)
            return;
        auto booked = bookEvent(m_desk, event);
        if (!booked && !m_error)
            m_error = booked.error();
    }
    [[nodiscard]] const std::optional<foundation::Error>& error() const { return m_error; }

private:
    Desk& m_desk;
    std::set<std::string> m_booked;
    std::optional<foundation::Error> m_error;
};

Result<std::vector<print::LetterEvent>>
runAndBook(Desk& desk, const print::PinLetterRequest& request,
           const std::function<void(const print::LetterEvent&)>& onEvent)
{
    EventBook book{desk};
    auto events = print::printPinLetters(
        {programBeside("pinletter"), desk.workplace.settings().mailroomPassphraseFile, {}}, request,
        [&](const print::LetterEvent& event) {
            book.book(event);
            onEvent(event);
        });
    if (!events) { // it never started: every letter is as it was
        for (const auto& task : request.letters)
            book.book({.letterNumber = task.letterNumber,
                       .state = print::LetterState::Refused,
                       .error = events.error().code,
                       .context = events.error().context});
        return events.error();
    }
    for (const auto& event : *events)
        book.book(event); // those that pinletter died over
    if (book.error())
        return *book.error();
    return events;
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

Result<std::vector<print::LetterEvent>>
printLetters(Desk& desk, const std::vector<foundation::LetterNumber>& numbers,
             const std::function<void(const print::LetterEvent&)>& onEvent)
{
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
    if (auto booked = bookAsPrinting(desk, batch->letters); !booked)
        return booked.error();
    auto ends = runAndBook(desk, batch->request, onEvent);
    if (ends)
        ends->insert(ends->begin(), batch->leftOut.begin(), batch->leftOut.end());
    return ends;
}

Result<void> confirmLetter(Desk& desk, const foundation::LetterNumber& number)
{
    auto letter = LetterStore{*desk.database}.find(number);
    if (!letter)
        return letter.error();
    if (auto apart = checkMayHandle(desk, *letter); !apart)
        return apart;
    return stepLetter(desk, number, LetterState::Confirmed, {});
}

Result<void> spoilLetter(Desk& desk, const foundation::LetterNumber& number,
                         const std::string& reason)
{
    return stepLetter(desk, number, LetterState::Spoiled, reason);
}

} // namespace workplace
