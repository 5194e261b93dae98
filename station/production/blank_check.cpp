// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/production/blank_check.h"

#include "station/stock/card_store.h"
#include "station/stock/lot_store.h"
#include "station/stock/run_store.h"
#include "station/stock/taking.h"

#include <algorithm>

namespace production {
namespace {

using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;

Result<void> checkTaken(const stock::Run& run, const std::string& lot)
{
    const auto blanks = std::ranges::find(run.blanks, lot, &stock::RunBlanks::lot);
    const auto where = stock::runName(run.number);
    if (blanks == run.blanks.end())
        return Error{ErrorCode::BlankNotOfRun, "lot " + lot + ", which " + where + " has none of"};
    if (blanks->left() <= 0)
        return Error{ErrorCode::BlankNotOfRun, "all " + std::to_string(blanks->taken) +
                                                   " blanks of lot " + lot + " in " + where +
                                                   " have been begun"};
    return {};
}

/// A card of the book with the lot that it came in.
struct LotCard
{
    stock::Card card;
    stock::Lot lot;
};

/// Nothing for a chip that the book does not have, or has in no lot.
Result<std::optional<LotCard>> findLotCard(database::Database& database,
                                           const std::string& chipSerial)
{
    const auto card = stock::CardStore{database}.findByChip(chipSerial);
    if (!card)
        return card.error();
    if (!*card || !(**card).lot)
        return std::optional<LotCard>{};
    const auto lot = stock::LotStore{database}.find(*(**card).lot);
    if (!lot)
        return lot.error();
    return *lot ? std::optional{LotCard{**card, **lot}} : std::optional<LotCard>{};
}

Result<void> checkNotRefused(const stock::Lot& lot)
{
    if (lot.state == stock::LotState::Refused)
        return Error{ErrorCode::LotNotReleased, "lot " + lot.name + " was refused"};
    return {};
}

} // namespace

Result<StockedBlank> checkBlank(database::Database& database, const std::string& station,
                                const std::string& chipSerial, foundation::Instant now)
{
    const auto found = findLotCard(database, chipSerial);
    if (!found)
        return found.error();
    if (!*found)
        return Error{ErrorCode::BlankUnknown, chipSerial};
    const auto& [card, lot] = **found;
    if (auto usable =
            card.run ? checkNotRefused(lot) : stock::checkReleased(lot, foundation::dayOf(now));
        !usable)
        return usable.error();
    if (card.run)
        return StockedBlank{lot.blankProduct, card.run};
    const auto run = stock::RunStore{database}.current(station);
    if (!run)
        return run.error();
    if (!*run)
        return Error{ErrorCode::RunNotOpen, station};
    if (auto taken = checkTaken(**run, lot.name); !taken)
        return taken.error();
    return StockedBlank{lot.blankProduct, (**run).number};
}

Result<void> checkBegun(database::Database& database, const std::string& chipSerial)
{
    const auto found = findLotCard(database, chipSerial);
    if (!found)
        return found.error();
    return *found ? checkNotRefused((**found).lot) : Result<void>{};
}

} // namespace production
