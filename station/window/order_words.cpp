// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/window/order_words.h"

#include "station/window/utf8.h"

#include <QCoreApplication>

namespace window {
namespace {

class OrderWords
{
    Q_DECLARE_TR_FUNCTIONS(OrderWords)
};

class LineWords
{
    Q_DECLARE_TR_FUNCTIONS(LineWords)
};

} // namespace

using orders::CancelGround;
using orders::LetterDelivery;
using orders::LineState;
using orders::OrderState;
using orders::Signing;

QString wordFor(OrderState state)
{
    return fromUtf8(database::storedName(state));
}

QString meaningOf(OrderState state)
{
    switch (state) {
    case OrderState::Registered:
        return OrderWords::tr("Registered; the signed order has not arrived yet.");
    case OrderState::Arrived:
        return OrderWords::tr("Signed and arrived; to be checked.");
    case OrderState::Verified:
        return OrderWords::tr("Checked; its cards may be made.");
    case OrderState::InProgress:
        return OrderWords::tr("Its cards are being made.");
    case OrderState::PartlyDelivered:
        return OrderWords::tr("Some of its cards have left, the rest will shortly.");
    case OrderState::Delivered:
        return OrderWords::tr("All its cards have left the station.");
    case OrderState::Stopped:
        return OrderWords::tr("Failed the check; the orderer has been told what is needed.");
    case OrderState::Cancelled:
        return OrderWords::tr("Cancelled for good.");
    case OrderState::Unpaid:
        return OrderWords::tr("The card payment has not been verified.");
    }
    return {};
}

Tone toneOf(OrderState state)
{
    switch (state) {
    case OrderState::Registered:
    case OrderState::Cancelled:
        return Tone::Neutral;
    case OrderState::Arrived:
    case OrderState::Verified:
        return Tone::Waiting;
    case OrderState::InProgress:
    case OrderState::PartlyDelivered:
        return Tone::Active;
    case OrderState::Delivered:
        return Tone::Good;
    case OrderState::Stopped:
    case OrderState::Unpaid:
        return Tone::Attention;
    }
    return Tone::Neutral;
}

bool mayDecide(OrderState from, OrderState to)
{
    return foundation::findStep(orders::orderSteps(), from, to) != nullptr &&
           !(orders::isInProduction(from) && orders::isInProduction(to));
}

QString wordFor(LineState state)
{
    switch (state) {
    case LineState::Waiting:
        return LineWords::tr("waiting");
    case LineState::Claimed:
        return LineWords::tr("being made");
    case LineState::Made:
        return LineWords::tr("made");
    case LineState::Shipped:
        return LineWords::tr("sent");
    case LineState::Delivered:
        return LineWords::tr("delivered");
    case LineState::Returned:
        return LineWords::tr("returned");
    case LineState::Cancelled:
        return LineWords::tr("cancelled");
    }
    return {};
}

Tone toneOf(LineState state)
{
    switch (state) {
    case LineState::Waiting:
        return Tone::Waiting;
    case LineState::Claimed:
        return Tone::Active;
    case LineState::Made:
    case LineState::Shipped:
    case LineState::Delivered:
        return Tone::Good;
    case LineState::Returned:
        return Tone::Attention;
    case LineState::Cancelled:
        break;
    }
    return Tone::Neutral;
}

QString wordFor(orders::OrganisationKind kind)
{
    using orders::OrganisationKind;
    switch (kind) {
    case OrganisationKind::LimitedCompany:
        return OrderWords::tr("limited company (AB)");
    case OrganisationKind::Municipality:
        return OrderWords::tr("municipality");
    case OrganisationKind::Region:
        return OrderWords::tr("region");
    case OrganisationKind::Authority:
        return OrderWords::tr("authority");
    case OrganisationKind::StateCompany:
        return OrderWords::tr("state company");
    case OrganisationKind::Association:
        return OrderWords::tr("association");
    case OrganisationKind::Foreign:
        return OrderWords::tr("foreign");
    case OrganisationKind::Other:
        return OrderWords::tr("other organisation");
    }
    return {};
}

QString wordFor(Signing signing)
{
    switch (signing) {
    case Signing::Digital:
        return OrderWords::tr("digitally");
    case Signing::Paper:
        return OrderWords::tr("on paper");
    case Signing::RegisteredOfficer:
        return OrderWords::tr("by a registered officer, no signature needed");
    }
    return {};
}

QString wordFor(orders::SignerCapacity capacity)
{
    switch (capacity) {
    case orders::SignerCapacity::Signatory:
        return OrderWords::tr("firmatecknare");
    case orders::SignerCapacity::BoardMember:
        return OrderWords::tr("board member");
    case orders::SignerCapacity::SeniorManager:
        return OrderWords::tr("senior manager");
    }
    return {};
}

QString wordFor(LetterDelivery delivery)
{
    switch (delivery) {
    case LetterDelivery::Paper:
        return OrderWords::tr("PIN letter on paper");
    case LetterDelivery::Sms:
        return OrderWords::tr("PIN letter by SMS");
    case LetterDelivery::Email:
        return OrderWords::tr("PIN letter by e-mail");
    }
    return {};
}

QString wordFor(CancelGround ground)
{
    switch (ground) {
    case CancelGround::NotApprovable:
        return OrderWords::tr("The order cannot be approved as it was made");
    case CancelGround::OrderersWish:
        return OrderWords::tr("The orderer has asked for it");
    }
    return {};
}

} // namespace window
