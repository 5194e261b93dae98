// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/window/message_strip.h"
#include "station/window/work_thread.h"
#include "station/workplace/settings.h"

#include <QWidget>

#include <filesystem>

class QComboBox;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace window {

class SecretField;

/// What is shown where no station is: that, and the making of one.
class StartPage : public QWidget
{
    Q_OBJECT
public:
    explicit StartPage(std::filesystem::path home, QWidget* parent = nullptr);

    /// Makes the station that the fields describe: folder, database, keys, its first two people,
    /// and certificate authority.
    void create();

    [[nodiscard]] QLineEdit& nameField() { return *m_name; }
    [[nodiscard]] QLineEdit& organisationField() { return *m_organisation; }
    [[nodiscard]] QLineEdit& printerField() { return *m_printer; }
    [[nodiscard]] QLineEdit& administratorField() { return *m_administrator; }
    [[nodiscard]] SecretField& administratorPassword() { return *m_administratorPassword; }
    [[nodiscard]] QLineEdit& issuerField() { return *m_issuer; }
    [[nodiscard]] SecretField& issuerPassword() { return *m_issuerPassword; }
    [[nodiscard]] const MessageStrip& strip() const { return *m_strip; }

signals:
    void created();

private:
    std::filesystem::path m_home;
    MessageStrip* m_strip;
    QLineEdit* m_name;
    QLineEdit* m_organisation;
    QLineEdit* m_printer;
    QLineEdit* m_publishedAt;
    QLineEdit* m_administrator;
    SecretField* m_administratorPassword;
    QLineEdit* m_issuer;
    SecretField* m_issuerPassword;
    QComboBox* m_language;
    QPushButton* m_create;
    QProgressBar* m_busy;
    WorkThread m_thread; ///< last: it ends first

    void layOut();
    [[nodiscard]] QWidget* form();
    [[nodiscard]] workplace::NewStation described() const;
    void setBusy(bool busy);
};

} // namespace window
