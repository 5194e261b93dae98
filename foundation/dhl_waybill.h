// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/identifier.h"

#include <string_view>

namespace foundation {

/// The waybill number of a DHL Express shipment: ten digits, the last the remainder by 7 of the
/// nine before it. The check digit takes 0 for 7, 1 for 8 and 2 for 9 as equal.
class DhlWaybill final : public Identifier<DhlWaybill>
{
public:
    /// Errors: InvalidIdentifier.
    static Result<DhlWaybill> parse(std::string_view text);

private:
    using Identifier::Identifier;
};

} // namespace foundation
