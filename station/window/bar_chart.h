// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QString>
#include <QWidget>

#include <vector>

namespace window {

/// A number of things that is part of a bar.
struct BarPart
{
    QString bar;  ///< what stands below it: a month
    QString what; ///< one of the legend's
    qint64 count;
};

/// Bars side by side, each of its parts upon each other, with a legend that names them; the parts
/// differ by shade and by pattern. Whoever hears the window read has the table beside it.
class BarChart : public QWidget
{
    Q_OBJECT
public:
    explicit BarChart(QWidget* parent = nullptr);

    /// In the order in which they stand, from the left and from below.
    void setParts(std::vector<BarPart> parts);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<BarPart> m_parts;
    QStringList m_bars;
    QStringList m_legend;
    qint64 m_highest = 0;

    void paintLegend(QPainter& painter, const QRect& area) const;
    void paintScale(QPainter& painter, const QRect& area) const;
    void paintBars(QPainter& painter, const QRect& area) const;
    [[nodiscard]] QBrush brushOf(qsizetype legend) const;
};

} // namespace window
