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
    case CardLeft::Paused:
        return CardState::InProduction;
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

} // namespace production
