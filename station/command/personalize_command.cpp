// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "foundation/civil_date.h"
#include "station/command/command_line.h"
#include "station/command/stop_signal.h"
#include "station/command/views.h"
#include "station/command/words.h"
#include "station/production/pace.h"
#include "station/production/production_line.h"
#include "station/sentences/sentences.h"
#include "station/workplace/card_acts.h"
#include "station/workplace/permission.h"
#include "station/workplace/production_acts.h"
#include "station/workplace/trail_signing.h"

#include <QDateTime>
#include <QJsonObject>

#include <condition_variable>
#include <mutex>
#include <utility>

namespace command {
namespace {

using foundation::Result;
using production::Panel;
using production::PanelState;
using workplace::Desk;

/// How often the queue is looked at while cards are made: a card that ends wakes the command at
/// once.
constexpr std::chrono::milliseconds kLook{200};

/// No box of blanks holds more.
constexpr int kMostCards = 1'000'000;

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
    Watch(const Console& console, const foundation::Clock& clock)
        : m_console{console}, m_clock{clock}, m_pace{clock.now()}
    {
    }

    void see(const Panel& panel)
    {
        const std::scoped_lock lock{m_mutex};
        auto sentence = QStringLiteral("%1: %2").arg(text(panel.reader), sentenceFor(panel));
        if (panel.error)
            sentence += QStringLiteral("\n    ") + sentences::sentenceFor(*panel.error);
        m_console.progress(sentence, toJson(panel));
        if (panel.state == PanelState::Done) {
            ++m_made;
            m_pace.made(m_clock.now());
        }
        if (panel.state == PanelState::Interrupted || panel.state == PanelState::Rejected ||
            panel.state == PanelState::Unknown)
            ++m_givenUp;
        m_changed.notify_all();
    }

    /// How fast it goes, after each card that was made.
    void sayPace(std::size_t left)
    {
        const std::scoped_lock lock{m_mutex};
        if (m_made == m_madeWhenSaid)
            return;
        m_madeWhenSaid = m_made;
        const auto now = m_clock.now();
        const auto rate = m_pace.cardsPerHour(now);
        const auto end = m_pace.expectedEnd(now, left);
        auto sentence = Words::tr("%1 made, %2 left").arg(m_made).arg(left);
        QJsonObject pace{{"made", static_cast<qint64>(m_made)},
                         {"left", static_cast<qint64>(left)}};
        if (rate && end) {
            sentence += QStringLiteral(", ") +
                        Words::tr("%1 an hour, done at %2")
                            .arg(*rate, 0, 'f', 0)
                            .arg(QDateTime::fromSecsSinceEpoch(end->time_since_epoch().count())
                                     .time()
                                     .toString(QStringLiteral("HH:mm")));
            pace["cardsPerHour"] = *rate;
            pace["expectedEnd"] = text(foundation::toText(*end));
        }
        m_console.progress(sentence, {{"pace", pace}});
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
    const foundation::Clock& m_clock;
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    production::Pace m_pace;
    std::size_t m_madeWhenSaid = 0;
    std::size_t m_made = 0;
    std::size_t m_givenUp = 0;
};

Result<bool> isFinished(Desk& desk, const production::ProductionLine& line, Watch& watch,
                        const Options& options)
{
    // The book before the readers: a reader is making before it claims a line, and until after its
    // card's end is booked.
    auto left = production::unfinishedLines(*desk.database, desk.workplace.settings().stationName);
    if (!left)
        return left.error();
    watch.sayPace(*left);
    if (line.isMaking())
        return false;
    if (!options.all && watch.made() + watch.givenUp() >= options.count)
        return true;
    return *left == 0;
}

Result<void> personalize(Desk& desk, const Console& console, const Options& options)
{
    // Without it nothing would ever happen, or, with nothing to make, nothing would be said.
    if (auto readers = workplace::listReaders(); !readers)
        return readers.error();
    Watch watch{console, desk.workplace.clock()};
    StopSignal stop;
    auto setup = workplace::lineSetupFor(desk);
    if (!setup)
        return setup.error();
    production::ProductionLine line{std::move(*setup), options.readers,
                                    [&](const Panel& panel) { watch.see(panel); }};
    if (auto started = line.start(); !started)
        return started;
    bool finished = false;
    Result<void> lasting;
    std::size_t seen = 0;
    while (!finished && !stop.requested()) {
        watch.pause();
        // Each card that ends shows that somebody is there.
        const auto ended = watch.made() + watch.givenUp();
        lasting = std::exchange(seen, ended) == ended ? workplace::lookAtSession(desk)
                                                      : workplace::checkSession(desk);
        if (!lasting)
            break;
        auto looked = isFinished(desk, line, watch, options);
        if (!looked)
            return looked.error();
        finished = *looked;
        // A run takes hours. Where it cannot be signed now, the end of the command says so.
        (void)workplace::signTrailIfDue(desk.workplace, *desk.database);
    }
    line.stop();
    console.say(Words::tr("%1 cards made, %2 given up.").arg(watch.made()).arg(watch.givenUp()),
                {{"made", static_cast<qint64>(watch.made())},
                 {"givenUp", static_cast<qint64>(watch.givenUp())}});
    if (!lasting)
        return lasting;
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
    auto* until = command.add_option_group("How long", "One of these says when it ends");
    until->add_flag("--all", options->all, "Until no order waits");
    until->add_option("--count", options->count, "Until so many cards have been made or given up")
        ->check(CLI::Range(1, kMostCards));
    until->require_option(1);
    command.add_option("--readers", options->readers, "Only these readers, by name")
        ->delimiter(',');
}

} // namespace command
