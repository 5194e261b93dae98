// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/production/line_setup.h"
#include "station/production/panel.h"
#include "station/production/reader_slot.h"

#include <atomic>
#include <thread>

namespace production {

/// One reader's thread: waits for a card, claims the order line that comes next, makes the card,
/// waits until it is taken out. Has a database connection and an authority of its own, so that no
/// reader waits for another.
class ReaderWorker
{
public:
    ReaderWorker(const LineSetup& setup, std::string reader, PanelSink sink);
    ~ReaderWorker();
    ReaderWorker(const ReaderWorker&) = delete;
    ReaderWorker& operator=(const ReaderWorker&) = delete;

    [[nodiscard]] ReaderSlot& slot() { return m_slot; }
    [[nodiscard]] const std::string& reader() const { return m_reader; }
    [[nodiscard]] bool isMaking() const { return m_making; }

private:
    const LineSetup& m_setup;
    std::string m_reader;
    PanelSink m_sink;
    ReaderSlot m_slot;
    std::atomic<bool> m_making{false};
    std::jthread m_thread; ///< last: the thread uses all the others

    void work();
    struct Handled
    {
        Panel panel;
        std::function<bool()> hasWork; ///< for an idle card: whether a line waits for it
    };
    void handleCard(std::uint64_t handled);
    Handled handleOnce();
    bool waitForWork(std::uint64_t handled, const std::function<bool()>& hasWork);
    void show(const Panel& panel);
};

} // namespace production
