// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/window/message_strip.h"

#include <QWidget>

#include <initializer_list>

class QHBoxLayout;
class QPushButton;
class QVBoxLayout;

namespace window {

/// One of the pages of the window: a title with room for buttons beside it, its messages, and
/// below them what the page adds.
class Page : public QWidget
{
    Q_OBJECT
public:
    Page(const QString& title, QWidget* parent);

    [[nodiscard]] const QString& title() const { return m_title; }
    [[nodiscard]] MessageStrip& strip() { return *m_strip; }

    /// Reads anew what is shown.
    virtual void refresh() = 0;

protected:
    /// Above so many rows a list is too long to be searched by eye: a state must be chosen.
    static constexpr std::size_t kMostShown = 5000;
    /// Says so of a list that was cut there, unless there is something else to say.
    void sayIfCut(std::size_t rows);

    /// Where the page puts what it shows.
    QVBoxLayout& content() { return *m_content; }
    /// Beside the title, to the right.
    QHBoxLayout& buttons() { return *m_buttons; }

    /// What a person can do with a chosen row: to the right, below what is there.
    void addActs(std::initializer_list<QPushButton*> acts);

    void showEvent(QShowEvent* event) override;

private:
    QString m_title;
    MessageStrip* m_strip;
    QHBoxLayout* m_buttons;
    QVBoxLayout* m_content;
};

} // namespace window
