// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/shipping/packing_rules.h"

#include "station/audit/step_check.h"

namespace shipping {

using audit::ruleViolated;
using cardprofiles::LetterTravel;
using cardprofiles::ShipmentKind;
using foundation::Result;

namespace {

constexpr std::string_view kSweden = "SE";

Result<void> checkContents(const Packing& packing, LetterTravel travels)
{
    const auto whom = "order line " + packing.orderLine.text();
    const bool card = !packing.chipSerial.empty();
    const bool letter = packing.letter.has_value();
    if (!card && !letter)
        return ruleViolated("A30", "an empty shipment", whom);
    if (card && letter && travels == LetterTravel::Apart)
        return ruleViolated("A30", "card and letter of one holder in one shipment", whom);
    if (card != letter && travels == LetterTravel::WithCard)
        return ruleViolated("B10", "this product's letter is sealed with its card", whom);
    return {};
}

Result<void> checkLabel(const Packing& packing)
{
    const auto whom = "order line " + packing.orderLine.text();
    if (needsLabel(packing.kind) && !packing.label)
        return ruleViolated("S10-1", "the carrier's label has not been scanned", whom);
    if (!packing.label)
        return {};
    // The label was read for some kind; it must be one for this kind.
    auto fits = CarrierLabel::parse(packing.kind, packing.label->text());
    return fits ? Result<void>{} : ruleViolated("S10-1", "not a label of this carrier", whom);
}

Result<void> checkRoute(const Packing& packing)
{
    const auto whom = "order line " + packing.orderLine.text();
    const bool inside = packing.recipient.country == kSweden;
    if (packing.kind == ShipmentKind::RegisteredMail && !inside)
        return ruleViolated("A32", "REK goes to recipients in Sweden; abroad by courier", whom);
    if (packing.kind == ShipmentKind::Courier && inside && packing.letter)
        return ruleViolated("A32", "a letter inside Sweden goes as REK", whom);
    if (packing.kind == ShipmentKind::Digital && !packing.chipSerial.empty())
        return ruleViolated("A31", "a card does not travel digitally", whom);
    return {};
}

} // namespace

Result<void> checkPacking(const Packing& packing, LetterTravel travels)
{
    if (auto contents = checkContents(packing, travels); !contents)
        return contents;
    if (auto label = checkLabel(packing); !label)
        return label;
    return checkRoute(packing);
}

} // namespace shipping
