// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QFrame>
#include <QPointer>

#include <functional>
#include <vector>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace window {

class SecretField;

/// A question with its fields, asked in place: what is to be done, what it needs, and two buttons.
/// Enter does it, Escape leaves it. Hidden while nothing is asked.
class InlineForm : public QFrame
{
    Q_OBJECT
public:
    explicit InlineForm(QWidget* parent = nullptr);

    /// Empties the form for another question.
    void ask(const QString& title, const QString& explanation);

    // Fields of the question, from the top; they live until the next. What must be given must be
    // before it can be done.
    enum class Demand { Must, May };
    QLineEdit* addText(const QString& name, Demand demand = Demand::Must);
    /// A number that a person must give: it stands at nothing before.
    QSpinBox* addCount(const QString& name, int most, Demand demand = Demand::Must);
    QSpinBox* addNumber(const QString& name, int first, int most);
    /// With the data that goes with each.
    QComboBox* addChoice(const QString& name,
                         const std::vector<std::pair<QString, QString>>& choices);
    /// One box for each, of which at least one must be ticked.
    std::vector<QCheckBox*> addChecks(const QString& name, const QStringList& choices);
    /// A folder that is there already; its sign opens a choice.
    QLineEdit* addFolder(const QString& name);
    SecretField* addSecret(const QString& name);

    enum class Focus { Take, Leave };
    /// Shows it. `act` is called when a person wants it done, and calls done() when it knows.
    void open(const QString& actWord, std::function<void()> act, Focus focus = Focus::Take);
    /// Done: the form goes. Not done: it can be corrected.
    void done(bool well);
    /// Without doing it.
    void leave();
    void focusFirst();

    [[nodiscard]] bool isAsking() const { return static_cast<bool>(m_act); }
    /// What was asked last; empty before.
    [[nodiscard]] QString title() const;

signals:
    void ended();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QLabel* m_title;
    QLabel* m_explanation;
    QWidget* m_fields = nullptr;
    QFormLayout* m_rows = nullptr;
    QWidget* m_first = nullptr;
    QPushButton* m_do;
    std::function<void()> m_act;
    QPointer<QWidget> m_used; ///< had the keyboard when it was to be done
    std::vector<std::function<bool()>> m_demands;

    void add(const QString& name, QWidget* field);
    void judge();
    void act();
};

} // namespace window
