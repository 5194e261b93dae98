// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/window/application.h"

#include "station/window/look.h"
#include "station/window/stage.h"

#include <QApplication>

namespace window {

int runWindow(int& argc, char** argv, const std::filesystem::path& home,
              const std::filesystem::path& session)
{
    QApplication application{argc, argv};
    QApplication::setApplicationName(QStringLiteral("cardstation"));
    applyLook(application);
    Stage stage{home, session};
    stage.open();
    return QApplication::exec();
}

} // namespace window
