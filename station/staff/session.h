// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/clock.h"
#include "station/database/value.h"

#include <array>
#include <optional>
#include <string>

namespace staff {

/// How somebody proved who he is.
enum class SignInMethod { Password, Card };

inline constexpr std::array kSignInMethods{
    cardprofiles::WireName{SignInMethod::Password, "password"},
    cardprofiles::WireName{SignInMethod::Card, "card"},
};

/// The card that somebody signed in with, and where it must stay.
struct SessionCard
{
    std::string chipSerial{}; ///< hexadecimal; empty without a card
    std::string reader{};
    std::optional<std::int64_t>
        insertion{};     ///< which insertion of the reader, as pcscd counts them
    std::string atr{};   ///< hexadecimal
    std::string pcscd{}; ///< which run of pcscd counted (smartcard::CardInsertion)
};

/// Somebody's time at work at one station, from signing in to signing out.
struct Session
{
    std::int64_t number = 0;
    std::string member;
    std::string station;
    SignInMethod method = SignInMethod::Password;
    SessionCard card{};
    foundation::Instant begunAt{};
    foundation::Instant usedAt{}; ///< the last act, to the half minute
    std::optional<foundation::Instant> endedAt{};
    std::string endReason{}; ///< "signed out", "idle", "card pulled", "locked"
};

} // namespace staff

template <>
struct database::EnumText<staff::SignInMethod>
{
    static constexpr const auto& kNames = staff::kSignInMethods;
};
