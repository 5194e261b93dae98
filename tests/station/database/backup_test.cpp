// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/database/backup.h"

#include "tests/station/support/order_book.h"
#include "tests/station/support/sqlite_shell.h"

#include <sys/stat.h>

#include <fstream>

using foundation::ErrorCode;
using support::askShell;

namespace {

class Backup : public ::testing::Test
{
protected:
    testbench::TemporaryFolder m_folder;
    std::filesystem::path m_copy = m_folder / "copy of 'today'.sqlite";
    support::OrderBook m_book;
};

} // namespace

TEST_F(Backup, IsAWholeBookOfItsOwnerAlone)
{
    support::addVerified(m_book, support::anOrder("B1", 2));
    ASSERT_TRUE(database::backUp(m_book.database(), m_copy));
    struct stat status
    {
    };
    ASSERT_EQ(::stat(m_copy.c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777U, 0600U);
    EXPECT_EQ(askShell(m_copy, "PRAGMA integrity_check"), "ok");
    EXPECT_EQ(askShell(m_copy, "SELECT count(*) FROM order_lines"), "2");
    auto copy = database::Database::open(m_copy);
    ASSERT_TRUE(copy) << foundation::describe(copy.error());
    orders::OrderStore orders{**copy};
    EXPECT_EQ(**orders.asPlaced(*foundation::OrderNumber::parse("B1")), support::anOrder("B1", 2));
}

TEST_F(Backup, LeavesOutWhatIsNotCommittedYet)
{
    auto other = m_book.connect();
    auto open = database::Transaction::begin(m_book.database());
    ASSERT_TRUE(open->change("INSERT INTO running_numbers VALUES ('a', 1)"));
    ASSERT_TRUE(database::backUp(*other, m_copy));
    EXPECT_EQ(askShell(m_copy, "SELECT count(*) FROM running_numbers"), "0");
}

TEST_F(Backup, OverwritesNothing)
{
    std::ofstream{m_copy} << "mine";
    EXPECT_EQ(database::backUp(m_book.database(), m_copy).error().code, ErrorCode::FileExists);
    EXPECT_EQ(std::filesystem::file_size(m_copy), 4U);
}

TEST_F(Backup, LeavesNoHalfCopy)
{
    EXPECT_EQ(database::backUp(m_book.database(), m_folder / "no" / "copy").error().code,
              ErrorCode::FileUnwritable);
    auto open = database::Transaction::begin(m_book.database());
    EXPECT_FALSE(database::backUp(m_book.database(), m_copy)); // not from inside a transaction
    EXPECT_TRUE(std::filesystem::is_empty(m_folder.path()));
}

TEST_F(Backup, IntegrityIsLookedAtForReal)
{
    support::addVerified(m_book, support::anOrder("B1", 2));
    EXPECT_TRUE(database::checkIntegrity(m_book.database()));
    askShell(m_book.file(), "PRAGMA foreign_keys = OFF; DELETE FROM orders");
    EXPECT_EQ(database::checkIntegrity(m_book.database()).error().code, ErrorCode::DatabaseFailed);
}
