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

    /// Shows only rows that hold all of these words.
    void setWords(const QString& words);
    [[nodiscard]] int shownRows() const { return m_filter.rowCount(); }

signals:
    void selectedKeysChanged();

protected:
    void selectionChanged(const QItemSelection& selected,
                          const QItemSelection& deselected) override;

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

    void dress();
};

} // namespace window
