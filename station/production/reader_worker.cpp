// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/production/reader_worker.h"

#include "station/production/card_making.h"

#include <utility>

namespace production {
namespace {

/// How long a card that waits for an order waits before the queue is looked at again.
constexpr std::chrono::seconds kQueueLook{1};

} // namespace

ReaderWorker::ReaderWorker(const LineSetup& setup, std::string reader, PanelSink sink)
    : m_setup{setup}, m_reader{std::move(reader)}, m_sink{std::move(sink)}, m_thread{
                                                                                [this] { work(); }}
{
}

ReaderWorker::~ReaderWorker()
{
    m_slot.close();
}

void ReaderWorker::show(const Panel& panel)
{
    m_sink(panel);
}

void ReaderWorker::work()
{
    std::uint64_t handled = 0;
    show({.reader = m_reader});
    while (m_slot.waitForCard(handled)) {
        handleCard(handled);
        if (!m_slot.waitForRemoval(handled))
            return;
        show({.reader = m_reader});
    }
}

void ReaderWorker::handleCard(std::uint64_t handled)
{
    auto database = m_setup.openDatabase();
    if (!database)
        return show({.reader = m_reader, .state = PanelState::Fault, .error = database.error()});
    CardMaking making{m_setup, **database, m_reader};
    m_making = true;
    auto line = making.claim();
    while (line && !*line) {
        m_making = false;
        show({.reader = m_reader, .state = PanelState::Idle});
        if (!m_slot.staysFor(handled, kQueueLook))
            return;
        m_making = true;
        line = making.claim();
    }
    if (line)
        show(making.make(**line, m_sink, [this] { return m_slot.isClosed(); }));
    else
        show({.reader = m_reader, .state = PanelState::Fault, .error = line.error()});
    m_making = false;
}

} // namespace production
