// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/identifier.h"

#include <cstdint>
#include <string_view>

namespace foundation {

/// The number printed on the plastic (B3): 19 digits by ISO/IEC 7812-1, issuer identification
/// number first, Luhn digit last. Not the chip's serial number, which the chip itself tells.
class CardSerial final : public Identifier<CardSerial>
{
public:
    /// Errors: InvalidIdentifier.
    static Result<CardSerial> parse(std::string_view text);

    /// The serial of the `running`th card under an issuer's `prefix` (1 to 17 digits): prefix,
    /// running number with leading zeros, check digit. Errors: InvalidIdentifier when the prefix is
    /// not digits or the running number no longer fits.
    static Result<CardSerial> assign(std::string_view prefix, std::uint64_t running);

private:
    using Identifier::Identifier;
};

} // namespace foundation
