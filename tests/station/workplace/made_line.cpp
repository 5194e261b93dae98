// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/station/workplace/made_line.h"

#include "foundation/certificate.h"
#include "foundation/check_digits.h"
#include "foundation/files.h"
#include "station/workplace/letter_acts.h"
#include "station/workplace/puk_letter_acts.h"

namespace support {

using database::Transaction;
using flow::mustSucceed;
using flow::valueOf;
using foundation::Result;

MadeLine::MadeLine()
{
    m_station.importDemo();
    m_station.approve(kOrder);
    make("0A0B");
}

foundation::OrderNumber MadeLine::order()
{
    return *foundation::OrderNumber::parse(kOrder);
}

void MadeLine::certify(Transaction& transaction, const foundation::OrderLineId& line,
                       const std::string& name)
{
    const auto file = valueOf(foundation::readFile(m_station.home() / "keys/mailroom.crt"));
    const auto parsed = valueOf(foundation::Certificate::parse(file));
    const auto serial = "5E" + std::to_string(10 + ++m_certificates);
    stock::CertificateStore store{*maker().database};
    mustSucceed(store.add(transaction,
                          {serial, name, m_chip, line,
                           m_card + " 1 " + std::to_string(m_certificates) + ' ' + name,
                           parsed.der(), serial, parsed.notBefore(), parsed.notAfter()},
                          maker().act()));
    mustSucceed(store.markOnCard(transaction, serial, maker().act()));
}

void MadeLine::make(const std::string& chip)
{
    m_chip = chip;
    auto& database = *maker().database;
    const auto act = maker().act();
    const auto line = *foundation::OrderLineId::parse(kLine);
    mustSucceed(database::inTransaction(database, [&](Transaction& transaction) -> Result<void> {
        stock::CardStore cards{database};
        letters::LetterStore letters{database};
        orders::OrderStore orders{database};
        const auto claimed = valueOf(orders.claim(transaction, line, act));
        const auto serial = valueOf(cards.drawSerial(transaction, "97520"));
        m_card = serial.text();
        valueOf(cards.admit(transaction, {chip, claimed.line.product, line, serial}, act));
        m_letter = valueOf(letters.drawNumber(transaction));
        const auto recipient = valueOf(orders.find(line.order)).order.delivery;
        mustSucceed(letters.reserve(transaction,
                                    {*m_letter, letters::LetterKind::PinLetter, line, chip,
                                     cardprofiles::LetterLayout::ThreeCodes,
                                     cardprofiles::LetterTravel::Apart, "sv", recipient},
                                    foundation::bytesOf("an envelope of no codes"), act));
        certify(transaction, line, "authentication");
        certify(transaction, line, "signature");
        mustSucceed(cards.step(transaction, chip, stock::CardState::Ready, act));
        mustSucceed(letters.step(transaction, *m_letter, letters::LetterState::Ready, act));
        return orders.stepLine(transaction, line, orders::LineState::Made, act);
    }));
}

void MadeLine::orderPukLetter()
{
    auto& database = *maker().database;
    const auto act = maker().act();
    mustSucceed(database::inTransaction(database, [&](Transaction& transaction) -> Result<void> {
        letters::LetterStore letters{database};
        orders::OrderStore orders{database};
        auto plan = valueOf(letters.find(letter())).plan;
        auto order = valueOf(orders.find(plan.orderLine.order)).order;
        order.lines = {valueOf(orders.line(plan.orderLine)).line};
        plan.number = valueOf(letters.drawNumber(transaction));
        plan.kind = letters::LetterKind::PukLetter;
        plan.orderLine = {valueOf(foundation::OrderNumber::parse("PUK-" + plan.number.text())), 1};
        order.number = plan.orderLine.order;
        order.lines.front().product = workplace::kPukLetterProduct;
        order.lines.front().serviceIdentity.reset();
        mustSucceed(orders.add(transaction, order, act));
        mustSucceed(orders.step(transaction, order.number, orders::OrderState::Verified, act));
        valueOf(orders.claim(transaction, plan.orderLine, act));
        mustSucceed(orders.stepLine(transaction, plan.orderLine, orders::LineState::Made, act));
        const auto number = plan.number;
        mustSucceed(letters.reserve(transaction, plan,
                                    foundation::bytesOf("an envelope of no codes"), act));
        m_letter = number;
        return letters.step(transaction, number, letters::LetterState::Ready, act);
    }));
}

void MadeLine::print()
{
    auto& database = *mailroom().database;
    mustSucceed(database::inTransaction(database, [&](Transaction& transaction) -> Result<void> {
        letters::LetterStore letters{database};
        mustSucceed(letters.beginPrinting(transaction, letter(), mailroom().act()));
        return letters.recordPrinted(transaction, letter(), "7", mailroom().act());
    }));
}

void MadeLine::printAndConfirm()
{
    print();
    mustSucceed(workplace::confirmLetter(mailroom(), letter()));
}

std::string MadeLine::label()
{
    const auto digits = std::to_string(++m_labels);
    return "RR" + digits + foundation::s10Digit(digits) + "SE";
}

std::int64_t MadeLine::packCard()
{
    return valueOf(workplace::pack(maker(), {card(), {}})).id;
}

std::int64_t MadeLine::packLetter()
{
    return valueOf(workplace::pack(mailroom(), {letter().text(), label()})).id;
}

std::int64_t MadeLine::sendCard()
{
    const auto id = packCard();
    mustSucceed(workplace::dispatch(maker(), id));
    return id;
}

std::int64_t MadeLine::sendLetter()
{
    const auto id = packLetter();
    mustSucceed(workplace::dispatch(mailroom(), id));
    return id;
}

foundation::Instant MadeLine::certificatesEnd()
{
    return valueOf(stock::CertificateStore{*maker().database}.ofCard(m_chip)).at(0).notAfter;
}

std::string MadeLine::shipment(std::int64_t id)
{
    const auto found = valueOf(shipping::ShipmentStore{*maker().database}.find(id));
    return std::string{database::storedName(found.state)};
}

} // namespace support
