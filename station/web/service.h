// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>
#include <filesystem>
#include <string>

namespace web {

/// How a service wants to be told its token.
enum class TokenPlace {
    Bearer, ///< Authorization: Bearer TOKEN (RFC 6750, 2.1)
    Header, ///< in the header `tokenName`
    Query,  ///< as the parameter `tokenName` of each address
};

/// A service over HTTPS, and how the station shows who it is.
struct Service
{
    std::string url;                 ///< https://HOST[:PORT][/PATH], no slash at its end
    std::filesystem::path tokenFile; ///< the token: the file's first line, which only we may read
    std::filesystem::path authorities{}; ///< PEM, these alone are trusted; empty: the system's
    std::chrono::milliseconds answerLimit{std::chrono::seconds{30}}; ///< for a call as a whole
    TokenPlace tokenPlace = TokenPlace::Bearer;
    std::string tokenName{}; ///< of the header or parameter
};

} // namespace web
