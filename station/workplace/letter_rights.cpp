// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/workplace/letter_rights.h"

#include "station/letters/letter_store.h"
#include "station/stock/card_store.h"
#include "station/workplace/permission.h"

namespace workplace {

using foundation::Result;

Result<std::string> productOfLetter(Desk& desk, const letters::Letter& letter)
{
    auto card = stock::CardStore{*desk.database}.findByChip(letter.plan.chipSerial);
    if (!card)
        return card.error();
    return *card ? (**card).product : std::string{};
}

Result<void> mayDoWith(Desk& desk, staff::Right right, const foundation::LetterNumber& number)
{
    if (auto may = mayDo(desk, right); !may)
        return may; // whoever has it for no product is told nothing of the letter
    auto letter = letters::LetterStore{*desk.database}.find(number);
    if (!letter)
        return letter.error();
    auto product = productOfLetter(desk, *letter);
    return product ? mayDo(desk, right, *product) : product.error();
}

} // namespace workplace
