// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/window/session.h"
#include "station/window/table_model.h"
#include "station/workplace/order_checks.h"

#include <QWidget>

class QPushButton;

namespace window {

class InlineForm;
class ListView;
class MessageStrip;

/// The checks before production of one order, how it stands, and what support can enter: who
/// signed, and that the original is here.
class OrderChecksView : public QWidget
{
    Q_OBJECT
public:
    OrderChecksView(Session& session, MessageStrip& strip, QWidget* parent = nullptr);

    /// `enterable`: whether the order is still to be checked.
    void showChecks(const QString& order, std::vector<orders::Check> checks, bool enterable);

signals:
    /// Something was entered: the order is to be read anew.
    void changed();

private:
    Session& m_session;
    MessageStrip& m_strip;
    QString m_order;
    TableModel<orders::Check> m_checks;
    ListView* m_list;
    QPushButton* m_signer;
    QPushButton* m_original;
    InlineForm* m_form;

    void askSigner();
    void
    enter(std::function<foundation::Result<void>(workplace::Desk&, const foundation::OrderNumber&)>
              act);
};

} // namespace window
