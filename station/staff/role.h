// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/database/value.h"

#include <array>
#include <set>

namespace staff {

/// What a person is at the station for. One person may have several; what they must not do to one
/// and the same card is kept apart all the same (S-3).
enum class Role {
    Production,    ///< makes cards
    Mailroom,      ///< prints, seals and posts PIN letters
    Support,       ///< helps holders
    Issuer,        ///< the responsible issuer (ansvarig utgivare): approves and reconciles
    Auditor,       ///< reads everything and changes nothing
    Administrator, ///< staff, printers, products, the station itself
};

inline constexpr std::array kRoles{
    cardprofiles::WireName{Role::Production, "production"},
    cardprofiles::WireName{Role::Mailroom, "mailroom"},
    cardprofiles::WireName{Role::Support, "support"},
    cardprofiles::WireName{Role::Issuer, "issuer"},
    cardprofiles::WireName{Role::Auditor, "auditor"},
    cardprofiles::WireName{Role::Administrator, "administrator"},
};

using Roles = std::set<Role>;

} // namespace staff

template <>
struct database::EnumText<staff::Role>
{
    static constexpr const auto& kNames = staff::kRoles;
};
