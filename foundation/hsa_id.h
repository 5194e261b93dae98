// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/identifier.h"

#include <string_view>

namespace foundation {

/// An HSA-id, the identity of a person or unit in the Swedish care directory: SE, a ten-digit
/// organisation number, a hyphen and at least one of A-Z, a-z, 0-9; at most 31 characters in all.
/// The test directory's ids begin with TSTNMT instead of SE (B5).
class HsaId final : public Identifier<HsaId>
{
public:
    /// Errors: InvalidIdentifier.
    static Result<HsaId> parse(std::string_view text);

    /// From the directory of invented persons: such an id belongs on no real card.
    [[nodiscard]] bool isTest() const;

private:
    using Identifier::Identifier;
};

} // namespace foundation
