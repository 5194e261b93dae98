// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QGuiApplication>

namespace samples {

/// Fonts and painting for the tests of a program, without a screen. One for the whole program.
inline void needGui()
{
    static int count = 1;
    static char name[] = "test";
    static char* arguments[] = {name, nullptr};
    qputenv("QT_QPA_PLATFORM", "offscreen");
    static const QGuiApplication application{count, arguments};
}

} // namespace samples
