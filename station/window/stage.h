// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/window/translation.h"
#include "station/workplace/workplace.h"

#include <QObject>
#include <QWidget>

#include <filesystem>
#include <memory>
#include <string>

namespace window {

/// What is on the screen: the station's window; or the page that makes a station, where there is
/// none; or why it cannot be opened.
class Stage : public QObject
{
    Q_OBJECT
public:
    Stage(std::filesystem::path home, std::string who);
    ~Stage() override;

    /// Opens the station and shows what becomes of that.
    void open();
    [[nodiscard]] QWidget* shown() const { return m_shown.get(); }

private:
    std::filesystem::path m_home;
    std::string m_who;
    std::unique_ptr<Translation> m_translation;
    std::unique_ptr<QWidget> m_shown;

    void speak(const QString& language);
    void show(std::unique_ptr<QWidget> widget);
    void showStation(std::unique_ptr<workplace::Workplace> workplace);
    void showStart();
    void showTrouble(const foundation::Error& error);
};

} // namespace window
