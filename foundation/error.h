// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/error_code.h"

#include <cstdint>
#include <optional>
#include <string>

namespace foundation {

/// Why something failed, as a value. Holds no secret and no text meant for a person: station/
/// chooses the sentence from `code`.
struct Error
{
    ErrorCode code;
    /// Where and what, in technical words: a file and line, a step, a field. Never a code, a key or
    /// a card's answer to a secret.
    std::string context{};
    /// SW1-SW2 of the card's answer (ISO/IEC 7816-4, 5.6), where a card said no.
    std::optional<std::uint16_t> statusWord{};
    /// The native code of the library that failed: LONG of pcsc-lite, CK_RV, IPP status, tries
    /// left; `code` says which.
    std::optional<long> nativeCode{};

    friend bool operator==(const Error&, const Error&) = default;
};

/// One line for logs: `CardRefused: CREATE FILE 4B01 (SW 6A84)`.
std::string describe(const Error& error);

} // namespace foundation
