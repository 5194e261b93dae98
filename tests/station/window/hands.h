// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QLabel>
#include <QPushButton>
#include <QString>
#include <QTest>
#include <QWidget>

#include <chrono>
#include <functional>

namespace support {

/// Long enough for a busy machine: nothing waits so long when all is well.
inline constexpr std::chrono::milliseconds kPatience{120'000};

/// Lets the window live until this holds; false when it never does.
bool until(const std::function<bool()>& holds);

/// The button that says this (without the mark of its shortcut), among those that are shown.
QAbstractButton* button(const QWidget& where, const QString& words);

/// What a person does with it; false when it is not there or not enabled.
bool press(const QWidget& where, const QString& words);

/// Types and ends with Enter, as a scanner does.
void scan(QWidget& field, const QString& text);

/// Fills in the reason that is asked for and presses the button that says this.
bool giveReason(const QWidget& page, const QString& reason, const QString& words);

/// All texts that are shown, for a test that looks for one.
QString allTexts(const QWidget& where);

} // namespace support
