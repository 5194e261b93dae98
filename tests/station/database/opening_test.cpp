// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/station/support/order_book.h"
#include "tests/station/support/sqlite_shell.h"

#include <sys/stat.h>

#include <fstream>

using database::Database;
using foundation::ErrorCode;
using support::askShell;

namespace {

ErrorCode refusal(const std::filesystem::path& file, bool create = false)
{
    auto database = Database::open(file, {.create = create});
    EXPECT_FALSE(database);
    return database ? ErrorCode::NotFound : database.error().code;
}

class Opening : public ::testing::Test
{
protected:
    testbench::TemporaryFolder m_folder;
    std::filesystem::path m_file = m_folder / "orderbook.sqlite";
};

} // namespace

TEST_F(Opening, MakesAFileForItsOwnerAlone)
{
    ASSERT_TRUE(Database::open(m_file, {.create = true}));
    struct stat status
    {
    };
    ASSERT_EQ(::stat(m_file.c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777U, 0600U);
}

TEST_F(Opening, KeepsTheOwnersModeOnTheLogToo)
{
    auto database = Database::open(m_file, {.create = true});
    ASSERT_TRUE(database);
    struct stat status
    {
    };
    ASSERT_EQ(::stat((m_file.string() + "-wal").c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777U, 0600U);
}

TEST_F(Opening, SqlitesOwnShellReadsIt)
{
    {
        ASSERT_TRUE(Database::open(m_file, {.create = true}));
    }
    EXPECT_EQ(askShell(m_file, "PRAGMA integrity_check"), "ok");
    EXPECT_EQ(askShell(m_file, "PRAGMA journal_mode"), "wal");
    EXPECT_EQ(askShell(m_file, "PRAGMA application_id"), std::to_string(0x43534F42));
    EXPECT_EQ(askShell(m_file, "SELECT count(*) FROM orders"), "0");
}

TEST_F(Opening, ASecondTimeLeavesTheFirstItsLocks)
{
    auto first = Database::open(m_file, {.create = true});
    ASSERT_TRUE(first);
    ASSERT_TRUE(Database::open(m_file)); // and closed again, as each reader does for each card
    // Another program that believes itself alone takes the log away when it ends.
    EXPECT_EQ(askShell(m_file, "SELECT count(*) FROM orders"), "0");
    EXPECT_TRUE(std::filesystem::exists(m_file.string() + "-wal"));
}

TEST_F(Opening, RefusesAFileThatIsNotThere)
{
    EXPECT_EQ(refusal(m_file), ErrorCode::DatabaseUnusable);
    EXPECT_FALSE(std::filesystem::exists(m_file));
}

TEST_F(Opening, RefusesAFolderAndAFileOfAnotherKind)
{
    EXPECT_EQ(refusal(m_folder.path(), true), ErrorCode::DatabaseUnusable);
    std::ofstream{m_file} << "order,line,product\n";
    EXPECT_EQ(refusal(m_file, true), ErrorCode::DatabaseUnusable);
    EXPECT_EQ(std::filesystem::file_size(m_file), 19U);
}

TEST_F(Opening, RefusesAnotherProgramsSqliteFileAndLeavesItAlone)
{
    askShell(m_file, "CREATE TABLE contacts (name TEXT); INSERT INTO contacts VALUES ('a')");
    EXPECT_EQ(refusal(m_file, true), ErrorCode::DatabaseUnusable);
    EXPECT_EQ(askShell(m_file, "SELECT group_concat(name) FROM sqlite_schema"), "contacts");
    EXPECT_EQ(askShell(m_file, "PRAGMA journal_mode"), "delete");
}

TEST_F(Opening, RefusesAFileThatIsMarkedByAnotherProgram)
{
    askShell(m_file, "PRAGMA application_id = 7; VACUUM");
    EXPECT_EQ(refusal(m_file, true), ErrorCode::DatabaseUnusable);
}

TEST_F(Opening, RefusesATruncatedFile)
{
    {
        ASSERT_TRUE(Database::open(m_file, {.create = true}));
    }
    std::filesystem::resize_file(m_file, 5000);
    auto database = Database::open(m_file);
    ASSERT_FALSE(database);
    EXPECT_TRUE(database.error().code == ErrorCode::DatabaseUnusable ||
                database.error().code == ErrorCode::DatabaseFailed);
}

TEST_F(Opening, TakesUpAFileThatWasMadeAndNeverFilled)
{
    ASSERT_TRUE(std::ofstream{m_file}.is_open());
    EXPECT_EQ(refusal(m_file, false), ErrorCode::DatabaseUnusable);
    EXPECT_TRUE(Database::open(m_file, {.create = true}));
}

TEST_F(Opening, RefusesABookOfANewerProgram)
{
    {
        ASSERT_TRUE(Database::open(m_file, {.create = true}));
    }
    askShell(m_file, "INSERT INTO schema_versions VALUES (9999, 'future')");
    EXPECT_EQ(refusal(m_file), ErrorCode::DatabaseTooNew);
}
