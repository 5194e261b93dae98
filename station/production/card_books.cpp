// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/production/card_books.h"

#include "station/letters/letter_store.h"
#include "station/production/attempt_end.h"
#include "station/production/blank_check.h"
#include "station/production/certificate_books.h"
#include "station/stock/sealed_code_store.h"
#include "station/stock/test_record_store.h"

#include <utility>

namespace production {
namespace {

using database::Transaction;
using foundation::Result;
using stock::CardState;
using workflow::BookedAs;
using workflow::CardLeft;

} // namespace

CardBooks::CardBooks(database::Database& database, Booking booking)
    : m_database{database}, m_booking{std::move(booking)}
{
}

CardBooks::CardBooks(database::Database& database, Booking booking, std::string chipSerial,
                     const OpenAttempt& attempt)
    : m_database{database}, m_booking{std::move(booking)},
      m_chipSerial{std::move(chipSerial)}, m_attempt{attempt.number}
{
    if (auto letter = foundation::LetterNumber::parse(attempt.resumption.admission.letterNumber))
        m_letter = *letter;
}

Result<BookedAs> CardBooks::bookedAs(const cards::CardIdentity& card)
{
    auto found = stock::CardStore{m_database}.findByChip(card.chipSerial);
    if (!found)
        return found.error();
    if (!*found || (*found)->state == CardState::Blank)
        return BookedAs::Free;
    if ((*found)->state == CardState::InProduction && (*found)->orderLine == line())
        return BookedAs::Begun;
    return (*found)->state == CardState::Interrupted ? BookedAs::Interrupted : BookedAs::InUse;
}

Result<workflow::Admission> CardBooks::admit(const cards::CardIdentity& card)
{
    m_chipSerial = card.chipSerial;
    return database::inTransaction(
        m_database, [&](Transaction& transaction) -> Result<workflow::Admission> {
            stock::CardStore cards{m_database};
            std::optional<std::uint32_t> run;
            if (m_booking.stockOf) {
                // Anew: another reader may have begun the run's last blank.
                auto blank =
                    checkBlank(m_database, *m_booking.stockOf, m_chipSerial, m_booking.act().when);
                if (!blank)
                    return blank.error();
                run = blank->run;
            }
            auto serial = cards.drawSerial(transaction, m_booking.serialPrefix);
            if (!serial)
                return serial.error();
            auto letter = letters::LetterStore{m_database}.drawNumber(transaction);
            if (!letter)
                return letter.error();
            const auto act = m_booking.act();
            auto attempt = cards.admit(
                transaction,
                {.chipSerial = m_chipSerial,
                 .product = m_booking.profile->productCode,
                 .orderLine = line(),
                 .serial = *serial,
                 .validUntil = foundation::dayOf(act.when + m_booking.profile->validity),
                 .run = run},
                act);
            if (!attempt)
                return attempt.error();
            m_attempt = *attempt;
            m_letter = *letter;
            return workflow::Admission{serial->text(), letter->text()};
        });
}

Result<void> CardBooks::write(const workflow::Step& step, stock::StepPhase phase,
                              const std::string& detail)
{
    return database::inTransaction(m_database, [&](Transaction& transaction) -> Result<void> {
        const auto act = m_booking.act();
        // The card has confirmed the write, so its certificate is on it from this very entry on.
        if (step.kind == workflow::StepKind::WriteCertificate && phase == stock::StepPhase::Done)
            if (auto marked = markOnCard(transaction, m_chipSerial, step.subject, act); !marked)
                return marked.error();
        return stock::JournalStore{m_database}.append(
            transaction,
            {m_chipSerial, line(), m_attempt, workflow::nameOf(step), phase, act.when, detail});
    });
}

Result<void> CardBooks::begun(const workflow::Step& step)
{
    return write(step, stock::StepPhase::Begun, {});
}

Result<void> CardBooks::done(const workflow::Step& step, const std::string& detail)
{
    return write(step, stock::StepPhase::Done, detail);
}

Result<void> CardBooks::failed(const workflow::Step& step, const foundation::Error& error)
{
    return write(step, stock::StepPhase::Failed, foundation::describe(error));
}

Result<void> CardBooks::store(const codes::SealedCodes& sealed)
{
    return database::inTransaction(m_database, [&](Transaction& transaction) -> Result<void> {
        const auto act = m_booking.act();
        stock::SealedCodes copy{.chipSerial = m_chipSerial,
                                .letter = *m_letter,
                                .forProduction = sealed.forProduction,
                                .forEscrow = sealed.forEscrow,
                                .sealedAt = act.when};
        if (auto added = stock::SealedCodeStore{m_database}.add(transaction, copy); !added)
            return added.error();
        const auto& letter = m_booking.profile->letter;
        const auto& holder = m_booking.line.line.holder;
        return letters::LetterStore{m_database}.reserve(
            transaction,
            {.number = *m_letter,
             .kind = letters::LetterKind::PinLetter,
             .orderLine = line(),
             .chipSerial = m_chipSerial,
             .layout = letter.layout,
             .travels = letter.travels,
             .language = holder.language == orders::Language::Swedish ? "sv" : "en",
             .recipient = m_booking.order.order.delivery},
            sealed.forMailroom, act);
    });
}

Result<void> CardBooks::proven(const proof::ProofReport& report)
{
    auto booked = database::inTransaction(
        m_database, [&](Transaction& transaction) { return bookProven(transaction, report); });
    if (!booked)
        return booked;
    // Its place in the log is overwritten too. The card is booked as ready, whatever becomes of
    // that.
    (void)m_database.settle();
    return {};
}

Result<void> CardBooks::bookProven(Transaction& transaction, const proof::ProofReport& report)
{
    const auto act = m_booking.act();
    stock::TestRecord record{m_chipSerial,     line(),          m_attempt, act.when,
                             m_booking.prover, report.passed(), {}};
    for (const auto& check : report.checks)
        record.results.push_back({check.name, check.passed, check.detail});
    if (auto added = stock::TestRecordStore{m_database}.add(transaction, record); !added)
        return added.error();
    auto appended = stock::JournalStore{m_database}.append(
        transaction,
        {m_chipSerial, line(), m_attempt,
         workflow::nameOf(workflow::Step{workflow::StepKind::Prove}), stock::StepPhase::Done,
         act.when, std::to_string(report.checks.size()) + " checks"});
    if (!appended)
        return appended;
    auto destroyed = stock::SealedCodeStore{m_database}.destroyProductionCopies(
        transaction, m_chipSerial, act.when);
    if (!destroyed)
        return destroyed.error();
    if (auto ready =
            stock::CardStore{m_database}.step(transaction, m_chipSerial, CardState::Ready, act);
        !ready)
        return ready;
    if (auto ready = letters::LetterStore{m_database}.step(transaction, *m_letter,
                                                           letters::LetterState::Ready, act);
        !ready)
        return ready;
    return orders::OrderStore{m_database}.stepLine(transaction, line(), orders::LineState::Made,
                                                   act);
}

Result<void> CardBooks::abandoned(CardLeft left, const foundation::Error& error)
{
    auto ended = database::inTransaction(m_database, [&](Transaction& transaction) {
        return endAttempt(transaction, m_chipSerial, line(), left, foundation::describe(error),
                          m_booking.act());
    });
    (void)m_database.settle();
    return ended;
}

} // namespace production
