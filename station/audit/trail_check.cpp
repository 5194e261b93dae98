// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/audit/trail_check.h"

#include "station/audit/chain_check.h"
#include "station/audit/stray_rows.h"
#include "station/database/backup.h"
#include "station/database/protection.h"
#include "station/database/snapshot.h"

namespace audit {

using database::Database;
using foundation::ErrorCode;
using foundation::Result;

namespace {

Result<void> checkFile(Database& database, CheckTalk& talk)
{
    if (auto goOn = talk.goOn(TrailPhase::File, 0, 0); !goOn)
        return goOn;
    auto whole = database::checkIntegrity(database);
    if (!whole && whole.error().code != ErrorCode::DatabaseFailed)
        return whole;
    if (!whole)
        talk.tell({.fault = TrailFault::FileDamaged, .detail = whole.error().context});
    auto triggers = database::compareTriggers(database);
    if (!triggers)
        return triggers.error();
    for (const auto& name : triggers->missing)
        talk.tell({.fault = TrailFault::TriggerMissing, .detail = name});
    for (const auto& name : triggers->foreign)
        talk.tell({.fault = TrailFault::TriggerForeign, .detail = name});
    return {};
}

Result<void> checkThings(Database& database, CheckTalk& talk, TrailReport& report)
{
    const auto told = [&](const StrayRows& stray) -> Result<void> {
        auto fault = stray.isGone ? TrailFault::RowsGone : TrailFault::RowsChanged;
        if (stray.lastEvent == 0)
            fault = TrailFault::RowsUntold;
        talk.tell(
            {.fault = fault, .event = stray.lastEvent, .kind = stray.kind, .subject = stray.id});
        return {};
    };
    return findStrayRows(database, told,
                         [&] { return talk.goOn(TrailPhase::Things, report.things++, 0); });
}

} // namespace

Result<TrailReport> checkTrail(Database& database, const TrailCheck& check,
                               const std::function<void(const TrailFinding&)>& told,
                               const std::function<bool(const TrailProgress&)>& progress)
{
    CheckTalk talk{told, progress};
    TrailReport report;
    auto snapshot = database::Snapshot::take(database);
    if (!snapshot)
        return snapshot.error();
    if (auto file = checkFile(database, talk); !file)
        return file.error();
    if (auto chain = checkChain(database, talk, report); !chain)
        return chain.error();
    if (auto heads = checkHeads(database, check, talk, report); !heads)
        return heads.error();
    if (auto things = checkThings(database, talk, report); !things)
        return things.error();
    report.findings = talk.findings();
    return report;
}

} // namespace audit
