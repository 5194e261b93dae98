// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "foundation/locked_memory.h"
#include "foundation/secure_heap.h"
#include "station/command/command_line.h"
#include "station/command/last_resort.h"
#include "station/window/application.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QLocale>
#include <QTranslator>

#include <algorithm>
#include <array>
#include <cstdio>
#include <memory>

namespace {

/// Painting without a screen is for the few commands that make a page: it loads fonts.
std::unique_ptr<QCoreApplication> applicationFor(command::Needs needs, int& argc, char** argv)
{
    switch (needs) {
    case command::Needs::Nothing:
        break;
    case command::Needs::Painting:
        qputenv("QT_QPA_PLATFORM", "offscreen");
        return std::make_unique<QGuiApplication>(argc, argv);
    }
    return std::make_unique<QCoreApplication>(argc, argv);
}

/// The commands' language is that of the user's locale.
int runCommand(command::CommandLine& line, int& argc, char** argv)
{
    const auto application = applicationFor(line.needs(), argc, argv);
    QTranslator translator;
    if (translator.load(QLocale{}, QStringLiteral("cardstation"), QStringLiteral("_"),
                        QStringLiteral(":/i18n")))
        QCoreApplication::installTranslator(&translator);
    return line.work();
}

/// Qt aborts where there is no screen to open a window on.
bool hasScreen()
{
    return std::ranges::any_of(std::array{"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"},
                               [](const char* name) { return !qEnvironmentVariableIsEmpty(name); });
}

int run(int argc, char** argv)
{
    foundation::forbidCoreDumps();
    if (auto heap = foundation::startSecureHeap(); !heap) {
        std::fprintf(stderr, "%s\n", foundation::describe(heap.error()).c_str());
        return 1;
    }
    command::CommandLine line;
    if (const auto exitCode = line.parse(argc, argv))
        return *exitCode;
    if (line.hasWork())
        return runCommand(line, argc, argv);
    if (!hasScreen()) {
        std::fputs("There is no screen to open the window on. cardstation --help lists what can be "
                   "done without one.\n",
                   stderr);
        return 1;
    }
    return window::runWindow(argc, argv, line.common().home, line.common().session);
}

} // namespace

int main(int argc, char** argv)
{
    return command::endingClearly([&] { return run(argc, argv); });
}
