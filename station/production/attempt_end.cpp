// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/production/attempt_end.h"

#include "personalize/workflow/step.h"
#include "station/letters/letter_store.h"
#include "station/orders/order_store.h"
#include "station/stock/card_store.h"
#include "station/stock/certificate_store.h"
#include "station/stock/journal_store.h"
#include "station/stock/sealed_code_store.h"

#include <algorithm>
#include <array>

namespace production {
namespace {

using database::Transaction;
using foundation::Result;
using stock::CardState;
using workflow::CardLeft;
using workflow::StepKind;

CardState stateFor(CardLeft left)
{
    switch (left) {
    case CardLeft::Proven:
        return CardState::Ready;
    case CardLeft::Unchanged:
        return CardState::Blank;
    case CardLeft::Interrupted:
        return CardState::Interrupted;
    case CardLeft::Reject:
        return CardState::Rejected;
    case CardLeft::Unknown:
        return CardState::Quarantined;
    }
    return CardState::Quarantined;
}

Result<void> spoilLetters(Transaction& transaction, const std::string& chipSerial,
                          const audit::Act& act)
{
    letters::LetterStore store{transaction.database()};
    auto found = store.ofCard(chipSerial);
    if (!found)
        return found.error();
    for (const auto& letter : *found) {
        if (letter.state != letters::LetterState::Reserved)
            continue;
        auto spoiled = store.step(transaction, letter.plan.number, letters::LetterState::Spoiled,
                                  act, "its card was given up");
        if (!spoiled)
            return spoiled;
    }
    return {};
}

/// They have no holder: their revocation is decided here, and asked of the authority afterwards.
Result<void> endCertificates(Transaction& transaction, const std::string& chipSerial,
                             const audit::Act& act)
{
    stock::CertificateStore store{transaction.database()};
    auto found = store.ofCard(chipSerial);
    if (!found)
        return found.error();
    for (const auto& certificate : *found) {
        if (certificate.state != stock::CertificateState::Issued &&
            certificate.state != stock::CertificateState::OnCard)
            continue;
        auto wanted =
            store.wantRevoked(transaction, certificate.serial, "cessationOfOperation", act);
        if (!wanted)
            return wanted;
    }
    return {};
}

/// From the step that was begun last and never ended. Between two steps the card is as after the
/// step before.
CardLeft leftInTheMiddle(const std::vector<stock::JournalEntry>& entries, std::uint32_t attempt)
{
    static constexpr std::array kAfterRules{StepKind::Close, StepKind::PowerCycle, StepKind::Prove};
    static constexpr std::array kBeforeWriting{StepKind::SealCodes};
    std::string latest;
    for (const auto& entry : entries)
        if (entry.attempt == attempt)
            latest = entry.step;
    const auto isLatest = [&](StepKind kind) { return latest == workflow::nameOf(kind); };
    if (latest.empty() || std::ranges::any_of(kBeforeWriting, isLatest))
        return CardLeft::Unchanged;
    return std::ranges::any_of(kAfterRules, isLatest) ? CardLeft::Unknown : CardLeft::Interrupted;
}

/// A card that an earlier attempt had begun, and that this one left unchanged, is as that one left
/// it: no blank.
Result<CardLeft> afterAllAttempts(database::Database& database, const std::string& chipSerial,
                                  CardLeft left)
{
    if (left != CardLeft::Unchanged)
        return left;
    auto entries = stock::JournalStore{database}.ofCard(chipSerial);
    if (!entries)
        return entries.error();
    const bool begun = std::ranges::any_of(*entries, [](const stock::JournalEntry& entry) {
        return entry.step != workflow::nameOf(StepKind::SealCodes);
    });
    return begun ? CardLeft::Interrupted : CardLeft::Unchanged;
}

} // namespace

Result<void> endAttempt(Transaction& transaction, const std::string& chipSerial,
                        const foundation::OrderLineId& line, CardLeft left, const std::string& why,
                        const audit::Act& act)
{
    auto& database = transaction.database();
    auto after = afterAllAttempts(database, chipSerial, left);
    if (!after)
        return after.error();
    if (auto stepped =
            stock::CardStore{database}.step(transaction, chipSerial, stateFor(*after), act, why);
        !stepped)
        return stepped;
    if (auto spoiled = spoilLetters(transaction, chipSerial, act); !spoiled)
        return spoiled;
    if (auto ended = endCertificates(transaction, chipSerial, act); !ended)
        return ended;
    if (*after == CardLeft::Unchanged || *after == CardLeft::Reject) {
        auto destroyed = stock::SealedCodeStore{database}.destroyProductionCopies(
            transaction, chipSerial, act.when);
        if (!destroyed)
            return destroyed.error();
    }
    return orders::OrderStore{database}.stepLine(transaction, line, orders::LineState::Waiting, act,
                                                 why);
}

namespace {

Result<void> settleLine(database::Database& database, const foundation::OrderLineId& line,
                        const audit::Act& act)
{
    static constexpr auto kWhy = "the program ended in the middle";
    auto cards = stock::CardStore{database}.ofLine(line);
    if (!cards)
        return cards.error();
    const auto open = std::ranges::find(*cards, CardState::InProduction, &stock::Card::state);
    if (open == cards->end())
        return database::inTransaction(database, [&](Transaction& transaction) {
            return orders::OrderStore{database}.stepLine(transaction, line,
                                                         orders::LineState::Waiting, act, kWhy);
        });
    auto entries = stock::JournalStore{database}.ofCard(open->chipSerial);
    if (!entries)
        return entries.error();
    const auto left = leftInTheMiddle(*entries, open->attempt);
    return database::inTransaction(database, [&](Transaction& transaction) {
        return endAttempt(transaction, open->chipSerial, line, left, kWhy, act);
    });
}

} // namespace

Result<std::size_t> settleOpenAttempts(database::Database& database, const audit::Act& act)
{
    auto claimed = orders::OrderStore{database}.linesIn(orders::LineState::Claimed);
    if (!claimed)
        return claimed.error();
    std::size_t settled = 0;
    for (const auto& line : *claimed) {
        if (!line.claimant || !line.claimant->place.starts_with(act.place + "/"))
            continue; // another station's
        if (auto done = settleLine(database, line.id, act); !done)
            return done.error();
        ++settled;
    }
    return settled;
}

} // namespace production
