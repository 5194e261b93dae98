// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/database/closing.h"
#include "station/database/database.h"

#include <QSqlDatabase>

#include <functional>
#include <thread>
#include <vector>

namespace database {

/// Qt's connection, under a name of its own, and what belongs to it. Only this folder sees it.
class Connection
{
public:
    Connection(std::filesystem::path file, const OpenOptions& options);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    foundation::Result<void> open();
    /// Executes a statement that has no values and whose rows are of no interest.
    foundation::Result<void> run(std::string_view sql);

    /// Asks the hook whether this may be written, and whether the thread is the right one.
    [[nodiscard]] foundation::Result<void> mayWrite(std::string_view sql) const;
    [[nodiscard]] foundation::Result<void> mayBeUsed() const;

    [[nodiscard]] const QSqlDatabase& qt() const { return m_qt; }
    [[nodiscard]] const std::filesystem::path& file() const { return m_file; }
    [[nodiscard]] std::chrono::milliseconds busyTime() const { return m_busyTime; }
    [[nodiscard]] bool inTransaction() const { return m_inTransaction; }
    void setInTransaction(bool value) { m_inTransaction = value; }
    /// Whether the log still holds something that has been destroyed in the file.
    [[nodiscard]] bool isUnsettled() const { return m_unsettled; }
    void setUnsettled(bool value) { m_unsettled = value; }
    /// What closes the transaction that is open; gone with it.
    [[nodiscard]] std::unique_ptr<Closing>& closing() { return m_closing; }
    /// What closing.h's asCommitted() has opened; closed before this one, which may write.
    [[nodiscard]] std::unique_ptr<Database>& asCommitted() { return m_asCommitted; }
    /// What statement_watch.h's watchStatements() was given.
    [[nodiscard]] std::function<void(std::string_view)>& watch() { return m_watch; }
    /// What waits until the transaction that is open has ended.
    [[nodiscard]] std::vector<std::function<void()>>& afterwards() { return m_afterwards; }

private:
    std::filesystem::path m_file;
    std::chrono::milliseconds m_busyTime;
    std::shared_ptr<WriteHook> m_hook;
    QString m_name;
    QSqlDatabase m_qt;
    std::thread::id m_thread;
    bool m_inTransaction = false;
    bool m_unsettled = false;
    std::unique_ptr<Closing> m_closing;
    std::vector<std::function<void()>> m_afterwards;
    std::function<void(std::string_view)> m_watch;
    std::unique_ptr<Database> m_asCommitted;
};

} // namespace database
