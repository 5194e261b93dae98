// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/identifier.h"

#include <string_view>

namespace foundation {

/// The order portal's number: 1 to 32 of A-Z, 0-9 and hyphen, beginning with a letter or digit.
/// Chosen by the portal; the station never makes one.
class OrderNumber final : public Identifier<OrderNumber>
{
public:
    /// Errors: InvalidIdentifier.
    static Result<OrderNumber> parse(std::string_view text);

private:
    using Identifier::Identifier;
};

} // namespace foundation
