// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/database/connection.h"

#include "station/database/sql_error.h"

#include <QString>

#include <atomic>

namespace database {
namespace {

using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;

QString nextName()
{
    static std::atomic<std::uint64_t> last{0};
    return QStringLiteral("orderbook-%1").arg(++last);
}

} // namespace

Connection::Connection(std::filesystem::path file, const OpenOptions& options)
    : m_file{std::move(file)}, m_busyTime{options.busyTime}, m_hook{options.hook},
      m_name{nextName()}, m_qt{QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name)},
      m_thread{std::this_thread::get_id()}
{
    m_qt.setDatabaseName(QString::fromStdString(m_file.string()));
    m_qt.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(options.busyTime.count()));
}

Connection::~Connection()
{
    m_asCommitted.reset();
    m_qt.close();
    m_qt = QSqlDatabase{}; // Qt wants no copy left when a connection is removed
    QSqlDatabase::removeDatabase(m_name);
}

Result<void> Connection::open()
{
    if (!m_qt.isValid())
        return Error{ErrorCode::DatabaseUnusable, "Qt has no SQLite driver (libqt6sql6-sqlite)"};
    if (!m_qt.open())
        return Error{ErrorCode::DatabaseUnusable,
                     m_file.string() + ": " + m_qt.lastError().text().toStdString()};
    return {};
}

Result<void> Connection::run(std::string_view sql)
{
    auto statement = Statement::execute(*this, sql, {});
    return statement ? Result<void>{} : statement.error();
}

Result<void> Connection::mayWrite(std::string_view sql) const
{
    return m_hook ? m_hook->beforeWrite(sql) : Result<void>{};
}

Result<void> Connection::mayBeUsed() const
{
    if (std::this_thread::get_id() == m_thread)
        return {};
    return Error{ErrorCode::DatabaseFailed, "a connection was used by another thread than its own"};
}

} // namespace database
