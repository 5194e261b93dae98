// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/window/message_strip.h"
#include "station/window/shared_token.h"
#include "station/window/work_thread.h"

#include <QWidget>

#include <memory>

class QLineEdit;
class QPushButton;

namespace window {

/// Asks who is there, before anything of the station is shown.
class SignInPage : public QWidget
{
    Q_OBJECT
public:
    /// The workplace outlives this.
    explicit SignInPage(const workplace::Workplace& workplace, QWidget* parent = nullptr);

    /// Tries the name and password in the fields; a one-time code asks for a new password first.
    void signIn();

    [[nodiscard]] QLineEdit& nameField() { return *m_name; }
    [[nodiscard]] QLineEdit& passwordField() { return *m_password; }
    [[nodiscard]] QLineEdit& chosenField() { return *m_chosen; }
    [[nodiscard]] const MessageStrip& strip() const { return *m_strip; }

signals:
    void signedIn(const window::SharedToken& token);

private:
    const workplace::Workplace& m_workplace;
    MessageStrip* m_strip;
    QLineEdit* m_name;
    QLineEdit* m_password;
    QLineEdit* m_chosen; ///< seen once a one-time code was right
    QWidget* m_chosenRow;
    QPushButton* m_go;
    WorkThread m_thread; ///< last: it ends first

    void layOut();
    void setBusy(bool busy);
    void took(const foundation::Error& error);
};

/// The field's text as a secret; the field is emptied. What Qt's own copies leave on the heap is
/// said in SECURITY.md.
foundation::SecretBytes takeSecret(QLineEdit& field);

} // namespace window
