// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/clock.h"
#include "station/staff/right.h"

#include <optional>
#include <string>
#include <vector>

namespace staff {

enum class MemberState {
    Active,
    Locked, ///< too many wrong passwords, or an administrator's wish
    Left,   ///< works here no more; the name stays, for the trail speaks of it
};

inline constexpr std::array kMemberStates{
    cardprofiles::WireName{MemberState::Active, "active"},
    cardprofiles::WireName{MemberState::Locked, "locked"},
    cardprofiles::WireName{MemberState::Left, "left"},
};

/// What somebody signs in with besides a card. The secret itself is nowhere.
struct Credential
{
    std::string hash{};  ///< foundation::hashPassword(); empty: no password, a card alone
    bool isCode = false; ///< a code that was handed over once: a password must be chosen with it
    std::optional<foundation::Instant> codeEnds{};
    std::uint32_t wrongTries = 0; ///< since the last right one
    std::optional<foundation::Instant> lastWrong{};
};

/// Somebody who works at the station.
struct Member
{
    std::string name; ///< as audit::personNamed() spells it; no other member is the same person
    Roles roles{};
    std::vector<std::string> products{}; ///< card products that the rights are for; empty: all
    std::string identity{}; ///< HSA-id or service identity number, to know whose own card it is
    MemberState state = MemberState::Active;

    [[nodiscard]] bool mayHandle(const std::string& product) const;
};

/// "production, mailroom": as stored and shown.
std::string toText(const Roles& roles);
std::string toText(const std::vector<std::string>& names);
std::vector<std::string> namesIn(std::string_view text);
/// Absent when a word is no role.
std::optional<Roles> rolesIn(std::string_view text);

} // namespace staff

template <>
struct database::EnumText<staff::MemberState>
{
    static constexpr const auto& kNames = staff::kMemberStates;
};
