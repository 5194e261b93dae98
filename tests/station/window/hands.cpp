// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/station/window/hands.h"

#include <QPlainTextEdit>

#include "station/window/reason_dialog.h"

namespace support {
namespace {

QString plain(QString words)
{
    return words.remove(QLatin1Char{'&'});
}

} // namespace

bool until(const std::function<bool()>& holds)
{
    return QTest::qWaitFor(holds, static_cast<int>(kPatience.count()));
}

QAbstractButton* button(const QWidget& where, const QString& words)
{
    for (auto* one : where.findChildren<QAbstractButton*>())
        if (plain(one->text()) == words && one->isVisibleTo(&where))
            return one;
    return nullptr;
}

bool press(const QWidget& where, const QString& words)
{
    auto* one = button(where, words);
    if (one == nullptr || !one->isEnabled())
        return false;
    QTest::mouseClick(one, Qt::LeftButton);
    return true;
}

void scan(QWidget& field, const QString& text)
{
    QTest::keyClicks(&field, text);
    QTest::keyClick(&field, Qt::Key_Return);
}

bool giveReason(const QWidget& page, const QString& reason, const QString& words)
{
    auto* dialog = page.findChild<window::ReasonDialog*>();
    if (dialog == nullptr)
        return false;
    if (auto* act = button(*dialog, words); act == nullptr || act->isEnabled())
        return false; // without a reason nothing may be done
    QTest::keyClicks(dialog->findChild<QPlainTextEdit*>(), reason);
    return press(*dialog, words);
}

QString allTexts(const QWidget& where)
{
    QString all;
    for (const auto* label : where.findChildren<QLabel*>())
        if (label->isVisibleTo(&where))
            all += label->text() + QLatin1Char{'\n'};
    return all;
}

} // namespace support
