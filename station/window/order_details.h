// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/window/session.h"
#include "station/window/table_model.h"
#include "station/workplace/order_acts.h"
#include "station/workplace/order_checks.h"

#include <QFrame>

class QFormLayout;
class QLabel;
class QTabWidget;

namespace window {

class ListView;
class MessageStrip;
class OrderChecksView;

/// One order: its facts, its lines, and all that has happened to it.
class OrderDetails : public QFrame
{
    Q_OBJECT
public:
    OrderDetails(Session& session, MessageStrip& strip, QWidget* parent = nullptr);

    /// Reads this order and shows it; an empty number shows that none is chosen.
    void showOrder(const QString& number);
    [[nodiscard]] const QString& shownOrder() const { return m_shown; }

private:
    struct Story
    {
        workplace::OrderView view;
        std::vector<audit::Event> history;
        std::vector<orders::Check> checks;
    };
    static foundation::Result<Story> read(workplace::Desk& desk, const std::string& number);

    Session& m_session;
    MessageStrip& m_strip;
    QString m_wanted;
    QString m_shown;
    TableModel<orders::LineRecord> m_lines;
    TableModel<audit::Event> m_events;
    QLabel* m_heading;
    QLabel* m_meaning;
    QFormLayout* m_facts;
    QTabWidget* m_tabs;
    ListView* m_lineList;
    ListView* m_eventList;
    OrderChecksView* m_checks;

    void layOut();
    void show(const Story& story);
    void showFacts(const workplace::OrderView& view);
    void addFact(const QString& name, const QString& value);
};

} // namespace window
