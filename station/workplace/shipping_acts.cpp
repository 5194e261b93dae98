// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/workplace/shipping_acts.h"

#include "station/letters/letter_store.h"
#include "station/orders/order_store.h"
#include "station/stock/card_store.h"
#include "station/workplace/scanned_text.h"
#include "station/workplace/separation.h"

#include <algorithm>

namespace workplace {
namespace {

using cardprofiles::CardProfile;
using cardprofiles::LetterTravel;
using cardprofiles::ShipmentKind;
using database::Transaction;
using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;
using shipping::Shipment;
using shipping::ShipmentState;

/// The card, the letter, or both, that a scan means.
struct Contents
{
    foundation::OrderLineId line;
    std::string chipSerial{};
    std::optional<foundation::LetterNumber> letter{};
};

Result<Contents> contentsOf(Desk& desk, const std::string& scanned)
{
    if (auto serial = foundation::CardSerial::parse(scanned)) {
        auto card = stock::CardStore{*desk.database}.findBySerial(*serial);
        if (!card)
            return card.error();
        if (!card->orderLine)
            return Error{ErrorCode::NotFound, "card " + scanned + " belongs to no order"};
        return Contents{*card->orderLine, card->chipSerial};
    }
    auto number = foundation::LetterNumber::parse(scanned);
    if (!number)
        return Error{ErrorCode::InvalidIdentifier,
                     "neither a card serial nor a letter number: " + scanned};
    auto letter = letters::LetterStore{*desk.database}.find(*number);
    if (!letter)
        return letter.error();
    return Contents{letter->plan.orderLine, {}, *number};
}

/// B10: a letter that travels with its card is packed with it, whichever of the two was scanned.
Result<Contents> withCompanion(Desk& desk, Contents contents)
{
    if (contents.chipSerial.empty()) {
        auto letter = letters::LetterStore{*desk.database}.find(*contents.letter);
        if (!letter)
            return letter.error();
        contents.chipSerial = letter->plan.chipSerial;
        return contents;
    }
    auto found = letters::LetterStore{*desk.database}.ofCard(contents.chipSerial);
    if (!found)
        return found.error();
    for (const auto& letter : *found)
        if (letter.state != letters::LetterState::Spoiled &&
            letter.state != letters::LetterState::Destroyed)
            contents.letter = letter.plan.number;
    return contents;
}

/// The kind that was asked for, or the product's first that the label fits.
Result<ShipmentKind> chooseKind(const PackingScan& scan, const std::vector<ShipmentKind>& allowed,
                                const std::string& label)
{
    const auto may = [&](ShipmentKind kind) {
        return std::ranges::find(allowed, kind) != allowed.end();
    };
    if (scan.kind) {
        if (may(*scan.kind))
            return *scan.kind;
        return Error{ErrorCode::RuleViolated, "the product is not sent so"};
    }
    for (const auto kind : allowed)
        if (label.empty() ? !shipping::needsLabel(kind)
                          : shipping::CarrierLabel::parse(kind, label).ok())
            return kind;
    if (label.empty())
        return Error{ErrorCode::RuleViolated,
                     "the product is sent with a carrier's label: scan it"};
    // Say what is wrong with the label, as the carrier that it was meant for sees it.
    for (const auto kind : allowed)
        if (shipping::needsLabel(kind))
            return shipping::CarrierLabel::parse(kind, label).error();
    return Error{ErrorCode::RuleViolated, "the product is sent without a label"};
}

Result<shipping::Packing> planPacking(Desk& desk, const PackingScan& scan, const Contents& contents,
                                      const CardProfile& profile)
{
    const auto label = scannedText(scan.label);
    const auto& allowed =
        contents.chipSerial.empty() ? profile.letter.shipments : profile.cardShipments;
    auto kind = chooseKind(scan, allowed, label);
    if (!kind)
        return kind.error();
    auto order = orders::OrderStore{*desk.database}.find(contents.line.order);
    if (!order)
        return order.error();
    shipping::Packing packing{.kind = *kind,
                              .orderLine = contents.line,
                              .chipSerial = contents.chipSerial,
                              .letter = contents.letter,
                              .recipient = order->order.delivery,
                              .mustBeCollected = *kind == ShipmentKind::RegisteredMail &&
                                                 order->order.signing == orders::Signing::Paper};
    if (label.empty())
        return packing;
    auto parsed = shipping::CarrierLabel::parse(*kind, label);
    if (!parsed)
        return parsed.error();
    packing.label = *parsed;
    return packing;
}

/// Only a proven card and a letter that somebody has seen legible may be packed; packing seals the
/// letter.
Result<void> checkAndSeal(Transaction& transaction, const Contents& contents, const audit::Act& act)
{
    auto& database = transaction.database();
    if (!contents.chipSerial.empty()) {
        auto card = stock::CardStore{database}.findByChip(contents.chipSerial);
        if (!card)
            return card.error();
        const auto state = (*card)->state;
        if (state != stock::CardState::Ready && state != stock::CardState::Returned)
            return foundation::illegalStep("card " + contents.chipSerial,
                                           cardprofiles::nameIn(stock::kCardStates, state),
                                           "packed");
    }
    if (!contents.letter)
        return {};
    return letters::LetterStore{database}.step(transaction, *contents.letter,
                                               letters::LetterState::Sealed, act);
}

/// Who made the card does not pack its letter, and the other way round; where both travel together,
/// there is nothing to keep apart.
Result<void> checkApart(Desk& desk, const Contents& contents)
{
    if (!contents.chipSerial.empty())
        if (auto card = checkMayPackCard(desk, contents.chipSerial); !card)
            return card;
    if (!contents.letter)
        return {};
    auto letter = letters::LetterStore{*desk.database}.find(*contents.letter);
    if (!letter)
        return letter.error();
    return checkMayHandle(desk, *letter);
}

} // namespace

Result<Shipment> pack(Desk& desk, const PackingScan& scan)
{
    auto contents = contentsOf(desk, scannedText(scan.content));
    if (!contents)
        return contents.error();
    auto line = orders::OrderStore{*desk.database}.line(contents->line);
    if (!line)
        return line.error();
    auto profile = desk.workplace.profiles().find(line->line.product);
    if (!profile)
        return profile.error();
    const auto travels = (*profile)->letter.travels;
    if (travels == LetterTravel::WithCard) {
        contents = withCompanion(desk, *contents);
        if (!contents)
            return contents.error();
    }
    if (auto apart = checkApart(desk, *contents); !apart)
        return apart.error();
    auto packing = planPacking(desk, scan, *contents, **profile);
    if (!packing)
        return packing.error();
    auto id = database::inTransaction(
        *desk.database, [&](Transaction& transaction) -> Result<std::int64_t> {
            const auto act = desk.act();
            if (auto sealed = checkAndSeal(transaction, *contents, act); !sealed)
                return sealed.error();
            return shipping::ShipmentStore{*desk.database}.pack(transaction, *packing, travels,
                                                                act);
        });
    if (!id)
        return id.error();
    return shipping::ShipmentStore{*desk.database}.find(*id);
}

Result<Shipment> findShipment(Desk& desk, const std::string& scanned)
{
    shipping::ShipmentStore store{*desk.database};
    const auto text = scannedText(scanned);
    if (!text.empty() && text.size() < 10 &&
        std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; }))
        return store.find(std::stoll(text));
    auto byLabel = store.findByLabel(text);
    if (!byLabel)
        return byLabel.error();
    if (*byLabel)
        return **byLabel;
    auto contents = contentsOf(desk, text);
    if (!contents)
        return contents.error();
    auto shipments = store.ofLine(contents->line);
    if (!shipments)
        return shipments.error();
    for (auto at = shipments->rbegin(); at != shipments->rend(); ++at)
        if (contents->letter ? at->packing.letter == contents->letter
                             : at->packing.chipSerial == contents->chipSerial)
            return *at;
    return Error{ErrorCode::NotFound, text + " is in no shipment"};
}

namespace {

/// What one step of a shipment makes of what is in it.
struct Step
{
    ShipmentState shipment;
    stock::CardState card;
    letters::LetterState letter;
    orders::LineState line;
};

/// True when card and letter of the line both are in shipments that `counts`.
Result<bool> bothAre(Desk& desk, const foundation::OrderLineId& line, bool (*counts)(ShipmentState))
{
    auto shipments = shipping::ShipmentStore{*desk.database}.ofLine(line);
    if (!shipments)
        return shipments.error();
    bool card = false;
    bool letter = false;
    for (const auto& shipment : *shipments) {
        if (!counts(shipment.state))
            continue;
        card = card || !shipment.packing.chipSerial.empty();
        letter = letter || shipment.packing.letter.has_value();
    }
    return card && letter;
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

Result<void> stepLineIfDue(Transaction& transaction, Desk& desk, const foundation::OrderLineId& id,
                           const Step& step, const audit::Act& act)
{
    orders::OrderStore store{*desk.database};
    auto line = store.line(id);
    if (!line)
        return line.error();
    if (line->state == step.line)
        return {};
    if (!cameBack(step.shipment)) { // one that came back is enough for Returned; else both must
                                    // have come so far
        auto both = bothAre(desk, id, hasArrived(step.shipment) ? hasArrived : hasLeft);
        if (!both)
            return both.error();
        if (!*both)
            return {};
    }
    return store.stepLine(transaction, id, step.line, act);
}

Result<void> stepShipment(Desk& desk, std::int64_t id, const Step& step,
                          const std::string& carrierState)
{
    return database::inTransaction(*desk.database, [&](Transaction& transaction) -> Result<void> {
        const auto act = desk.act();
        shipping::ShipmentStore store{*desk.database};
        auto shipment = store.find(id);
        if (!shipment)
            return shipment.error();
        if (auto stepped = store.step(transaction, id, step.shipment, act, carrierState); !stepped)
            return stepped;
        const auto& packing = shipment->packing;
        if (!packing.chipSerial.empty())
            if (auto card = stock::CardStore{*desk.database}.step(transaction, packing.chipSerial,
                                                                  step.card, act);
                !card)
                return card;
        if (packing.letter)
            if (auto letter = letters::LetterStore{*desk.database}.step(
                    transaction, *packing.letter, step.letter, act);
                !letter)
                return letter;
        return stepLineIfDue(transaction, desk, packing.orderLine, step, act);
    });
}

} // namespace

Result<void> dispatch(Desk& desk, std::int64_t shipment)
{
    return stepShipment(desk, shipment,
                        {ShipmentState::Dispatched, stock::CardState::Shipped,
                         letters::LetterState::Dispatched, orders::LineState::Shipped},
                        {});
}

Result<void> markDelivered(Desk& desk, std::int64_t shipment, const std::string& carrierState)
{
    return stepShipment(desk, shipment,
                        {ShipmentState::Delivered, stock::CardState::Delivered,
                         letters::LetterState::Delivered, orders::LineState::Delivered},
                        carrierState);
}

Result<void> markReturned(Desk& desk, std::int64_t shipment, const std::string& carrierState)
{
    return stepShipment(desk, shipment,
                        {ShipmentState::Returned, stock::CardState::Returned,
                         letters::LetterState::Returned, orders::LineState::Returned},
                        carrierState);
}

Result<std::vector<Shipment>> listShipments(Desk& desk, const shipping::ShipmentFilter& filter,
                                            std::size_t most)
{
    shipping::ShipmentStore store{*desk.database};
    return allPages<Shipment>(
        filter, most, [&](const shipping::ShipmentFilter& page) { return store.list(page); },
        [](shipping::ShipmentFilter& next, const Shipment& last) { next.after = last.id; });
}

} // namespace workplace
