// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/window/page.h"
#include "station/window/session.h"
#include "station/window/table_model.h"
#include "station/workplace/approval_acts.h"

#include <memory>

class QPushButton;

namespace window {

class InlineForm;
class ListView;

/// What takes two in union: what waits for a second person, and what became of the rest.
class ApprovalsPage : public Page
{
    Q_OBJECT
public:
    explicit ApprovalsPage(Session& session, QWidget* parent = nullptr);

    void refresh() override;

private:
    Session& m_session;
    TableModel<staff::Approval> m_approvals;
    ListView* m_list;
    InlineForm* m_form;
    QPushButton* m_confirm;
    QPushButton* m_refuse;
    QPushButton* m_withdraw;

    void layOut();
    void chosenChanged();
    [[nodiscard]] const staff::Approval* chosen() const;
    void askConfirm();
    /// Whoever opens escrow brings its key.
    void askEscrow(std::int64_t number);
    void confirm(std::int64_t number, const std::shared_ptr<workplace::EscrowKey>& key);
    void askRefuse();
    void withdraw();
    void tell(const foundation::Result<void>& done, const QString& sentence);
};

} // namespace window
