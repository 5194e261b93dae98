// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "foundation/email_address.h"

#include "foundation/check_digits.h"

#include <algorithm>

namespace foundation {
namespace {

constexpr std::size_t kLongest = 254;
constexpr std::size_t kLongestLocal = 64;
constexpr std::size_t kLongestLabel = 63;

/// RFC 5322, 3.2.3 (dot-atom): atext and dots, no dot at an end, no two in a row.
bool isLocalPart(std::string_view text)
{
    static constexpr std::string_view kSigns = "!#$%&'*+/=?^_`{|}~-.";
    return !text.empty() && text.size() <= kLongestLocal && text.front() != '.' &&
           text.back() != '.' && text.find("..") == std::string_view::npos &&
           std::ranges::all_of(text, [](char c) {
               return isAsciiAlphanumeric(c) || kSigns.find(c) != std::string_view::npos;
           });
}

bool isLabel(std::string_view text)
{
    return !text.empty() && text.size() <= kLongestLabel && text.front() != '-' &&
           text.back() != '-' &&
           std::ranges::all_of(text, [](char c) { return isAsciiAlphanumeric(c) || c == '-'; });
}

bool isDomain(std::string_view text)
{
    if (text.find('.') == std::string_view::npos)
        return false;
    while (true) {
        const auto dot = text.find('.');
        if (!isLabel(text.substr(0, dot)))
            return false;
        if (dot == std::string_view::npos)
            return true;
        text.remove_prefix(dot + 1);
    }
}

} // namespace

Result<EmailAddress> EmailAddress::parse(std::string_view text)
{
    const auto at = text.find('@');
    if (text.size() > kLongest || at == std::string_view::npos ||
        !isLocalPart(text.substr(0, at)) || !isDomain(text.substr(at + 1)))
        return invalidIdentifier("e-mail address",
                                 "must be name@domain in ASCII, as anna@example.org");
    return EmailAddress{std::string{text}};
}

} // namespace foundation
