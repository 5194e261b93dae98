// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/result.h"

#include <span>
#include <string>
#include <string_view>
#include <type_traits>

namespace foundation {

/// One row of a table that says which state may follow which. A step that is not in the table is
/// illegal, that from a state to itself too.
template <typename State>
struct LegalStep
{
    State from;
    State to;
    bool needsReason = false; ///< a person must say why, in words that are kept
};

/// The table's row for a step, or nullptr.
template <typename State>
const LegalStep<State>* findStep(std::type_identity_t<std::span<const LegalStep<State>>> table,
                                 State from, State to)
{
    for (const auto& step : table) {
        if (step.from == from && step.to == to)
            return &step;
    }
    return nullptr;
}

/// IllegalStep with a context of the form "letter L000000017: sealed -> printing".
inline Error illegalStep(std::string_view what, std::string_view from, std::string_view to)
{
    std::string context{what};
    context.append(": ").append(from).append(" -> ").append(to);
    return {ErrorCode::IllegalStep, std::move(context)};
}

} // namespace foundation
