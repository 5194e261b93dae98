// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/database/transaction.h"

#include "station/database/rows.h"
#include "station/database/running_number.h"
#include "tests/station/support/order_book.h"

#include <set>
#include <thread>

using database::inTransaction;
using database::Transaction;
using database::values;
using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;

namespace {

constexpr auto kInsert = "INSERT INTO running_numbers (series, last_drawn) VALUES (?, ?)";

std::int64_t rows(database::Database& database)
{
    return *database::readOne<std::int64_t>(database.query("SELECT count(*) FROM running_numbers"),
                                            "count");
}

} // namespace

TEST(Transaction, IsUndoneUnlessCommitted)
{
    support::OrderBook book;
    {
        auto transaction = Transaction::begin(book.database());
        ASSERT_TRUE(transaction);
        EXPECT_EQ(*transaction->change(kInsert, values("a", 1)), 1);
        EXPECT_EQ(rows(book.database()), 1);
    }
    EXPECT_EQ(rows(book.database()), 0);
}

TEST(Transaction, IsSeenByOthersFromItsCommitOn)
{
    support::OrderBook book;
    auto other = book.connect();
    auto transaction = Transaction::begin(book.database());
    ASSERT_TRUE(transaction->change(kInsert, values("a", 1)));
    EXPECT_EQ(rows(*other), 0);
    ASSERT_TRUE(transaction->commit());
    EXPECT_EQ(rows(*other), 1);
}

TEST(Transaction, WorkThatFailsIsUndone)
{
    support::OrderBook book;
    auto result = inTransaction(book.database(), [](Transaction& transaction) -> Result<void> {
        EXPECT_TRUE(transaction.change(kInsert, values("a", 1)));
        return Error{ErrorCode::Cancelled};
    });
    EXPECT_EQ(result.error().code, ErrorCode::Cancelled);
    EXPECT_EQ(rows(book.database()), 0);
    EXPECT_TRUE(Transaction::begin(book.database()));
}

TEST(Transaction, AFailedCommitIsUndoneAndTheConnectionGoesOn)
{
    support::OrderBook book;
    book.writes().failAt(3); // BEGIN, INSERT, COMMIT
    auto result = inTransaction(book.database(), [](Transaction& transaction) {
        return transaction.change(kInsert, values("a", 1));
    });
    EXPECT_EQ(result.error().context, "made to fail");
    EXPECT_EQ(rows(book.database()), 0);
    EXPECT_TRUE(inTransaction(book.database(), [](Transaction& transaction) {
        return transaction.change(kInsert, values("a", 1));
    }));
}

TEST(Transaction, ThereIsOneAtATime)
{
    support::OrderBook book;
    auto first = Transaction::begin(book.database());
    EXPECT_EQ(Transaction::begin(book.database()).error().code, ErrorCode::DatabaseFailed);
}

TEST(Transaction, WaitsForAnotherWriterAndSaysWhenItHasWaitedEnough)
{
    support::OrderBook book;
    auto impatient =
        database::Database::open(book.file(), {.busyTime = std::chrono::milliseconds{50}});
    auto held = Transaction::begin(book.database());
    EXPECT_EQ(Transaction::begin(**impatient).error().code, ErrorCode::DatabaseUnusable);
    ASSERT_TRUE(held->commit());
    EXPECT_TRUE(Transaction::begin(**impatient));
}

TEST(Database, ChangesNothingOutsideOfATransaction)
{
    support::OrderBook book;
    for (const auto* sql : {kInsert, "DELETE FROM events", "UPDATE orders SET state = ?",
                            "PRAGMA foreign_keys = OFF"})
        EXPECT_EQ(book.database().query(sql).error().code, ErrorCode::DatabaseFailed) << sql;
}

TEST(Database, RefusesAnotherThread)
{
    support::OrderBook book;
    std::thread{[&] {
        EXPECT_EQ(book.database().query("SELECT 1").error().code, ErrorCode::DatabaseFailed);
        EXPECT_EQ(Transaction::begin(book.database()).error().code, ErrorCode::DatabaseFailed);
    }}.join();
}

TEST(Database, SaysWhatIsTakenAndWhatIsForbidden)
{
    support::OrderBook book;
    auto transaction = Transaction::begin(book.database());
    ASSERT_TRUE(transaction->change(kInsert, values("geheim", 1)));
    auto taken = transaction->change(kInsert, values("geheim", 2));
    EXPECT_EQ(taken.error().code, ErrorCode::AlreadyExists);
    EXPECT_EQ(taken.error().context.find("geheim"), std::string::npos); // no value in an error
    auto orphan = transaction->change(
        "INSERT INTO test_results (record_id, position, check_name, passed, detail) "
        "VALUES (7, 1, '', 1, '')");
    EXPECT_EQ(orphan.error().code, ErrorCode::DatabaseFailed); // foreign keys are kept
}

TEST(RunningNumber, RisesFromOneAndIsNotDrawnByWorkThatFails)
{
    support::OrderBook book;
    const auto draw = [&](bool keep) {
        auto transaction = Transaction::begin(book.database());
        const auto number = *database::drawNumber(*transaction, "letters");
        if (keep) {
            EXPECT_TRUE(transaction->commit());
        }
        return number;
    };
    EXPECT_EQ(draw(true), 1U);
    EXPECT_EQ(draw(false), 2U);
    EXPECT_EQ(draw(true), 2U);
    EXPECT_EQ(draw(true), 3U);
}

TEST(Transaction, DoesWhatMustStandWhenItHasEnded)
{
    support::OrderBook book;
    const auto note = [&](const char* name) {
        database::afterTransaction(book.database(), [&book, name] {
            EXPECT_TRUE(inTransaction(book.database(), [&](Transaction& transaction) {
                return transaction.change(kInsert, values(name, 1));
            }));
        });
    };
    note("at once");
    EXPECT_EQ(rows(book.database()), 1);
    {
        auto undone = Transaction::begin(book.database());
        EXPECT_TRUE(undone->change(kInsert, values("undone", 1)));
        note("after what was undone");
        EXPECT_EQ(rows(book.database()), 2);
    }
    EXPECT_EQ(rows(book.database()), 2);
    {
        auto committed = Transaction::begin(book.database());
        note("after what was committed");
        note("and another");
        EXPECT_TRUE(committed->commit());
        EXPECT_EQ(rows(book.database()), 4);
    }
    EXPECT_EQ(rows(book.database()), 4) << "each is done once";
}

TEST(RunningNumber, IsNeverDrawnTwiceByThreadsThatRace)
{
    support::OrderBook book;
    constexpr int kThreads = 4;
    constexpr int kEach = 25;
    std::array<std::vector<std::uint64_t>, kThreads> drawn;
    std::vector<std::thread> threads;
    for (int i = 0; i < kThreads; ++i)
        threads.emplace_back([&, i] {
            auto database = book.connect();
            for (int n = 0; n < kEach; ++n) {
                auto number = inTransaction(*database, [](Transaction& transaction) {
                    return database::drawNumber(transaction, "letters");
                });
                ASSERT_TRUE(number) << foundation::describe(number.error());
                drawn.at(static_cast<std::size_t>(i)).push_back(*number);
            }
        });
    for (auto& thread : threads)
        thread.join();
    std::set<std::uint64_t> all;
    for (const auto& each : drawn)
        all.insert(each.begin(), each.end());
    EXPECT_EQ(all.size(), std::size_t{kThreads * kEach});
    EXPECT_EQ(*all.rbegin(), std::uint64_t{kThreads * kEach});
}
