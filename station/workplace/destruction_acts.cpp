// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/workplace/destruction_acts.h"

#include "station/audit/step_check.h"
#include "station/letters/letter_store.h"
#include "station/staff/member_store.h"
#include "station/stock/card_store.h"
#include "station/workplace/card_acts.h"
#include "station/workplace/letter_acts.h"
#include "station/workplace/letter_rights.h"
#include "station/workplace/permission.h"
#include "station/workplace/scanned_text.h"

#include <QJsonArray>

#include <algorithm>
#include <iterator>
#include <optional>
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

namespace {

Result<void> checkScanned(const Desk& desk, const std::vector<std::string>& scanned,
                          const std::string& method)
{
    if (scanned.empty())
        return audit::ruleViolated("PCI-4", "nothing was scanned", desk.who);
    if (std::set<std::string>{scanned.begin(), scanned.end()}.size() != scanned.size())
        return audit::ruleViolated("PCI-4", "a thing was scanned twice", desk.who);
    if (audit::isBlank(method))
        return audit::ruleViolated("PCI-4", "say how it was destroyed", desk.who);
    return {};
}

/// The product of a card, or of a letter's card; empty where it was never made into one.
Result<std::string> productOfThing(Desk& desk, const std::string& scanned)
{
    if (const auto number = foundation::LetterNumber::parse(scanned)) {
        auto letter = letters::LetterStore{*desk.database}.find(*number);
        return letter ? productOfLetter(desk, *letter) : letter.error();
    }
    auto card = findCard(desk, scanned);
    return card ? Result<std::string>{card->product} : card.error();
}

/// Whoever asks, and whoever confirms, has the right for the products of all of them.
Result<void> checkProducts(Desk& desk, const std::vector<std::string>& things)
{
    for (const auto& each : things) {
        auto product = productOfThing(desk, each);
        if (!product)
            return product.error();
        if (auto may = mayDo(desk, staff::Right::Destroy, *product); !may)
            return may;
        if (desk.secondPerson.empty())
            continue;
        auto second = staff::MemberStore{*desk.database}.find(desk.secondPerson);
        if (!second)
            return second.error();
        if (!product->empty() && !second->mayHandle(*product))
            return foundation::Error{foundation::ErrorCode::RightMissing,
                                     second->name + ": not for product " + *product};
    }
    return {};
}

/// All of them, for the eyes of who confirms: "AB12, L000000017".
std::string listed(const std::vector<std::string>& things)
{
    std::string text;
    for (const auto& each : things)
        text += (text.empty() ? "" : ", ") + each;
    return text;
}

/// What the first of the things is, and whether all of them may be destroyed.
Result<audit::Subject> mayBeDestroyed(Desk& desk, const std::vector<std::string>& scanned)
{
    std::optional<audit::Subject> first;
    for (const auto& each : scanned) {
        const auto number = foundation::LetterNumber::parse(each);
        audit::Subject subject;
        Result<void> legal;
        if (number) {
            auto letter = letters::LetterStore{*desk.database}.find(*number);
            if (!letter)
                return letter.error();
            subject =
                audit::Subject::of(SubjectKind::Letter, number->text(), letter->plan.orderLine);
            legal = audit::checkStep<letters::LetterState>(letters::letterSteps(), letter->state,
                                                           letters::LetterState::Destroyed, "-",
                                                           subject);
        } else {
            auto card = findCard(desk, each);
            if (!card)
                return card.error();
            subject = audit::Subject::of(SubjectKind::Card, card->chipSerial, card->orderLine);
            legal = audit::checkStep<stock::CardState>(stock::cardSteps(), card->state,
                                                       stock::CardState::Destroyed, "-", subject);
        }
        if (!legal)
            return legal.error();
        if (!first)
            first = subject;
    }
    return *first;
}

Result<void> destroyAll(Desk& desk, const std::vector<std::string>& scanned,
                        const std::string& method)
{
    return database::inTransaction(*desk.database, [&](Transaction& transaction) -> Result<void> {
        const auto act = desk.act();
        std::vector<DestroyedThing> things;
        for (const auto& each : scanned) {
            const auto letter = foundation::LetterNumber::parse(each);
            auto thing = letter ? destroyLetter(desk, transaction, *letter, act)
                                : destroyCard(desk, transaction, each, act);
            if (!thing)
                return thing.error();
            things.push_back(std::move(*thing));
        }
        auto entered =
            stock::DestructionStore{*desk.database}.add(transaction, method, things, act);
        return entered ? Result<void>{} : entered.error();
    });
}

} // namespace

Result<AskedFor> destroy(Desk& desk, const std::vector<std::string>& scanned,
                         const std::string& method)
{
    if (auto may = mayDo(desk, staff::Right::Destroy); !may)
        return may.error();
    std::vector<std::string> texts;
    std::ranges::transform(scanned, std::back_inserter(texts), scannedText);
    if (auto sound = checkScanned(desk, texts, method); !sound)
        return sound.error();
    auto first = mayBeDestroyed(desk, texts);
    if (!first)
        return first.error();
    if (auto may = checkProducts(desk, texts); !may)
        return may.error();
    QJsonArray things;
    for (const auto& each : texts)
        things.append(QString::fromStdString(each));
    // Always two, whatever the settings say: PCI-4.
    return askFor(desk, staff::UnionAct::Destroy, *first,
                  {{"things", things}, {"method", QString::fromStdString(method)}},
                  listed(texts) + ": " + method);
}

Result<void> performDestruction(Desk& desk, const QJsonObject& arguments)
{
    if (auto may = mayDo(desk, staff::Right::Destroy); !may)
        return may;
    std::vector<std::string> scanned;
    for (const auto& each : arguments["things"].toArray())
        scanned.push_back(each.toString().toStdString());
    if (auto may = checkProducts(desk, scanned); !may)
        return may;
    return destroyAll(desk, scanned, arguments["method"].toString().toStdString());
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
