// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/workplace/puk_letter_acts.h"

#include "print/pin_letter_runner.h"
#include "station/audit/step_check.h"
#include "station/letters/letter_store.h"
#include "station/orders/order_store.h"
#include "station/stock/sealed_code_store.h"
#include "station/workplace/card_acts.h"
#include "station/workplace/endings.h"
#include "station/workplace/letter_envelopes.h"
#include "station/workplace/permission.h"
#include "station/workplace/scanned_text.h"

#include <algorithm>
#include <array>

namespace workplace {

using cardprofiles::CardProfile;
using database::Transaction;
using foundation::Bytes;
using foundation::Error;
using foundation::ErrorCode;
using foundation::LetterNumber;
using foundation::OrderLineId;
using foundation::Result;
using letters::Letter;
using letters::LetterKind;
using letters::LetterState;
using letters::LetterStore;
using stock::Card;
using stock::CardState;

namespace {

/// A card whose holder may have a new letter, and what is known of it.
struct Lost
{
    Card card;
    const CardProfile* profile;
    orders::Order order;
    orders::OrderLine line;
    std::vector<Letter> letters;
};

/// Finished, and not given up.
Result<void> checkIsGood(Desk& desk, const Card& card)
{
    static constexpr std::array kGood{CardState::Ready, CardState::Shipped, CardState::Delivered,
                                      CardState::Returned, CardState::Lost};
    const auto whom = "card " + card.chipSerial;
    if (std::ranges::find(kGood, card.state) == kGood.end() || !card.orderLine)
        return audit::ruleViolated("S-7", "the card is not in use", whom);
    auto revoked = isRevoked(*desk.database, card.chipSerial);
    if (!revoked)
        return revoked.error();
    if (*revoked)
        return audit::ruleViolated("S-7", "its certificates are to be revoked", whom);
    return {};
}

/// One at a time: a letter that is ordered and has not left is waited for.
Result<void> checkNoneUnderWay(const std::vector<Letter>& letters)
{
    static constexpr std::array kInHouse{LetterState::Reserved,  LetterState::Ready,
                                         LetterState::Printing,  LetterState::Printed,
                                         LetterState::Confirmed, LetterState::Sealed};
    for (const auto& letter : letters)
        if (letter.plan.kind == LetterKind::PukLetter &&
            std::ranges::find(kInHouse, letter.state) != kInHouse.end())
            return Error{ErrorCode::LetterUnderWay, letter.plan.number.text()};
    return {};
}

Result<Lost> lostLetterOf(Desk& desk, const std::string& scanned)
{
    auto card = findCard(desk, scannedText(scanned));
    if (!card)
        return card.error();
    if (auto good = checkIsGood(desk, *card); !good)
        return good.error();
    auto profile = desk.workplace.profiles().find(card->product);
    if (!profile)
        return profile.error();
    if (desk.workplace.profiles().lostLetter(card->product).means !=
        cardprofiles::LostLetter::PukLetter)
        return audit::ruleViolated("S-6", "a lost letter of this product means a new card",
                                   "card " + card->chipSerial);
    orders::OrderStore orders{*desk.database};
    auto order = orders.find(card->orderLine->order);
    if (!order)
        return order.error();
    auto line = orders.line(*card->orderLine);
    if (!line)
        return line.error();
    auto letters = LetterStore{*desk.database}.ofCard(card->chipSerial);
    if (!letters)
        return letters.error();
    if (auto none = checkNoneUnderWay(*letters); !none)
        return none.error();
    return Lost{std::move(*card), *profile, std::move(order->order), std::move(line->line),
                std::move(*letters)};
}

/// The PUK of the card, out of escrow, sealed to the mailroom under the letter's number.
Result<Bytes> resealPuk(Desk& desk, const Lost& lost, const LetterNumber& number, EscrowKey escrow)
{
    auto codes = stock::SealedCodeStore{*desk.database}.latestOf(lost.card.chipSerial);
    if (!codes)
        return codes.error();
    if (!*codes)
        return Error{ErrorCode::NotFound, "sealed codes of card " + lost.card.chipSerial};
    auto job = sealingForMailroom(desk, lost.card.chipSerial, (**codes).forEscrow);
    job.request.key = {.folder = escrow.folder.string(), .name = "escrow"};
    job.newSubject = number.text();
    job.codes = cardprofiles::pukCodes(lost.profile->letter);
    return print::sealByPinletter({programBeside("pinletter"), {}, std::move(escrow.passphrase)},
                                  job);
}

/// The order for the letter, as staff register it: it needs no signature of its own (A9), and its
/// letter goes on paper to where the card's went (A32, S-6).
Result<orders::Order> orderFor(const Lost& lost, const LetterNumber& number,
                               const std::string& reason, foundation::CivilDate today)
{
    auto orderNumber = foundation::OrderNumber::parse("PUK-" + number.text());
    if (!orderNumber)
        return orderNumber.error();
    auto order = lost.order;
    order.number = *orderNumber;
    order.signing = orders::Signing::RegisteredOfficer;
    order.letterDelivery = orders::LetterDelivery::Paper;
    order.comment = "Beställ nytt PIN-kodsbrev: " + lost.card.orderLine->text() + ". " + reason;
    order.express = false;
    order.received = today;
    order.signedOn.reset();
    auto line = lost.line;
    line.number = 1;
    line.product = kPukLetterProduct;
    line.serviceIdentity.reset(); // stays the card's own line's
    order.lines = {std::move(line)};
    return order;
}

/// The order as it stands once nothing of it is to be made but its letter.
Result<void> enterOrder(Desk& desk, Transaction& transaction, const orders::Order& order)
{
    orders::OrderStore store{*desk.database};
    const auto act = desk.act();
    const OrderLineId line{order.number, 1};
    if (auto added = store.add(transaction, order, act); !added)
        return added;
    if (auto verified = store.step(transaction, order.number, orders::OrderState::Verified, act);
        !verified)
        return verified;
    if (auto claimed = store.claim(transaction, line, act); !claimed)
        return claimed.error();
    return store.stepLine(transaction, line, orders::LineState::Made, act);
}

Result<void> enterLetter(Desk& desk, Transaction& transaction, const Lost& lost,
                         const orders::Order& order, const LetterNumber& number,
                         const Bytes& envelope)
{
    const auto act = desk.act();
    LetterStore store{*desk.database};
    const auto language = database::storedName(lost.line.holder.language);
    if (auto reserved = store.reserve(transaction,
                                      {number,
                                       LetterKind::PukLetter,
                                       {order.number, 1},
                                       lost.card.chipSerial,
                                       lost.profile->letter.layout,
                                       lost.profile->letter.travels,
                                       std::string{language},
                                       lost.order.delivery},
                                      envelope, act);
        !reserved)
        return reserved;
    return store.step(transaction, number, LetterState::Ready, act);
}

Result<void> enter(Desk& desk, const Lost& lost, const orders::Order& order,
                   const LetterNumber& number, const Bytes& envelope)
{
    return database::inTransaction(*desk.database, [&](Transaction& transaction) -> Result<void> {
        auto stands =
            lostLetterOf(desk, lost.card.chipSerial); // what held outside may hold no more
        if (!stands)
            return stands.error();
        if (auto spoiled = spoilLetters(transaction, stands->letters,
                                        "a letter with the PUK is ordered instead", desk.act());
            !spoiled)
            return spoiled;
        if (auto added = enterOrder(desk, transaction, order); !added)
            return added;
        return enterLetter(desk, transaction, lost, order, number, envelope);
    });
}

Result<void> perform(Desk& desk, const Lost& lost, const std::string& reason,
                     std::optional<EscrowKey> escrow)
{
    if (!escrow)
        return audit::ruleViolated("ISO-1", "whoever keeps the escrow key must bring it",
                                   "card " + lost.card.chipSerial);
    auto number = drawLetterNumber(desk);
    if (!number)
        return number.error();
    auto envelope = resealPuk(desk, lost, *number, *std::move(escrow));
    if (!envelope)
        return envelope.error();
    auto order = orderFor(lost, *number, reason, foundation::dayOf(desk.workplace.clock().now()));
    return order ? enter(desk, lost, *order, *number, *envelope) : order.error();
}

} // namespace

Result<AskedFor> orderPukLetter(Desk& desk, const std::string& scanned, const std::string& reason,
                                std::optional<EscrowKey> escrow)
{
    if (auto may = mayDo(desk, staff::Right::OrderLetters); !may)
        return may.error();
    auto lost = lostLetterOf(desk, scanned);
    if (!lost)
        return lost.error();
    if (auto may = mayDo(desk, staff::Right::OrderLetters, lost->card.product); !may)
        return may.error();
    const auto& chip = lost->card.chipSerial;
    if (audit::isBlank(reason))
        return audit::ruleViolated("PCI-3", "a reason is needed", "card " + chip);
    return inUnion(
        desk, staff::UnionAct::OpenEscrow,
        audit::Subject::of(audit::SubjectKind::Card, chip, lost->card.orderLine),
        {{"card", QString::fromStdString(chip)}, {"reason", QString::fromStdString(reason)}},
        reason, [] { return Result<void>{}; },
        [&] { return perform(desk, *lost, reason, std::move(escrow)); });
}

} // namespace workplace
