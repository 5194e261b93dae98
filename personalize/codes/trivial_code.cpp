// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/codes/trivial_code.h"

#include <algorithm>

namespace codes {
namespace {

using foundation::ByteView;

constexpr std::size_t kYearLength = 4;

/// The longest stretch in which each place is `step` after the one before, counted round the
/// alphabet.
std::size_t longestRun(ByteView code, std::string_view alphabet, std::size_t step)
{
    std::size_t longest = 1;
    std::size_t run = 1;
    for (std::size_t i = 1; i < code.size(); ++i) {
        const auto before = alphabet.find(static_cast<char>(code[i - 1]));
        const auto here = alphabet.find(static_cast<char>(code[i]));
        const bool follows = before != std::string_view::npos && here != std::string_view::npos &&
                             here == (before + step) % alphabet.size();
        run = follows ? run + 1 : 1;
        longest = std::max(longest, run);
    }
    return longest;
}

bool isMostlyRun(ByteView code, std::string_view alphabet)
{
    const auto isMost = [&](std::size_t step) {
        return longestRun(code, alphabet, step) * 4 > code.size() * 3;
    };
    return isMost(0) || isMost(1) || isMost(alphabet.size() - 1);
}

bool isRepetition(ByteView code)
{
    for (std::size_t period = 1; period * 2 <= code.size(); ++period)
        if (std::equal(code.begin() + static_cast<std::ptrdiff_t>(period), code.end(),
                       code.begin()))
            return true;
    return false;
}

bool isPairs(ByteView code)
{
    if (code.size() < 4 || code.size() % 2 != 0)
        return false;
    for (std::size_t i = 0; i < code.size(); i += 2)
        if (code[i] != code[i + 1])
            return false;
    return true;
}

bool isYear(ByteView four)
{
    const auto isDigit = [](auto byte) { return byte >= '0' && byte <= '9'; };
    return std::ranges::all_of(four, isDigit) &&
           ((four[0] == '1' && four[1] == '9') || (four[0] == '2' && four[1] == '0'));
}

} // namespace

bool isTrivial(ByteView code, std::string_view alphabet)
{
    if (isMostlyRun(code, alphabet) || isRepetition(code) || isPairs(code))
        return true;
    return code.size() > kYearLength &&
           (isYear(code.first(kYearLength)) || isYear(code.last(kYearLength)));
}

} // namespace codes
