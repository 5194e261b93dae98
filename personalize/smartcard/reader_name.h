// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <compare>
#include <string>

namespace smartcard {

/// A reader by the name that PC/SC gives it: "Virtual PCD 00 00". It may change when the reader is
/// plugged in again.
struct ReaderName
{
    std::string value;
    friend auto operator<=>(const ReaderName&, const ReaderName&) = default;
};

} // namespace smartcard
