// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QSortFilterProxyModel>
#include <QTableView>

namespace window {

/// A table of things that are known by keys (KeyRole): sorted by a click on a heading, narrowed by
/// a text that any column may hold, rows selected whole. A refresh keeps selection and place.
class ListView : public QTableView
{
    Q_OBJECT
public:
    /// `model` gives KeyRole and SortRole, and outlives this view.
    explicit ListView(QAbstractItemModel* model, QWidget* parent = nullptr);

    /// The keys of the selected rows, from the top.
    [[nodiscard]] QStringList selectedKeys() const;
    /// The selected row when it is the only one, else empty.
    [[nodiscard]] QString onlySelectedKey() const;
    /// Selects these, as far as they are shown, and brings the first into sight.
    void selectKeys(const QStringList& keys);

    /// Gives this column what width is left over; without it that is the last.
    void stretchColumn(int column);

    /// Makes each column as wide as what stands in it. Where that is too much for the list, the
    /// widest give way first, all to the same width, so that no short text is cut for a long one.
    /// Done anew when the list gets another width, until a person has dragged a column.
    void fitColumns();

    /// Shows only rows that hold all of these words.
    void setWords(const QString& words);
    [[nodiscard]] int shownRows() const { return m_filter.rowCount(); }

signals:
    void selectedKeysChanged();

protected:
    void selectionChanged(const QItemSelection& selected,
                          const QItemSelection& deselected) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    /// Shows rows whose columns together hold all words.
    class WordFilter : public QSortFilterProxyModel
    {
    public:
        void setWords(const QString& words);

    protected:
        [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

    private:
        QStringList m_words;
    };

    WordFilter m_filter;
    QStringList m_keysBeforeReset;
    int m_stretched = -1; ///< the column that takes what is left over; -1: the last
    bool m_fitted = false;
    bool m_fitting = false;

    void dress();
};

} // namespace window
