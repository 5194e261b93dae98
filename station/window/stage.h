// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/window/sign_in_page.h"
#include "station/window/translation.h"
#include "station/workplace/workplace.h"

#include <QObject>
#include <QWidget>

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace window {

class MainWindow;

/// What is on the screen: who is there?; the station's window; or the page that makes a station,
/// where there is none; or why it cannot be opened.
class Stage : public QObject
{
    Q_OBJECT
public:
    /// `session`: a file that somebody's session is kept in, or empty.
    Stage(std::filesystem::path home, std::filesystem::path session);
    ~Stage() override;

    /// Opens the station and shows what becomes of that.
    void open();
    [[nodiscard]] QWidget* shown() const { return m_shown.get(); }

private:
    std::filesystem::path m_home;
    std::filesystem::path m_session;
    std::unique_ptr<Translation> m_translation;
    std::unique_ptr<workplace::Workplace> m_workplace; ///< while nobody has signed in
    std::unique_ptr<QWidget> m_shown;
    /// Of who has left, until what was at work in it has ended.
    std::vector<std::unique_ptr<MainWindow>> m_leaving;
    std::map<std::string, QString> m_places; ///< on which page each person was when he left

    void speak(const QString& language);
    void show(std::unique_ptr<QWidget> widget);
    void showStation(std::unique_ptr<workplace::Workplace> workplace);
    void askWho(const QString& why = {});
    void showWork(const SharedToken& token);
    void whenLeft(const QString& why);
    void forget(MainWindow* window);
    void showStart();
    void showTrouble(const foundation::Error& error);
};

} // namespace window
