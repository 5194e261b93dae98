// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
// docs/decisions/021: an envelope that has ended is in no byte of the book, nor of its log; and a
// letter that a program died over ends.

#include "station/workplace/abandoned_letters.h"
#include "station/workplace/letter_acts.h"
#include "station/workplace/reprint_acts.h"
#include "tests/station/workplace/made_line.h"

#include <gtest/gtest.h>

namespace {

using flow::mustSucceed;
using support::Count;
using support::kLine;

const std::string kEnvelope = "an envelope of no codes";

class EnvelopeEnd : public testing::Test
{
protected:
    support::MadeLine m_made;

    /// In the book's file or its log.
    bool isAnywhere()
    {
        const auto file = m_made.maker().database->file();
        return (flow::contentOf(file) + flow::contentOf(file.string() + "-wal")).find(kEnvelope) !=
               std::string::npos;
    }
    void beginPrinting()
    {
        auto& desk = m_made.mailroom();
        mustSucceed(database::inTransaction(*desk.database, [&](database::Transaction& t) {
            return letters::LetterStore{*desk.database}.beginPrinting(t, m_made.letter(),
                                                                      desk.act());
        }));
    }
};

TEST_F(EnvelopeEnd, LeavesNoByteWhateverSpoiledTheLetter)
{
    ASSERT_TRUE(isAnywhere());
    auto& desk = m_made.mailroom();
    // Nobody asks for the log to be emptied.
    mustSucceed(database::inTransaction(*desk.database, [&](database::Transaction& t) {
        return letters::LetterStore{*desk.database}.step(
            t, m_made.letter(), letters::LetterState::Spoiled, desk.act(), "wrong address");
    }));
    EXPECT_FALSE(isAnywhere());
}

TEST_F(EnvelopeEnd, WaitsForADecisionWhereThePrinterSpoiledTheLetter)
{
    beginPrinting();
    auto& desk = m_made.mailroom();
    mustSucceed(database::inTransaction(*desk.database, [&](database::Transaction& t) {
        return letters::LetterStore{*desk.database}.step(
            t, m_made.letter(), letters::LetterState::Spoiled, desk.act(), "JobAborted");
    }));
    EXPECT_TRUE(isAnywhere()) << "two persons may have it printed again";
    mustSucceed(workplace::giveUpLetter(desk, m_made.letter(), "a new card instead"));
    EXPECT_FALSE(isAnywhere());
}

TEST_F(EnvelopeEnd, LeavesNoByteOnceAReaderThatWasInTheWayIsGone)
{
    auto impatient = flow::valueOf(database::Database::open(
        m_made.maker().database->file(), {.busyTime = std::chrono::milliseconds{50}}));
    {
        auto other = flow::valueOf(m_made.station().workplace().openDatabase());
        auto reading = flow::valueOf(other->query("SELECT number FROM orders"));
        ASSERT_TRUE(*reading.next());
        mustSucceed(database::inTransaction(*impatient, [&](database::Transaction& t) {
            return letters::LetterStore{*impatient}.step(
                t, m_made.letter(), letters::LetterState::Spoiled, m_made.maker().act(), "smeared");
        }));
        EXPECT_TRUE(isAnywhere());
    }
    mustSucceed(database::inTransaction(*impatient, [](database::Transaction&) {
        return foundation::Result<void>{}; // any later commit
    }));
    EXPECT_FALSE(isAnywhere());
}

TEST_F(EnvelopeEnd, LeavesNoByteWhenTheNextDeskOpens)
{
    auto other = flow::valueOf(m_made.station().workplace().openDatabase());
    {
        auto impatient = flow::valueOf(database::Database::open(
            m_made.maker().database->file(), {.busyTime = std::chrono::milliseconds{50}}));
        auto reading = flow::valueOf(other->query("SELECT number FROM orders"));
        ASSERT_TRUE(*reading.next());
        mustSucceed(database::inTransaction(*impatient, [&](database::Transaction& t) {
            return letters::LetterStore{*impatient}.step(
                t, m_made.letter(), letters::LetterState::Spoiled, m_made.maker().act(), "smeared");
        }));
        impatient.reset(); // the reader is in the way of its closing, too
        EXPECT_TRUE(isAnywhere());
    }
    const auto next = m_made.station().deskOf("Sara Support");
    EXPECT_FALSE(isAnywhere());
}

TEST_F(EnvelopeEnd, ALetterThatAProgramDiedOverIsSpoiledByTheNextDesk)
{
    beginPrinting();
    const auto next = m_made.station().deskOf("Sara Support");
    EXPECT_EQ(m_made.books().letters(kLine), (Count{{"spoiled", 1}}));
    const auto letter = flow::valueOf(workplace::listLetters(m_made.maker(), {})).front();
    EXPECT_NE(letter.reason.find("ended while"), std::string::npos) << letter.reason;
}

TEST_F(EnvelopeEnd, ALetterThatIsBeingPrintedNowIsLeftAlone)
{
    beginPrinting();
    const auto printing = flow::valueOf(workplace::takePrintingLock(m_made.station().workplace()));
    auto next = m_made.station().deskOf("Sara Support");
    EXPECT_EQ(m_made.books().letters(kLine), (Count{{"printing", 1}}));
    EXPECT_EQ(workplace::printLetters(next, {}, [](const auto&) {}).error().code,
              foundation::ErrorCode::LettersPrinting);
    EXPECT_EQ(m_made.books().letters(kLine), (Count{{"printing", 1}}));
}

} // namespace
