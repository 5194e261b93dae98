// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/workplace/contents.h"

#include "station/letters/letter_store.h"
#include "station/orders/order_store.h"
#include "station/stock/card_store.h"

namespace workplace {

using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;

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
    if (!number && number.error().code == ErrorCode::SpecimenScanned)
        return number.error();
    if (!number)
        return Error{ErrorCode::InvalidIdentifier,
                     "neither a card serial nor a letter number: " + scanned};
    auto letter = letters::LetterStore{*desk.database}.find(*number);
    if (!letter)
        return letter.error();
    return Contents{letter->plan.orderLine, {}, *number};
}

Result<const cardprofiles::CardProfile*> productOf(Desk& desk, const Contents& contents)
{
    const auto& profiles = desk.workplace.profiles();
    if (contents.letter) {
        auto letter = letters::LetterStore{*desk.database}.find(*contents.letter);
        if (!letter)
            return letter.error();
        if (letter->plan.kind == letters::LetterKind::PukLetter) {
            auto card = stock::CardStore{*desk.database}.findByChip(letter->plan.chipSerial);
            if (!card)
                return card.error();
            return profiles.find((**card).product);
        }
    }
    auto line = orders::OrderStore{*desk.database}.line(contents.line);
    return line ? profiles.find(line->line.product) : line.error();
}

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

foundation::Result<foundation::OrderLineId> lineOfCard(database::Database& database,
                                                       const std::string& chipSerial,
                                                       const foundation::OrderLineId& otherwise)
{
    auto card = stock::CardStore{database}.findByChip(chipSerial);
    if (!card)
        return card.error();
    return *card && (**card).orderLine ? *(**card).orderLine : otherwise;
}

} // namespace workplace
