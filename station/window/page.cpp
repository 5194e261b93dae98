// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/window/page.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace window {

Page::Page(const QString& title, QWidget* parent)
    : QWidget{parent}, m_title{title}, m_strip{new MessageStrip{this}}, m_buttons{new QHBoxLayout},
      m_content{new QVBoxLayout{this}}
{
    setObjectName(QStringLiteral("page"));
    setAttribute(Qt::WA_StyledBackground);
    setAccessibleName(title);
    auto* heading = new QLabel{title, this};
    heading->setObjectName(QStringLiteral("pageTitle"));
    auto* top = new QHBoxLayout;
    top->addWidget(heading);
    top->addStretch(1);
    top->addLayout(m_buttons);
    m_content->setContentsMargins(20, 14, 20, 14);
    m_content->setSpacing(10);
    m_content->addLayout(top);
    m_content->addWidget(m_strip);
}

void Page::addActs(std::initializer_list<QPushButton*> acts)
{
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    for (auto* button : acts)
        row->addWidget(button);
    m_content->addLayout(row);
}

void Page::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
}

void Page::sayIfCut(std::size_t rows)
{
    if (rows >= kMostShown && strip().sentence().isEmpty())
        strip().say(
            Tone::Attention,
            tr("Only the first %1 are shown. Choose a state to see all that are in it.").arg(rows));
}

} // namespace window
