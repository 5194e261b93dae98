// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/workplace/reprint_acts.h"

#include "print/pin_letter_runner.h"
#include "station/audit/step_check.h"
#include "station/letters/letter_store.h"
#include "station/workplace/leaving.h"
#include "station/workplace/letter_envelopes.h"
#include "station/workplace/letter_rights.h"
#include "station/workplace/separation.h"

namespace workplace {

using database::Transaction;
using foundation::Bytes;
using foundation::LetterNumber;
using foundation::Result;
using letters::Letter;
using letters::LetterState;
using letters::LetterStore;

namespace {

Result<void> checkReason(const LetterNumber& number, const std::string& reason)
{
    if (audit::isBlank(reason))
        return audit::ruleViolated("PCI-3", "a reason is needed", "letter " + number.text());
    return {};
}

/// Whether the letter's sheet is gone for good and its envelope is not.
Result<void> checkMayReprint(Desk& desk, const Letter& letter)
{
    const auto whom = "letter " + letter.plan.number.text();
    if (auto apart = checkMayHandle(desk, letter); !apart)
        return apart;
    if (auto inForce = checkInForce(*desk.database, letter.plan.orderLine); !inForce)
        return inForce;
    if (letter.state == LetterState::Spoiled && letter.hasEnvelope)
        return audit::ruleViolated("ISO-1",
                                   "its sheet must be destroyed first, and entered in the "
                                   "destruction log",
                                   whom);
    if (letter.state != LetterState::Destroyed || !letter.hasEnvelope)
        return audit::ruleViolated("ISO-1",
                                   "only a letter that its printing spoiled, and whose envelope is "
                                   "kept, is printed again",
                                   whom);
    return {};
}

Result<Letter> mayReprint(Desk& desk, const LetterNumber& number)
{
    auto letter = LetterStore{*desk.database}.find(number);
    if (!letter)
        return letter;
    if (auto may = checkMayReprint(desk, *letter); !may)
        return may.error();
    return letter;
}

Result<void> replace(Desk& desk, Transaction& transaction, const LetterNumber& old,
                     const LetterNumber& number, const Bytes& envelope, const std::string& reason)
{
    auto letter = mayReprint(desk, old); // what held outside may hold no more
    if (!letter)
        return letter.error();
    LetterStore store{*desk.database};
    const auto act = desk.act();
    auto plan = letter->plan;
    plan.number = number;
    plan.reprintOf = old;
    if (auto ended = store.endEnvelope(transaction, old, act,
                                       "reprinted as " + number.text() + ": " + reason);
        !ended)
        return ended;
    if (auto reserved = store.reserve(transaction, plan, envelope, act); !reserved)
        return reserved;
    return store.step(transaction, number, LetterState::Ready, act);
}

Result<void> perform(Desk& desk, const LetterNumber& number, const std::string& reason)
{
    auto envelope = LetterStore{*desk.database}.envelope(number);
    if (!envelope)
        return envelope.error();
    auto fresh = drawLetterNumber(desk);
    if (!fresh)
        return fresh.error();
    auto job = sealingForMailroom(desk, number.text(), *envelope);
    job.newSubject = fresh->text();
    const auto& settings = desk.workplace.settings();
    auto sealed = print::sealByPinletter(
        {programBeside("pinletter"), settings.mailroomPassphraseFile, {}}, job);
    if (!sealed)
        return sealed.error();
    return database::inTransaction(*desk.database, [&](Transaction& transaction) {
        return replace(desk, transaction, number, *fresh, *sealed, reason);
    });
}

} // namespace

Result<AskedFor> reprintLetter(Desk& desk, const LetterNumber& number, const std::string& reason)
{
    if (auto may = mayDoWith(desk, staff::Right::ReprintLetters, number); !may)
        return may.error();
    if (auto given = checkReason(number, reason); !given)
        return given.error();
    auto letter = mayReprint(desk, number);
    if (!letter)
        return letter.error();
    return inUnion(
        desk, staff::UnionAct::ReprintLetter,
        audit::Subject::of(audit::SubjectKind::Letter, number.text(), letter->plan.orderLine),
        {{"letter", QString::fromStdString(number.text())},
         {"reason", QString::fromStdString(reason)}},
        reason, [] { return Result<void>{}; }, [&] { return perform(desk, number, reason); });
}

Result<void> giveUpLetter(Desk& desk, const LetterNumber& number, const std::string& reason)
{
    if (auto may = mayDoWith(desk, staff::Right::PrintLetters, number); !may)
        return may;
    if (auto given = checkReason(number, reason); !given)
        return given;
    return database::inTransaction(*desk.database, [&](Transaction& transaction) -> Result<void> {
        LetterStore store{*desk.database};
        auto letter = store.find(number);
        if (!letter)
            return letter.error();
        if (letter->state != LetterState::Spoiled && letter->state != LetterState::Destroyed)
            return audit::ruleViolated("ISO-1", "spoil it instead: it may still be printed or sent",
                                       "letter " + number.text());
        return store.endEnvelope(transaction, number, desk.act(), "given up: " + reason);
    });
}

} // namespace workplace
