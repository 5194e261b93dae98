// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/letters/letter_store.h"

#include "tests/station/support/order_book.h"
#include "tests/station/support/step_table.h"

using foundation::ErrorCode;
using letters::LetterState;
using support::anAct;
using support::lineId;

namespace {

class LetterStore : public ::testing::Test
{
protected:
    void SetUp() override
    {
        support::addVerified(m_book, support::anOrder());
        m_number = support::addCard(m_book, lineId(), "0A0B");
    }

    foundation::Result<void> step(LetterState to, const audit::Act& act,
                                  const std::string& reason = {})
    {
        return database::inTransaction(m_book.database(), [&](database::Transaction& t) {
            switch (to) {
            case LetterState::Printing:
                return m_letters.beginPrinting(t, *m_number, act);
            case LetterState::Printed:
                return m_letters.recordPrinted(t, *m_number, "ipp 17", act);
            case LetterState::Reserved:
            case LetterState::Ready:
            case LetterState::Published:
            case LetterState::Confirmed:
            case LetterState::Sealed:
            case LetterState::Dispatched:
            case LetterState::Delivered:
            case LetterState::Returned:
            case LetterState::Lost:
            case LetterState::Spoiled:
            case LetterState::Destroyed:
                break;
            }
            return m_letters.step(t, *m_number, to, act, reason);
        });
    }
    void go(std::initializer_list<LetterState> way)
    {
        for (const auto to : way) {
            const auto gone = step(to, anAct(), "reason");
            ASSERT_TRUE(gone) << foundation::describe(gone.error());
        }
    }
    bool hasEnvelope() { return m_letters.envelope(*m_number).ok(); }

    support::OrderBook m_book;
    letters::LetterStore m_letters{m_book.database()};
    std::optional<foundation::LetterNumber> m_number;
};

} // namespace

TEST_F(LetterStore, EveryStepFollowsTheTable)
{
    const std::set<std::string> legal{
        "reserved -> ready",      "reserved -> spoiled",  "ready -> printing",
        "ready -> spoiled",       "ready -> published",   "published -> delivered",
        "published -> spoiled",   "printing -> ready",    "printing -> printed",
        "printing -> spoiled",    "printed -> confirmed", "printed -> spoiled",
        "spoiled -> destroyed",   "confirmed -> sealed",  "confirmed -> spoiled",
        "sealed -> dispatched",   "sealed -> spoiled",    "dispatched -> delivered",
        "dispatched -> returned", "dispatched -> lost",   "lost -> delivered",
        "lost -> returned",       "returned -> sealed",   "returned -> spoiled"};
    support::tryEveryStep<LetterState>(legal, [&](LetterState from, LetterState to) {
        support::done(m_book, [&](database::Transaction& t) {
            return t.change("UPDATE letters SET state = ?, envelope = x'00'",
                            database::values(from));
        });
        return step(to, anAct(), "a reason");
    });
}

TEST_F(LetterStore, NumbersRiseAndCarryACheckDigit)
{
    EXPECT_EQ(*m_number, *foundation::LetterNumber::assign(1));
    auto next =
        support::done(m_book, [&](database::Transaction& t) { return m_letters.drawNumber(t); });
    EXPECT_EQ(next, *foundation::LetterNumber::assign(2));
}

TEST_F(LetterStore, GivesBackWhatWasReserved)
{
    const auto letter = *m_letters.find(*m_number);
    EXPECT_EQ(letter.state, LetterState::Reserved);
    EXPECT_EQ(letter.plan.orderLine, lineId());
    EXPECT_EQ(letter.plan.chipSerial, "0A0B");
    EXPECT_EQ(letter.plan.layout, cardprofiles::LetterLayout::ThreeCodes);
    EXPECT_EQ(letter.plan.recipient, support::anOrder().delivery);
    EXPECT_EQ(*m_letters.envelope(*m_number), foundation::bytesOf("sealed"));
    EXPECT_EQ(m_letters.ofLine(lineId())->size(), 1U);
    EXPECT_EQ(m_letters.ofCard("0A0B")->size(), 1U);
    EXPECT_EQ(m_letters.list({.state = LetterState::Reserved})->size(), 1U);
    EXPECT_TRUE(m_letters.list({.after = *m_number})->empty());
    EXPECT_EQ(m_letters.count()->front().second, 1);
}

TEST_F(LetterStore, TheEnvelopeLastsUntilTheLetterIsFoundLegible)
{
    go({LetterState::Ready, LetterState::Printing, LetterState::Printed});
    EXPECT_TRUE(hasEnvelope());
    EXPECT_EQ(m_letters.find(*m_number)->printJob, "ipp 17");
    go({LetterState::Confirmed});
    EXPECT_FALSE(hasEnvelope());
    EXPECT_EQ(m_letters.envelope(*m_number).error().code, ErrorCode::NotFound);
    EXPECT_FALSE(m_letters.find(*m_number)->hasEnvelope);
}

TEST_F(LetterStore, ALetterThatIsGivenUpLosesItsEnvelope)
{
    go({LetterState::Ready});
    EXPECT_TRUE(step(LetterState::Spoiled, anAct()).error().context.starts_with("PCI-3"));
    EXPECT_TRUE(hasEnvelope());
    go({LetterState::Spoiled});
    EXPECT_FALSE(hasEnvelope());
    EXPECT_EQ(m_letters.find(*m_number)->reason, "reason");
    EXPECT_EQ(step(LetterState::Ready, anAct(), "again").error().code, ErrorCode::IllegalStep);
}

TEST_F(LetterStore, ALetterThatItsPrintingSpoiledKeepsItsEnvelopeUntilItIsEnded)
{
    go({LetterState::Ready, LetterState::Printing, LetterState::Spoiled, LetterState::Destroyed});
    EXPECT_TRUE(hasEnvelope());
    const auto end = [&] {
        return database::inTransaction(m_book.database(), [&](database::Transaction& t) {
            return m_letters.endEnvelope(t, *m_number, anAct(), "given up");
        });
    };
    EXPECT_TRUE(end());
    EXPECT_FALSE(hasEnvelope());
    EXPECT_EQ(end().error().code, ErrorCode::NotFound);
    EXPECT_EQ(m_letters.find(*m_number)->state, LetterState::Destroyed);
}

TEST_F(LetterStore, APrinterThatTookNothingLeavesTheLetterReady)
{
    go({LetterState::Ready, LetterState::Printing, LetterState::Ready, LetterState::Printing,
        LetterState::Printed});
    EXPECT_TRUE(hasEnvelope());
    EXPECT_EQ(m_letters.find(*m_number)->printings, 2U);
}

TEST_F(LetterStore, ADestroyedLetterKeepsTheReason)
{
    go({LetterState::Ready, LetterState::Printing, LetterState::Spoiled, LetterState::Destroyed});
    EXPECT_EQ(m_letters.find(*m_number)->reason, "reason");
}

TEST_F(LetterStore, PrintingIsNotSteppedTo)
{
    go({LetterState::Ready});
    for (const auto to : {LetterState::Printing, LetterState::Printed}) {
        auto stepped = database::inTransaction(m_book.database(), [&](database::Transaction& t) {
            return m_letters.step(t, *m_number, to, anAct());
        });
        EXPECT_TRUE(stepped.error().context.starts_with("CUPS-1"));
    }
}
