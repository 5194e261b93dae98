// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
//
// What the trail vouches for: every table of the order book, or the reason why not.
#include "station/audit/subject_rows.h"
#include "tests/station/audit/trail_book.h"

#include <gmock/gmock.h>
#include <map>
#include <set>

namespace {

using audit::SubjectKind;
using support::describe;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const std::string kForSearch =
    "an index: what it finds is read from orders and order_lines, and it can be made again";

/// Tables that no digest covers, and why.
const std::map<std::string, std::string> kExceptions{
    {"schema_versions", "says which migrations were done; the file's own look compares nothing"},
    {"running_numbers", "drawn ahead, and lost with what is undone; docs/audit.md says so"},
    {"events", "the chain's own"},
    {"event_hashes", "the chain's own"},
    {"carrier_queries",
     "when a carrier is asked next; what it told stands in shipments and events"},
    {"trail_heads", "signed, and chained among themselves"},
    {"line_names", kForSearch},
    {"line_names_config", kForSearch},
    {"line_names_content", kForSearch},
    {"line_names_data", kForSearch},
    {"line_names_idx", kForSearch},
    {"parties", kForSearch},
    {"party_names", kForSearch},
    {"party_names_config", kForSearch},
    {"party_names_content", kForSearch},
    {"party_names_data", kForSearch},
    {"party_names_idx", kForSearch},
};

/// A row that the program writes with an event of a thing.
struct Written
{
    const char* table;
    SubjectKind kind;
    const char* subject; ///< empty: the letter of the small trail
    const char* insert;  ///< ? is the subject
    const char* change;  ///< of one column, and back
    const char* back;
};

const Written kLines[] = {
    {"member_cards", SubjectKind::Person, "Åsa Anka",
     "INSERT INTO member_cards VALUES ('F1', ?, 'C1', 'T1', 'L1', 'CN=Anka', "
     "'2030-01-01T00:00:00Z', '2026-03-02T12:00:00Z', 'Anna Provsson')",
     "UPDATE member_cards SET ends_at = '2040-01-01T00:00:00Z'",
     "UPDATE member_cards SET ends_at = '2030-01-01T00:00:00Z'"},
    {"portal_letters", SubjectKind::Letter, "",
     "INSERT INTO portal_letters VALUES (?, x'0102', 2, '2026-03-02T12:00:00Z', "
     "'2026-04-02T12:00:00Z')",
     "UPDATE portal_letters SET fetched = 0", "UPDATE portal_letters SET fetched = 2"},
    {"one_time_codes", SubjectKind::Letter, "",
     "INSERT INTO one_time_codes VALUES (?, x'01', x'02', 5, '2026-04-02T12:00:00Z')",
     "UPDATE one_time_codes SET tries_left = 6", "UPDATE one_time_codes SET tries_left = 5"},
};

class Digests : public testing::Test
{
protected:
    support::TrailBook m_trail;

    void SetUp() override
    {
        // What the rows below hang on, with an event of its own.
        write("INSERT INTO members VALUES (?, 'åsa anka', 'auditor', '', '', 'active', '', 0, "
              "NULL, 0, NULL, '2026-03-02T12:00:00Z', '2026-03-02T12:00:00Z')",
              SubjectKind::Person, "Åsa Anka");
        ASSERT_THAT(describe(m_trail.findings()), IsEmpty());
    }

    /// As the program does: with an event in the same unit of work.
    void write(const char* sql, SubjectKind kind, const std::string& subject)
    {
        support::done(m_trail.book(), [&](database::Transaction& transaction) {
            auto changed = transaction.change(sql, database::values(subject));
            EXPECT_TRUE(changed.ok()) << sql;
            return audit::record(transaction, support::anAct(), audit::Subject::of(kind, subject),
                                 {"noted"});
        });
    }
    std::string letter()
    {
        return std::get<std::string>(m_trail.rows("SELECT number FROM letters").at(0).at(0));
    }
    void expectFound(const Written& row, const std::string& subject, const char* how)
    {
        EXPECT_THAT(describe(m_trail.findings()),
                    ElementsAre(AllOf(HasSubstr("RowsChanged"), HasSubstr(subject))))
            << row.table << " " << how;
    }
};

} // namespace

TEST_F(Digests, CoverEveryTableOrSayWhyNot)
{
    std::set<std::string> covered;
    for (const auto& kind : audit::subjectRows())
        for (const auto& part : kind.parts)
            covered.emplace(part.name);
    for (const auto& row : m_trail.rows("SELECT name FROM sqlite_master WHERE type = 'table' AND "
                                        "name NOT LIKE 'sqlite\\_%' ESCAPE '\\'")) {
        const auto& table = std::get<std::string>(row.at(0));
        EXPECT_NE(covered.contains(table), kExceptions.contains(table))
            << table << ": say in station/audit/subject_rows.cpp whose rows these are, or here why "
            << "the trail does not vouch for them";
        covered.erase(table);
    }
    EXPECT_THAT(covered, IsEmpty()) << "no such tables";
}

TEST_F(Digests, ShowRowsPutInChangedAndDeletedBehindTheProgramsBack)
{
    for (const auto& row : kLines) {
        const std::string subject = *row.subject != '\0' ? row.subject : letter();
        m_trail.tamper(row.insert, database::values(subject));
        expectFound(row, subject, "put in");
        m_trail.tamper(std::string{"DELETE FROM "} + row.table);
        write(row.insert, row.kind, subject);
        ASSERT_THAT(describe(m_trail.findings()), IsEmpty()) << row.table;
        m_trail.tamper(row.change);
        expectFound(row, subject, "changed");
        m_trail.tamper(row.back);
        ASSERT_THAT(describe(m_trail.findings()), IsEmpty()) << row.table;
        m_trail.tamper(std::string{"CREATE TABLE kept AS SELECT * FROM "} + row.table);
        m_trail.tamper(std::string{"DELETE FROM "} + row.table);
        expectFound(row, subject, "deleted");
        m_trail.tamper(std::string{"INSERT INTO "} + row.table + " SELECT * FROM kept");
        m_trail.tamper("DROP TABLE kept");
        ASSERT_THAT(describe(m_trail.findings()), IsEmpty()) << row.table;
    }
}

TEST_F(Digests, CoverEveryColumnOfTheBookOfASmallTrail)
{
    unsigned tried = 0;
    for (const auto* table : {"orders", "order_lines", "cards", "letters", "members"}) {
        const std::string name = table;
        for (const auto& column : m_trail.columns(name)) {
            const bool isUncounted = column == "wrong_tries" || column == "last_wrong_at";
            const auto before = m_trail.rows("SELECT rowid, " + column + " FROM " + name).at(0);
            const auto set = "UPDATE " + name + " SET " + column + " = ? WHERE rowid = ?";
            for (const database::Value& other :
                 {database::Value{std::int64_t{7}}, database::Value{std::string{"7"}},
                  database::Value{foundation::Bytes{7}}, database::Value{std::int64_t{1}}}) {
                try {
                    m_trail.tamper(set, {other, before.at(0)});
                } catch (const std::runtime_error&) {
                    continue; // the table's types and rules refuse it, of whoever tampers too
                }
                if (m_trail.rows("SELECT " + column + " FROM " + name).at(0).at(0) !=
                    before.at(1)) {
                    EXPECT_EQ(m_trail.findings().empty(), isUncounted) << name << "." << column;
                    ++tried;
                }
                break;
            }
            m_trail.tamper(set, {before.at(1), before.at(0)});
        }
    }
    EXPECT_GT(tried, 60U);
    EXPECT_THAT(describe(m_trail.findings()), IsEmpty()) << "all was put right again";
}
