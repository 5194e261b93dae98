// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/clock.h"
#include "station/database/database.h"

#include <cstdint>
#include <optional>
#include <string>

namespace production {

/// What stock says of a blank that may be begun.
struct StockedBlank
{
    std::string blankProduct;           ///< of its lot
    std::optional<std::uint32_t> run{}; ///< the run of production that it is begun in
};

/// Whether stock lets this station begin this card: it came in a lot that may be used, and was
/// taken out for the run that is open (PCI-3). One that was begun before belongs to its run
/// already. Errors: BlankUnknown, LotNotReleased, RunNotOpen, BlankNotOfRun.
foundation::Result<StockedBlank> checkBlank(database::Database& database,
                                            const std::string& station,
                                            const std::string& chipSerial, foundation::Instant now);

/// Whether a card that was begun may go on: not one of a lot that was refused meanwhile. Errors:
/// LotNotReleased.
foundation::Result<void> checkBegun(database::Database& database, const std::string& chipSerial);

} // namespace production
