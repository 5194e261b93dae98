// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/database/statement.h"

#include "station/database/connection.h"
#include "station/database/sql_error.h"

#include <QSqlQuery>
#include <QSqlRecord>
#include <QVariant>

namespace database {
namespace {

using foundation::Bytes;
using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;

// SQLite's primary result codes, the low byte of the extended ones (sqlite.org/rescode.html).
constexpr long kPrimaryMask = 0xFF;
constexpr long kBusy = 5;
constexpr long kLocked = 6;
constexpr long kConstraintPrimaryKey = 1555;
constexpr long kConstraintUnique = 2067;
constexpr std::size_t kContextLength = 60;

ErrorCode codeFor(long native)
{
    if (native == kConstraintPrimaryKey || native == kConstraintUnique)
        return ErrorCode::AlreadyExists;
    const auto primary = native & kPrimaryMask;
    return primary == kBusy || primary == kLocked ? ErrorCode::DatabaseUnusable
                                                  : ErrorCode::DatabaseFailed;
}

QVariant toQt(const Value& value)
{
    if (const auto* number = std::get_if<std::int64_t>(&value))
        return QVariant::fromValue<qlonglong>(*number);
    if (const auto* text = std::get_if<std::string>(&value))
        return QString::fromStdString(*text);
    if (const auto* bytes = std::get_if<Bytes>(&value))
        return QByteArray{reinterpret_cast<const char*>(bytes->data()),
                          static_cast<qsizetype>(bytes->size())};
    return {};
}

Value fromQt(const QVariant& cell)
{
    if (cell.isNull())
        return {};
    if (cell.metaType().id() == QMetaType::QByteArray) {
        const auto bytes = cell.toByteArray();
        return Bytes{bytes.begin(), bytes.end()};
    }
    // No table of ours has floating-point cells: what somebody else has put there is no number.
    const auto type = cell.metaType().id();
    if (type == QMetaType::QString || type == QMetaType::Double)
        return cell.toString().toStdString();
    return static_cast<std::int64_t>(cell.toLongLong());
}

} // namespace

Error toError(const QSqlError& error, std::string_view sql)
{
    const auto native = error.nativeErrorCode().toLong();
    std::string context{sql.substr(0, kContextLength)};
    context += ": " + error.driverText().toStdString() + ": " + error.databaseText().toStdString();
    return {codeFor(native), std::move(context), {}, native};
}

struct Statement::Query
{
    QSqlQuery qt;
    std::string sql;
    std::size_t columns = 0;
};

Statement::Statement(std::unique_ptr<Query> query) : m_query{std::move(query)} {}
Statement::Statement(Statement&&) noexcept = default;
Statement& Statement::operator=(Statement&&) noexcept = default;
Statement::~Statement() = default;

Result<Statement> Statement::execute(Connection& connection, std::string_view sql,
                                     const Values& values)
{
    if (auto usable = connection.mayBeUsed(); !usable)
        return usable.error();
    if (const auto& told = connection.watch())
        told(sql);
    auto query = std::make_unique<Query>(Query{QSqlQuery{connection.qt()}, std::string{sql}});
    query->qt.setForwardOnly(true);
    if (!query->qt.prepare(QString::fromUtf8(sql.data(), static_cast<qsizetype>(sql.size()))))
        return toError(query->qt.lastError(), sql);
    for (const auto& value : values)
        query->qt.addBindValue(toQt(value));
    if (!query->qt.exec())
        return toError(query->qt.lastError(), sql);
    query->columns = static_cast<std::size_t>(query->qt.record().count());
    return Statement{std::move(query)};
}

Result<bool> Statement::next()
{
    if (m_query->qt.next())
        return true;
    if (m_query->qt.lastError().isValid())
        return toError(m_query->qt.lastError(), m_query->sql);
    return false;
}

std::size_t Statement::columns() const
{
    return m_query->columns;
}

Value Statement::value(std::size_t column) const
{
    return column < m_query->columns ? fromQt(m_query->qt.value(static_cast<int>(column)))
                                     : Value{};
}

std::int64_t Statement::rowsChanged() const
{
    return m_query->qt.numRowsAffected();
}

} // namespace database
