// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/database/database.h"

#include <functional>

namespace database {

/// The right to change the order book, and one unit of work: all of it happens at commit(), or none
/// when the object ends before. Takes the write lock at once (BEGIN IMMEDIATE), so that nothing
/// read in it can have changed before the commit. One at a time per Database; the Database's
/// thread only. Keep it short: other stations wait.
class Transaction
{
public:
    /// Errors: DatabaseUnusable when others write for longer than the busy time.
    static foundation::Result<Transaction> begin(Database& database);
    Transaction(Transaction&& other) noexcept;
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction();

    /// Errors: DatabaseFailed, DatabaseUnusable; the work is then undone.
    foundation::Result<void> commit();

    foundation::Result<Statement> query(std::string_view sql, const Values& values = {});
    /// Executes an INSERT, UPDATE or DELETE; the answer is how many rows it touched. Errors:
    /// AlreadyExists when a value that must be unique is there, DatabaseFailed.
    foundation::Result<std::int64_t> change(std::string_view sql, const Values& values = {});
    /// The same, with RETURNING: read its rows with rows.h.
    foundation::Result<Statement> returning(std::string_view sql, const Values& values = {});

    /// This unit of work overwrites something that is to be in no byte any more (sealed codes):
    /// after the commit the log is emptied too, see Database::settle().
    void destroysContent() { m_destroysContent = true; }

    [[nodiscard]] Database& database() { return *m_database; }

private:
    explicit Transaction(Database& database) : m_database{&database} {}
    bool m_destroysContent = false;
    Database* m_database; ///< null once committed, rolled back or moved from
};

/// Does it at once, or, where a unit of work is open, as soon as that has ended, committed or
/// undone: what must stand even if nothing else of the work does. The Database's thread only.
void afterTransaction(Database& database, std::function<void()> work);

/// Does `work(Transaction&)`, which returns a Result, as one unit: committed when it succeeds,
/// undone when it fails.
template <typename Work>
auto inTransaction(Database& database, Work&& work) -> decltype(work(std::declval<Transaction&>()))
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return transaction.error();
    auto result = work(*transaction);
    if (!result)
        return result;
    if (auto committed = transaction->commit(); !committed)
        return committed.error();
    return result;
}

} // namespace database
