// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/audit/event.h"
#include "station/production/sample_test.h"
#include "station/stock/card_store.h"
#include "station/stock/chip_serials.h"
#include "station/stock/lot.h"
#include "station/workplace/desk.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace workplace {

/// What came from a supplier: what a person says of it, with a file of chip serials or a range.
struct Delivery
{
    std::string lot;
    std::string blankProduct;
    std::string supplier;
    std::string transportKeys;
    std::string location;
    std::optional<foundation::CivilDate> expires{};
    std::filesystem::path file{}; ///< docs/stock.md; empty: the range
    std::string first{};
    std::string last{};
    stock::Numbering numbering = stock::Numbering::Hexadecimal;
    std::optional<std::int64_t> blanks{}; ///< how many there should be
};

/// Receives a lot: all of it or nothing. What the file's columns say need not be said again.
/// Errors: RowInvalid, FileFormatUnknown, InvalidIdentifier; RuleViolated when the file says
/// otherwise than the person, when a lot has no name, product or location, when there are not so
/// many (PCI-3), and when its blanks are too old already (S-12); WordUnknown for a product that no
/// card product is made of; AlreadyExists.
foundation::Result<stock::LotStanding> receiveLot(Desk& desk, const Delivery& delivery);

/// What supplier and location a file names, before it is received. Errors: as above.
foundation::Result<Delivery> readDelivery(const Desk& desk, const Delivery& delivery);

/// The lot to be used first stands first.
foundation::Result<std::vector<stock::LotStanding>> listLots(Desk& desk);

/// A lot, and all that happened to it.
struct LotView
{
    stock::LotStanding standing;
    std::vector<audit::Event> events;
};
/// Errors: NotFound.
foundation::Result<LotView> showLot(Desk& desk, const std::string& lot);

/// Tries a sample card of the lot, see production::trySample(), in whichever reader it lies where
/// none is named. Errors: those; NotFound without a reader; LineRunning while the line works.
foundation::Result<production::SampleResult> testLot(Desk& desk, production::SampleTask task,
                                                     const production::PanelSink& progress);

/// Its blanks may be used, or may not any more. Errors: NotFound, IllegalStep, RuleViolated without
/// a reason.
foundation::Result<void> acceptLot(Desk& desk, const std::string& lot, const std::string& why);
foundation::Result<void> refuseLot(Desk& desk, const std::string& lot, const std::string& why);

/// Gives up every blank of the lot that lies in store: each is rejected, and waits for its
/// destruction. The answer is how many. Errors: NotFound; RuleViolated without a reason, and while
/// blanks of it are taken out for a run.
foundation::Result<std::size_t> scrapLot(Desk& desk, const std::string& lot,
                                         const std::string& why);

/// Errors: NotFound.
foundation::Result<void> moveLot(Desk& desk, const std::string& lot, const std::string& location);

/// So many blanks of the lot were counted in the store; what is lacking is missing from now on.
/// Errors: NotFound; RuleViolated for more than there can be, and without a reason (PCI-3).
foundation::Result<stock::LotStanding> countLot(Desk& desk, const std::string& lot,
                                                std::int64_t counted, const std::string& why);

/// Blanks of one product that may be used.
struct StockLevel
{
    std::string blankProduct;
    std::int64_t inStore = 0;
    std::int64_t minimum = 0; ///< of the settings; 0: none

    [[nodiscard]] bool isLow() const { return inStore < minimum; }
};
/// Of each product that has a lot or a minimum.
foundation::Result<std::vector<StockLevel>> stockLevels(Desk& desk);

} // namespace workplace
