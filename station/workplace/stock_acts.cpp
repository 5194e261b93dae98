// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/workplace/stock_acts.h"

#include "foundation/file_lock.h"
#include "foundation/files.h"
#include "station/audit/event_log.h"
#include "station/audit/step_check.h"
#include "station/stock/lot_store.h"
#include "station/stock/supplier_file.h"
#include "station/tables/file_text.h"
#include "station/workplace/card_acts.h"
#include "station/workplace/permission.h"
#include "station/workplace/production_acts.h"
#include "station/workplace/scanned_text.h"
#include "station/workplace/station_home.h"

#include <algorithm>
#include <map>
#include <set>

namespace workplace {
namespace {

using database::Transaction;
using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;
using stock::LotState;

constexpr std::size_t kLongestText = 200;

struct Received
{
    Delivery delivery;
    std::vector<std::string> chipSerials;
};

/// One thing that person and file may both say.
Result<void> agree(const char* what, std::string& said, const std::string& written)
{
    said = scannedText(said);
    if (said.empty())
        said = written;
    if (!written.empty() && said != written)
        return audit::ruleViolated("PCI-3", "the file says " + written, what + (": " + said));
    return {};
}

Result<void> agreeWith(const stock::SupplierFile& file, Delivery& delivery)
{
    for (auto agreed : {agree("lot", delivery.lot, file.lot),
                        agree("product", delivery.blankProduct, file.blankProduct),
                        agree("supplier", delivery.supplier, file.supplier),
                        agree("transport keys", delivery.transportKeys, file.transportKeys),
                        agree("location", delivery.location, file.location)})
        if (!agreed)
            return agreed;
    if (!delivery.expires)
        delivery.expires = file.expires;
    if (file.expires && delivery.expires != file.expires)
        return audit::ruleViolated("PCI-3", "the file says " + foundation::toText(*file.expires),
                                   "expires: " + foundation::toText(*delivery.expires));
    return {};
}

/// The product must be one that some card is made of, or blanks would lie in store for nothing.
Result<void> checkProduct(const Desk& desk, const std::string& product)
{
    std::set<std::string> known;
    for (const auto& profile : desk.workplace.profiles().all()) {
        if (profile.blanks.empty())
            return {};
        known.insert(profile.blanks.begin(), profile.blanks.end());
    }
    if (known.contains(product))
        return {};
    std::string named;
    for (const auto& each : known)
        named += (named.empty() ? "" : ", ") + each;
    return Error{ErrorCode::WordUnknown,
                 "blanks \"" + product + "\"; card products are made of: " + named};
}

Result<void> checkWhole(const Desk& desk, const Received& received)
{
    const auto& delivery = received.delivery;
    for (const auto& [what, text] :
         {std::pair{"lot", delivery.lot}, std::pair{"product", delivery.blankProduct},
          std::pair{"location", delivery.location}})
        if (audit::isBlank(text))
            return audit::ruleViolated("PCI-3", "a lot has a name, a product and a location",
                                       std::string{"no "} + what);
    for (const auto* text : {&delivery.lot, &delivery.blankProduct, &delivery.supplier,
                             &delivery.transportKeys, &delivery.location})
        if (tables::hasControl(*text) || text->size() > kLongestText)
            return audit::ruleViolated("PCI-3", "one short line without control characters",
                                       text->substr(0, kLongestText));
    const auto there = static_cast<std::int64_t>(received.chipSerials.size());
    if (delivery.blanks && *delivery.blanks != there)
        return audit::ruleViolated("PCI-3",
                                   std::to_string(*delivery.blanks) + " blanks should be there, " +
                                       std::to_string(there) + " are listed",
                                   "lot " + delivery.lot);
    const auto today = foundation::dayOf(desk.workplace.clock().now());
    if (delivery.expires && *delivery.expires < today)
        return audit::ruleViolated(
            "S-12", "its blanks were to be used until " + foundation::toText(*delivery.expires),
            "lot " + delivery.lot);
    return checkProduct(desk, delivery.blankProduct);
}

Result<Received> read(const Desk& desk, const Delivery& delivery)
{
    Received received{delivery, {}};
    stock::SupplierFile file;
    if (delivery.file.empty()) {
        if (delivery.first.empty() || delivery.last.empty())
            return audit::ruleViolated("PCI-3", "name the supplier's file, or a range of serials",
                                       "lot " + delivery.lot);
        if (!delivery.blanks)
            return audit::ruleViolated("PCI-3", "say how many blanks the range should have",
                                       "lot " + delivery.lot);
        auto range = stock::serialRange(delivery.first, delivery.last, delivery.numbering);
        if (!range)
            return range.error();
        file.chipSerials = std::move(*range);
    } else {
        const auto bytes = foundation::readFile(delivery.file, stock::kLargestSupplierFile);
        if (!bytes)
            return bytes.error();
        auto rows = stock::readSupplierFile(*bytes);
        if (!rows)
            return rows.error();
        file = std::move(*rows);
    }
    if (auto agreed = agreeWith(file, received.delivery); !agreed)
        return agreed.error();
    received.chipSerials = std::move(file.chipSerials);
    if (auto whole = checkWhole(desk, received); !whole)
        return whole.error();
    return received;
}

/// One change of a lot as a unit of work of its own.
template <typename Work>
Result<void> inLots(Desk& desk, const Work& work)
{
    return database::inTransaction(*desk.database, [&](Transaction& transaction) {
        stock::LotStore lots{*desk.database};
        return work(transaction, lots);
    });
}

/// Every reader that may be used for cards.
Result<std::vector<std::string>> usableReaders(const Desk& desk)
{
    auto readers = listReaders();
    if (!readers)
        return readers.error();
    const auto& ignored = desk.workplace.settings().ignoredReaders;
    std::erase_if(*readers, [&](const std::string& reader) {
        return std::ranges::find(ignored, reader) != ignored.end();
    });
    if (readers->empty())
        return Error{ErrorCode::NotFound, "a card reader"};
    return readers;
}

} // namespace

Result<Delivery> readDelivery(const Desk& desk, const Delivery& delivery)
{
    auto received = read(desk, delivery);
    if (!received)
        return received.error();
    received->delivery.blanks = static_cast<std::int64_t>(received->chipSerials.size());
    return std::move(received->delivery);
}

Result<stock::LotStanding> receiveLot(Desk& desk, const Delivery& delivery)
{
    if (auto may = mayDo(desk, staff::Right::KeepStock); !may)
        return may.error();
    auto received = read(desk, delivery);
    if (!received)
        return received.error();
    const auto& told = received->delivery;
    const stock::Lot lot{told.lot,           told.blankProduct, told.supplier,
                         told.transportKeys, told.location,     told.expires};
    auto entered = inLots(desk, [&](Transaction& transaction, stock::LotStore& lots) {
        return lots.receive(transaction, lot, received->chipSerials, desk.act());
    });
    if (!entered)
        return entered.error();
    return stock::LotStore{*desk.database}.standing(lot.name);
}

Result<std::vector<stock::LotStanding>> listLots(Desk& desk)
{
    auto lots = stock::LotStore{*desk.database}.standings();
    if (!lots)
        return lots;
    const auto today = foundation::dayOf(desk.workplace.clock().now());
    std::stable_partition(lots->begin(), lots->end(), [&](const stock::LotStanding& each) {
        return !each.lot.expires || !(*each.lot.expires < today);
    });
    return lots;
}

Result<LotView> showLot(Desk& desk, const std::string& scanned)
{
    const auto lot = scannedText(scanned);
    auto standing = stock::LotStore{*desk.database}.standing(lot);
    if (!standing)
        return standing.error();
    auto events = audit::historyOf(*desk.database, audit::SubjectKind::Lot, lot);
    if (!events)
        return events.error();
    return LotView{std::move(*standing), std::move(*events)};
}

Result<production::SampleResult> testLot(Desk& desk, production::SampleTask task,
                                         const production::PanelSink& progress)
{
    if (auto may = mayDo(desk, staff::Right::KeepStock); !may)
        return may.error();
    task.lot = scannedText(task.lot);
    if (auto known = stock::LotStore{*desk.database}.standing(task.lot); !known)
        return known.error();
    auto lock = foundation::FileLock::take(lineLockFile(desk.workplace.home()));
    if (!lock)
        return lock.error();
    if (task.readers.empty()) {
        auto readers = usableReaders(desk);
        if (!readers)
            return readers.error();
        task.readers = std::move(*readers);
    }
    auto setup = lineSetupFor(desk, staff::Right::KeepStock);
    if (!setup)
        return setup.error();
    return production::trySample(*setup, *desk.database, task, progress);
}

Result<void> acceptLot(Desk& desk, const std::string& lot, const std::string& why)
{
    if (auto may = mayDo(desk, staff::Right::KeepStock); !may)
        return may;
    return inLots(desk, [&](Transaction& transaction, stock::LotStore& lots) {
        return lots.step(transaction, lot, LotState::Accepted, why, desk.act());
    });
}

Result<void> refuseLot(Desk& desk, const std::string& lot, const std::string& why)
{
    if (auto may = mayDo(desk, staff::Right::KeepStock); !may)
        return may;
    return inLots(desk, [&](Transaction& transaction, stock::LotStore& lots) {
        return lots.step(transaction, lot, LotState::Refused, why, desk.act());
    });
}

Result<void> moveLot(Desk& desk, const std::string& lot, const std::string& location)
{
    if (auto may = mayDo(desk, staff::Right::KeepStock); !may)
        return may;
    if (audit::isBlank(location))
        return audit::ruleViolated("PCI-3", "a lot has a location", "lot " + lot);
    return inLots(desk, [&](Transaction& transaction, stock::LotStore& lots) {
        return lots.move(transaction, lot, scannedText(location), desk.act());
    });
}

Result<std::size_t> scrapLot(Desk& desk, const std::string& lot, const std::string& why)
{
    if (auto may = mayDo(desk, staff::Right::KeepStock); !may)
        return may.error();
    return database::inTransaction(
        *desk.database, [&](Transaction& transaction) -> Result<std::size_t> {
            auto standing = stock::LotStore{*desk.database}.standing(lot);
            if (!standing)
                return standing.error();
            if (standing->out > 0)
                return audit::ruleViolated(
                    "PCI-3", std::to_string(standing->out) + " blanks are taken out for runs",
                    "lot " + lot);
            auto cards = listCards(desk, {.state = stock::CardState::Blank, .lot = lot});
            if (!cards)
                return cards.error();
            stock::CardStore store{*desk.database};
            for (const auto& card : *cards)
                if (auto stepped = store.step(transaction, card.chipSerial,
                                              stock::CardState::Rejected, desk.act(), why);
                    !stepped)
                    return stepped.error();
            return cards->size();
        });
}

Result<stock::LotStanding> countLot(Desk& desk, const std::string& lot, std::int64_t counted,
                                    const std::string& why)
{
    if (auto may = mayDo(desk, staff::Right::KeepStock); !may)
        return may.error();
    auto done = inLots(desk, [&](Transaction& transaction, stock::LotStore& lots) -> Result<void> {
        auto standing = lots.standing(lot);
        if (!standing)
            return standing.error();
        const auto shouldBe = standing->inStore() + standing->lot.missing;
        if (counted < 0 || counted > shouldBe)
            return audit::ruleViolated("PCI-3",
                                       std::to_string(counted) + " counted, but at most " +
                                           std::to_string(shouldBe) + " can lie in store",
                                       "lot " + lot);
        return lots.setMissing(transaction, lot, shouldBe - counted, why, desk.act());
    });
    if (!done)
        return done.error();
    return stock::LotStore{*desk.database}.standing(lot);
}

Result<std::vector<StockLevel>> stockLevels(Desk& desk)
{
    auto standings = stock::LotStore{*desk.database}.standings();
    if (!standings)
        return standings.error();
    const auto today = foundation::dayOf(desk.workplace.clock().now());
    std::map<std::string, StockLevel> levels;
    for (const auto& [product, minimum] : desk.workplace.settings().minimumStock)
        levels[product] = {product, 0, minimum};
    for (const auto& each : *standings) {
        auto& level = levels[each.lot.blankProduct];
        level.blankProduct = each.lot.blankProduct;
        if (each.isUsable(today))
            level.inStore += std::max<std::int64_t>(each.inStore(), 0);
    }
    std::vector<StockLevel> all;
    for (auto& [product, level] : levels)
        all.push_back(std::move(level));
    return all;
}

} // namespace workplace
