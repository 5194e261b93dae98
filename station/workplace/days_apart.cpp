// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/workplace/days_apart.h"

#include "station/audit/step_check.h"
#include "station/letters/letter_store.h"
#include "station/letters/portal_letter_store.h"
#include "station/shipping/shipment_store.h"
#include "station/workplace/contents.h"

#include <algorithm>
#include <functional>
#include <map>

namespace workplace {
namespace {

using foundation::Result;
using shipping::Shipment;

constexpr auto kRule = "PCI-2";

Result<std::string> chipOf(database::Database& database, const shipping::Packing& packing)
{
    if (!packing.chipSerial.empty())
        return packing.chipSerial;
    auto letter = letters::LetterStore{database}.find(*packing.letter);
    return letter ? Result<std::string>{letter->plan.chipSerial} : letter.error();
}

using Left = std::optional<foundation::Instant>;

/// A card, or a letter of a card, that is to leave.
struct Leaving
{
    bool isCard;
    std::string chipSerial;
    foundation::OrderLineId line;
};

/// When the last of the line's shipments left that `holds`.
Result<Left> shipmentLeft(database::Database& database, const foundation::OrderLineId& line,
                          const std::function<bool(const shipping::Packing&)>& holds)
{
    auto shipments = shipping::ShipmentStore{database}.ofLine(line);
    if (!shipments)
        return shipments.error();
    Left left;
    for (const auto& each : *shipments)
        if (holds(each.packing))
            left = std::max(left, each.dispatchedAt);
    return left;
}

/// When the letter left, with a carrier or for the portal.
Result<Left> letterLeft(database::Database& database, const letters::Letter& letter)
{
    const auto& number = letter.plan.number;
    auto left = shipmentLeft(database, letter.plan.orderLine, [&](const auto& packing) {
        return packing.chipSerial.empty() && packing.letter == number;
    });
    if (!left || letter.state == letters::LetterState::Spoiled)
        return left;
    auto portal = letters::PortalLetterStore{database}.find(number);
    if (!portal)
        return portal.error();
    return *portal ? std::max(*left, Left{(**portal).publishedAt}) : *left;
}

/// When the last of a card's letters left, those with the PUK alone too (A41).
Result<Left> lettersLeft(database::Database& database, const std::string& chipSerial)
{
    auto letters = letters::LetterStore{database}.ofCard(chipSerial);
    if (!letters)
        return letters.error();
    Left last;
    for (const auto& letter : *letters) {
        auto left = letterLeft(database, letter);
        if (!left)
            return left;
        last = std::max(last, *left);
    }
    return last;
}

/// When what belongs to it, a letter of the card or the card of the letter, left last.
Result<Left> companionLeft(database::Database& database, const Leaving& leaving)
{
    if (leaving.isCard)
        return lettersLeft(database, leaving.chipSerial);
    auto line = lineOfCard(database, leaving.chipSerial, leaving.line);
    if (!line)
        return line.error();
    return shipmentLeft(database, *line, [&](const auto& packing) {
        return packing.chipSerial == leaving.chipSerial;
    });
}

Result<void> check(Desk& desk, const Leaving& leaving)
{
    const auto& separation = desk.workplace.settings().separation;
    auto left = companionLeft(*desk.database, leaving);
    if (!left)
        return left.error();
    const std::string own = leaving.isCard ? "the card" : "the letter";
    const std::string other = leaving.isCard ? "its letter" : "its card";
    const auto whom = leaving.line.text();
    if (!*left) {
        const bool isSecond =
            separation.first == (leaving.isCard ? FirstToLeave::Letter : FirstToLeave::Card);
        return isSecond && separation.days > 0
                   ? audit::ruleViolated(kRule, own + " leaves after " + other, whom)
                   : Result<void>{};
    }
    const auto from =
        std::chrono::sys_days{foundation::dayOf(**left)} + std::chrono::days{separation.days};
    if (std::chrono::sys_days{foundation::dayOf(desk.act().when)} >= from)
        return {};
    return audit::ruleViolated(kRule,
                               other + " left on " + foundation::toText(foundation::dayOf(**left)) +
                                   "; " + own + " may leave from " +
                                   foundation::toText(foundation::CivilDate{from}),
                               whom);
}

} // namespace

Result<void> checkDaysApart(Desk& desk, const Shipment& leaving)
{
    const auto& packing = leaving.packing;
    const bool isCard = !packing.chipSerial.empty();
    if (isCard && packing.letter)
        return {}; // B10: they travel together
    auto chip = chipOf(*desk.database, packing);
    return chip ? check(desk, {isCard, *chip, packing.orderLine}) : chip.error();
}

Result<void> checkDaysApart(Desk& desk, const letters::Letter& published)
{
    return check(desk, {false, published.plan.chipSerial, published.plan.orderLine});
}

Result<void> checkOneList(Desk& desk, const std::vector<Shipment>& leaving)
{
    std::map<std::string, bool> seen; // by chip: whether it was the card
    for (const auto& shipment : leaving) {
        const auto& packing = shipment.packing;
        const bool isCard = !packing.chipSerial.empty();
        if (isCard && packing.letter)
            continue; // B10: they travel together
        auto chip = chipOf(*desk.database, packing);
        if (!chip)
            return chip.error();
        const auto [other, isFirst] = seen.try_emplace(*chip, isCard);
        if (!isFirst && other->second != isCard)
            return audit::ruleViolated("A30", "a card and its letter are never on one list",
                                       packing.orderLine.text());
    }
    return {};
}

} // namespace workplace
