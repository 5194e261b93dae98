// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/stock/journal_store.h"
#include "station/stock/test_record_store.h"

#include "tests/station/support/order_book.h"
#include "tests/station/support/sqlite_shell.h"

using stock::JournalEntry;
using stock::StepPhase;
using stock::TestRecord;
using support::anAct;
using support::askShell;
using support::lineId;

namespace {

class Records : public ::testing::Test
{
protected:
    void SetUp() override
    {
        support::addVerified(m_book, support::anOrder());
        support::addCard(m_book, lineId(), "0A0B");
    }

    void append(std::uint32_t attempt, const std::string& step, StepPhase phase)
    {
        support::done(m_book, [&](database::Transaction& t) {
            return m_journal.append(t, entry(attempt, step, phase));
        });
    }
    static JournalEntry entry(std::uint32_t attempt, const std::string& step, StepPhase phase)
    {
        return {"0A0B", lineId(), attempt, step, phase, anAct().when, "SW 9000"};
    }

    support::OrderBook m_book;
    stock::JournalStore m_journal{m_book.database()};
    stock::TestRecordStore m_tests{m_book.database()};
};

} // namespace

TEST_F(Records, TheJournalTellsWhatWasBegunAndNeverEnded)
{
    append(1, "prepare", StepPhase::Begun);
    append(1, "prepare", StepPhase::Done);
    append(1, "generate-key authentication", StepPhase::Begun);
    append(2, "prepare", StepPhase::Begun);
    append(2, "prepare", StepPhase::Failed);
    append(2, "prepare", StepPhase::Begun);
    using Entries = std::vector<JournalEntry>;
    EXPECT_EQ(*m_journal.openSteps("0A0B", 1),
              (Entries{entry(1, "generate-key authentication", StepPhase::Begun)}));
    EXPECT_EQ(*m_journal.openSteps("0A0B", 2), (Entries{entry(2, "prepare", StepPhase::Begun)}));
    EXPECT_TRUE(m_journal.openSteps("0A0B", 3)->empty());
    EXPECT_EQ(m_journal.ofCard("0A0B")->size(), 6U);
    EXPECT_EQ(*m_journal.ofLine(lineId()), *m_journal.ofCard("0A0B"));
}

TEST_F(Records, TheJournalIsNeitherChangedNorDeletedNorReplaced)
{
    append(1, "prepare", StepPhase::Begun);
    for (const auto* sql :
         {"UPDATE journal SET phase = 'done'", "DELETE FROM journal",
          "INSERT OR REPLACE INTO journal SELECT id, chip_serial, order_number, line_number, "
          "attempt, step, 'done', at, detail FROM journal"}) {
        const auto answer = askShell(m_book.file(), sql);
        EXPECT_NE(answer.find("the journal is append-only"), std::string::npos) << sql << answer;
    }
    EXPECT_EQ(askShell(m_book.file(), "SELECT count(*), max(phase) FROM journal"), "1|begun");
}

TEST_F(Records, ATestRecordKeepsItsResultsInOrder)
{
    const TestRecord failed{"0A0B",
                            lineId(),
                            1,
                            anAct().when,
                            "opensc-pkcs11.so 0.23.0",
                            false,
                            {{"sign authentication", true, "A0B1"}, {"tries pin1", false, "2"}}};
    auto passed = failed;
    passed.passed = true;
    passed.results[1] = {"tries pin1", true, "3"};
    for (const auto& record : {failed, passed})
        support::done(m_book, [&](database::Transaction& t) { return m_tests.add(t, record); });
    EXPECT_EQ(*m_tests.ofCard("0A0B"), (std::vector{failed, passed}));
    EXPECT_TRUE(m_tests.ofCard("0C0D")->empty());
}
