// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/window/look.h"

#include <QAbstractTableModel>

#include <algorithm>
#include <functional>
#include <optional>
#include <vector>

namespace window {

/// What a cell says beside its text.
enum TableRole {
    KeyRole = Qt::UserRole + 1, ///< what its row is known by: text
    SortRole,
    ToneRole, ///< int of a Tone, where the cell shows a state
};

template <typename Row>
struct Column
{
    QString heading;
    std::function<QString(const Row&)> text;
    /// What to sort by where it is not the text.
    std::function<QVariant(const Row&)> sortKey{};
    /// Where it gives one the cell is a state, shown as a coloured word.
    std::function<std::optional<Tone>(const Row&)> tone{};
    /// A longer word on the same thing.
    std::function<QString(const Row&)> toolTip{};
};

/// A list of values as a table. The window's thread only.
template <typename Row>
class TableModel : public QAbstractTableModel
{
public:
    TableModel(std::vector<Column<Row>> columns, std::function<QString(const Row&)> key,
               QObject* parent = nullptr)
        : QAbstractTableModel{parent}, m_columns{std::move(columns)}, m_key{std::move(key)}
    {
    }

    [[nodiscard]] const std::vector<Row>& rows() const { return m_rows; }

    /// The row of that key, or nothing.
    [[nodiscard]] const Row* find(const QString& key) const
    {
        for (const auto& row : m_rows)
            if (m_key(row) == key)
                return &row;
        return nullptr;
    }

    /// Shows these. Where they are the same things in the same order, only their cells change.
    void setRows(std::vector<Row> rows)
    {
        if (haveSameKeys(rows)) {
            m_rows = std::move(rows);
            if (!m_rows.empty())
                emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
            return;
        }
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
    }
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override
    {
        if (role != Qt::DisplayRole || orientation != Qt::Horizontal || section < 0 ||
            section >= columnCount())
            return {};
        return m_columns[static_cast<std::size_t>(section)].heading;
    }
    [[nodiscard]] QVariant data(const QModelIndex& at, int role) const override
    {
        if (!checkIndex(at, CheckIndexOption::IndexIsValid))
            return {};
        const auto& row = m_rows[static_cast<std::size_t>(at.row())];
        const auto& column = m_columns[static_cast<std::size_t>(at.column())];
        switch (role) {
        case Qt::DisplayRole:
            return column.text(row);
        case Qt::ToolTipRole:
            return column.toolTip ? column.toolTip(row) : column.text(row);
        case KeyRole:
            return m_key(row);
        case SortRole:
            return column.sortKey ? column.sortKey(row) : QVariant{column.text(row)};
        case ToneRole:
            return toneOf(column, row);
        default:
            return {};
        }
    }

private:
    std::vector<Column<Row>> m_columns;
    std::function<QString(const Row&)> m_key;
    std::vector<Row> m_rows;

    static QVariant toneOf(const Column<Row>& column, const Row& row)
    {
        const auto tone = column.tone ? column.tone(row) : std::nullopt;
        return tone ? QVariant{static_cast<int>(*tone)} : QVariant{};
    }

    [[nodiscard]] bool haveSameKeys(const std::vector<Row>& rows) const
    {
        return std::ranges::equal(rows, m_rows, [this](const Row& one, const Row& other) {
            return m_key(one) == m_key(other);
        });
    }
};

} // namespace window
