// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/personalize/workflow/attempt.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <map>

using namespace testworkflow;
using foundation::ErrorCode;
using workflow::CardLeft;

namespace {

/// INS of what a look over may send: SELECT, GET DATA, READ BINARY, VERIFY without data and GET
/// RESPONSE.
bool onlyReads(const std::vector<std::uint8_t>& instructions, std::size_t count)
{
    static constexpr std::array<std::uint8_t, 5> kReading{0xA4, 0xCA, 0xB0, 0x20, 0xC0};
    return std::all_of(instructions.begin(),
                       instructions.begin() + static_cast<std::ptrdiff_t>(count),
                       [](auto ins) { return std::ranges::find(kReading, ins) != kReading.end(); });
}

} // namespace

TEST(Personalise, MakesAndProvesABlankCard)
{
    Attempt attempt;
    const auto outcome = attempt.make();
    ASSERT_EQ(outcome.left, CardLeft::Proven) << foundation::describe(*outcome.error);
    EXPECT_EQ(outcome.admission.cardSerial, "9752269885715693047");
    EXPECT_EQ(attempt.authority.asked.size(), 2U);
    EXPECT_EQ(attempt.prover.asked, 1U);
    EXPECT_EQ(attempt.journal.calls.back(), "proven");
}

TEST(Personalise, TellsTheProofHowManyTriesEachPinHas)
{
    Attempt attempt;
    attempt.profile.pins.front().pin.tries = 5;
    const auto outcome = attempt.make();
    ASSERT_EQ(outcome.left, CardLeft::Proven) << foundation::describe(*outcome.error);
    EXPECT_EQ(attempt.prover.tries, (std::map<std::string, unsigned>{{"pin1", 5}, {"pin2", 3}}));
}

TEST(Personalise, StoresTheSealedCodesBeforeTheCardIsChanged)
{
    Attempt attempt;
    ASSERT_EQ(attempt.make().left, CardLeft::Proven);
    ASSERT_GT(attempt.journal.exchangesWhenStored, 0U);
    EXPECT_TRUE(onlyReads(attempt.card.instructions(), attempt.journal.exchangesWhenStored));
}

TEST(Personalise, WritesEachStepBeforeAndAfterIt)
{
    Attempt attempt;
    ASSERT_EQ(attempt.make().left, CardLeft::Proven);
    for (const auto& step :
         workflow::makeRecipe(attempt.profile, 1, cards::SignsOnce::ItsKeyIsMade)) {
        if (step.kind == workflow::StepKind::LookOver || step.kind == workflow::StepKind::Admit)
            continue;
        EXPECT_TRUE(attempt.journal.wrote("begun " + nameOf(step))) << nameOf(step);
        if (step.kind != workflow::StepKind::Prove) {
            EXPECT_TRUE(attempt.journal.wrote("done " + nameOf(step))) << nameOf(step);
        }
    }
}

TEST(Personalise, B4CapsACertificateByTheCardsExpiry)
{
    Attempt attempt;
    attempt.profile.validity = std::chrono::days{90};
    ASSERT_EQ(attempt.make().left, CardLeft::Proven);
    for (const auto& request : attempt.authority.asked)
        EXPECT_LE(request.notAfter, attempt.clock.now() + std::chrono::days{90});
}

TEST(Personalise, BeginsNoCardWhoseCertificatesWouldOutliveTheirIssuer)
{
    Attempt attempt;
    for (auto& certificate : attempt.profile.certificates)
        certificate.validity = std::chrono::days{4000};
    attempt.profile.validity = std::chrono::days{4000};
    const auto outcome = attempt.make();
    EXPECT_EQ(outcome.left, CardLeft::Unchanged);
    EXPECT_EQ(outcome.error->code, ErrorCode::AuthorityUnusable);
    EXPECT_TRUE(attempt.journal.calls.empty()) << "it is not even admitted";
}

TEST(Personalise, NeverTouchesTheOperatorsOwnCard)
{
    Attempt attempt;
    const auto seen =
        attempt.make([calls = 0]() mutable { return ++calls > 1; }); // stops after the look over
    ASSERT_EQ(seen.error->code, ErrorCode::Cancelled);
    attempt.protectedChips = {seen.card.chipSerial};
    attempt.card.forgetExchanges();
    const auto outcome = attempt.make();
    EXPECT_EQ(outcome.error->code, ErrorCode::CardIsOperators);
    EXPECT_EQ(outcome.left, CardLeft::Unchanged);
    EXPECT_TRUE(onlyReads(attempt.card.instructions(), attempt.card.exchanges()));
}

TEST(Personalise, LeavesACardOfAnotherFamilyUntouched)
{
    Attempt attempt;
    attempt.profile.family = "other";
    const auto outcome = attempt.make();
    EXPECT_EQ(outcome.error->code, ErrorCode::FamilyUnknown);
    EXPECT_EQ(outcome.left, CardLeft::Unchanged);
    EXPECT_TRUE(onlyReads(attempt.card.instructions(), attempt.card.exchanges()));
}

TEST(Personalise, MakesACardWithoutContactsOnlyWhereTheProductSaysSo)
{
    Attempt attempt;
    attempt.card.pretendNoContacts();
    EXPECT_EQ(workflow::meetCard(attempt.place).error().code, ErrorCode::CardContactless);
    EXPECT_EQ(attempt.card.exchanges(), 0U);
    const auto outcome = attempt.make();
    EXPECT_EQ(outcome.error->code, ErrorCode::CardContactless);
    EXPECT_EQ(outcome.left, CardLeft::Unchanged);
    EXPECT_TRUE(onlyReads(attempt.card.instructions(), attempt.card.exchanges()));
    attempt.profile.contactless = true;
    EXPECT_EQ(attempt.make().left, CardLeft::Proven);
}

TEST(Personalise, LeavesAFinishedCardUntouched)
{
    Attempt attempt;
    ASSERT_EQ(attempt.make().left, CardLeft::Proven);
    attempt.card.reinsert();
    attempt.card.forgetExchanges();
    const auto outcome = attempt.make();
    EXPECT_EQ(outcome.error->code, ErrorCode::CardNotBlank);
    EXPECT_EQ(outcome.left, CardLeft::Unchanged);
    EXPECT_TRUE(onlyReads(attempt.card.instructions(), attempt.card.exchanges()));
}

TEST(Personalise, LeavesABlankUntouchedThatTheBooksHaveInUse)
{
    Attempt attempt;
    attempt.journal.booked = workflow::BookedAs::InUse;
    EXPECT_EQ(attempt.make().error->code, ErrorCode::CardNotBlank);
    EXPECT_TRUE(onlyReads(attempt.card.instructions(), attempt.card.exchanges()));
}

TEST(Personalise, RejectsACardThatFailsItsProof)
{
    Attempt attempt;
    attempt.prover.report.checks.push_back({"sign signature", false, "CKR_FUNCTION_FAILED"});
    const auto outcome = attempt.make();
    EXPECT_EQ(outcome.left, CardLeft::Reject);
    EXPECT_EQ(outcome.error->code, ErrorCode::ProofFailed);
    EXPECT_TRUE(attempt.journal.wrote("abandoned reject"));
}

TEST(Personalise, TakesAProofThatCheckedNothingForAFailedOne)
{
    Attempt attempt;
    attempt.prover.report.checks.clear();
    EXPECT_EQ(attempt.make().left, CardLeft::Reject);
}

TEST(Personalise, StopsBeforeTheNextStepWhenToldTo)
{
    Attempt attempt;
    int questions = 0;
    const auto outcome = attempt.make([&] { return ++questions == 6; });
    EXPECT_EQ(outcome.error->code, ErrorCode::Cancelled);
    EXPECT_EQ(outcome.left, CardLeft::Paused);
    EXPECT_EQ(attempt.goOn().left, CardLeft::Proven);
}

/// Whichever write fails, nothing irreversible follows, and a card that was begun is not called
/// good.
TEST(Personalise, BeginsNothingMoreWhenAnyJournalWriteFails)
{
    Attempt whole;
    ASSERT_EQ(whole.make().left, CardLeft::Proven);
    for (std::size_t n = 0; n < whole.journal.calls.size(); ++n) {
        SCOPED_TRACE(n);
        Attempt attempt;
        attempt.journal.failAt = n;
        const auto outcome = attempt.make();
        ASSERT_NE(outcome.left, CardLeft::Proven);
        EXPECT_TRUE(outcome.error->code == ErrorCode::DatabaseFailed ||
                    outcome.error->code == ErrorCode::JournalFailed);
        if (outcome.left == CardLeft::Unchanged) {
            EXPECT_TRUE(onlyReads(attempt.card.instructions(), attempt.card.exchanges()));
        }
        const bool ended = attempt.journal.wrote("abandoned " + std::string{nameOf(outcome.left)});
        EXPECT_EQ(ended, n > 0 && outcome.left != CardLeft::Paused) << nameOf(outcome.left);
        ASSERT_NE(outcome.left, CardLeft::Reject) << "the card did nothing wrong";
    }
}
