// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/window/card_words.h"

#include <QCoreApplication>

namespace window {
namespace {

class CardWords
{
    Q_DECLARE_TR_FUNCTIONS(CardWords)
};

class CertificateWords
{
    Q_DECLARE_TR_FUNCTIONS(CertificateWords)
};

} // namespace

using stock::CardState;
using stock::CertificateState;

QString wordFor(CardState state)
{
    switch (state) {
    case CardState::Blank:
        return CardWords::tr("blank");
    case CardState::InProduction:
        return CardWords::tr("being made");
    case CardState::Interrupted:
        return CardWords::tr("interrupted");
    case CardState::Ready:
        return CardWords::tr("ready");
    case CardState::Shipped:
        return CardWords::tr("sent");
    case CardState::Delivered:
        return CardWords::tr("delivered");
    case CardState::Returned:
        return CardWords::tr("returned");
    case CardState::Lost:
        return CardWords::tr("lost");
    case CardState::Rejected:
        return CardWords::tr("rejected");
    case CardState::Quarantined:
        return CardWords::tr("in quarantine");
    case CardState::Revoked:
        return CardWords::tr("revoked");
    case CardState::Destroyed:
        return CardWords::tr("destroyed");
    }
    return {};
}

QString wordFor(CertificateState state)
{
    switch (state) {
    case CertificateState::Issued:
        return CertificateWords::tr("issued");
    case CertificateState::OnCard:
        return CertificateWords::tr("on the card");
    case CertificateState::RevocationPending:
        return CertificateWords::tr("to be revoked");
    case CertificateState::Revoked:
        return CertificateWords::tr("revoked");
    }
    return {};
}

} // namespace window
