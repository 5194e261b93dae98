// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "foundation/check_digits.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace foundation {
namespace {

unsigned valueOf(char digit)
{
    return static_cast<unsigned>(digit - '0');
}

char digitOf(unsigned value)
{
    return static_cast<char>('0' + static_cast<char>(value));
}

} // namespace

bool isDigits(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

bool isAsciiUpper(char c)
{
    return c >= 'A' && c <= 'Z';
}

bool isAsciiAlphanumeric(char c)
{
    return isAsciiUpper(c) || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

char luhnDigit(std::string_view digits)
{
    unsigned sum = 0;
    bool doubled = true;
    for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit, doubled = !doubled) {
        const unsigned value = valueOf(*digit) * (doubled ? 2 : 1);
        sum += value / 10 + value % 10;
    }
    return digitOf((10 - sum % 10) % 10);
}

bool luhnHolds(std::string_view digits)
{
    return digits.size() > 1 && isDigits(digits) &&
           luhnDigit(digits.substr(0, digits.size() - 1)) == digits.back();
}

char mod1110Digit(std::string_view digits)
{
    unsigned product = 10;
    for (char digit : digits) {
        const unsigned sum = (product + valueOf(digit)) % 10;
        product = (sum == 0 ? 10 : sum) * 2 % 11;
    }
    return digitOf((11 - product) % 10);
}

char s10Digit(std::string_view eightDigits)
{
    static constexpr std::array<unsigned, 8> kWeights{8, 6, 4, 2, 3, 5, 9, 7};
    unsigned sum = 0;
    for (std::size_t i = 0; i < std::min(kWeights.size(), eightDigits.size()); ++i)
        sum += kWeights[i] * valueOf(eightDigits[i]);
    const unsigned check = 11 - sum % 11;
    if (check == 10)
        return '0';
    return check == 11 ? '5' : digitOf(check);
}

char mod7Digit(std::string_view digits)
{
    unsigned remainder = 0;
    for (char digit : digits)
        remainder = (remainder * 10 + valueOf(digit)) % 7;
    return digitOf(remainder);
}

} // namespace foundation
