// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
//
// The authority works for a card while the card works (docs/decisions/023).
#include "tests/personalize/workflow/attempt.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace testworkflow;
using foundation::ErrorCode;
using workflow::CardLeft;

namespace {

/// How many of such commands the card got while that certificate was asked for.
std::ptrdiff_t countMeanwhile(const Attempt& attempt, std::size_t certificate,
                              std::uint8_t instruction)
{
    const auto& wait = attempt.authority.waits.at(certificate);
    const auto& seen = attempt.card.instructions();
    return std::count(seen.begin() + static_cast<std::ptrdiff_t>(wait.from),
                      seen.begin() + static_cast<std::ptrdiff_t>(wait.to), instruction);
}

constexpr std::uint8_t kGenerateKey = 0x46;
constexpr std::uint8_t kSign = 0x2A;
constexpr std::uint8_t kUpdateBinary = 0xD6;

} // namespace

TEST(Overlap, HasTheAuthorityAtWorkWhileTheCardIs)
{
    Attempt attempt;
    attempt.profile.writeCaCertificates = true;
    ASSERT_EQ(attempt.make().left, CardLeft::Proven);
    ASSERT_EQ(attempt.authority.waits.size(), 2U);
    EXPECT_EQ(attempt.authority.waits[0].certificate, "authentication");
    EXPECT_EQ(countMeanwhile(attempt, 0, kGenerateKey), 1) << "the other key is made";
    EXPECT_EQ(countMeanwhile(attempt, 0, kSign), 1) << "and its request signed";
    EXPECT_EQ(countMeanwhile(attempt, 1, kGenerateKey), 0);
    EXPECT_GE(countMeanwhile(attempt, 1, kUpdateBinary), 2) << "the others' content is written";
    EXPECT_LE(attempt.authority.waits[0].to, attempt.authority.waits[1].from)
        << "it is asked one thing at a time";
}

TEST(Overlap, WritesDownThatItAsksBeforeItAsksAndWhatCameOfItWhenItIsNeeded)
{
    Attempt attempt;
    ASSERT_EQ(attempt.make().left, CardLeft::Proven);
    const auto& calls = attempt.journal.calls;
    const auto at = [&](const char* call) { return std::ranges::find(calls, call); };
    EXPECT_LT(at("begun issue-certificate authentication"), at("begun generate-key signature"));
    EXPECT_LT(at("done generate-key signature"), at("done issue-certificate authentication"));
    EXPECT_LT(at("done issue-certificate authentication"), at("begun issue-certificate signature"));
    EXPECT_LT(at("begun issue-certificate signature"),
              at("begun write-certificate authentication"));
    EXPECT_LT(at("done write-certificate authentication"), at("done issue-certificate signature"));
}

TEST(Overlap, BooksACertificateThatWasIssuedBeforeItsCardIsRejected)
{
    Attempt attempt;
    attempt.card.refuse(kGenerateKey, 2, 0x6985);
    EXPECT_EQ(attempt.make().left, CardLeft::Reject);
    const auto& calls = attempt.journal.calls;
    const auto booked = std::ranges::find(calls, "done issue-certificate authentication");
    ASSERT_NE(booked, calls.end());
    EXPECT_LT(booked, std::ranges::find(calls, "abandoned reject")) << "which revokes it";
    EXPECT_EQ(attempt.authority.asked.size(), 1U);
}

TEST(Overlap, KeepsWhatTheAuthorityAnswersToARunThatIsCancelled)
{
    Attempt attempt;
    const auto isAsked = [&] { return !attempt.authority.asked.empty(); };
    const auto outcome = attempt.make(isAsked);
    ASSERT_EQ(outcome.left, CardLeft::Paused);
    EXPECT_EQ(outcome.lastStep, (workflow::Step{workflow::StepKind::GenerateKey, "signature"}));
    EXPECT_TRUE(attempt.journal.wrote("done issue-certificate authentication"));
    attempt.card.reinsert();
    attempt.card.forgetExchanges();
    EXPECT_EQ(attempt.goOn().left, CardLeft::Proven);
    EXPECT_EQ(attempt.authority.asked.size(), 2U) << "each certificate is asked for once";
    const auto& seen = attempt.card.instructions();
    EXPECT_EQ(std::ranges::count(seen, kSign), 1) << "the other key's request alone is signed";
}

TEST(Overlap, AsksForNothingMoreOnceTheAuthorityHasRefused)
{
    Attempt attempt;
    attempt.authority.refusal = foundation::Error{ErrorCode::AuthorityRefused};
    const auto outcome = attempt.make();
    EXPECT_EQ(outcome.left, CardLeft::Interrupted);
    EXPECT_EQ(outcome.lastStep,
              (workflow::Step{workflow::StepKind::IssueCertificate, "authentication"}));
    EXPECT_EQ(attempt.authority.asked.size(), 1U);
}
