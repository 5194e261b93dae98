// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "foundation/files.h"
#include "tests/station/audit/trail_book.h"

#include <fstream>
#include <gmock/gmock.h>

namespace {

using audit::TrailFault;
using audit::TrailFinding;
using database::Value;
using support::describe;

/// Each other value that differs in one byte.
std::vector<Value> mutationsOf(const Value& value)
{
    std::vector<Value> all;
    if (const auto* number = std::get_if<std::int64_t>(&value))
        for (unsigned byte = 0; byte < 8; ++byte)
            all.emplace_back(*number ^ (std::int64_t{0x40} << (8 * byte)));
    if (const auto* text = std::get_if<std::string>(&value)) {
        for (std::size_t i = 0; i < text->size(); ++i) {
            auto other = *text;
            other[i] = static_cast<char>(other[i] ^ 0x01);
            all.emplace_back(std::move(other));
        }
        all.emplace_back(*text + " ");
    }
    if (const auto* bytes = std::get_if<foundation::Bytes>(&value)) {
        for (std::size_t i = 0; i < bytes->size(); ++i) {
            auto other = *bytes;
            other[i] ^= 0x01U;
            all.emplace_back(std::move(other));
        }
    }
    if (std::holds_alternative<std::monostate>(value)) {
        all.emplace_back(std::int64_t{0});
        all.emplace_back(std::string{});
    }
    return all;
}

bool isAt(const TrailFinding& finding, const std::string& table, std::int64_t id)
{
    if (table == "trail_heads")
        return finding.head == id;
    if (table == "trail_signers")
        return finding.kind == "file";
    return finding.event == id || (finding.event < id && id <= finding.lastEvent);
}

/// Without waiting for the disk.
void write(const std::filesystem::path& file, const foundation::Bytes& content)
{
    std::ofstream stream{file, std::ios::binary | std::ios::trunc};
    stream.write(reinterpret_cast<const char*>(content.data()),
                 static_cast<std::streamsize>(content.size()));
}

struct Table
{
    const char* name;
    const char* key;
};
constexpr std::array kTables{Table{"events", "id"}, Table{"event_hashes", "event_id"},
                             Table{"trail_heads", "number"}};

class Tampering : public testing::Test
{
protected:
    support::TrailBook m_trail;

    void SetUp() override { ASSERT_THAT(describe(m_trail.findings()), testing::IsEmpty()); }

    [[nodiscard]] std::vector<std::int64_t> ids(const Table& table)
    {
        std::vector<std::int64_t> all;
        for (const auto& row : m_trail.rows(std::string{"SELECT "} + table.key + " FROM " +
                                            table.name + " ORDER BY 1"))
            all.push_back(std::get<std::int64_t>(row.at(0)));
        return all;
    }

    void expectFoundAt(const std::string& table, std::int64_t id, const std::string& what)
    {
        const auto findings = m_trail.findings();
        EXPECT_TRUE(std::ranges::any_of(
            findings, [&](const auto& finding) { return isAt(finding, table, id); }))
            << what << " found: " << testing::PrintToString(describe(findings));
    }

    /// Tries each mutation of one cell, and puts it right again.
    unsigned tryCell(const std::string& table, const std::string& where, const std::string& column,
                     std::int64_t id)
    {
        const auto original =
            m_trail.rows("SELECT " + column + " FROM " + table + " WHERE " + where).at(0).at(0);
        const auto rowid = m_trail.rows("SELECT rowid FROM " + table + " WHERE " + where).at(0);
        const auto isKey = column == "id" || column == "event_id" || column == "number";
        unsigned tried = 0;
        for (const auto& mutation : mutationsOf(original)) {
            // Some values the column's own type refuses: whoever tampers cannot store them either.
            try {
                m_trail.tamper("UPDATE " + table + " SET " + column + " = ? WHERE rowid = ?",
                               {mutation, rowid.at(0)});
            } catch (const std::runtime_error&) {
                continue;
            }
            ++tried;
            expectFoundAt(table, id, table + "." + column + " of " + std::to_string(id));
            const auto at =
                isKey && table != "trail_signers" && !(table == "trail_heads" && column != "number")
                    ? mutation
                    : rowid.at(0);
            m_trail.tamper("UPDATE " + table + " SET " + column + " = ? WHERE rowid = ?",
                           {original, at});
        }
        return tried;
    }
};

} // namespace

TEST_F(Tampering, WithAnyByteOfAnyCellIsFoundAndLocated)
{
    unsigned tried = 0;
    for (const auto& table : kTables)
        for (const auto id : ids(table))
            for (const auto& column : m_trail.columns(table.name))
                tried += tryCell(table.name, std::string{table.key} + " = " + std::to_string(id),
                                 column, id);
    for (const auto& column : m_trail.columns("trail_signers"))
        tried += tryCell("trail_signers", "true", column, 0);
    EXPECT_GT(tried, 1500U);
    EXPECT_THAT(describe(m_trail.findings()), testing::IsEmpty()) << "all was put right again";
}

TEST_F(Tampering, ByDeletingARowIsFoundAndLocated)
{
    for (const auto& table : kTables) {
        const std::string name = table.name;
        for (const auto id : ids(table)) {
            const auto where = std::string{table.key} + " = " + std::to_string(id);
            m_trail.tamper("CREATE TABLE kept AS SELECT * FROM " + name + " WHERE " + where);
            m_trail.tamper("DELETE FROM " + name + " WHERE " + where);
            expectFoundAt(name, id, name + " without " + std::to_string(id));
            m_trail.tamper("INSERT INTO " + name + " SELECT * FROM kept");
            m_trail.tamper("DROP TABLE kept");
        }
    }
    EXPECT_THAT(describe(m_trail.findings()), testing::IsEmpty()) << "all was put right again";
}

TEST_F(Tampering, ByDeletingAnEventWithItsHashIsFoundAndLocated)
{
    const auto all = ids(kTables[0]);
    for (const auto id : all) {
        const auto number = std::to_string(id);
        m_trail.tamper("CREATE TABLE kept AS SELECT * FROM events WHERE id = " + number);
        m_trail.tamper("CREATE TABLE hash AS SELECT * FROM event_hashes WHERE event_id = " +
                       number);
        m_trail.tamper("DELETE FROM events WHERE id = " + number);
        m_trail.tamper("DELETE FROM event_hashes WHERE event_id = " + number);
        const auto found = describe(m_trail.findings());
        // The very last is no hole; what it told of is no longer as the event before says.
        if (id == all.back())
            EXPECT_THAT(found, testing::Contains(testing::HasSubstr("RowsChanged")));
        else
            expectFoundAt("events", id, "events without " + number);
        m_trail.tamper("INSERT INTO events SELECT * FROM kept");
        m_trail.tamper("INSERT INTO event_hashes SELECT * FROM hash");
        m_trail.tamper("DROP TABLE kept");
        m_trail.tamper("DROP TABLE hash");
    }
    EXPECT_THAT(describe(m_trail.findings()), testing::IsEmpty()) << "all was put right again";
}

TEST_F(Tampering, BySwappingNeighboursIsFoundAndLocated)
{
    for (const auto& table : kTables) {
        const std::string name = table.name;
        const auto all = ids(table);
        for (std::size_t i = 0; i + 1 < all.size(); ++i) {
            const auto swap = [&] {
                const auto set = [&](std::int64_t from, std::int64_t to) {
                    m_trail.tamper("UPDATE " + name + " SET " + table.key + " = " +
                                   std::to_string(to) + " WHERE " + table.key + " = " +
                                   std::to_string(from));
                };
                set(all[i], -1);
                set(all[i + 1], all[i]);
                set(-1, all[i + 1]);
            };
            swap();
            expectFoundAt(name, all[i], name + " swapped");
            expectFoundAt(name, all[i + 1], name + " swapped");
            swap();
        }
    }
    EXPECT_THAT(describe(m_trail.findings()), testing::IsEmpty()) << "all was put right again";
}

TEST_F(Tampering, ByInsertingARowIsFoundAndLocated)
{
    const auto last = ids(kTables[0]).back();
    const auto next = std::to_string(last + 1);
    m_trail.tamper("INSERT INTO events SELECT " + next +
                   ", who, place, at, second_person, subject_kind, subject, order_number, "
                   "line_number, what, from_state, to_state, detail, account FROM events WHERE id "
                   "= " +
                   std::to_string(last));
    EXPECT_THAT(describe(m_trail.findings()),
                testing::Contains("EventUnchained event " + next + " order B1"));
    m_trail.tamper("DELETE FROM events WHERE id = " + next);

    m_trail.tamper("INSERT INTO event_hashes SELECT " + next +
                   ", schema, subject_digest, hash FROM event_hashes WHERE event_id = " +
                   std::to_string(last));
    EXPECT_THAT(describe(m_trail.findings()), testing::Contains("EventMissing event " + next));
    m_trail.tamper("DELETE FROM event_hashes WHERE event_id = " + next);

    m_trail.tamper("INSERT INTO trail_heads SELECT 3, station, event_id, hash, previous, "
                   "signed_at, signer, signature FROM trail_heads WHERE number = 2");
    expectFoundAt("trail_heads", 3, "a third head");
}

/// By the part of the check that reads the file; a whole one a thousand times over takes minutes.
TEST_F(Tampering, WithAnyByteOfTheFileOfHeadsIsFoundAndLocated)
{
    const auto file = m_trail.heads();
    const auto original = *foundation::readFile(file);
    ASSERT_GT(original.size(), 1000U);
    ASSERT_THAT(describe(m_trail.headFindings()), testing::IsEmpty());
    std::size_t line = 1;
    for (std::size_t i = 0; i < original.size(); ++i) {
        auto other = original;
        other[i] ^= 0x01U;
        write(file, other);
        const auto findings = m_trail.headFindings();
        EXPECT_TRUE(std::ranges::any_of(
            findings,
            [&](const auto& finding) { return finding.line == line || finding.line == line + 1; }))
            << "byte " << i << " of line " << line << ": "
            << testing::PrintToString(describe(findings));
        if (original[i] == '\n')
            ++line;
    }
    EXPECT_EQ(line, 3U);
    EXPECT_FALSE(m_trail.findings().empty()) << "the whole check looks at the file too";
    write(file, original);
    EXPECT_THAT(describe(m_trail.findings()), testing::IsEmpty()) << "all was put right again";
}
