// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/database/value.h"

namespace orders {

/// What kind of body an organisation is: decides who may sign for it (A11, A12).
enum class OrganisationKind {
    LimitedCompany, ///< privat aktiebolag: the firmatecknare signs (A11)
    Municipality,
    Region,
    Authority,
    StateCompany,
    Association,
    Foreign,
    Other,
};

inline constexpr std::array kOrganisationKinds{
    cardprofiles::WireName{OrganisationKind::LimitedCompany, "limited-company"},
    cardprofiles::WireName{OrganisationKind::Municipality, "municipality"},
    cardprofiles::WireName{OrganisationKind::Region, "region"},
    cardprofiles::WireName{OrganisationKind::Authority, "authority"},
    cardprofiles::WireName{OrganisationKind::StateCompany, "state-company"},
    cardprofiles::WireName{OrganisationKind::Association, "association"},
    cardprofiles::WireName{OrganisationKind::Foreign, "foreign"},
    cardprofiles::WireName{OrganisationKind::Other, "other"},
};

/// How an order was signed (A9, A10, A13, A14).
enum class Signing {
    Digital,
    Paper,             ///< the original by post, nothing else (A14)
    RegisteredOfficer, ///< registered handläggare: no signing step (A9)
};

inline constexpr std::array kSignings{
    cardprofiles::WireName{Signing::Digital, "digital"},
    cardprofiles::WireName{Signing::Paper, "paper"},
    cardprofiles::WireName{Signing::RegisteredOfficer, "registered-officer"},
};

/// As what somebody signs for an organisation (A11, A12).
enum class SignerCapacity {
    Signatory, ///< firmatecknare, as the companies register has it
    BoardMember,
    SeniorManager,
};

inline constexpr std::array kSignerCapacities{
    cardprofiles::WireName{SignerCapacity::Signatory, "signatory"},
    cardprofiles::WireName{SignerCapacity::BoardMember, "board-member"},
    cardprofiles::WireName{SignerCapacity::SeniorManager, "senior-manager"},
};

/// Whether somebody in this capacity may sign for such a body: for a private limited company its
/// firmatecknare (A11), for one without a public firmatecknare a board member or senior manager
/// (A12).
constexpr bool maySign(OrganisationKind kind, SignerCapacity capacity)
{
    return (kind == OrganisationKind::LimitedCompany) == (capacity == SignerCapacity::Signatory);
}

/// How the PIN letter travels (A32, A34).
enum class LetterDelivery { Paper, Sms, Email };

inline constexpr std::array kLetterDeliveries{
    cardprofiles::WireName{LetterDelivery::Paper, "paper"},
    cardprofiles::WireName{LetterDelivery::Sms, "sms"},
    cardprofiles::WireName{LetterDelivery::Email, "email"},
};

/// A34: an order signed on paper gets its letter on paper.
constexpr bool letterMayTravel(Signing signing, LetterDelivery delivery)
{
    return signing != Signing::Paper || delivery == LetterDelivery::Paper;
}

/// Why an order is Order Avbruten (A27): one of the two.
enum class CancelGround { NotApprovable, OrderersWish };

inline constexpr std::array kCancelGrounds{
    cardprofiles::WireName{CancelGround::NotApprovable, "not-approvable"},
    cardprofiles::WireName{CancelGround::OrderersWish, "orderers-wish"},
};

/// The language of a holder's letter.
enum class Language { Swedish, English };

inline constexpr std::array kLanguages{
    cardprofiles::WireName{Language::Swedish, "sv"},
    cardprofiles::WireName{Language::English, "en"},
};

} // namespace orders

template <>
struct database::EnumText<orders::OrganisationKind>
{
    static constexpr const auto& kNames = orders::kOrganisationKinds;
};
template <>
struct database::EnumText<orders::Signing>
{
    static constexpr const auto& kNames = orders::kSignings;
};
template <>
struct database::EnumText<orders::SignerCapacity>
{
    static constexpr const auto& kNames = orders::kSignerCapacities;
};
template <>
struct database::EnumText<orders::LetterDelivery>
{
    static constexpr const auto& kNames = orders::kLetterDeliveries;
};
template <>
struct database::EnumText<orders::CancelGround>
{
    static constexpr const auto& kNames = orders::kCancelGrounds;
};
template <>
struct database::EnumText<orders::Language>
{
    static constexpr const auto& kNames = orders::kLanguages;
};
