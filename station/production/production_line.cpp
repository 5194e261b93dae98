// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/production/production_line.h"

#include "station/orders/order_store.h"
#include "station/production/open_attempt.h"
#include "station/production/revocations.h"
#include "station/production/station_authority.h"
#include "station/stock/run_store.h"

#include <algorithm>
#include <condition_variable>
#include <utility>

namespace production {
namespace {

using foundation::Result;

/// Between two tries to reach a smart card service that does not run.
constexpr std::chrono::milliseconds kServicePause{500};
constexpr std::chrono::seconds kRevokerPause{2};
constexpr std::chrono::seconds kLongestRevokerPause{60};

template <typename... Handlers>
struct Visitor : Handlers...
{
    using Handlers::operator()...;
};
/// Spelled out for clang 14, which deduces no aggregates.
template <typename... Handlers>
Visitor(Handlers...) -> Visitor<Handlers...>;

audit::Act stationsAct(const LineSetup& setup)
{
    return {"station", setup.station, setup.clock.now()};
}

Result<void> revokeAll(const LineSetup& setup)
{
    auto database = setup.openDatabase();
    if (!database)
        return database.error();
    const auto authority = openStationAuthority(setup, setup.station);
    return revokeWanted(**database, *authority, stationsAct(setup));
}

/// PCI-3: cards are made in a run, where stock is kept.
Result<void> checkRun(database::Database& database, const LineSetup& setup)
{
    if (!setup.stockKept)
        return {};
    const auto run = stock::RunStore{database}.current(setup.station);
    if (!run)
        return run.error();
    return *run ? Result<void>{}
                : foundation::Error{foundation::ErrorCode::RunNotOpen, setup.station};
}

Result<void> settle(const LineSetup& setup)
{
    auto database = setup.openDatabase();
    if (!database)
        return database.error();
    if (auto open = checkRun(**database, setup); !open)
        return open;
    const auto act = stationsAct(setup);
    if (auto freed = freeEmptyClaims(**database, setup.station, act); !freed)
        return freed.error();
    auto revoked = revokeAll(setup);
    // They stay wanted, and are asked for again and again.
    const bool isAway =
        !revoked && revoked.error().code == foundation::ErrorCode::AuthorityUnreachable;
    return isAway ? Result<void>{} : revoked;
}

} // namespace

ProductionLine::ProductionLine(LineSetup setup, std::vector<std::string> readers, PanelSink sink)
    : m_setup{std::move(setup)}, m_readers{std::move(readers)}, m_sink{std::move(sink)}
{
}

ProductionLine::~ProductionLine()
{
    stop();
}

Result<void> ProductionLine::start()
{
    auto lock = foundation::FileLock::take(m_setup.lockFile);
    if (!lock)
        return lock.error();
    m_lock = std::move(*lock);
    if (auto settled = settle(m_setup); !settled)
        return settled;
    m_watch = std::jthread{[this](const std::stop_token& stop) { watch(stop); }};
    m_revoker = std::jthread{[this](const std::stop_token& stop) { revoke(stop); }};
    return {};
}

void ProductionLine::stop()
{
    if (m_watch.joinable()) {
        m_watch.request_stop();
        m_events.cancel();
        m_watch.join();
    }
    const std::scoped_lock lock{m_mutex};
    for (auto& [reader, worker] : m_workers)
        worker->slot().close();
    m_workers.clear();
    m_revoker = {};
}

void ProductionLine::revoke(const std::stop_token& stop)
{
    std::mutex mutex;
    std::condition_variable_any ended;
    auto pause = kRevokerPause;
    std::unique_lock lock{mutex};
    while (!ended.wait_for(lock, stop, pause, [&] { return stop.stop_requested(); })) {
        const auto done = revokeAll(m_setup);
        pause = done ? kRevokerPause : std::min(2 * pause, kLongestRevokerPause);
    }
}

bool ProductionLine::isMaking() const
{
    const std::scoped_lock lock{m_mutex};
    return std::ranges::any_of(m_workers,
                               [](const auto& entry) { return entry.second->isMaking(); });
}

void ProductionLine::watch(const std::stop_token& stop)
{
    while (!stop.stop_requested()) {
        auto events = m_events.wait();
        if (events) {
            for (const auto& event : *events)
                apply(event);
            continue;
        }
        if (events.error().code == foundation::ErrorCode::Cancelled)
            return;
        forgetCards();
        m_sink({.reader = {}, .state = PanelState::Fault, .error = events.error()});
        std::this_thread::sleep_for(kServicePause);
    }
}

/// Without pcscd nobody knows what lies in the readers; it tells anew when it is back.
void ProductionLine::forgetCards()
{
    const std::scoped_lock lock{m_mutex};
    for (auto& [reader, worker] : m_workers)
        worker->slot().removed();
}

void ProductionLine::apply(const smartcard::ReaderEvent& event)
{
    const std::scoped_lock lock{m_mutex};
    const auto worker = [&](const smartcard::ReaderName& reader) -> ReaderWorker* {
        const auto found = m_workers.find(reader.value);
        return found == m_workers.end() ? nullptr : found->second.get();
    };
    std::visit(Visitor{
                   [&](const smartcard::ReaderAdded& added) {
                       if (isOurs(added.reader.value) && worker(added.reader) == nullptr)
                           m_workers[added.reader.value] =
                               std::make_unique<ReaderWorker>(m_setup, added.reader.value, m_sink);
                   },
                   [&](const smartcard::ReaderRemoved& removed) {
                       if (auto* gone = worker(removed.reader))
                           gone->slot().removed();
                       m_sink({.reader = removed.reader.value,
                               .state = PanelState::Fault,
                               .error = foundation::Error{foundation::ErrorCode::ReaderGone,
                                                          removed.reader.value}});
                   },
                   [&](const smartcard::CardInserted& inserted) {
                       if (auto* at = worker(inserted.reader))
                           at->slot().inserted();
                   },
                   [&](const smartcard::CardRemoved& removed) {
                       if (auto* at = worker(removed.reader))
                           at->slot().removed();
                   },
               },
               event);
}

bool ProductionLine::isOurs(const std::string& reader) const
{
    const auto in = [&](const std::vector<std::string>& names) {
        return std::ranges::find(names, reader) != names.end();
    };
    return !in(m_setup.ignoredReaders) && (m_readers.empty() || in(m_readers));
}

Result<std::size_t> unfinishedLines(database::Database& database, const std::string& station)
{
    // In one unit of work: a line that a reader gives back meanwhile would be missed twice.
    return database::inTransaction(database, [&](database::Transaction&) -> Result<std::size_t> {
        orders::OrderStore store{database};
        auto claimed = store.linesIn(orders::LineState::Claimed);
        if (!claimed)
            return claimed.error();
        auto waiting = store.countWaiting();
        if (!waiting)
            return waiting.error();
        const auto here = std::ranges::count_if(
            *claimed, [&](const orders::LineRecord& line) { return isClaimedAt(line, station); });
        return static_cast<std::size_t>(*waiting + here);
    });
}

} // namespace production
