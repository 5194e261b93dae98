// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/workplace/rules_in_force.h"

#include "station/audit/event_log.h"

namespace workplace {
namespace {

using audit::SubjectKind;
using database::Transaction;
using foundation::Result;

constexpr std::string_view kRulesChanged = "rules-changed";

std::string list(const std::set<staff::UnionAct>& acts)
{
    std::string names;
    for (const auto act : acts)
        names += (names.empty() ? "" : ", ") + std::string{database::storedName(act)};
    return names.empty() ? "none" : names;
}

/// The rules that the trail knows of this station; none when it has not told of any.
Result<std::string> rulesTold(database::Database& database, const std::string& station)
{
    auto event = audit::lastOf(database, SubjectKind::Station, station, kRulesChanged);
    if (!event)
        return event.error();
    return *event ? (*event)->happening.to : std::string{};
}

} // namespace

std::string rulesOf(const Settings& settings)
{
    const auto& [days, first] = settings.separation;
    return "staff.two_in_union = " + list(settings.twoInUnion) +
           "; separation.days = " + std::to_string(days) +
           "; separation.first = " + std::string{cardprofiles::nameIn(kFirstToLeave, first)} +
           "; orders.active_cards = " + std::to_string(settings.activeCards) +
           "; stock.kept = " + (settings.stockKept ? "true" : "false") +
           "; staff.idle_minutes = " + std::to_string(settings.idleLimit.count()) +
           "; staff.session_hours = " + std::to_string(settings.sessionLimit.count());
}

Result<void> tellRules(const Workplace& workplace, database::Database& database)
{
    const auto& station = workplace.settings().stationName;
    const auto rules = rulesOf(workplace.settings());
    auto told = rulesTold(database, station);
    if (!told)
        return told.error();
    if (*told == rules)
        return {};
    return database::inTransaction(database, [&](Transaction& transaction) -> Result<void> {
        auto before = rulesTold(database, station); // another desk may have been quicker
        if (!before)
            return before.error();
        if (*before == rules)
            return {};
        return audit::record(transaction, workplace.act("station"),
                             audit::Subject::of(SubjectKind::Station, station),
                             {std::string{kRulesChanged}, *before, rules, {}});
    });
}

} // namespace workplace
