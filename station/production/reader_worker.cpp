// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/production/reader_worker.h"

#include "station/production/card_making.h"
#include "station/production/outcome_panel.h"

#include <algorithm>
#include <array>
#include <exception>
#include <utility>

namespace production {
namespace {

/// How long a card that waits for an order waits before the queue is looked at again.
constexpr std::chrono::seconds kQueueLook{1};
/// Between tries while the authority or the books are away.
constexpr std::chrono::seconds kFirstPause{1};
constexpr std::chrono::seconds kLongestPause{60};

bool mayMendItself(const Panel& panel)
{
    static constexpr std::array kPassing{
        foundation::ErrorCode::AuthorityUnreachable, foundation::ErrorCode::JournalFailed,
        foundation::ErrorCode::DatabaseFailed, foundation::ErrorCode::DatabaseUnusable};
    const bool waits = panel.state == PanelState::Paused || panel.state == PanelState::Fault;
    return waits && panel.error && std::ranges::find(kPassing, panel.error->code) != kPassing.end();
}

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

/// Deals with the card until it is done, or taken out: an idle one waits for an order, and one that
/// waits for the authority or the books goes on by itself.
void ReaderWorker::handleCard(std::uint64_t handled)
{
    auto pause = kFirstPause;
    for (;;) {
        m_making = true;
        auto outcome = handleOnce();
        m_making = false;
        show(outcome.panel);
        if (outcome.panel.state == PanelState::Idle) {
            if (!waitForWork(handled, outcome.hasWork))
                return;
            continue;
        }
        if (!mayMendItself(outcome.panel) || !m_slot.staysFor(handled, pause))
            return;
        pause = std::min(2 * pause, kLongestPause);
    }
}

/// Whatever is thrown ends this attempt alone: it goes on when the card is put in again.
ReaderWorker::Handled ReaderWorker::handleOnce()
{
    try {
        std::shared_ptr<database::Database> database;
        if (auto opened = m_setup.openDatabase(); opened)
            database = std::move(*opened);
        else
            return {refusalPanel({.reader = m_reader}, opened.error()), {}};
        const auto making = std::make_shared<CardMaking>(m_setup, *database, m_reader);
        auto panel = making->handle(m_sink, [this] { return m_slot.isClosed(); });
        return {std::move(panel), [database, making] { return making->hasWork(); }};
    } catch (const std::exception& failure) {
        const foundation::Error error{foundation::ErrorCode::StepFailed, failure.what()};
        return {refusalPanel({.reader = m_reader}, error), {}};
    }
}

bool ReaderWorker::waitForWork(std::uint64_t handled, const std::function<bool()>& hasWork)
{
    while (m_slot.staysFor(handled, kQueueLook))
        if (hasWork())
            return true;
    return false;
}

} // namespace production
