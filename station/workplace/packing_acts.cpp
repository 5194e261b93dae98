// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/workplace/shipping_acts.h"

#include "station/letters/letter_store.h"
#include "station/orders/order_store.h"
#include "station/stock/card_store.h"
#include "station/workplace/contents.h"
#include "station/workplace/leaving.h"
#include "station/workplace/permission.h"
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
    if (auto leaves = checkMayLeave(database, contents, act.when); !leaves)
        return leaves;
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
    letters::LetterStore letters{database};
    auto letter = letters.find(*contents.letter);
    if (!letter)
        return letter.error();
    if (letter->state == letters::LetterState::Sealed) // unpacked, and in its cover still
        return {};
    return letters.step(transaction, *contents.letter, letters::LetterState::Sealed, act);
}

/// The right to pack what lies on the table, of this product.
Result<void> mayPack(Desk& desk, const Contents& contents, const std::string& product)
{
    if (!contents.chipSerial.empty())
        if (auto may = mayDo(desk, staff::Right::PackCards, product); !may)
            return may;
    const bool isApart = contents.chipSerial.empty();
    return isApart ? mayDo(desk, staff::Right::PrintLetters, product) : Result<void>{};
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
    return checkMayPackLetter(desk, *letter);
}

} // namespace

Result<Shipment> pack(Desk& desk, const PackingScan& scan)
{
    auto contents = contentsOf(desk, scannedText(scan.content));
    if (!contents)
        return contents.error();
    auto profile = productOf(desk, *contents);
    if (!profile)
        return profile.error();
    if (auto may = mayPack(desk, *contents, (*profile)->productCode); !may)
        return may.error();
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

Result<void> unpack(Desk& desk, std::int64_t shipment)
{
    auto found = shipping::ShipmentStore{*desk.database}.find(shipment);
    if (!found)
        return found.error();
    const auto& packing = found->packing;
    auto line = orders::OrderStore{*desk.database}.line(packing.orderLine);
    if (!line)
        return line.error();
    if (auto may = mayPack(desk, {packing.orderLine, packing.chipSerial, packing.letter},
                           line->line.product);
        !may)
        return may;
    if (auto apart = checkApart(desk, {packing.orderLine, packing.chipSerial, packing.letter});
        !apart)
        return apart;
    return database::inTransaction(*desk.database, [&](Transaction& transaction) {
        return shipping::ShipmentStore{*desk.database}.step(transaction, shipment,
                                                            ShipmentState::Unpacked, desk.act());
    });
}

} // namespace workplace
