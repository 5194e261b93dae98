// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/file_lock.h"
#include "personalize/smartcard/reader_events.h"
#include "station/production/reader_worker.h"

#include <map>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace production {

/// All readers of a workstation at work: a thread for each, one that watches readers and cards come
/// and go, and one that has revocations done which the authority did not take at once.
///
/// start() and stop() belong to one thread; the sink is called from others.
class ProductionLine
{
public:
    /// `readers` names those to use; empty: every reader that is not ignored, also those plugged in
    /// later.
    ProductionLine(LineSetup setup, std::vector<std::string> readers, PanelSink sink);
    ~ProductionLine();
    ProductionLine(const ProductionLine&) = delete;
    ProductionLine& operator=(const ProductionLine&) = delete;

    /// Takes the line's lock, frees order lines that a process that died had claimed for no card,
    /// asks for outstanding revocations, and begins. A card that was begun goes on when it is put
    /// in. Errors: RunNotOpen where stock is kept; LineRunning when another process of this station
    /// has the lock; those of database and authority.
    foundation::Result<void> start();

    /// Ends after the step that each reader is at, and the answer that the authority owes it;
    /// blocks until all have.
    void stop();

    /// True while any reader makes a card.
    [[nodiscard]] bool isMaking() const;

private:
    LineSetup m_setup;
    std::vector<std::string> m_readers;
    PanelSink m_sink;
    std::optional<foundation::FileLock> m_lock;
    smartcard::ReaderEvents m_events;
    mutable std::mutex m_mutex;
    std::map<std::string, std::unique_ptr<ReaderWorker>> m_workers;
    std::jthread m_watch;
    std::jthread m_revoker;

    void revoke(const std::stop_token& stop);
    void watch(const std::stop_token& stop);
    void forgetCards();
    void apply(const smartcard::ReaderEvent& event);
    [[nodiscard]] bool isOurs(const std::string& reader) const;
};

/// How many lines this station could still make: waiting, in orders that are Kontrollerad or
/// beyond, or at work in one of its readers.
foundation::Result<std::size_t> unfinishedLines(database::Database& database,
                                                const std::string& station);

} // namespace production
