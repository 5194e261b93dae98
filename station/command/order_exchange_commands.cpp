// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/command/order_exchange_commands.h"

#include "station/command/stop_signal.h"
#include "station/command/views.h"
#include "station/command/words.h"
#include "station/workplace/portal_answers.h"
#include "station/workplace/portal_service.h"
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

/// The folder's part: it goes on whether or not the service is there.
Result<void> exchangeFolder(workplace::Workplace& workplace, database::Database& database,
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

void sayFetched(const workplace::PortalTraffic& traffic, const Console& console)
{
    for (const auto& name : traffic.names)
        console.say(Words::tr("Fetched from the portal: %1").arg(text(name)),
                    {{"fetched", text(name)}});
}

void saySent(const workplace::PortalTraffic& traffic, const Console& console)
{
    for (const auto& name : traffic.names)
        console.say(Words::tr("The portal has taken: %1").arg(text(name)), {{"sent", text(name)}});
}

/// What the service failed at; it is asked no more in the same round.
using ServiceError = std::optional<foundation::Error>;

Result<ServiceError> exchangeOnce(workplace::Workplace& workplace, database::Database& database,
                                  std::optional<workplace::PortalService>& service,
                                  const Console& console)
{
    ServiceError failed;
    if (service && service->mayTry()) {
        const auto fetched = service->fetch();
        sayFetched(fetched, console);
        failed = fetched.error;
    }
    if (auto done = exchangeFolder(workplace, database, console); !done)
        return done.error();
    if (service && service->mayTry()) {
        const auto sent = service->send();
        saySent(sent, console);
        if (!failed)
            failed = sent.error;
    }
    return failed;
}

Result<void> exchange(workplace::Workplace& workplace, const Console& console, bool watch)
{
    auto database = workplace.openDatabase();
    if (!database)
        return database.error();
    auto service = workplace::PortalService::of(workplace);
    const StopSignal stop;
    for (;;) {
        auto done = exchangeOnce(workplace, **database, service, console);
        if (!done)
            return done.error();
        if (*done && !watch)
            return **done;
        if (*done)
            console.complain(**done);
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
        "Take in what the portal has put into the folder of [orders] exchange or offers at "
        "[orders.service], and answer it",
        [=](const Common& common) {
            return atStation(common, [&](workplace::Workplace& workplace, const Console& console) {
                return exchange(workplace, console, *watch);
            });
        });
    command.add_flag("--watch", *watch, "Go on until it is stopped (Ctrl-C)");
}

} // namespace command
