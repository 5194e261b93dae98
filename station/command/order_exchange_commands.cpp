// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/command/order_exchange_commands.h"

#include "station/command/stop_signal.h"
#include "station/command/views.h"
#include "station/command/words.h"
#include "station/workplace/portal_answers.h"
#include "station/workplace/trail_signing.h"

#include <chrono>
#include <thread>

namespace command {
namespace {

using foundation::Result;
using workplace::ExchangedFile;

constexpr std::chrono::milliseconds kPause{500};

QString sentenceFor(const ExchangedFile& file)
{
    const auto name = text(file.name);
    if (file.report.seenBefore)
        return Words::tr("%1: taken in before, nothing was changed.").arg(name);
    if (file.takenIn)
        return Words::tr("%1: %2 orders with %3 lines taken in.")
            .arg(name)
            .arg(file.report.added.size())
            .arg(file.report.linesAdded);
    return Words::tr("%1: refused, nothing of it was taken in; the answer says why.").arg(name);
}

Result<void> exchangeOnce(workplace::Workplace& workplace, database::Database& database,
                          const Console& console)
{
    auto files = workplace::takeInFromPortal(workplace, database);
    if (!files)
        return files.error();
    for (const auto& file : *files) {
        QJsonObject object{{"file", text(file.name)}, {"takenIn", file.takenIn}};
        object["report"] = toJson(file.report);
        console.say(sentenceFor(file), object);
    }
    // Nobody need be at a desk for days. Where it cannot be signed now, the next act says so.
    (void)workplace::signTrailIfDue(workplace, database);
    auto answer = workplace::answerPortal(workplace, database);
    if (!answer)
        return answer.error();
    if (*answer)
        console.say(Words::tr("Told the portal: %1").arg(text((*answer)->filename().string())),
                    {{"answer", text((*answer)->string())}});
    return {};
}

Result<void> exchange(workplace::Workplace& workplace, const Console& console, bool watch)
{
    auto database = workplace.openDatabase();
    if (!database)
        return database.error();
    const StopSignal stop;
    for (;;) {
        if (auto done = exchangeOnce(workplace, **database, console); !done)
            return done;
        if (!watch || stop.requested())
            return {};
        std::this_thread::sleep_for(kPause);
    }
}

} // namespace

void addOrderExchange(CommandLine& line, CLI::App& group)
{
    auto watch = std::make_shared<bool>(false);
    auto& command = line.add(
        group, "exchange",
        "Take in what the portal has put into the folder of [orders] exchange, and answer it",
        [=](const Common& common) {
            return atStation(common, [&](workplace::Workplace& workplace, const Console& console) {
                return exchange(workplace, console, *watch);
            });
        });
    command.add_flag("--watch", *watch, "Go on until it is stopped (Ctrl-C)");
}

} // namespace command
