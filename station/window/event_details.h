// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/audit/event_search.h"

#include <QFrame>

class QFormLayout;
class QLabel;

namespace window {

/// All that the trail holds of one event.
class EventDetails : public QFrame
{
    Q_OBJECT
public:
    explicit EventDetails(QWidget* parent = nullptr);

    /// Null: none is chosen.
    void show(const audit::ChainedEvent* event);

private:
    QLabel* m_heading;
    QLabel* m_moment;
    QWidget* m_facts = nullptr; ///< made anew for each event
    QFormLayout* m_rows = nullptr;

    void addFact(const QString& name, const QString& value);
};

} // namespace window
