// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "foundation/dhl_waybill.h"

#include "foundation/check_digits.h"

namespace foundation {
namespace {

constexpr auto kKind = "DHL waybill";
constexpr std::size_t kLength = 10;

} // namespace

Result<DhlWaybill> DhlWaybill::parse(std::string_view text)
{
    if (text.size() != kLength || !isDigits(text))
        return invalidIdentifier(kKind, "must be ten digits without blanks, as 3318810025");
    if (mod7Digit(text.substr(0, kLength - 1)) != text.back())
        return invalidIdentifier(kKind, "wrong check digit: a typing or scanning error");
    return DhlWaybill{std::string{text}};
}

} // namespace foundation
