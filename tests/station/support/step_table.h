// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/result.h"
#include "station/database/value.h"

#include <gtest/gtest.h>

#include <functional>
#include <set>
#include <string>

namespace support {

/// Tries every step from every state to every state, and compares what was allowed with a list that
/// the test wrote down by itself: "from -> to", by stored names.
///
/// `attempt(from, to)` puts a thing into the state `from`, by force, and asks the store for the
/// step.
template <typename State>
void tryEveryStep(const std::set<std::string>& legal,
                  const std::function<foundation::Result<void>(State, State)>& attempt)
{
    std::set<std::string> allowed;
    for (const auto& from : database::EnumText<State>::kNames) {
        for (const auto& to : database::EnumText<State>::kNames) {
            const auto step = std::string{from.name} + " -> " + std::string{to.name};
            const auto result = attempt(from.value, to.value);
            if (result) {
                allowed.insert(step);
                continue;
            }
            if (legal.contains(step))
                ADD_FAILURE() << step << " was refused: " << foundation::describe(result.error());
            if (result.error().code == foundation::ErrorCode::IllegalStep)
                EXPECT_TRUE(result.error().context.ends_with(step)) << result.error().context;
            else
                EXPECT_EQ(result.error().code, foundation::ErrorCode::RuleViolated) << step;
        }
    }
    EXPECT_EQ(allowed, legal);
}

} // namespace support
