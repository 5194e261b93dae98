// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/window/page.h"
#include "station/window/session.h"
#include "station/window/table_model.h"
#include "station/workplace/task_acts.h"

class QComboBox;
class QLineEdit;
class QProcess;
class QPushButton;

namespace window {

class InlineForm;
class ListView;

/// What time or a carrier made due, for a person to decide: do it, or say why not.
class TasksPage : public Page
{
    Q_OBJECT
public:
    explicit TasksPage(Session& session, QWidget* parent = nullptr);

    void refresh() override;

private:
    Session& m_session;
    TableModel<tasks::Task> m_tasks;
    ListView* m_list;
    InlineForm* m_form;
    QLineEdit* m_words;
    QComboBox* m_state;
    QPushButton* m_do;
    QPushButton* m_dismiss;
    QPushButton* m_look;
    QProcess* m_daily;

    void layOut();
    void chosenChanged();
    [[nodiscard]] const tasks::Task* chosen() const;
    void askDo();
    void askDismiss();
    /// Carriers and clocks are looked at in a process of its own: a carrier may take its time.
    void look();
    void looked(int exitCode);
    using Act = foundation::Result<void> (*)(workplace::Desk&, std::int64_t, const std::string&);
    void openForm(const QString& word, const QString& asked, std::int64_t task, Act act);
};

} // namespace window
