// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/window/list_view.h"

#include "station/window/state_delegate.h"
#include "station/window/table_model.h"

#include <QHeaderView>

#include <algorithm>
#include <vector>

namespace window {

namespace {

/// The width that no column may exceed, so that all together fit into the room.
int widestThatFits(std::vector<int> widths, int room)
{
    std::ranges::sort(widths);
    auto columns = static_cast<int>(widths.size());
    for (const int width : widths) {
        if (width > room / columns)
            return room / columns;
        room -= width;
        --columns;
    }
    return widths.back();
}

} // namespace

void ListView::WordFilter::setWords(const QString& words)
{
    m_words = words.split(QLatin1Char{' '}, Qt::SkipEmptyParts);
    invalidateFilter();
}

bool ListView::WordFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    QString all;
    for (int column = 0; column < sourceModel()->columnCount(parent); ++column)
        all += sourceModel()->index(row, column, parent).data().toString() + QLatin1Char{'\n'};
    return std::ranges::all_of(
        m_words, [&](const QString& word) { return all.contains(word, Qt::CaseInsensitive); });
}

ListView::ListView(QAbstractItemModel* model, QWidget* parent) : QTableView{parent}
{
    m_filter.setSourceModel(model);
    m_filter.setSortRole(SortRole);
    m_filter.setSortCaseSensitivity(Qt::CaseInsensitive);
    m_filter.setSortLocaleAware(true);
    setModel(&m_filter);
    setItemDelegate(new StateDelegate{this});
    dress();
    connect(&m_filter, &QAbstractItemModel::modelAboutToBeReset, this,
            [this] { m_keysBeforeReset = selectedKeys(); });
    connect(&m_filter, &QAbstractItemModel::modelReset, this, [this] {
        selectKeys(m_keysBeforeReset);
        emit selectedKeysChanged();
    });
}

void ListView::dress()
{
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setSortingEnabled(true);
    sortByColumn(0, Qt::AscendingOrder);
    setShowGrid(false);
    setAlternatingRowColors(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 14);
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this] {
        if (!m_fitting)
            m_fitted = false; // a person's own choice stays
    });
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setTextElideMode(Qt::ElideRight);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setSortIndicatorShown(true);
}

QStringList ListView::selectedKeys() const
{
    QStringList keys;
    auto rows = selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    for (const auto& row : rows)
        keys << row.data(KeyRole).toString();
    return keys;
}

QString ListView::onlySelectedKey() const
{
    const auto keys = selectedKeys();
    return keys.size() == 1 ? keys.front() : QString{};
}

void ListView::selectKeys(const QStringList& keys)
{
    QItemSelection selection;
    for (int row = 0; row < m_filter.rowCount(); ++row)
        if (const auto at = m_filter.index(row, 0); keys.contains(at.data(KeyRole).toString()))
            selection.select(at, at);
    selectionModel()->select(selection,
                             QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    if (selection.isEmpty())
        return;
    const auto first = selection.indexes().front();
    selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
    scrollTo(first);
}

void ListView::stretchColumn(int column)
{
    m_stretched = column;
}

void ListView::fitColumns()
{
    auto& header = *horizontalHeader();
    std::vector<int> widths;
    for (int column = 0; column < header.count(); ++column)
        widths.push_back(std::max(sizeHintForColumn(column), header.sectionSizeHint(column)));
    if (widths.empty())
        return;
    const int room = viewport()->width();
    const int most = widestThatFits(widths, room);
    int left = room;
    for (auto& width : widths)
        left -= width = std::min(width, most);
    auto& stretched =
        m_stretched < 0 ? widths.back() : widths.at(static_cast<std::size_t>(m_stretched));
    stretched += std::max(left, 0);
    m_fitting = true;
    for (int column = 0; column < header.count(); ++column)
        header.resizeSection(column, widths.at(static_cast<std::size_t>(column)));
    m_fitting = false;
    m_fitted = true;
}

void ListView::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    if (m_fitted)
        fitColumns();
}

void ListView::setWords(const QString& words)
{
    m_filter.setWords(words);
}

void ListView::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected)
{
    QTableView::selectionChanged(selected, deselected);
    emit selectedKeysChanged();
}

} // namespace window
