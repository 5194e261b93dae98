// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>
#include <filesystem>
#include <stop_token>

namespace signin {

/// The program cardsignin and the PKCS#11 module that it talks to cards with.
struct SignInProgram
{
    std::filesystem::path program;
    std::filesystem::path module;
    std::chrono::milliseconds limit{std::chrono::seconds{30}};
    std::stop_token stop{}; ///< ends a call that is under way, with Cancelled
};

} // namespace signin
