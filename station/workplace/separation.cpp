// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/workplace/separation.h"

#include "station/audit/event_log.h"
#include "station/audit/person.h"
#include "station/letters/letter_store.h"
#include "station/orders/order_store.h"
#include "station/shipping/shipment_store.h"
#include "station/stock/card_store.h"
#include "station/workplace/contents.h"
#include "station/workplace/letter_rights.h"
#include "station/workplace/permission.h"
#include "station/workplace/product_acts.h"

#include <algorithm>
#include <array>
#include <functional>

namespace workplace {
namespace {

using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;

/// True when the person at the desk has had a part in the thing's life, by its trail.
Result<bool> hasTouched(Desk& desk, audit::SubjectKind kind, const std::string& id,
                        bool (*counts)(const audit::Event&))
{
    auto events = audit::historyOf(*desk.database, kind, id);
    if (!events)
        return events.error();
    return std::ranges::any_of(*events, [&](const audit::Event& event) {
        return audit::isSamePerson(event.act.who, desk.who) && counts(event);
    });
}

/// Begun, or gone on with: whoever ends an attempt had the card in a reader.
bool isMaking(const audit::Event& event)
{
    constexpr auto kMaking = stock::CardState::InProduction;
    return event.happening.to == cardprofiles::nameIn(stock::kCardStates, kMaking) ||
           event.happening.from == cardprofiles::nameIn(stock::kCardStates, kMaking);
}

bool isHandling(const audit::Event& event)
{
    using letters::LetterState;
    static constexpr std::array kHandling{LetterState::Published, LetterState::Printing,
                                          LetterState::Confirmed, LetterState::Sealed};
    return std::ranges::any_of(kHandling, [&](LetterState state) {
        return event.happening.to == cardprofiles::nameIn(letters::kLetterStates, state);
    });
}

/// Putting into a cover or taking out of it; whoever hands covers to the carrier touches neither
/// card nor letter.
bool isPacking(const audit::Event& event)
{
    using shipping::ShipmentState;
    return event.happening.to ==
               cardprofiles::nameIn(shipping::kShipmentStates, ShipmentState::Packed) ||
           event.happening.to ==
               cardprofiles::nameIn(shipping::kShipmentStates, ShipmentState::Unpacked);
}

/// True when the person at the desk packed or unpacked one of the line's shipments that `holds`.
Result<bool> hasPacked(Desk& desk, const foundation::OrderLineId& line,
                       const std::function<bool(const shipping::Packing&)>& holds)
{
    auto shipments = shipping::ShipmentStore{*desk.database}.ofLine(line);
    if (!shipments)
        return shipments.error();
    for (const auto& shipment : *shipments) {
        if (!holds(shipment.packing))
            continue;
        auto packed =
            hasTouched(desk, audit::SubjectKind::Shipment, std::to_string(shipment.id), isPacking);
        if (!packed || *packed)
            return packed;
    }
    return false;
}

/// Stands in the trail of what was not to be touched.
Error refusal(Desk& desk, const letters::Letter& letter, const std::string& did,
              const std::string& so)
{
    const auto why = "S-3: " + desk.who + " " + did + ", so somebody else must " + so;
    noteRefusal(desk,
                audit::Subject::of(audit::SubjectKind::Letter, letter.plan.number.text(),
                                   letter.plan.orderLine),
                why);
    return {ErrorCode::RuleViolated, why};
}

Result<void> checkNotLetters(Desk& desk, const letters::Letter& letter)
{
    const auto number = letter.plan.number.text();
    auto handled = hasTouched(desk, audit::SubjectKind::Letter, number, isHandling);
    if (!handled)
        return handled.error();
    auto packed = hasPacked(desk, letter.plan.orderLine, [&](const shipping::Packing& packing) {
        return packing.letter == letter.plan.number;
    });
    if (!packed)
        return packed.error();
    if (*handled || *packed)
        return refusal(desk, letter, "handled letter " + number, "handle its card");
    return {};
}

} // namespace

Result<void> checkMayHandle(Desk& desk, const letters::Letter& letter)
{
    const auto& chip = letter.plan.chipSerial;
    const auto so = "handle letter " + letter.plan.number.text();
    auto made = hasTouched(desk, audit::SubjectKind::Card, chip, isMaking);
    if (!made)
        return made.error();
    if (*made)
        return refusal(desk, letter, "made its card", so);
    auto line = lineOfCard(*desk.database, chip, letter.plan.orderLine);
    if (!line)
        return line.error();
    auto packed = hasPacked(
        desk, *line, [&](const shipping::Packing& packing) { return packing.chipSerial == chip; });
    if (!packed)
        return packed.error();
    if (*packed)
        return refusal(desk, letter, "packed its card", so);
    return {};
}

Result<void> checkMayPackLetter(Desk& desk, const letters::Letter& letter)
{
    const bool isWithCard = letter.plan.travels == cardprofiles::LetterTravel::WithCard;
    return isWithCard ? Result<void>{} : checkMayHandle(desk, letter);
}

Result<void> mayHandleLetter(Desk& desk, const letters::Letter& letter)
{
    auto product = productOfLetter(desk, letter);
    if (!product)
        return product.error();
    if (auto may = mayDo(desk, staff::Right::PrintLetters, *product); !may)
        return may;
    if (!product->empty())
        if (auto accepted = checkProductAccepted(desk, *product); !accepted)
            return accepted;
    return checkMayHandle(desk, letter);
}

Result<void> checkMayPackCard(Desk& desk, const std::string& chipSerial)
{
    auto found = letters::LetterStore{*desk.database}.ofCard(chipSerial);
    if (!found)
        return found.error();
    for (const auto& letter : *found) {
        if (letter.plan.travels == cardprofiles::LetterTravel::WithCard)
            continue;
        if (auto apart = checkNotLetters(desk, letter); !apart)
            return apart;
    }
    return {};
}

} // namespace workplace
