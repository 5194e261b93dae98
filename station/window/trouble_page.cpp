// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/window/trouble_page.h"

#include "station/window/message_strip.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace window {

TroublePage::TroublePage(const foundation::Error& error, QWidget* parent) : QWidget{parent}
{
    setObjectName(QStringLiteral("page"));
    setAttribute(Qt::WA_StyledBackground);
    auto* heading = new QLabel{tr("The station cannot be opened"), this};
    heading->setObjectName(QStringLiteral("pageTitle"));
    auto* strip = new MessageStrip{this};
    strip->sayError(error);
    auto* again = new QPushButton{tr("&Try again"), this};
    again->setObjectName(QStringLiteral("primary"));
    connect(again, &QPushButton::clicked, this, &TroublePage::tryAgain);
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(40, 40, 40, 40);
    column->setSpacing(14);
    column->addWidget(heading);
    column->addWidget(strip);
    column->addWidget(again, 0, Qt::AlignLeft);
    column->addStretch(1);
}

} // namespace window
