// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QWidget>

#include <filesystem>

class QLineEdit;

namespace window {

/// A file that is there already, typed or chosen by the button beside it; or none.
class FileField : public QWidget
{
    Q_OBJECT
public:
    /// `title` is what the choice asks for.
    explicit FileField(const QString& title, QWidget* parent = nullptr);

    /// Empty: none.
    [[nodiscard]] std::filesystem::path path() const;
    /// Where it is typed, for a label.
    [[nodiscard]] QLineEdit& line() { return *m_line; }

private:
    QString m_title;
    QLineEdit* m_line;

    void choose();
};

} // namespace window
