// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/bytes.h"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace web {

enum class Method { Get, Put, Post };

/// A header, or a parameter of an address, before it is encoded.
struct Field
{
    std::string name;
    std::string value;
};

/// What is asked of a service.
struct Request
{
    Method method = Method::Get;
    std::string path; ///< after the service's url, begins with a slash; its parts are url-encoded
    std::vector<Field> query{};
    std::vector<Field> headers{};
    foundation::Bytes body{}; ///< of Put and Post
    /// Answers that are none of 2xx and yet expected (404, 304).
    std::vector<int> expected{};
};

/// What it answered.
struct Answer
{
    int status = 0;
    std::string contentType{};
    std::string eTag{};
    std::optional<std::chrono::seconds> retryAfter{}; ///< from now
    foundation::Bytes body{};

    [[nodiscard]] std::string_view text() const
    {
        return {reinterpret_cast<const char*>(body.data()), body.size()};
    }
};

} // namespace web
