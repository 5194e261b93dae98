// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/legal_step.h"
#include "station/database/value.h"

namespace stock {

/// The states of a card, from blank to shredded. A card that the book does not have is a blank
/// that nobody has looked at.
enum class CardState {
    Blank,        ///< known, and nothing of ours on it
    InProduction, ///< being made
    Interrupted,  ///< begun, not in force: may be made again from the start
    Ready,        ///< proven: may be packed
    Shipped,
    Delivered,
    Returned,    ///< came back from the post or from its holder
    Lost,        ///< in the post or by its holder
    Rejected,    ///< will never be a good card
    Quarantined, ///< nobody knows what is on it: not blank, not shippable, until looked over
    Revoked,     ///< its certificates are revoked
    Destroyed,   ///< shredded, and entered in the destruction log
};

inline constexpr std::array kCardStates{
    cardprofiles::WireName{CardState::Blank, "blank"},
    cardprofiles::WireName{CardState::InProduction, "in-production"},
    cardprofiles::WireName{CardState::Interrupted, "interrupted"},
    cardprofiles::WireName{CardState::Ready, "ready"},
    cardprofiles::WireName{CardState::Shipped, "shipped"},
    cardprofiles::WireName{CardState::Delivered, "delivered"},
    cardprofiles::WireName{CardState::Returned, "returned"},
    cardprofiles::WireName{CardState::Lost, "lost"},
    cardprofiles::WireName{CardState::Rejected, "rejected"},
    cardprofiles::WireName{CardState::Quarantined, "quarantined"},
    cardprofiles::WireName{CardState::Revoked, "revoked"},
    cardprofiles::WireName{CardState::Destroyed, "destroyed"},
};

/// The states of an issued certificate. A revocation is final (S-7).
enum class CertificateState {
    Issued,            ///< recorded; perhaps not on the card yet
    OnCard,            ///< the card confirmed that it was written
    RevocationPending, ///< somebody decided; the authority has not confirmed yet
    Revoked,           ///< the authority has
};

inline constexpr std::array kCertificateStates{
    cardprofiles::WireName{CertificateState::Issued, "issued"},
    cardprofiles::WireName{CertificateState::OnCard, "on-card"},
    cardprofiles::WireName{CertificateState::RevocationPending, "revocation-pending"},
    cardprofiles::WireName{CertificateState::Revoked, "revoked"},
};

using CardStep = foundation::LegalStep<CardState>;
using CertificateStep = foundation::LegalStep<CertificateState>;

/// Every step that a card and a certificate may take; there are no others.
std::span<const CardStep> cardSteps();
std::span<const CertificateStep> certificateSteps();

} // namespace stock

template <>
struct database::EnumText<stock::CardState>
{
    static constexpr const auto& kNames = stock::kCardStates;
};
template <>
struct database::EnumText<stock::CertificateState>
{
    static constexpr const auto& kNames = stock::kCertificateStates;
};
