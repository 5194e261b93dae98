// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/workplace/leaving.h"

#include "station/letters/letter_store.h"
#include "station/letters/portal_letter_store.h"
#include "station/orders/order_store.h"
#include "station/workplace/endings.h"

#include <algorithm>

namespace workplace {

using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;
using orders::LineState;
using orders::OrderState;

Result<void> checkInForce(database::Database& database, const foundation::OrderLineId& line)
{
    orders::OrderStore store{database};
    auto order = store.find(line.order);
    if (!order)
        return order.error();
    auto record = store.line(line);
    if (!record)
        return record.error();
    if (order->state == OrderState::Cancelled || record->state == LineState::Cancelled)
        return Error{ErrorCode::OrderCancelled, line.text() + ": " + order->reason};
    if (!orders::isInProduction(order->state))
        return Error{ErrorCode::OrderStopped,
                     line.text() + ": " + std::string{database::storedName(order->state)} +
                         (order->reason.empty() ? "" : ", " + order->reason)};
    return {};
}

namespace {

/// One that was spoiled, destroyed or lost tells nobody the codes; one that came back unopened may
/// be sent again.
bool isLiving(const letters::Letter& letter)
{
    using letters::LetterState;
    switch (letter.state) {
    case LetterState::Reserved:
    case LetterState::Ready:
    case LetterState::Published:
    case LetterState::Printing:
    case LetterState::Printed:
    case LetterState::Confirmed:
    case LetterState::Sealed:
    case LetterState::Dispatched:
    case LetterState::Delivered:
    case LetterState::Returned:
        return true;
    case LetterState::Lost:
    case LetterState::Spoiled:
    case LetterState::Destroyed:
        return false;
    }
    return false;
}

/// One that ran out at the portal unfetched stays published, and reaches nobody.
Result<bool> isAtPortal(database::Database& database, const letters::Letter& letter,
                        foundation::Instant now)
{
    auto stands = letters::PortalLetterStore{database}.find(letter.plan.number);
    if (!stands)
        return stands.error();
    return *stands && (**stands).hasDocument && now < (**stands).endsAt;
}

Result<void> checkHasLetter(database::Database& database, const std::string& chipSerial,
                            foundation::Instant now)
{
    auto letters = letters::LetterStore{database}.ofCard(chipSerial);
    if (!letters)
        return letters.error();
    for (const auto& letter : *letters) {
        if (!isLiving(letter))
            continue;
        if (letter.state != letters::LetterState::Published)
            return {};
        auto stands = isAtPortal(database, letter, now);
        if (!stands)
            return stands.error();
        if (*stands)
            return {};
    }
    return Error{ErrorCode::RuleViolated, "A29: card " + chipSerial +
                                              " has no letter any more, so its codes reach nobody: "
                                              "have its letter printed again, or reject it and "
                                              "have another made"};
}

} // namespace

Result<void> checkMayLeave(database::Database& database, const Contents& contents,
                           foundation::Instant now)
{
    if (auto inForce = checkInForce(database, contents.line); !inForce)
        return inForce;
    auto chipSerial = contents.chipSerial;
    if (chipSerial.empty()) {
        auto letter = letters::LetterStore{database}.find(*contents.letter);
        if (!letter)
            return letter.error();
        chipSerial = letter->plan.chipSerial;
    }
    auto revoked = isRevoked(database, chipSerial);
    if (!revoked)
        return revoked.error();
    if (*revoked)
        return Error{ErrorCode::RuleViolated,
                     "S-7: the certificates of card " + chipSerial + " are to be revoked"};
    return contents.chipSerial.empty() ? Result<void>{} : checkHasLetter(database, chipSerial, now);
}

} // namespace workplace
