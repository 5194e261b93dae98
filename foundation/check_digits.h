// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>

namespace foundation {

/// True for one or more of 0-9 and nothing else.
bool isDigits(std::string_view text);
bool isAsciiUpper(char c);
/// A-Z, a-z, 0-9; no letter with a diacritic.
bool isAsciiAlphanumeric(char c);

/// Check digits over decimal digits. Each takes the digits without the check digit, which the
/// caller has found to be isDigits(), and returns '0' to '9'.

/// The Luhn formula (ISO/IEC 7812-1, annex B): finds each wrong digit and nearly every swapped
/// pair of neighbours.
char luhnDigit(std::string_view digits);
/// True when the last digit is the Luhn digit of those before it.
bool luhnHolds(std::string_view digits);

/// ISO/IEC 7064 MOD 11,10: finds each wrong digit, and of swapped neighbours more than Luhn does.
char mod1110Digit(std::string_view digits);

/// UPU S10, over the eight digits of the serial number: weights 8 6 4 2 3 5 9 7.
char s10Digit(std::string_view eightDigits);

/// The remainder by 7 of the number, as on air waybills.
char mod7Digit(std::string_view digits);

} // namespace foundation
