// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/identifier.h"

#include <cstdint>
#include <string_view>

namespace foundation {

/// The number of a sheet that looks like a letter and is none: S, eight digits and a check digit,
/// as a LetterNumber. It stands in the barcode of each specimen, and wherever a letter number is
/// read it is refused with SpecimenScanned: such a sheet can be neither confirmed nor packed.
class SpecimenNumber final : public Identifier<SpecimenNumber>
{
public:
    /// Errors: InvalidIdentifier.
    static Result<SpecimenNumber> parse(std::string_view text);

    /// The number of the `running`th specimen; 0 for one that is only looked at. Errors:
    /// InvalidIdentifier above 99999999.
    static Result<SpecimenNumber> assign(std::uint64_t running);

private:
    using Identifier::Identifier;
};

} // namespace foundation
