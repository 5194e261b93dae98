// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/workflow/card_left.h"

#include <gtest/gtest.h>

using namespace workflow;
using foundation::Error;
using foundation::ErrorCode;

TEST(CardLeft, IsUnchangedBeforeAnythingIsWritten)
{
    for (const auto step : {StepKind::LookOver, StepKind::Admit, StepKind::SealCodes})
        for (const auto code :
             {ErrorCode::CardRemoved, ErrorCode::CardRefused, ErrorCode::JournalFailed})
            EXPECT_EQ(leftBy(step, Error{code}), CardLeft::Unchanged);
}

TEST(CardLeft, IsInterruptedWhileItsRulesAreNotInForceAndItIsNotAtFault)
{
    for (const auto step : {StepKind::Prepare, StepKind::GenerateKey, StepKind::WriteDirectory})
        for (const auto code : {ErrorCode::CardRemoved, ErrorCode::AuthorityUnreachable,
                                ErrorCode::DatabaseFailed, ErrorCode::Cancelled})
            EXPECT_EQ(leftBy(step, Error{code}), CardLeft::Interrupted);
}

TEST(CardLeft, IsRejectedWhenTheCardItselfSaysNo)
{
    for (const auto step :
         {StepKind::Prepare, StepKind::GenerateKey, StepKind::Close, StepKind::Prove})
        EXPECT_EQ(leftBy(step, Error{ErrorCode::CardRefused}), CardLeft::Reject);
    EXPECT_EQ(leftBy(StepKind::Prove, Error{ErrorCode::ProofFailed}), CardLeft::Reject);
}

TEST(CardLeft, IsUnknownFromTheMomentItsRulesMayBeInForce)
{
    for (const auto step : {StepKind::Close, StepKind::PowerCycle, StepKind::Prove})
        for (const auto code :
             {ErrorCode::CardRemoved, ErrorCode::CardSilent, ErrorCode::ProofTimedOut})
            EXPECT_EQ(leftBy(step, Error{code}), CardLeft::Unknown);
}
