// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/window/scan_field.h"

#include <QCoreApplication>
#include <QKeyEvent>

namespace window {

ScanField::ScanField(const QString& name, QWidget* parent) : QLineEdit{parent}
{
    setObjectName(QStringLiteral("scan"));
    setAccessibleName(name);
    setMaxLength(64);
    connect(this, &QLineEdit::returnPressed, this, [this] {
        if (const auto text = scanned(); !text.isEmpty())
            emit entered(text);
    });
}

void ScanField::takeKeysFrom(QWidget* widget)
{
    widget->installEventFilter(this);
}

QString ScanField::scanned() const
{
    return text().trimmed();
}

bool ScanField::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QLineEdit::eventFilter(watched, event);
    auto* key = static_cast<QKeyEvent*>(event);
    const bool isText = !key->text().isEmpty() && key->text().front().isLetterOrNumber() &&
                        (key->modifiers() & ~Qt::ShiftModifier) == Qt::NoModifier;
    if (!isText || !isEnabled() || !isVisible())
        return QLineEdit::eventFilter(watched, event);
    setFocus(Qt::OtherFocusReason);
    clear();
    QCoreApplication::sendEvent(this, event);
    return true;
}

} // namespace window
