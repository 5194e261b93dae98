// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/window/import_report.h"

#include "station/window/list_view.h"
#include "station/window/order_columns.h"
#include "station/window/utf8.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace window {
namespace {

QString keyOf(const intake::RowError& error)
{
    return QStringLiteral("%1|%2|%3|%4")
        .arg(error.line)
        .arg(fromUtf8(error.order), fromUtf8(error.field))
        .arg(static_cast<int>(error.problem));
}

} // namespace

ImportReport::ImportReport(QWidget* parent)
    : QFrame{parent}, m_errors{rowErrorColumns(), keyOf}, m_heading{new QLabel{this}},
      m_explanation{new QLabel{this}}, m_list{new ListView{&m_errors, this}},
      m_acceptGood{new QPushButton{tr("Ta&ke in the orders that are right"), this}},
      m_close{new QPushButton{tr("Close"), this}}
{
    setObjectName(QStringLiteral("card"));
    layOut();
    connect(m_acceptGood, &QPushButton::clicked, this, &ImportReport::acceptGoodChosen);
    connect(m_close, &QPushButton::clicked, this, &QWidget::hide);
    hide();
}

void ImportReport::layOut()
{
    m_heading->setObjectName(QStringLiteral("bigWord"));
    m_explanation->setWordWrap(true);
    m_list->setAccessibleName(tr("Errors in the order file"));
    m_list->sortByColumn(0, Qt::AscendingOrder);
    auto* top = new QHBoxLayout;
    top->addWidget(m_heading, 1);
    top->addWidget(m_acceptGood);
    top->addWidget(m_close);
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(16, 12, 16, 12);
    column->addLayout(top);
    column->addWidget(m_explanation);
    column->addWidget(m_list, 1);
}

void ImportReport::showReport(const intake::IntakeReport& report, bool maySplit)
{
    m_heading->setText(
        tr("Errors in %1: %2").arg(fromUtf8(report.fileName)).arg(report.errors.size()));
    const bool nothing = report.added.empty() && !maySplit;
    m_explanation->setText(
        nothing ? tr("Nothing has been taken in. Correct what stands below, and try again.")
        : maySplit
            ? tr("Nothing has been taken in. Have the file corrected and import it again, or "
                 "take in the orders that are right.")
            : tr("The orders that are right have been taken in. These have not: have them "
                 "corrected and import the file again."));
    m_acceptGood->setVisible(maySplit);
    m_errors.setRows(report.errors);
    m_list->fitColumns();
    show();
}

} // namespace window
