// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/workplace/destruction_acts.h"

#include "station/audit/person.h"
#include "station/audit/step_check.h"
#include "station/letters/letter_store.h"
#include "station/stock/card_store.h"
#include "station/workplace/card_acts.h"
#include "station/workplace/letter_acts.h"
#include "station/workplace/scanned_text.h"

#include <algorithm>
#include <set>

namespace workplace {
namespace {

using audit::SubjectKind;
using database::Transaction;
using foundation::Result;
using stock::DestroyedThing;

Result<DestroyedThing> destroyLetter(Desk& desk, Transaction& transaction,
                                     const foundation::LetterNumber& number, const audit::Act& act)
{
    letters::LetterStore store{*desk.database};
    auto letter = store.find(number);
    if (!letter)
        return letter.error();
    if (auto stepped = store.step(transaction, number, letters::LetterState::Destroyed, act);
        !stepped)
        return stepped.error();
    return DestroyedThing{SubjectKind::Letter, number.text(), {}, letter->reason};
}

Result<DestroyedThing> destroyCard(Desk& desk, Transaction& transaction, const std::string& scanned,
                                   const audit::Act& act)
{
    auto card = findCard(desk, scanned);
    if (!card)
        return card.error();
    auto stepped = stock::CardStore{*desk.database}.step(
        transaction, card->chipSerial, stock::CardState::Destroyed, act, card->leftBehind);
    if (!stepped)
        return stepped.error();
    return DestroyedThing{SubjectKind::Card, card->chipSerial, card->lot.value_or(""),
                          card->leftBehind};
}

} // namespace

Result<std::uint32_t> destroy(Desk& desk, const std::vector<std::string>& scanned,
                              const std::string& witness, const std::string& method)
{
    auto person = audit::personNamed(witness);
    if (!person)
        return person.error();
    auto act = desk.act();
    act.secondPerson = *person;
    return database::inTransaction(
        *desk.database, [&](Transaction& transaction) -> Result<std::uint32_t> {
            std::vector<DestroyedThing> things;
            if (std::set<std::string>{scanned.begin(), scanned.end()}.size() != scanned.size())
                return audit::ruleViolated("PCI-4", "a thing was scanned twice", act.who);
            for (const auto& each : scanned) {
                const auto text = scannedText(each);
                const auto letter = foundation::LetterNumber::parse(text);
                auto thing = letter ? destroyLetter(desk, transaction, *letter, act)
                                    : destroyCard(desk, transaction, text, act);
                if (!thing)
                    return thing.error();
                things.push_back(std::move(*thing));
            }
            return stock::DestructionStore{*desk.database}.add(transaction, method, things, act);
        });
}

Result<std::vector<stock::Destruction>> listDestructions(Desk& desk, std::uint32_t most)
{
    return stock::DestructionStore{*desk.database}.list(0, most);
}

Result<stock::Destruction> showDestruction(Desk& desk, std::uint32_t number)
{
    return stock::DestructionStore{*desk.database}.find(number);
}

Result<std::vector<AwaitsDestruction>> awaitingDestruction(Desk& desk)
{
    auto cards = listCards(desk, {.state = stock::CardState::Rejected});
    if (!cards)
        return cards.error();
    auto letters = listLetters(desk, {.state = letters::LetterState::Spoiled});
    if (!letters)
        return letters.error();
    const auto today = foundation::dayOf(desk.workplace.clock().now());
    std::vector<AwaitsDestruction> all;
    const auto add = [&](SubjectKind kind, const std::string& id, const std::string& why,
                         foundation::Instant since) {
        all.push_back({kind, id, why, since, foundation::dayOf(since) < today});
    };
    for (const auto& card : *cards)
        add(SubjectKind::Card, card.chipSerial, card.leftBehind, card.changedAt);
    for (const auto& letter : *letters)
        if (letter.printings > 0) // else there is no paper
            add(SubjectKind::Letter, letter.plan.number.text(), letter.reason, letter.changedAt);
    std::ranges::sort(all, {}, &AwaitsDestruction::since);
    return all;
}

Result<std::vector<std::string>> rejectedOfLot(Desk& desk, const std::string& lot)
{
    auto cards = listCards(desk, {.state = stock::CardState::Rejected, .lot = lot});
    if (!cards)
        return cards.error();
    std::vector<std::string> chips;
    for (const auto& card : *cards)
        chips.push_back(card.chipSerial);
    return chips;
}

} // namespace workplace
