// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/stock/card_states.h"

namespace stock {
namespace {

// clang-format off
constexpr std::array kCardSteps = {
    // in the reader
    CardStep{CardState::Blank,        CardState::InProduction},
    CardStep{CardState::InProduction, CardState::Blank},        // nothing was written
    CardStep{CardState::InProduction, CardState::Interrupted},
    CardStep{CardState::InProduction, CardState::Ready},
    CardStep{CardState::InProduction, CardState::Rejected, true},
    CardStep{CardState::InProduction, CardState::Quarantined, true},
    CardStep{CardState::Interrupted,  CardState::InProduction},
    CardStep{CardState::Interrupted,  CardState::Blank},        // erased
    CardStep{CardState::Interrupted,  CardState::Rejected, true},
    CardStep{CardState::Interrupted,  CardState::Quarantined, true},

    // a quarantined card is looked over before anything else
    CardStep{CardState::Quarantined,  CardState::Blank, true},
    CardStep{CardState::Quarantined,  CardState::Interrupted, true},
    CardStep{CardState::Quarantined,  CardState::Ready, true},  // proven after all
    CardStep{CardState::Quarantined,  CardState::Rejected, true},

    // out of the house and back
    CardStep{CardState::Ready,        CardState::Shipped},
    CardStep{CardState::Shipped,      CardState::Delivered},
    CardStep{CardState::Shipped,      CardState::Returned},
    CardStep{CardState::Shipped,      CardState::Lost},
    CardStep{CardState::Returned,     CardState::Shipped},
    CardStep{CardState::Delivered,    CardState::Returned},
    CardStep{CardState::Delivered,    CardState::Lost},
    CardStep{CardState::Lost,         CardState::Delivered},
    CardStep{CardState::Lost,         CardState::Returned},

    // the end: what has certificates is revoked first
    CardStep{CardState::Blank,        CardState::Rejected, true},
    CardStep{CardState::Ready,        CardState::Rejected, true},
    CardStep{CardState::Returned,     CardState::Rejected, true},
    CardStep{CardState::Ready,        CardState::Revoked, true},
    CardStep{CardState::Shipped,      CardState::Revoked, true},
    CardStep{CardState::Delivered,    CardState::Revoked, true},
    CardStep{CardState::Returned,     CardState::Revoked, true},
    CardStep{CardState::Lost,         CardState::Revoked, true},
    CardStep{CardState::Rejected,     CardState::Destroyed},
    CardStep{CardState::Revoked,      CardState::Destroyed},
};

constexpr std::array kCertificateSteps = {
    CertificateStep{CertificateState::Issued,            CertificateState::OnCard},
    CertificateStep{CertificateState::Issued,            CertificateState::RevocationPending, true},
    CertificateStep{CertificateState::OnCard,            CertificateState::RevocationPending, true},
    CertificateStep{CertificateState::RevocationPending, CertificateState::Revoked},
};
// clang-format on

} // namespace

std::span<const CardStep> cardSteps()
{
    return kCardSteps;
}

std::span<const CertificateStep> certificateSteps()
{
    return kCertificateSteps;
}

} // namespace stock
