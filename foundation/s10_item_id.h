// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/identifier.h"

#include <string_view>

namespace foundation {

/// The id of a postal item, as on a registered letter (UPU S10): two letters (service), eight
/// digits, check digit, two letters (country, ISO 3166-1), without blanks: RR473124829GB. The check
/// digit finds most typing and scanning errors, not all.
class S10ItemId final : public Identifier<S10ItemId>
{
public:
    /// Errors: InvalidIdentifier.
    static Result<S10ItemId> parse(std::string_view text);

private:
    using Identifier::Identifier;
};

} // namespace foundation
