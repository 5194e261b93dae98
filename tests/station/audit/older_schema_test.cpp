// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
//
// What was changed behind the program's back just before an update that changes the schema.
#include "foundation/digest.h"
#include "station/audit/chain.h"
#include "station/audit/chain_upkeep.h"
#include "station/audit/subject_rows.h"
#include "station/database/migrations.h"
#include "tests/station/audit/trail_book.h"
#include "tests/station/support/sqlite_shell.h"

#include <gmock/gmock.h>
#include <thread>

namespace {

using audit::SubjectKind;
using database::Database;
using support::anAct;
using support::describe;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

/// The one before 0015_refusals.sql.
constexpr int kOlder = 14;

/// The book of TrailBook, without heads, as a program of schema 14 would have left it.
class OlderSchema : public testing::Test
{
protected:
    testbench::TemporaryFolder m_folder;
    support::TrailBook m_trail;

    void SetUp() override
    {
        for (const auto* sql : {"DELETE FROM trail_heads",
                                "UPDATE events SET what = 'noted' WHERE what = 'key-taken-up'",
                                "DELETE FROM schema_versions WHERE number > 14"})
            m_trail.tamper(sql);
        takeAwayWhatIsNewer();
        chainAnew();
    }

    /// Tables, columns and indexes that later migrations have added.
    void takeAwayWhatIsNewer()
    {
        const auto older = m_folder / "older.sqlite";
        for (const auto& migration : database::migrations())
            if (migration.number <= kOlder) {
                ASSERT_EQ(
                    support::askShell(older, "CREATE TABLE IF NOT EXISTS schema_versions (number "
                                             "INTEGER NOT NULL PRIMARY KEY, name TEXT NOT "
                                             "NULL) STRICT;" +
                                                 std::string{migration.sql}),
                    "");
            }
        m_trail.tamper("ATTACH DATABASE '" + older.string() + "' AS older");
        m_trail.tamper("PRAGMA foreign_keys = OFF");
        // Virtual ones first: they have tables of their own, which go with them.
        for (const auto& row : m_trail.rows(
                 "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT IN (SELECT "
                 "name FROM older.sqlite_schema) ORDER BY sql NOT LIKE 'CREATE VIRTUAL%'"))
            m_trail.tamper("DROP TABLE IF EXISTS main." + std::get<std::string>(row.at(0)));
        for (const auto& row :
             m_trail.rows("SELECT name FROM main.sqlite_schema WHERE type = 'index' AND sql IS NOT "
                          "NULL AND name NOT IN (SELECT name FROM older.sqlite_schema)"))
            m_trail.tamper("DROP INDEX main." + std::get<std::string>(row.at(0)));
        for (const auto& row : m_trail.rows(
                 "SELECT tables.name, columns.name FROM older.sqlite_schema AS tables JOIN "
                 "pragma_table_info(tables.name, 'main') AS columns WHERE tables.type = 'table' "
                 "AND "
                 "columns.name NOT IN (SELECT name FROM pragma_table_info(tables.name, 'older'))"))
            m_trail.tamper("ALTER TABLE main." + std::get<std::string>(row.at(0)) +
                           " DROP COLUMN " + std::get<std::string>(row.at(1)));
        m_trail.tamper("DETACH DATABASE older");
        ASSERT_EQ(
            m_trail.rows("SELECT name FROM sqlite_schema WHERE name = 'events_refused'").size(),
            0U);
    }

    /// Each event's hash under the older schema.
    void chainAnew()
    {
        auto& database = m_trail.database();
        const audit::RowEncoder columns{m_trail.columns("events")};
        audit::SubjectDigests digests{database, kOlder};
        std::vector<database::Values> hashes;
        auto previous = audit::zeroHash();
        auto events = database.query("SELECT * FROM events ORDER BY id");
        ASSERT_TRUE(events.ok());
        while (*events->next()) {
            const auto cell = [&](const char* name) {
                return std::get<std::string>(events->value(columns.place(name)));
            };
            auto digest = *digests.of(cell("subject_kind"), cell("subject"));
            previous = audit::hashOf(previous, columns, *events, {kOlder, digest});
            hashes.push_back(database::values(
                digest, previous, std::get<std::int64_t>(events->value(columns.place("id")))));
        }
        for (const auto& each : hashes)
            m_trail.tamper("UPDATE event_hashes SET schema = 14, subject_digest = ?, hash = ? "
                           "WHERE event_id = ?",
                           each);
    }

    [[nodiscard]] foundation::Result<std::unique_ptr<Database>>
    openUpdated(const std::shared_ptr<database::WriteHook>& hook = {})
    {
        return Database::open(m_trail.book().file(),
                              {.hook = hook, .watch = audit::watchOf(anAct("station"))});
    }

    /// By the updated program, of a book without heads.
    std::vector<std::string> findingsOf(Database& updated)
    {
        std::vector<std::string> all;
        const auto checked =
            audit::checkTrail(updated, {}, [&](const audit::TrailFinding& finding) {
                if (finding.fault != audit::TrailFault::TriggerMissing &&
                    finding.fault != audit::TrailFault::HeadsGone)
                    all.push_back(describe(finding));
            });
        EXPECT_TRUE(checked.ok());
        return all;
    }

    std::vector<std::string> findingsAfterUpdate()
    {
        auto updated = openUpdated();
        EXPECT_TRUE(updated.ok()) << foundation::describe(updated.error());
        return updated ? findingsOf(**updated) : std::vector<std::string>{};
    }

    static std::string newest() { return std::to_string(database::migrations().back().number); }

    std::string letter()
    {
        return std::get<std::string>(m_trail.rows("SELECT number FROM letters").at(0).at(0));
    }
    std::vector<std::string> whatsOf(SubjectKind kind, const std::string& subject)
    {
        std::vector<std::string> all;
        const auto events = *audit::historyOf(m_trail.database(), kind, subject);
        for (const auto& event : events)
            all.push_back(event.happening.what);
        return all;
    }
    std::int64_t lastEventOf(const std::string& subject)
    {
        return std::get<std::int64_t>(
            m_trail.rows("SELECT max(id) FROM events WHERE subject = '" + subject + "'")
                .at(0)
                .at(0));
    }
};

} // namespace

TEST_F(OlderSchema, DigestsAreWithoutWhatLaterOnesCover)
{
    auto& database = m_trail.database();
    auto bytes = foundation::bytesOf("cardstation subject 1\n");
    audit::appendText(bytes, "letter");
    audit::appendText(bytes, letter());
    audit::appendText(bytes, "letters");
    ASSERT_TRUE(audit::appendRows(
        bytes, m_trail.columns("letters"),
        database.query("SELECT * FROM letters WHERE number = ?", database::values(letter()))));
    audit::appendText(bytes, "sealed_codes");
    audit::appendCount(bytes, 0);
    const auto older = *audit::SubjectDigests{database, kOlder}.of("letter", letter());
    EXPECT_EQ(older, foundation::sha256(bytes));
    EXPECT_NE(older, *audit::subjectDigest(database, "letter", letter()));
}

TEST_F(OlderSchema, IsLeftWithoutAFindingWhereNobodyTampered)
{
    EXPECT_THAT(findingsAfterUpdate(), IsEmpty());
    EXPECT_THAT(whatsOf(SubjectKind::File, "station.db"), ElementsAre("schema-changed"));
    // Its digest covers more from now on.
    EXPECT_EQ(whatsOf(SubjectKind::Letter, letter()).back(), "carried-over");
    EXPECT_THAT(whatsOf(SubjectKind::Order, "B1"), Not(Contains("carried-over")));
    EXPECT_THAT(findingsAfterUpdate(), IsEmpty()) << "opened again";
    EXPECT_THAT(whatsOf(SubjectKind::File, "station.db"), ElementsAre("schema-changed"));
}

TEST_F(OlderSchema, IsToldOfWhatWasChangedBeforeTheUpdate)
{
    const auto known = lastEventOf("B1");
    m_trail.tamper("UPDATE orders SET delivery_city = 'Annanstans'");
    const auto found = findingsAfterUpdate();
    const auto told = audit::historyOf(m_trail.database(), SubjectKind::Order, "B1")->back();
    EXPECT_THAT(found,
                ElementsAre("RowsFoundChanged event " + std::to_string(told.id) + " order B1"));
    EXPECT_EQ(told.happening.what, "rows-found-changed");
    EXPECT_EQ(told.happening.detail,
              "since event " + std::to_string(known) + ", before schema " + newest());
    EXPECT_EQ(told.act.who, "station");
    EXPECT_EQ(findingsAfterUpdate(), found) << "once, and for ever";
}

TEST_F(OlderSchema, IsToldOfAThingWhoseDigestTheUpdateWidens)
{
    m_trail.tamper("UPDATE letters SET recipient_name = 'Ingen Alls'");
    EXPECT_THAT(findingsAfterUpdate(),
                ElementsAre(testing::AllOf(HasSubstr("RowsFoundChanged"), HasSubstr(letter()))));
    EXPECT_EQ(whatsOf(SubjectKind::Letter, letter()).back(), "rows-found-changed")
        << "and not carried over";
}

TEST_F(OlderSchema, IsToldOfRowsThatWerePutInOrDeleted)
{
    m_trail.tamper("DELETE FROM order_lines WHERE line_number = 2");
    m_trail.tamper("INSERT INTO lots VALUES ('L9', 'MYEID', '', '', '', NULL, 'accepted', 0, 0, "
                   "'2026-03-02T12:00:00Z', '2026-03-02T12:00:00Z')");
    EXPECT_THAT(findingsAfterUpdate(),
                testing::UnorderedElementsAre(
                    testing::AllOf(HasSubstr("RowsFoundChanged"), HasSubstr("order-line B1/2")),
                    testing::AllOf(HasSubstr("RowsFoundChanged"), HasSubstr("lot L9"))));
    EXPECT_EQ(audit::historyOf(m_trail.database(), SubjectKind::Lot, "L9")->back().happening.detail,
              "no event spoke of it, before schema " + newest());
}

TEST_F(OlderSchema, IsUpdatedAndToldOfInOneUnitOfWork)
{
    m_trail.tamper("UPDATE orders SET delivery_city = 'Annanstans'");
    for (std::uint64_t n = 1;; ++n) {
        ASSERT_LT(n, 100U);
        const auto failing = std::make_shared<support::FailNthWrite>(n);
        if (const auto updated = openUpdated(failing); updated.ok())
            break;
        EXPECT_EQ(std::get<std::int64_t>(
                      m_trail.rows("SELECT max(number) FROM schema_versions").at(0).at(0)),
                  kOlder)
            << n;
        EXPECT_THAT(whatsOf(SubjectKind::Order, "B1"), Not(Contains("rows-found-changed"))) << n;
    }
    EXPECT_THAT(findingsAfterUpdate(), ElementsAre(HasSubstr("order B1")));
}

TEST_F(OlderSchema, IsToldOfOnceWhenManyOpenAtOnce)
{
    m_trail.tamper("UPDATE orders SET delivery_city = 'Annanstans'");
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 5; ++i)
            threads.emplace_back([this] { EXPECT_TRUE(openUpdated().ok()); });
    }
    EXPECT_THAT(findingsAfterUpdate(), ElementsAre(HasSubstr("order B1")));
    EXPECT_THAT(whatsOf(SubjectKind::File, "station.db"), ElementsAre("schema-changed"));
}
