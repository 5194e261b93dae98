// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/workplace/shipment_steps.h"

#include "station/letters/letter_store.h"
#include "station/letters/portal_letter_store.h"
#include "station/orders/order_store.h"
#include "station/stock/card_store.h"
#include "station/workplace/contents.h"
#include "station/workplace/days_apart.h"
#include "station/workplace/endings.h"
#include "station/workplace/leaving.h"
#include "station/workplace/shipping_acts.h"

#include <algorithm>
#include <array>

namespace workplace {

using database::Transaction;
using foundation::ErrorCode;
using foundation::Result;
using shipping::Shipment;
using shipping::ShipmentState;

namespace {

/// What one step of a shipment makes of what is in it.
struct Step
{
    ShipmentState shipment;
    stock::CardState card;
    letters::LetterState letter;
    orders::LineState line;
};

/// The chip of the card in it, or of the card that the letter in it belongs to.
Result<std::string> cardOf(database::Database& database, const shipping::Packing& packing)
{
    if (!packing.chipSerial.empty())
        return packing.chipSerial;
    auto letter = letters::LetterStore{database}.find(*packing.letter);
    if (!letter)
        return letter.error();
    return letter->plan.chipSerial;
}

/// True when the card's letter went to the portal, as far as it `counts`: published it has left,
/// fetched it has arrived.
Result<bool> isAtPortal(database::Database& database, const std::string& chipSerial,
                        bool (*counts)(ShipmentState))
{
    using letters::LetterState;
    auto letters = letters::LetterStore{database}.ofCard(chipSerial);
    if (!letters)
        return letters.error();
    for (const auto& letter : *letters) {
        auto portal = letters::PortalLetterStore{database}.find(letter.plan.number);
        if (!portal)
            return portal.error();
        if (*portal &&
            ((letter.state == LetterState::Published && counts(ShipmentState::Dispatched)) ||
             (letter.state == LetterState::Delivered && counts(ShipmentState::Delivered))))
            return true;
    }
    return false;
}

/// True when this card and its letter both are in shipments that `counts`.
Result<bool> bothAre(database::Database& database, const foundation::OrderLineId& line,
                     const std::string& chipSerial, bool (*counts)(ShipmentState))
{
    auto shipments = shipping::ShipmentStore{database}.ofLine(line);
    if (!shipments)
        return shipments.error();
    bool card = false;
    bool letter = false;
    for (const auto& shipment : *shipments) {
        auto of = cardOf(database, shipment.packing);
        if (!of)
            return of.error();
        if (!counts(shipment.state) || *of != chipSerial)
            continue;
        card = card || !shipment.packing.chipSerial.empty();
        letter = letter || shipment.packing.letter.has_value();
    }
    if (!card || letter)
        return card && letter;
    return isAtPortal(database, chipSerial, counts);
}

bool hasLeft(ShipmentState state)
{
    return state == ShipmentState::Delivered ||
           (shipping::isUnderWay(state) && state != ShipmentState::Packed);
}

bool hasArrived(ShipmentState state)
{
    return state == ShipmentState::Delivered;
}

bool cameBack(ShipmentState state)
{
    return state == ShipmentState::Returned;
}

/// What will not reach its recipient any more by this shipment.
bool isGone(ShipmentState state)
{
    return cameBack(state) || state == ShipmentState::Lost;
}

/// A line that is cancelled, or that waits for another card, follows the shipments of the card
/// that it had no longer.
Result<bool> isLinesCard(database::Database& database, orders::LineState line,
                         const std::string& chipSerial)
{
    using orders::LineState;
    using stock::CardState;
    static constexpr std::array kFollowing{LineState::Made, LineState::Shipped,
                                           LineState::Returned};
    static constexpr std::array kGood{CardState::Ready, CardState::Shipped, CardState::Delivered,
                                      CardState::Returned, CardState::Lost};
    auto card = stock::CardStore{database}.findByChip(chipSerial);
    if (!card)
        return card.error();
    auto revoked = isRevoked(database, chipSerial); // lost, and found again
    if (!revoked)
        return revoked.error();
    return *card && !*revoked && std::ranges::find(kFollowing, line) != kFollowing.end() &&
           std::ranges::find(kGood, (**card).state) != kGood.end();
}

/// A letter whose order has no card of its own (A41): its line follows it alone.
Result<bool> isOrderedAlone(database::Database& database, const shipping::Packing& packing)
{
    if (!packing.letter)
        return false;
    auto letter = letters::LetterStore{database}.find(*packing.letter);
    if (!letter)
        return letter.error();
    return letter->plan.kind == letters::LetterKind::PukLetter;
}

/// Whether the line has come as far as this step of one of its shipments. Card and letter must both
/// have left, or arrived; one that comes back is enough, unless the other has never left: then the
/// line is made, and no more. What nobody collected ends the card all the same (A36).
Result<bool> isDue(database::Database& database, const orders::LineRecord& line,
                   const shipping::Packing& packing, const std::string& chipSerial,
                   const Step& step)
{
    if (line.state == step.line)
        return false;
    if (isGone(step.shipment))
        return line.state == orders::LineState::Shipped ||
               (cameBack(step.shipment) && packing.mustBeCollected);
    auto alone = isOrderedAlone(database, packing);
    if (!alone || *alone)
        return alone;
    return bothAre(database, line.id, chipSerial, hasArrived(step.shipment) ? hasArrived : hasLeft);
}

Result<void> stepLineIfDue(Transaction& transaction, const shipping::Packing& packing,
                           const Step& step, const audit::Act& act)
{
    auto& database = transaction.database();
    orders::OrderStore store{database};
    auto line = store.line(packing.orderLine);
    if (!line)
        return line.error();
    auto chipSerial = cardOf(database, packing);
    if (!chipSerial)
        return chipSerial.error();
    auto follows = isLinesCard(database, line->state, *chipSerial);
    if (!follows || !*follows)
        return follows ? Result<void>{} : follows.error();
    auto due = isDue(database, *line, packing, *chipSerial, step);
    if (!due || !*due)
        return due ? Result<void>{} : due.error();
    return store.stepLine(transaction, line->id, step.line, act);
}

/// The card and the letter that are in it.
Result<void> stepContents(Transaction& transaction, const shipping::Packing& packing,
                          const Step& step, const audit::Act& act)
{
    auto& database = transaction.database();
    if (!packing.chipSerial.empty())
        if (auto card =
                stock::CardStore{database}.step(transaction, packing.chipSerial, step.card, act);
            !card)
            return card;
    if (!packing.letter)
        return {};
    return letters::LetterStore{database}.step(transaction, *packing.letter, step.letter, act);
}

/// Why what has come back goes out no more: nobody collected what had to be (A36), its order is
/// cancelled, or its card is revoked meanwhile. Empty: it may be sent again.
Result<std::string> whyWorthless(database::Database& database, const shipping::Packing& packing,
                                 const std::string& chipSerial)
{
    if (packing.mustBeCollected)
        return std::string{"A36: not collected"};
    auto inForce = checkInForce(database, packing.orderLine);
    if (!inForce && inForce.error().code == ErrorCode::OrderCancelled)
        return std::string{"the order is cancelled"};
    if (!inForce && inForce.error().code != ErrorCode::OrderStopped)
        return inForce.error();
    auto revoked = isRevoked(database, chipSerial);
    if (!revoked)
        return revoked.error();
    return std::string{*revoked ? "its card is revoked" : ""};
}

Result<void> endIfWorthless(Transaction& transaction, const shipping::Packing& packing,
                            const audit::Act& act)
{
    auto& database = transaction.database();
    auto chipSerial = cardOf(database, packing);
    if (!chipSerial)
        return chipSerial.error();
    auto why = whyWorthless(database, packing, *chipSerial);
    if (!why || why->empty())
        return why ? Result<void>{} : why.error();
    auto alone = isOrderedAlone(database, packing);
    if (!alone)
        return alone.error();
    if (*alone) // its card is with the holder, and stays good
        return letters::LetterStore{database}.step(transaction, *packing.letter,
                                                   letters::LetterState::Spoiled, act, *why);
    auto card = stock::CardStore{database}.findByChip(*chipSerial);
    if (!card)
        return card.error();
    return endCard(transaction, **card, *why, act);
}

Result<void> stepAll(Transaction& transaction, std::int64_t id, const Step& step,
                     const std::string& carrierState, const audit::Act& act)
{
    auto& database = transaction.database();
    shipping::ShipmentStore store{database};
    auto shipment = store.find(id);
    if (!shipment)
        return shipment.error();
    const auto& packing = shipment->packing;
    if (step.shipment == ShipmentState::Dispatched)
        if (auto leaves = checkMayLeave(
                database, {packing.orderLine, packing.chipSerial, packing.letter}, act.when);
            !leaves)
            return leaves;
    if (auto stepped = store.step(transaction, id, step.shipment, act, carrierState); !stepped)
        return stepped;
    if (auto contents = stepContents(transaction, packing, step, act); !contents)
        return contents;
    if (auto line = stepLineIfDue(transaction, packing, step, act); !line)
        return line;
    return cameBack(step.shipment) ? endIfWorthless(transaction, packing, act) : Result<void>{};
}

constexpr Step kLeaves{ShipmentState::Dispatched, stock::CardState::Shipped,
                       letters::LetterState::Dispatched, orders::LineState::Shipped};
constexpr Step kArrives{ShipmentState::Delivered, stock::CardState::Delivered,
                        letters::LetterState::Delivered, orders::LineState::Delivered};
constexpr Step kComesBack{ShipmentState::Returned, stock::CardState::Returned,
                          letters::LetterState::Returned, orders::LineState::Returned};
constexpr Step kIsLost{ShipmentState::Lost, stock::CardState::Lost, letters::LetterState::Lost,
                       orders::LineState::Returned};

/// A card that is nobody knows where, with good certificates on it: they end, and its line waits
/// for another card.
Result<void> endLostCard(Transaction& transaction, const shipping::Packing& packing,
                         const std::string& why, const audit::Act& act)
{
    auto& database = transaction.database();
    auto card = stock::CardStore{database}.findByChip(packing.chipSerial);
    if (!card || !*card)
        return card ? Result<void>{} : card.error();
    orders::OrderStore store{database};
    auto line = store.line(packing.orderLine);
    if (!line)
        return line.error();
    auto follows = isLinesCard(database, line->state, packing.chipSerial);
    if (!follows)
        return follows.error();
    if (auto ended = endCard(transaction, **card, why, act); !ended || !*follows)
        return ended;
    return store.stepLine(transaction, line->id, orders::LineState::Waiting, act, why);
}

} // namespace

Result<void> shipmentLeaves(Desk& desk, Transaction& transaction, std::int64_t shipment)
{
    auto leaving = shipping::ShipmentStore{*desk.database}.find(shipment);
    if (!leaving)
        return leaving.error();
    if (auto apart = checkDaysApart(desk, *leaving); !apart)
        return apart;
    return stepAll(transaction, shipment, kLeaves, {}, desk.act());
}

Result<void> shipmentArrives(Transaction& transaction, std::int64_t shipment,
                             const std::string& carrierState, const audit::Act& act)
{
    return stepAll(transaction, shipment, kArrives, carrierState, act);
}

Result<void> shipmentComesBack(Transaction& transaction, std::int64_t shipment,
                               const std::string& carrierState, const audit::Act& act)
{
    return stepAll(transaction, shipment, kComesBack, carrierState, act);
}

Result<void> shipmentIsLost(Transaction& transaction, std::int64_t shipment, const std::string& why,
                            const audit::Act& act)
{
    auto lost = shipping::ShipmentStore{transaction.database()}.find(shipment);
    if (!lost)
        return lost.error();
    if (auto stepped = stepAll(transaction, shipment, kIsLost, {}, act);
        !stepped || lost->packing.chipSerial.empty())
        return stepped;
    return endLostCard(transaction, lost->packing, why, act);
}

Result<void> followPortalLetter(Transaction& transaction, const letters::Letter& letter,
                                const audit::Act& act)
{
    const bool fetched = letter.state == letters::LetterState::Delivered;
    const Step step{fetched ? ShipmentState::Delivered : ShipmentState::Dispatched,
                    fetched ? stock::CardState::Delivered : stock::CardState::Shipped, letter.state,
                    fetched ? orders::LineState::Delivered : orders::LineState::Shipped};
    const shipping::Packing packing{.kind = cardprofiles::ShipmentKind::Digital,
                                    .orderLine = letter.plan.orderLine,
                                    .letter = letter.plan.number,
                                    .recipient = letter.plan.recipient};
    return stepLineIfDue(transaction, packing, step, act);
}

} // namespace workplace
