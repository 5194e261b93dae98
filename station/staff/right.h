// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/staff/role.h"

namespace staff {

/// What somebody may do. Looking at orders, cards, letters and shipments is for everybody who is
/// signed in; it never shows a code.
enum class Right {
    TakeInOrders,
    ApproveOrders, ///< from Ankommen to Kontrollerad
    StopOrders,    ///< and let them go on
    CancelOrders,  ///< which revokes what was issued for them
    KeepStock,     ///< lots: receive, try, accept, refuse, move, count
    MakeCards,     ///< runs of production and the cards in them
    RejectCards,
    ReviewRuns,     ///< the second signature
    Destroy,        ///< cards and letters that must not be used, with a second person
    PrintLetters,   ///< and confirm, spoil, seal and pack them
    ReprintLetters, ///< print a letter again that was spoiled; takes two
    OrderLetters,   ///< a new letter for a lost one (A41); opening escrow takes two
    PackCards,
    HandOver,        ///< closed covers to the carrier
    FollowShipments, ///< what the carrier or the holder says of them
    RunAuthority,    ///< make the certificate authority, publish its lists
    Revoke,          ///< certificates; takes two
    ReadTrail,       ///< verify and export it
    ManageStaff,     ///< takes two
    ManageProducts,  ///< profiles and letter templates; takes two
    ManageStation,   ///< printers, backup
};

inline constexpr std::array kRights{
    cardprofiles::WireName{Right::TakeInOrders, "take-in-orders"},
    cardprofiles::WireName{Right::ApproveOrders, "approve-orders"},
    cardprofiles::WireName{Right::StopOrders, "stop-orders"},
    cardprofiles::WireName{Right::CancelOrders, "cancel-orders"},
    cardprofiles::WireName{Right::KeepStock, "keep-stock"},
    cardprofiles::WireName{Right::MakeCards, "make-cards"},
    cardprofiles::WireName{Right::RejectCards, "reject-cards"},
    cardprofiles::WireName{Right::ReviewRuns, "review-runs"},
    cardprofiles::WireName{Right::Destroy, "destroy"},
    cardprofiles::WireName{Right::PrintLetters, "print-letters"},
    cardprofiles::WireName{Right::ReprintLetters, "reprint-letters"},
    cardprofiles::WireName{Right::OrderLetters, "order-letters"},
    cardprofiles::WireName{Right::PackCards, "pack-cards"},
    cardprofiles::WireName{Right::HandOver, "hand-over"},
    cardprofiles::WireName{Right::FollowShipments, "follow-shipments"},
    cardprofiles::WireName{Right::RunAuthority, "run-authority"},
    cardprofiles::WireName{Right::Revoke, "revoke"},
    cardprofiles::WireName{Right::ReadTrail, "read-trail"},
    cardprofiles::WireName{Right::ManageStaff, "manage-staff"},
    cardprofiles::WireName{Right::ManageProducts, "manage-products"},
    cardprofiles::WireName{Right::ManageStation, "manage-station"},
};

/// The roles that have a right: the one table of who may do what.
Roles rolesWith(Right right);

/// Whether somebody with these roles has it.
bool have(const Roles& roles, Right right);

} // namespace staff

template <>
struct database::EnumText<staff::Right>
{
    static constexpr const auto& kNames = staff::kRights;
};
