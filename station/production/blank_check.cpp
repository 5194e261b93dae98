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

} // namespace

Result<StockedBlank> checkBlank(database::Database& database, const std::string& station,
                                const std::string& chipSerial, foundation::Instant now)
{
    const auto card = stock::CardStore{database}.findByChip(chipSerial);
    if (!card)
        return card.error();
    if (!*card || !(**card).lot)
        return Error{ErrorCode::BlankUnknown, chipSerial};
    const auto lot = stock::LotStore{database}.find(*(**card).lot);
    if (!lot)
        return lot.error();
    if (!*lot)
        return Error{ErrorCode::BlankUnknown, chipSerial};
    if ((**lot).state == stock::LotState::Refused)
        return stock::checkReleased(**lot, foundation::dayOf(now)).error();
    if ((**card).run)
        return StockedBlank{(**lot).blankProduct, (**card).run};
    if (auto released = stock::checkReleased(**lot, foundation::dayOf(now)); !released)
        return released.error();
    const auto run = stock::RunStore{database}.current(station);
    if (!run)
        return run.error();
    if (!*run)
        return Error{ErrorCode::RunNotOpen, station};
    if (auto taken = checkTaken(**run, (**lot).name); !taken)
        return taken.error();
    return StockedBlank{(**lot).blankProduct, (**run).number};
}

Result<void> checkBegun(database::Database& database, const std::string& chipSerial)
{
    const auto card = stock::CardStore{database}.findByChip(chipSerial);
    if (!card)
        return card.error();
    if (!*card || !(**card).lot)
        return {};
    const auto lot = stock::LotStore{database}.find(*(**card).lot);
    if (!lot)
        return lot.error();
    if (*lot && (**lot).state == stock::LotState::Refused)
        return Error{ErrorCode::LotNotReleased, "lot " + (**lot).name + " was refused"};
    return {};
}

} // namespace production
