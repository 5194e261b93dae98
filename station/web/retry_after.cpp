// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/web/retry_after.h"

#include <curl/curl.h>

#include <algorithm>
#include <charconv>
#include <ctime>

namespace web {
namespace {

using std::chrono::seconds;

constexpr seconds kLongest = std::chrono::hours{24};

/// Nothing for what is no HTTP date.
std::optional<seconds> sinceEpoch(const std::string& date)
{
    const auto moment = ::curl_getdate(date.c_str(), nullptr);
    return moment < 0 ? std::nullopt : std::optional{seconds{moment}};
}

} // namespace

std::optional<seconds> retryAfter(const std::string& value, const std::string& date)
{
    if (value.empty())
        return {};
    std::int64_t count = 0;
    const auto* end = value.data() + value.size();
    const auto read = std::from_chars(value.data(), end, count);
    if (read.ptr == end && read.ec == std::errc::result_out_of_range)
        return kLongest;
    if (read.ptr == end && read.ec == std::errc{})
        return count < 0 ? std::nullopt : std::optional{std::min(seconds{count}, kLongest)};
    const auto moment = sinceEpoch(value);
    if (!moment)
        return {};
    const auto now = sinceEpoch(date).value_or(seconds{std::time(nullptr)});
    return std::clamp(*moment - now, seconds{0}, kLongest);
}

} // namespace web
