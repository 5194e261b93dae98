// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/command/command_line.h"
#include "station/command/stop_signal.h"
#include "station/command/views.h"
#include "station/command/words.h"
#include "station/production/production_line.h"
#include "station/sentences/sentences.h"

#include <condition_variable>
#include <mutex>

namespace command {
namespace {

using foundation::Result;
using production::Panel;
using production::PanelState;
using workplace::Desk;

/// How often the queue is looked at while cards are made: a card that ends wakes the command at
/// once.
constexpr std::chrono::milliseconds kLook{200};

struct Options
{
    bool all = false;
    std::size_t count = 0;
    std::vector<std::string> readers;
};

QString sentenceFor(const Panel& panel)
{
    const auto card = text(panel.cardSerial);
    switch (panel.state) {
    case PanelState::Empty:
        return Words::tr("insert a blank card");
    case PanelState::Idle:
        return Words::tr("no order waits for a card");
    case PanelState::Making:
        return Words::tr("[%1/%2] %3: %4 %5")
            .arg(panel.stepsDone + 1)
            .arg(panel.stepsTotal)
            .arg(text(panel.step), text(panel.orderLine), text(panel.holder));
    case PanelState::Done:
        return Words::tr("card %1 is proven: take it out").arg(card);
    case PanelState::Refused:
        return Words::tr("refused, nothing was changed on it: take it out");
    case PanelState::Paused:
        return Words::tr("card %1 is not finished: it goes on where it stopped when it is in again")
            .arg(card);
    case PanelState::Interrupted:
        return Words::tr("not finished: it may be made again, for any order");
    case PanelState::Rejected:
        return Words::tr("card %1 is rejected: put it with the rejects").arg(card);
    case PanelState::Unknown:
        return Words::tr("card %1 is in an unknown state: put it in quarantine").arg(card);
    case PanelState::Fault:
        return Words::tr("cannot work now");
    }
    return {};
}

/// What the readers' threads report, counted and shown; the command's own thread waits on it.
class Watch
{
public:
    explicit Watch(const Console& console) : m_console{console} {}

    void see(const Panel& panel)
    {
        const std::scoped_lock lock{m_mutex};
        auto sentence = QStringLiteral("%1: %2").arg(text(panel.reader), sentenceFor(panel));
        if (panel.error)
            sentence += QStringLiteral("\n    ") + sentences::sentenceFor(*panel.error);
        m_console.progress(sentence, toJson(panel));
        if (panel.state == PanelState::Done)
            ++m_made;
        if (panel.state == PanelState::Interrupted || panel.state == PanelState::Rejected ||
            panel.state == PanelState::Unknown)
            ++m_givenUp;
        m_changed.notify_all();
    }

    void pause()
    {
        std::unique_lock lock{m_mutex};
        m_changed.wait_for(lock, kLook);
    }
    [[nodiscard]] std::size_t made() const
    {
        const std::scoped_lock lock{m_mutex};
        return m_made;
    }
    [[nodiscard]] std::size_t givenUp() const
    {
        const std::scoped_lock lock{m_mutex};
        return m_givenUp;
    }

private:
    const Console& m_console;
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::size_t m_made = 0;
    std::size_t m_givenUp = 0;
};

Result<bool> isFinished(Desk& desk, const production::ProductionLine& line, const Watch& watch,
                        const Options& options)
{
    // The book before the readers: a reader is making before it claims a line, and until after its
    // card's end is booked.
    auto left = production::unfinishedLines(*desk.database, desk.workplace.settings().stationName);
    if (!left)
        return left.error();
    if (line.isMaking())
        return false;
    if (!options.all && watch.made() + watch.givenUp() >= options.count)
        return true;
    return *left == 0;
}

Result<void> personalize(Desk& desk, const Console& console, const Options& options)
{
    Watch watch{console};
    StopSignal stop;
    production::ProductionLine line{desk.workplace.lineSetup(desk.who), options.readers,
                                    [&](const Panel& panel) { watch.see(panel); }};
    if (auto started = line.start(); !started)
        return started;
    bool finished = false;
    while (!finished && !stop.requested()) {
        watch.pause();
        auto looked = isFinished(desk, line, watch, options);
        if (!looked)
            return looked.error();
        finished = *looked;
    }
    line.stop();
    console.say(Words::tr("%1 cards made, %2 given up.").arg(watch.made()).arg(watch.givenUp()),
                {{"made", static_cast<qint64>(watch.made())},
                 {"givenUp", static_cast<qint64>(watch.givenUp())}});
    if (!finished)
        return foundation::Error{foundation::ErrorCode::Cancelled, "personalize"};
    return {};
}

} // namespace

void addPersonalizeCommand(CommandLine& line)
{
    auto options = std::make_shared<Options>();
    auto& command =
        line.add(line.app(), "personalize",
                 "Make cards for the orders that wait: express first, in every reader at once",
                 [=](const Common& common) {
                     return atDesk(common, [&](Desk& desk, const Console& console) {
                         return personalize(desk, console, *options);
                     });
                 });
    auto* all = command.add_flag("--all", options->all, "Until no order waits");
    command.add_option("--count", options->count, "Until so many cards have been made or given up")
        ->excludes(all);
    command.add_option("--readers", options->readers, "Only these readers, by name")
        ->delimiter(',');
}

} // namespace command
