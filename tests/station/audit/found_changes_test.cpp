// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
//
// A row that was changed behind the program's back stays a finding when the program goes on.
#include "station/audit/found_changes.h"

#include "station/audit/chain_upkeep.h"
#include "station/database/migrations.h"
#include "tests/station/audit/trail_book.h"

#include <gmock/gmock.h>
#include <thread>

namespace {

using audit::SubjectKind;
using database::Transaction;
using support::anAct;
using support::describe;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr auto kSven = "Sven";

class FoundChanges : public testing::Test
{
protected:
    support::TrailBook m_trail;

    void SetUp() override
    {
        write("INSERT INTO members VALUES (?, 'sven', 'production', '', '', 'active', '', 0, NULL, "
              "0, NULL, '2026-03-02T12:00:00Z', '2026-03-02T12:00:00Z')",
              SubjectKind::Person, kSven);
        write("INSERT INTO sessions (number, token_sha256, member, station, method, card, reader, "
              "begun_at, used_at, end_reason) VALUES (1, '01', ?, 'desk-1', 'password', '', '', "
              "'2026-03-02T12:00:00Z', '2026-03-02T12:00:00Z', '')",
              SubjectKind::Person, kSven);
        ASSERT_THAT(describe(m_trail.findings()), IsEmpty());
    }

    /// As the program does: with an event in the same unit of work.
    void write(const std::string& sql, SubjectKind kind, const std::string& subject)
    {
        support::done(m_trail.book(), [&](Transaction& transaction) {
            auto changed = transaction.change(sql, database::values(subject));
            EXPECT_TRUE(changed.ok()) << sql << ": " << foundation::describe(changed.error());
            return audit::record(transaction, anAct(), audit::Subject::of(kind, subject),
                                 {"noted"});
        });
    }
    /// An act that leaves the rows as they are.
    void act(SubjectKind kind, const std::string& subject)
    {
        act(m_trail.database(), kind, subject);
    }
    static void act(database::Database& database, SubjectKind kind, const std::string& subject)
    {
        auto acted = database::inTransaction(database, [&](Transaction& transaction) {
            return audit::record(transaction, anAct(), audit::Subject::of(kind, subject),
                                 {"signed-in"});
        });
        ASSERT_TRUE(acted.ok()) << foundation::describe(acted.error());
    }
    std::string letter()
    {
        return std::get<std::string>(m_trail.rows("SELECT number FROM letters").at(0).at(0));
    }
    std::int64_t lastEvent()
    {
        return std::get<std::int64_t>(m_trail.rows("SELECT max(id) FROM events").at(0).at(0));
    }
    /// The only finding, in the event after the act.
    void expectTold(const std::string& thing)
    {
        EXPECT_THAT(
            describe(m_trail.findings()),
            ElementsAre("RowsFoundChanged event " + std::to_string(lastEvent()) + " " + thing));
    }
};

} // namespace

TEST_F(FoundChanges, TellsOfRolesThatSomebodyGaveHimself)
{
    const auto known = lastEvent();
    m_trail.tamper("UPDATE members SET roles = 'production, mailroom, issuer, auditor' WHERE name "
                   "= 'Sven'");
    act(SubjectKind::Person, kSven);
    expectTold("person Sven");
    const auto told = audit::historyOf(m_trail.database(), SubjectKind::Person, kSven)->back();
    EXPECT_EQ(told.happening.what, "rows-found-changed");
    EXPECT_EQ(told.happening.detail, "since event " + std::to_string(known));
    EXPECT_EQ(told.act.who, "station");
    EXPECT_EQ(told.act.place, anAct().place);
    // Told once, and for ever.
    const auto where = describe(m_trail.findings());
    act(SubjectKind::Person, kSven);
    m_trail.sign();
    EXPECT_EQ(describe(m_trail.findings()), where);
}

TEST_F(FoundChanges, TellsOfALettersRecipient)
{
    m_trail.tamper("UPDATE letters SET recipient_name = 'Ingen Alls'");
    act(SubjectKind::Letter, letter());
    expectTold("letter " + letter());
}

TEST_F(FoundChanges, TellsOfARowThatWasDeleted)
{
    m_trail.tamper("DELETE FROM sessions");
    act(SubjectKind::Person, kSven);
    expectTold("person Sven");
}

TEST_F(FoundChanges, TellsOfARowThatWasPutIn)
{
    m_trail.tamper("INSERT INTO member_cards VALUES ('F1', 'Sven', 'C1', 'T1', 'L1', 'CN=Sven', "
                   "'2030-01-01T00:00:00Z', '2026-03-02T12:00:00Z', 'Anna Provsson')");
    act(SubjectKind::Person, kSven);
    expectTold("person Sven");
}

TEST_F(FoundChanges, TellsOfAThingOfWhichNoEventSpoke)
{
    m_trail.tamper("INSERT INTO members SELECT 'Eva', 'eva', 'issuer', products, identity, state, "
                   "password, password_is_code, code_ends_at, wrong_tries, last_wrong_at, "
                   "added_at, changed_at FROM members");
    act(SubjectKind::Person, "Eva");
    expectTold("person Eva");
    EXPECT_EQ(
        audit::historyOf(m_trail.database(), SubjectKind::Person, "Eva")->back().happening.detail,
        "no event spoke of it");
}

TEST_F(FoundChanges, AreThoseBeforeTheActAndNotItsOwn)
{
    // The act writes over what was tampered with: the trail keeps that it was.
    m_trail.tamper("UPDATE members SET roles = 'issuer'");
    write("UPDATE members SET roles = 'mailroom' WHERE name = ?", SubjectKind::Person, kSven);
    expectTold("person Sven");
}

TEST_F(FoundChanges, AreNotWhatTheProgramItselfDid)
{
    write("UPDATE members SET roles = 'mailroom' WHERE name = ?", SubjectKind::Person, kSven);
    write("UPDATE sessions SET ended_at = '2026-03-02T13:00:00Z' WHERE member = ?",
          SubjectKind::Person, kSven);
    act(SubjectKind::Person, "Nobody has rows of this one");
    // An act that was undone, and one that failed on the way, leave nothing.
    {
        auto undone = Transaction::begin(m_trail.database());
        ASSERT_TRUE(undone.ok());
        ASSERT_TRUE(undone->change("UPDATE members SET roles = 'issuer'").ok());
        ASSERT_TRUE(audit::record(*undone, anAct(), audit::Subject::of(SubjectKind::Person, kSven),
                                  {"noted"})
                        .ok());
    }
    act(SubjectKind::Person, kSven);
    EXPECT_THAT(describe(m_trail.findings()), IsEmpty());
}

TEST_F(FoundChanges, AreNotWhatAnotherProcessDidInBetween)
{
    const auto work = [&](const char* role) {
        auto database = m_trail.book().connect();
        for (int i = 0; i < 15; ++i) {
            auto changed = database::inTransaction(*database, [&](Transaction& transaction) {
                auto set = transaction.change("UPDATE members SET roles = ? WHERE name = 'Sven'",
                                              database::values(std::string{role}));
                EXPECT_TRUE(set.ok());
                return audit::record(transaction, anAct(),
                                     audit::Subject::of(SubjectKind::Person, kSven), {"noted"});
            });
            ASSERT_TRUE(changed.ok()) << foundation::describe(changed.error());
            act(*database, SubjectKind::Person, kSven);
        }
    };
    {
        std::jthread one{work, "issuer"};
        std::jthread other{work, "mailroom"};
    }
    EXPECT_THAT(describe(m_trail.findings()), IsEmpty());
    m_trail.tamper("UPDATE members SET roles = 'auditor'");
    act(SubjectKind::Person, kSven);
    expectTold("person Sven");
}

TEST_F(FoundChanges, DoNotKeepDestroyedContentInTheLog)
{
    act(SubjectKind::Person, kSven); // opens the connection that looks back
    auto emptied = m_trail.database().settle();
    ASSERT_TRUE(emptied.ok());
    EXPECT_TRUE(*emptied);
}
