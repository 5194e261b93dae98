// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/legal_step.h"
#include "station/audit/event_log.h"

namespace audit {

/// RuleViolated whose context is the rule's number, what is wrong, and whom it concerns.
inline foundation::Error ruleViolated(std::string_view rule, std::string_view why,
                                      const std::string& whom)
{
    std::string context{rule};
    context.append(": ").append(why).append(" (").append(whom).append(")");
    return {foundation::ErrorCode::RuleViolated, std::move(context)};
}

/// True for a reason that says nothing.
inline bool isBlank(std::string_view reason)
{
    return reason.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

/// Whether a thing may go from one state to another by this act: IllegalStep when the table has no
/// such step, RuleViolated when it lacks its reason (PCI-3: faults are kept with their cause).
template <typename State>
foundation::Result<void>
checkStep(std::type_identity_t<std::span<const foundation::LegalStep<State>>> table, State from,
          State to, std::string_view reason, const Subject& subject)
{
    const auto whom = std::string{database::storedName(subject.kind)} + ' ' + subject.id;
    const auto* step = foundation::findStep(table, from, to);
    if (step == nullptr)
        return foundation::illegalStep(whom, database::storedName(from), database::storedName(to));
    if (step->needsReason && isBlank(reason))
        return ruleViolated("PCI-3", "a reason is needed", whom);
    return {};
}

/// The event of a step from one state to another.
template <typename State>
Happening stepped(State from, State to, std::string detail = {})
{
    return {"state", std::string{database::storedName(from)}, std::string{database::storedName(to)},
            std::move(detail)};
}

} // namespace audit
