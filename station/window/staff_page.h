// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/window/page.h"
#include "station/window/session.h"
#include "station/window/staff_columns.h"
#include "station/window/table_model.h"
#include "station/workplace/card_sign_in.h"
#include "station/workplace/staff_acts.h"

#include <functional>
#include <string>
#include <vector>

class QPushButton;

namespace window {

class InlineForm;
class ListView;

/// Who works here, for the administrator: each change but locking waits for a second person.
class StaffPage : public Page
{
    Q_OBJECT
public:
    explicit StaffPage(Session& session, QWidget* parent = nullptr);

    void refresh() override;

private:
    using StaffAct = std::function<foundation::Result<workplace::StaffChange>(
        workplace::Desk&, const std::string& name)>;

    Session& m_session;
    TableModel<StaffRow> m_staff;
    ListView* m_list;
    InlineForm* m_form;
    QPushButton* m_add;
    QPushButton* m_change;
    QPushButton* m_code;
    QPushButton* m_card;
    QPushButton* m_noCard;
    QPushButton* m_lock;
    QPushButton* m_unlock;
    QPushButton* m_dismiss;

    void layOut();
    void connectAll();
    void chosenChanged();
    [[nodiscard]] const StaffRow* chosen() const;
    /// Roles, products and identity of somebody new, or of this member.
    void askMember(const StaffRow* row);
    /// A question without fields: the act, and what it means.
    void askPlain(const QString& title, const QString& explanation, StaffAct act);
    void askCode();
    void askLock();
    void lookForCards();
    void askCard(const std::string& member, std::vector<workplace::FoundCard> cards);
    void askNoCard();
    /// Has it done at the desk and says what became of it.
    void run(const std::string& member,
             std::function<foundation::Result<workplace::StaffChange>(workplace::Desk&)> act);
};

} // namespace window
