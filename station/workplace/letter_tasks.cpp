// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/workplace/letter_tasks.h"

#include "foundation/civil_date.h"
#include "print/address_lines.h"
#include "station/orders/order_store.h"
#include "station/production/order_fields.h"
#include "station/workplace/contents.h"
#include "station/workplace/leaving.h"
#include "station/workplace/separation.h"

namespace workplace {

using foundation::Result;
using letters::LetterState;

namespace {

/// A37: the number to register at the e-service; a SITHS-like holder is known by HSA-id.
std::string identityNumber(const orders::OrderLine& line)
{
    if (line.serviceIdentity)
        return line.serviceIdentity->text();
    return line.holder.hsaId ? line.holder.hsaId->text() : std::string{};
}

Result<print::LetterTask> taskFor(Desk& desk, const letters::Letter& letter)
{
    orders::OrderStore orders{*desk.database};
    auto line = orders.line(letter.plan.orderLine);
    if (!line)
        return line.error();
    auto order = orders.find(letter.plan.orderLine.order);
    if (!order)
        return order.error();
    auto profile = productOf(desk, {letter.plan.orderLine, {}, letter.plan.number});
    if (!profile)
        return profile.error();
    const auto& settings = desk.workplace.settings();
    const auto& card = **profile;
    const bool pukAlone = letter.plan.kind == letters::LetterKind::PukLetter;
    return print::LetterTask{
        .letterNumber = letter.plan.number.text(),
        .templateFile = pukAlone
                            ? desk.workplace.profiles().lostLetter(card.productCode).templateFile
                            : card.letter.templateFor(letter.plan.language),
        .envelope = {},
        .text = {.sender = settings.sender,
                 .recipient = print::addressLines(letter.plan.recipient),
                 .holder = production::holderName(line->line.holder),
                 .organisation = order->order.organisation.name,
                 .identityNumber = identityNumber(line->line),
                 .productSwedish = card.nameSwedish,
                 .productEnglish = card.nameEnglish,
                 .date = foundation::toText(foundation::dayOf(desk.workplace.clock().now())),
                 .contact = settings.website},
        .codes = pukAlone ? cardprofiles::pukCodes(card.letter) : card.letter.codes};
}

} // namespace

Result<print::LetterTask> mayPrint(Desk& desk, const letters::Letter& letter)
{
    if (auto inForce = checkInForce(*desk.database, letter.plan.orderLine); !inForce)
        return inForce.error();
    if (auto apart = mayHandleLetter(desk, letter); !apart)
        return apart.error();
    if (letter.state != LetterState::Ready)
        return foundation::illegalStep(
            "letter " + letter.plan.number.text(),
            cardprofiles::nameIn(letters::kLetterStates, letter.state),
            cardprofiles::nameIn(letters::kLetterStates, LetterState::Printing));
    return taskFor(desk, letter);
}

} // namespace workplace
