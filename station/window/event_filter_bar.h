// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/result.h"
#include "station/audit/event_search.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLineEdit;

namespace window {

/// The fields by which an auditor chooses events.
class EventFilterBar : public QWidget
{
    Q_OBJECT
public:
    explicit EventFilterBar(QWidget* parent = nullptr);

    /// What is chosen. Days are those of the workstation's own time. Errors: InvalidDate.
    [[nodiscard]] foundation::Result<audit::EventFilter> filter() const;

signals:
    /// Something else is chosen; told when nothing has been typed for a moment.
    void changed();

private:
    QLineEdit* m_who;
    QComboBox* m_act;
    QComboBox* m_kind;
    QLineEdit* m_number;
    QLineEdit* m_from;
    QLineEdit* m_until;
    QLineEdit* m_text;
    QCheckBox* m_refused;
    QTimer m_typing;

    void fillActs();
    void fillKinds();
    void layOut();
    void connectAll();
};

} // namespace window
