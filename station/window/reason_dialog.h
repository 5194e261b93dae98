// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QDialog>

#include <functional>

class QComboBox;
class QPlainTextEdit;

namespace window {

/// Asks a person for the reason of an act that needs one, in words that are kept.
class ReasonDialog : public QDialog
{
    Q_OBJECT
public:
    struct Question
    {
        QString title;
        QString explanation; ///< what the act does, and who reads the reason
        QString act;         ///< the word on the button
        QStringList grounds; ///< to choose from; may be empty
    };

    ReasonDialog(const Question& question, QWidget* parent);

    /// Asks without holding up the window; `then` hears the reason and which ground was chosen, or
    /// nothing when the person thinks better of it.
    static void ask(const Question& question, QWidget* parent,
                    std::function<void(const QString& reason, int ground)> then);

    [[nodiscard]] QString reason() const;
    /// Which ground was chosen, by its place in the list; 0 where there are none.
    [[nodiscard]] int ground() const;

private:
    QComboBox* m_grounds = nullptr;
    QPlainTextEdit* m_reason;
};

} // namespace window
