// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/staff/sign_in_pause.h"

#include <algorithm>

namespace staff {
namespace {

using std::chrono::seconds;

constexpr std::uint32_t kFreeTries = 3;
constexpr std::uint32_t kDoublings = 8;
constexpr seconds kFirstPause{5};
constexpr seconds kLongestPause{15 * 60};

} // namespace

std::optional<foundation::Instant> pausedUntil(const Credential& credential,
                                               foundation::Instant now)
{
    if (credential.wrongTries < kFreeTries || !credential.lastWrong)
        return std::nullopt;
    const auto doublings = std::min(credential.wrongTries - kFreeTries, kDoublings);
    const auto until =
        *credential.lastWrong + std::min(kFirstPause * (1U << doublings), kLongestPause);
    return until > now ? std::optional{until} : std::nullopt;
}

} // namespace staff
