// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/window/state_delegate.h"

#include "station/window/table_model.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

namespace window {
namespace {

constexpr int kSide = 9;   ///< between the edge of the ground and its word
constexpr int kMargin = 4; ///< around the ground

} // namespace

void StateDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const
{
    const auto tone = index.data(ToneRole);
    if (!tone.isValid())
        return QStyledItemDelegate::paint(painter, option, index);
    auto cell = option;
    initStyleOption(&cell, index);
    const auto word = cell.text;
    cell.text.clear();
    const auto* style = cell.widget != nullptr ? cell.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);

    const auto& colours = coloursOf(static_cast<Tone>(tone.toInt()));
    const auto width = std::min(cell.fontMetrics.horizontalAdvance(word) + 2 * kSide,
                                cell.rect.width() - 2 * kMargin);
    const auto height = std::min(cell.fontMetrics.height() + 4, cell.rect.height() - 2);
    const QRect ground{cell.rect.left() + kMargin, cell.rect.center().y() - height / 2, width,
                       height};
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colours.paper);
    painter->drawRoundedRect(ground, height / 2.0, height / 2.0);
    painter->setPen(colours.ink);
    const auto inner = ground.adjusted(kSide, 0, -kSide, 0);
    painter->drawText(inner, Qt::AlignVCenter | Qt::AlignLeft,
                      cell.fontMetrics.elidedText(word, Qt::ElideRight, inner.width() + 1));
    painter->restore();
}

bool StateDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view,
                              const QStyleOptionViewItem& option, const QModelIndex& index)
{
    if (event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const auto whole = index.data(Qt::ToolTipRole).toString();
    const auto ground = index.data(ToneRole).isValid() ? 2 * (kSide + kMargin) : 0;
    const auto needed = QStyledItemDelegate::sizeHint(option, index).width() + ground;
    if (whole.isEmpty() || (whole == index.data().toString() && needed <= option.rect.width())) {
        QToolTip::hideText();
        return true;
    }
    // Marked up, so that a long text is broken into lines, and what looks like marks is not taken
    // for any: what stands in the order book came from outside.
    const auto lines = whole.toHtmlEscaped().replace(QLatin1Char{'\n'}, QStringLiteral("<br>"));
    QToolTip::showText(event->globalPos(), QStringLiteral("<p>%1</p>").arg(lines), view,
                       option.rect);
    return true;
}

QSize StateDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    return QStyledItemDelegate::sizeHint(option, index) + QSize{2 * (kSide + kMargin), 6};
}

} // namespace window
