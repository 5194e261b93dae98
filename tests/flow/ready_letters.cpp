// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/flow/ready_letters.h"

#include "cardprofiles/sealed_code_sheet.h"
#include "station/letters/letter_store.h"
#include "station/orders/order_store.h"
#include "station/stock/card_store.h"
#include "station/stock/sealed_code_store.h"

namespace flow {

using database::Transaction;
using foundation::Result;

namespace {

cardprofiles::CodeSheet sheetOf(const std::string& subject, std::size_t position)
{
    const auto code = [](const std::string& digits) {
        return foundation::SecretBytes::copyOf(foundation::bytesOf(digits));
    };
    cardprofiles::CodeSheet sheet;
    sheet.subject = subject;
    sheet.codes.push_back({"pin1", code(ReadyLetters::pinOf(position))});
    sheet.codes.push_back({"pin2", code("730164")});
    sheet.codes.push_back({"puk1", code(ReadyLetters::pukOf(position))});
    return sheet;
}

} // namespace

ReadyLetters::ReadyLetters(FlowStation& station, unsigned count, const std::string& letterDelivery)
    : m_station{station}, m_orders{station.importMany(count, "ETJ-KORT", letterDelivery)}
{
    for (std::size_t position = 0; position < count; ++position) {
        m_station.approve(m_orders[position]);
        make(position);
    }
}

std::string ReadyLetters::pinOf(std::size_t position)
{
    return std::to_string(491800 + position);
}

std::string ReadyLetters::pukOf(std::size_t position)
{
    return std::to_string(58291000 + position);
}

void ReadyLetters::make(std::size_t position)
{
    auto& database = *m_station.desk().database;
    const auto act = m_station.desk().act();
    const auto line = valueOf(foundation::OrderLineId::parse(m_orders[position] + "/1"));
    const auto& keys = m_station.workplace().settings().keys;
    const std::array mailroom{valueOf(foundation::loadEnvelopeCertificate(keys, "mailroom"))};
    const std::array escrow{valueOf(foundation::loadEnvelopeCertificate(keys, "escrow"))};
    mustSucceed(database::inTransaction(database, [&](Transaction& transaction) -> Result<void> {
        stock::CardStore cards{database};
        letters::LetterStore letters{database};
        orders::OrderStore orders{database};
        const auto claimed = valueOf(orders.claim(transaction, line, act));
        const auto serial = valueOf(cards.drawSerial(transaction, "97520"));
        m_chips.push_back("AB" + std::to_string(1000 + position));
        const auto& chip = m_chips.back();
        valueOf(cards.admit(transaction, {chip, claimed.line.product, line, serial}, act));
        const auto number = valueOf(letters.drawNumber(transaction));
        m_numbers.push_back(number);
        const auto recipient = valueOf(orders.find(line.order)).order.delivery;
        mustSucceed(letters.reserve(
            transaction,
            {number, letters::LetterKind::PinLetter, line, chip,
             cardprofiles::LetterLayout::ThreeCodes, cardprofiles::LetterTravel::Apart, "sv",
             recipient},
            valueOf(cardprofiles::sealCodeSheet(sheetOf(number.text(), position), mailroom)), act));
        mustSucceed(stock::SealedCodeStore{database}.add(
            transaction,
            {chip, number, foundation::Bytes{1},
             valueOf(cardprofiles::sealCodeSheet(sheetOf(chip, position), escrow)), act.when}));
        mustSucceed(cards.step(transaction, chip, stock::CardState::Ready, act));
        mustSucceed(letters.step(transaction, number, letters::LetterState::Ready, act));
        return orders.stepLine(transaction, line, orders::LineState::Made, act);
    }));
}

letters::Letter ReadyLetters::letter(std::size_t position)
{
    return valueOf(letters::LetterStore{*m_station.desk().database}.find(m_numbers.at(position)));
}

std::string ReadyLetters::state(std::size_t position)
{
    return std::string{database::storedName(letter(position).state)};
}

} // namespace flow
