// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/staff/approval.h"

#include <gtest/gtest.h>

namespace {

using staff::Role;

TEST(Rights, EachIsSomebodysAndTheAuditorChangesNothing)
{
    for (const auto& right : staff::kRights) {
        EXPECT_FALSE(staff::rolesWith(right.value).empty()) << right.name;
        if (right.value != staff::Right::ReadTrail) {
            EXPECT_FALSE(staff::have({Role::Auditor}, right.value)) << right.name;
        }
    }
}

/// S-3: one role alone makes no card with its letter, and who makes cards is not who approves.
TEST(Rights, NoRoleMakesACardAndItsLetter)
{
    for (const auto& role : staff::kRoles) {
        const staff::Roles one{role.value};
        EXPECT_LE(staff::have(one, staff::Right::MakeCards) +
                      staff::have(one, staff::Right::PrintLetters) +
                      staff::have(one, staff::Right::ApproveOrders) +
                      staff::have(one, staff::Right::ManageStaff),
                  1)
            << role.name;
    }
}

TEST(UnionActs, TheIssuerMayConfirmEachAndTheAuditorNone)
{
    for (const auto& act : staff::kUnionActs) {
        EXPECT_TRUE(staff::mayConfirm({Role::Issuer}, act.value)) << act.name;
        EXPECT_FALSE(staff::mayConfirm({Role::Auditor}, act.value)) << act.name;
        EXPECT_FALSE(staff::rolesWith(staff::rightFor(act.value)).empty()) << act.name;
    }
}

} // namespace
