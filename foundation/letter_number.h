// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/identifier.h"

#include <cstdint>
#include <string_view>

namespace foundation {

/// The station's own number of one PIN letter: L, eight digits and a check digit (ISO/IEC 7064
/// MOD 11,10). Says nothing about card, order or holder, so that it may stand on an envelope and as
/// a print job's title (CUPS-1).
class LetterNumber final : public Identifier<LetterNumber>
{
public:
    /// Errors: InvalidIdentifier; SpecimenScanned for the number of a specimen.
    static Result<LetterNumber> parse(std::string_view text);

    /// The number of the `running`th letter. Errors: InvalidIdentifier above 99999999.
    static Result<LetterNumber> assign(std::uint64_t running);

private:
    using Identifier::Identifier;
};

} // namespace foundation
