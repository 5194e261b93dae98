// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/workplace/separation.h"

#include "station/audit/event_log.h"
#include "station/letters/letter_store.h"
#include "station/stock/card_states.h"

#include <algorithm>
#include <array>

namespace workplace {
namespace {

using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;

/// True when the person at the desk has had a part in the thing's life, by its trail.
Result<bool> hasTouched(Desk& desk, audit::SubjectKind kind, const std::string& id,
                        bool (*counts)(const audit::Event&))
{
    auto events = audit::historyOf(*desk.database, kind, id);
    if (!events)
        return events.error();
    return std::ranges::any_of(*events, [&](const audit::Event& event) {
        return event.act.who == desk.who && counts(event);
    });
}

bool isMaking(const audit::Event& event)
{
    return event.happening.to ==
           cardprofiles::nameIn(stock::kCardStates, stock::CardState::InProduction);
}

bool isHandling(const audit::Event& event)
{
    using letters::LetterState;
    static constexpr std::array kHandling{LetterState::Printing, LetterState::Confirmed,
                                          LetterState::Sealed};
    return std::ranges::any_of(kHandling, [&](LetterState state) {
        return event.happening.to == cardprofiles::nameIn(letters::kLetterStates, state);
    });
}

} // namespace

Result<void> checkMayHandle(Desk& desk, const letters::Letter& letter)
{
    if (letter.plan.travels == cardprofiles::LetterTravel::WithCard)
        return {};
    auto made = hasTouched(desk, audit::SubjectKind::Card, letter.plan.chipSerial, isMaking);
    if (!made)
        return made.error();
    if (*made)
        return Error{ErrorCode::RuleViolated, "S-3: " + desk.who + " made the card of letter " +
                                                  letter.plan.number.text() +
                                                  ", so somebody else must handle the letter"};
    return {};
}

Result<void> checkMayPackCard(Desk& desk, const std::string& chipSerial)
{
    auto found = letters::LetterStore{*desk.database}.ofCard(chipSerial);
    if (!found)
        return found.error();
    for (const auto& letter : *found) {
        if (letter.plan.travels == cardprofiles::LetterTravel::WithCard)
            continue;
        auto handled =
            hasTouched(desk, audit::SubjectKind::Letter, letter.plan.number.text(), isHandling);
        if (!handled)
            return handled.error();
        if (*handled)
            return Error{ErrorCode::RuleViolated, "S-3: " + desk.who + " handled letter " +
                                                      letter.plan.number.text() +
                                                      ", so somebody else must pack its card"};
    }
    return {};
}

} // namespace workplace
