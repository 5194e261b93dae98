// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/database/migrations.h"

#include "station/database/name_search.h"
#include "station/database/rows.h"
#include "tests/station/support/order_book.h"
#include "tests/station/support/sqlite_shell.h"

#include <thread>

using database::Database;
using database::migrations;
using support::askShell;

namespace {

/// A book as an earlier program left it: only the first migrations, with a row in it. Version 0 is
/// no file at all.
void makeBookOf(int version, const std::filesystem::path& file)
{
    if (version == 0)
        return;
    askShell(file, "PRAGMA application_id = " + std::to_string(0x43534F42) +
                       "; CREATE TABLE schema_versions (number INTEGER NOT NULL PRIMARY KEY, name "
                       "TEXT NOT NULL) STRICT;");
    for (const auto& migration : migrations()) {
        if (migration.number > version)
            break;
        const auto answer =
            askShell(file, std::string{migration.sql} + "; INSERT INTO schema_versions VALUES (" +
                               std::to_string(migration.number) + ", '" +
                               std::string{migration.name} + "')");
        ASSERT_EQ(answer, "");
    }
    askShell(file, "INSERT INTO running_numbers VALUES ('letters', 41)");
}

std::string schemaOf(const std::filesystem::path& file)
{
    return askShell(file, "SELECT type, name, sql FROM sqlite_schema ORDER BY type, name");
}

} // namespace

TEST(Migrations, AreNumberedFromOneWithoutGaps)
{
    int expected = 0;
    for (const auto& migration : migrations()) {
        EXPECT_EQ(migration.number, ++expected);
        EXPECT_FALSE(migration.name.empty());
        EXPECT_TRUE(migration.sql.ends_with(";\n")) << migration.name;
    }
    EXPECT_EQ(expected, 19);
}

TEST(Migrations, BringABookFromEachEarlierVersionUpToDate)
{
    testbench::TemporaryFolder folder;
    const auto fresh = folder / "fresh.sqlite";
    {
        ASSERT_TRUE(Database::open(fresh, {.create = true}));
    }
    for (int version = 0; version <= migrations().back().number; ++version) {
        const auto file = folder / ("from" + std::to_string(version) + ".sqlite");
        makeBookOf(version, file);
        auto book = Database::open(file, {.create = true});
        ASSERT_TRUE(book) << version << ": " << foundation::describe(book.error());
        EXPECT_EQ(*database::schemaVersion(**book), migrations().back().number);
        book->reset();
        EXPECT_EQ(schemaOf(file), schemaOf(fresh)) << version;
        if (version > 0) {
            EXPECT_EQ(askShell(file, "SELECT last_drawn FROM running_numbers"), "41");
        }
    }
}

TEST(Migrations, FindOutWhereAnOrderWasStopped)
{
    testbench::TemporaryFolder folder;
    const auto file = folder / "orderbook.sqlite";
    makeBookOf(4, file);
    const std::string order =
        "INSERT INTO orders VALUES ('B1', '', '', '', '', '', '', '', '', '', '', '', '', '', '', "
        "'', 0, '', NULL, 'Stoppad', 'why', NULL, '', '');";
    const std::string event = "INSERT INTO events (who, place, at, second_person, subject_kind, "
                              "subject, what, from_state, to_state, detail) VALUES ('a', 'b', '', "
                              "'', 'order', 'B1', 'state', ";
    ASSERT_EQ(askShell(file, order + event + "'Registrerad', 'Stoppad', '');" + event +
                                 "'Stoppad', 'Ankommen', '');" + event +
                                 "'Ankommen', 'Stoppad', '')"),
              "");
    ASSERT_TRUE(Database::open(file));
    EXPECT_EQ(askShell(file, "SELECT stopped_in FROM orders"), "Ankommen");
}

TEST(Migrations, LetTheNamesOfOlderOrdersBeFound)
{
    testbench::TemporaryFolder folder;
    const auto file = folder / "orderbook.sqlite";
    makeBookOf(18, file);
    for (const std::string number : {"B1", "B2"})
        ASSERT_EQ(askShell(file, "INSERT INTO orders (number, organisation_name, "
                                 "organisation_number, organisation_kind, orderer_name, "
                                 "orderer_email, orderer_mobile, delivery_name, delivery_lines, "
                                 "delivery_postcode, delivery_city, delivery_country, signing, "
                                 "letter_delivery, invoice_reference, comment, express, received, "
                                 "state, reason, added_at, changed_at) VALUES ('" +
                                     number +
                                     "', 'Påhittade Bolaget', '5599990016', '', 'Örjan', "
                                     "'Orjan@exempel.example', '', '', '', '', '', '', '', '', '', "
                                     "'', 0, '', 'Ankommen', '', '', '')"),
                  "");
    ASSERT_EQ(askShell(file, "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n "
                             "WHERE i < 5123) INSERT INTO order_lines (order_number, line_number, "
                             "product, given_name, surname, common_name, title, "
                             "employment_number, upn, language, state, changed_at) SELECT 'B1', i, "
                             "'', 'Åsa', 'Öberg ' || i, 'Kim', '', '', '', 'sv', 'waiting', '' "
                             "FROM n"),
              "");
    auto book = *Database::open(file);
    EXPECT_EQ(askShell(file, "SELECT count(*), count(DISTINCT line_number) FROM line_names"),
              "5123|5123")
        << "more than a page";
    for (const auto* typed : {"öberg 5123", "asa 5123", "5123 kim"})
        EXPECT_EQ(database::findLines(*book, typed, database::WordPlace::Anywhere, 5)->size(), 1U)
            << typed;
    EXPECT_EQ(*database::findParties(*book, "påhit", database::WordPlace::Beginning, 5),
              (std::vector{database::Party{"organisation", "5599990016", "Påhittade Bolaget"}}));
    EXPECT_EQ(*database::findParties(*book, "orjan", database::WordPlace::Beginning, 5),
              (std::vector{database::Party{"orderer", "orjan@exempel.example", "Örjan"}}));
}

TEST(Migrations, LeaveNothingBehindWhateverWriteFails)
{
    testbench::TemporaryFolder folder;
    auto counting = std::make_shared<support::FailNthWrite>();
    {
        ASSERT_TRUE(Database::open(folder / "counted.sqlite", {.create = true, .hook = counting}));
    }
    ASSERT_GT(counting->seen(), 30U);
    for (std::uint64_t n = 1; n <= counting->seen(); ++n) {
        const auto file = folder / ("failed" + std::to_string(n) + ".sqlite");
        auto failing = std::make_shared<support::FailNthWrite>(n);
        auto book = Database::open(file, {.create = true, .hook = failing});
        ASSERT_FALSE(book) << n;
        EXPECT_EQ(book.error().context, "made to fail");
        EXPECT_EQ(askShell(file, "SELECT count(*) FROM sqlite_schema"), "0") << n;
        EXPECT_TRUE(Database::open(file, {.create = true})) << n; // and it can be begun again
    }
}

TEST(Migrations, AreDoneOnceWhenManyOpenAtOnce)
{
    testbench::TemporaryFolder folder;
    const auto file = folder / "orderbook.sqlite";
    std::atomic<int> opened{0};
    std::vector<std::thread> threads;
    for (int i = 0; i < 11; ++i)
        threads.emplace_back([&] {
            auto book = Database::open(file, {.create = true});
            EXPECT_TRUE(book) << foundation::describe(book.error());
            opened += book ? 1 : 0;
        });
    for (auto& thread : threads)
        thread.join();
    EXPECT_EQ(opened, 11);
    EXPECT_EQ(askShell(file, "SELECT count(*) FROM schema_versions"), "19");
}
