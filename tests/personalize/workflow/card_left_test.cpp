// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/workflow/card_left.h"

#include <gtest/gtest.h>

using namespace workflow;
using foundation::Error;
using foundation::ErrorCode;

namespace {

constexpr std::array kWriting{
    StepKind::Prepare,        StepKind::GenerateKey, StepKind::WriteCertificate,
    StepKind::WriteDirectory, StepKind::Close,       StepKind::Prove};
constexpr std::array kPassing{ErrorCode::CardRemoved,    ErrorCode::AuthorityUnreachable,
                              ErrorCode::DatabaseFailed, ErrorCode::Cancelled,
                              ErrorCode::CardSilent,     ErrorCode::ProofTimedOut};

Error refusal(std::uint16_t statusWord)
{
    return {ErrorCode::CardRefused, "told", statusWord};
}

} // namespace

TEST(CardLeft, IsUnchangedBeforeAnythingIsWritten)
{
    for (const auto step : {StepKind::LookOver, StepKind::Admit, StepKind::SealCodes})
        for (const auto code :
             {ErrorCode::CardRemoved, ErrorCode::CardRefused, ErrorCode::JournalFailed})
            EXPECT_EQ(leftBy({step}, Error{code}), CardLeft::Unchanged);
    EXPECT_EQ(leftBy({StepKind::Prepare, false}, Error{ErrorCode::JournalFailed}),
              CardLeft::Unchanged);
}

TEST(CardLeft, IsUnchangedWhenTheCardDoesNotTakeTheFirstCommand)
{
    for (const auto code : {ErrorCode::CardNotBlank, ErrorCode::CapabilityMissing})
        EXPECT_EQ(leftBy({StepKind::Prepare}, Error{code}), CardLeft::Unchanged);
}

TEST(CardLeft, IsPausedWhenItIsNotAtFault)
{
    for (const auto step : kWriting)
        for (const auto code : kPassing)
            EXPECT_EQ(leftBy({step}, Error{code}), CardLeft::Paused);
    for (const auto step : {StepKind::LookOver, StepKind::SealCodes, StepKind::Prepare})
        EXPECT_EQ(leftBy({step, false, true}, Error{ErrorCode::CardRemoved}), CardLeft::Paused);
}

TEST(CardLeft, IsRejectedWhenTheCardItselfSaysNo)
{
    for (const auto step : kWriting) {
        EXPECT_EQ(leftBy({step}, refusal(0x6985)), CardLeft::Reject);
        EXPECT_EQ(leftBy({step}, refusal(0x6581)), CardLeft::Reject) << "its memory";
    }
    EXPECT_EQ(leftBy({StepKind::Prove}, Error{ErrorCode::ProofFailed}), CardLeft::Reject);
}

TEST(CardLeft, IsPausedOnceByAnExecutionErrorAndRejectedByTheSecond)
{
    for (const auto statusWord : {std::uint16_t{0x6F00}, std::uint16_t{0x6400}}) {
        EXPECT_EQ(leftBy({StepKind::GenerateKey}, refusal(statusWord)), CardLeft::Paused);
        EXPECT_EQ(leftBy({StepKind::GenerateKey, true, true, true}, refusal(statusWord)),
                  CardLeft::Reject);
    }
}

TEST(CardLeft, MayBeMadeAgainWhenItsOrderIsAtFault)
{
    EXPECT_EQ(leftBy({StepKind::IssueCertificate}, Error{ErrorCode::AuthorityRefused}),
              CardLeft::Interrupted);
}

TEST(CardLeft, IsUnknownWhenCardAndBooksContradictEachOther)
{
    EXPECT_EQ(leftBy({StepKind::Close}, Error{ErrorCode::CardUnknownState}), CardLeft::Unknown);
    EXPECT_EQ(leftBy({StepKind::GenerateKey, false, true}, Error{ErrorCode::CardUnknownState}),
              CardLeft::Unknown);
}
