// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
//
// Attempts that were interrupted, and go on: nothing finished is made a second time.
#include "tests/personalize/workflow/attempt.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

using namespace testworkflow;
using foundation::ErrorCode;
using workflow::CardLeft;

namespace {

constexpr std::uint8_t kGenerateKey = 0x46;
constexpr std::uint8_t kPutData = 0xDA;

std::ptrdiff_t count(const testcards::VirtualCard& card, std::uint8_t instruction)
{
    return std::ranges::count(card.instructions(), instruction);
}

/// Each file as "parent/identifier", so that one that nothing names is seen.
std::multiset<std::pair<unsigned, unsigned>> filesOn(const testcards::VirtualCard& card)
{
    std::multiset<std::pair<unsigned, unsigned>> found;
    const auto note = [&found](const virtualcard::File& directory, const auto& self) -> void {
        for (const auto& child : directory.children) {
            found.emplace(directory.id, child->id);
            self(*child, self);
        }
    };
    note(card.state().files.master(), note);
    return found;
}

} // namespace

TEST(GoOn, WaitsForAnAuthorityThatIsAwayAndKeepsTheKeys)
{
    Attempt attempt;
    attempt.authority.refusal = foundation::Error{ErrorCode::AuthorityUnreachable};
    EXPECT_EQ(attempt.make().left, CardLeft::Paused);
    EXPECT_EQ(attempt.goOn().left, CardLeft::Paused);
    attempt.authority.refusal.reset();
    attempt.card.reinsert();
    const auto outcome = attempt.goOn();
    EXPECT_EQ(outcome.left, CardLeft::Proven) << foundation::describe(*outcome.error);
    EXPECT_EQ(count(attempt.card, kGenerateKey), 2);
    EXPECT_EQ(attempt.authority.issued.size(), 2U);
    EXPECT_EQ(attempt.journal.calls.back(), "proven");
}

TEST(GoOn, LetsAnOrderGoThatTheAuthorityRefuses)
{
    Attempt attempt;
    attempt.authority.refusal = foundation::Error{ErrorCode::AuthorityRefused};
    EXPECT_EQ(attempt.make().left, CardLeft::Interrupted);
    EXPECT_TRUE(attempt.journal.wrote("abandoned interrupted"));
    attempt.authority.refusal.reset();
    attempt.journal.booked = workflow::BookedAs::Interrupted;
    attempt.card.reinsert();
    EXPECT_EQ(attempt.make().left, CardLeft::Proven);
}

TEST(GoOn, DoesNothingToACardThatTheBooksHaveForAnother)
{
    Attempt attempt;
    attempt.card.tearAt(30, false);
    ASSERT_EQ(attempt.make().left, CardLeft::Paused);
    attempt.card.reinsert();
    attempt.card.forgetExchanges();
    const auto begun = attempt.resumption();
    attempt.journal.booked = workflow::BookedAs::InUse;
    const auto outcome = attempt.goOnFrom(begun);
    EXPECT_EQ(outcome.left, CardLeft::Paused);
    EXPECT_EQ(outcome.error->code, ErrorCode::CardIsAnother);
    EXPECT_EQ(count(attempt.card, kPutData), 0);
    EXPECT_EQ(count(attempt.card, kGenerateKey), 0);
}

TEST(GoOn, PutsACardInQuarantineWhoseKeyIsNotTheOneThatWasMade)
{
    Attempt attempt;
    attempt.authority.refusal = foundation::Error{ErrorCode::AuthorityUnreachable};
    ASSERT_EQ(attempt.make().left, CardLeft::Paused);
    attempt.journal.doneSteps["generate-key signature"] = "of another key";
    const auto outcome = attempt.goOn();
    EXPECT_EQ(outcome.left, CardLeft::Unknown);
    EXPECT_EQ(outcome.error->code, ErrorCode::CardUnknownState);
    EXPECT_TRUE(attempt.journal.wrote("abandoned unknown"));
}

TEST(GoOn, MakesACardAgainOfWhichSomebodyHasTriedACode)
{
    Attempt attempt;
    attempt.authority.refusal = foundation::Error{ErrorCode::AuthorityUnreachable};
    ASSERT_EQ(attempt.make().left, CardLeft::Paused);
    foundation::SecretBytes wrong =
        foundation::SecretBytes::copyOf(foundation::bytesOf("wrongpin"));
    (void)attempt.card.transmit(
        smartcard::CommandApdu::secret({0x00, 0x20, 0x00, 0x01}, std::move(wrong)));
    attempt.authority.refusal.reset();
    const auto outcome = attempt.goOn();
    EXPECT_EQ(outcome.left, CardLeft::Interrupted);
    EXPECT_TRUE(outcome.mayMakeAgain);
    attempt.journal.booked = workflow::BookedAs::Interrupted;
    EXPECT_EQ(attempt.make().left, CardLeft::Proven);
}

TEST(GoOn, ProvesAClosedCardAgainWhenItsProofWasNotDone)
{
    Attempt attempt;
    attempt.prover.refusal = foundation::Error{ErrorCode::ProofTimedOut};
    ASSERT_EQ(attempt.make().left, CardLeft::Paused);
    attempt.prover.refusal.reset();
    attempt.card.forgetExchanges();
    EXPECT_EQ(attempt.goOn().left, CardLeft::Proven);
    EXPECT_EQ(count(attempt.card, kPutData), 0) << "nothing is written to it";
    EXPECT_EQ(attempt.prover.asked, 2U);
}

/// The card is pulled before each exchange, and after each; then the attempt goes on, and is
/// pulled once more at the same exchange of that run.
class Torn : public testing::TestWithParam<bool>
{
};

TEST_P(Torn, AtEveryExchangeGoesOnWithTheSameKeysCodesAndCertificates)
{
    Attempt whole;
    ASSERT_EQ(whole.make().left, CardLeft::Proven);
    const auto exchanges = whole.card.exchanges();
    std::map<CardLeft, int> seen;
    for (std::size_t n = 0; n < exchanges; ++n) {
        SCOPED_TRACE(n);
        Attempt attempt;
        attempt.card.tearAt(n, GetParam());
        const auto torn = attempt.make();
        ++seen[torn.left];
        if (torn.left == CardLeft::Unchanged) {
            attempt.card.reinsert();
            ASSERT_EQ(attempt.make().left, CardLeft::Proven);
            continue;
        }
        ASSERT_EQ(torn.left, CardLeft::Paused) << foundation::describe(*torn.error);
        for (const auto again : {2 * n / 3, std::size_t{1000}}) {
            attempt.card.reinsert();
            attempt.card.tearAt(again, GetParam());
            const auto outcome = attempt.goOn();
            if (outcome.left == CardLeft::Proven)
                break;
            ASSERT_EQ(outcome.left, CardLeft::Paused) << foundation::describe(*outcome.error);
            ASSERT_LT(again, 1000U) << foundation::describe(*outcome.error);
        }
        EXPECT_EQ(attempt.journal.calls.back(), "proven");
        EXPECT_EQ(std::ranges::count(attempt.journal.calls, "store"), 1);
        EXPECT_EQ(attempt.authority.issued.size(), 2U);
        EXPECT_LE(count(attempt.card, kGenerateKey), GetParam() ? 2 : 3) << "a finished key stays";
        EXPECT_EQ(attempt.card.state().lifeCycle, whole.card.state().lifeCycle);
        EXPECT_EQ(filesOn(attempt.card), filesOn(whole.card));
    }
    EXPECT_GT(seen[CardLeft::Unchanged], 0);
    EXPECT_GT(seen[CardLeft::Paused], 20);
}

INSTANTIATE_TEST_SUITE_P(BeforeAndAfterTheCommand, Torn, testing::Bool());
