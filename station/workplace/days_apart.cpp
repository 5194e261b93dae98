// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/workplace/days_apart.h"

#include "station/audit/step_check.h"
#include "station/letters/letter_store.h"
#include "station/shipping/shipment_store.h"
#include "station/stock/card_store.h"

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

/// When what belongs to it, a letter of the card or the card of the letter, left last.
Result<std::optional<foundation::Instant>> companionLeft(database::Database& database,
                                                         const shipping::Packing& packing)
{
    using Left = std::optional<foundation::Instant>;
    auto chip = chipOf(database, packing);
    if (!chip)
        return chip.error();
    auto card = stock::CardStore{database}.findByChip(*chip);
    if (!card)
        return card.error();
    // A letter that was ordered by itself (A41) has a line of its own: the card left with its own.
    const auto& line = *card && (**card).orderLine ? *(**card).orderLine : packing.orderLine;
    auto shipments = shipping::ShipmentStore{database}.ofLine(line);
    if (!shipments)
        return shipments.error();
    Left left;
    for (const auto& each : *shipments) {
        const bool isOther = each.packing.chipSerial.empty() != packing.chipSerial.empty();
        if (!isOther || !each.dispatchedAt)
            continue;
        auto of = chipOf(database, each.packing);
        if (!of)
            return of.error();
        if (*of == *chip && (!left || *left < *each.dispatchedAt))
            left = each.dispatchedAt;
    }
    return left;
}

} // namespace

Result<void> checkDaysApart(Desk& desk, const Shipment& leaving)
{
    const auto& packing = leaving.packing;
    const bool isCard = !packing.chipSerial.empty();
    if (isCard && packing.letter)
        return {}; // B10: they travel together
    const auto& separation = desk.workplace.settings().separation;
    auto left = companionLeft(*desk.database, packing);
    if (!left)
        return left.error();
    const std::string own = isCard ? "the card" : "the letter";
    const std::string other = isCard ? "its letter" : "its card";
    const auto whom = packing.orderLine.text();
    if (!*left) {
        const bool isSecond =
            separation.first == (isCard ? FirstToLeave::Letter : FirstToLeave::Card);
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
