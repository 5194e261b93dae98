// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/orders/intake/order_file.h"
#include "station/window/table_model.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace window {

class ListView;

/// What is wrong with an order file, row by row, and the choice to take in what is right.
class ImportReport : public QFrame
{
    Q_OBJECT
public:
    explicit ImportReport(QWidget* parent = nullptr);

    /// `maySplit`: nothing has been taken in yet, and the right orders may still be.
    void showReport(const intake::IntakeReport& report, bool maySplit);

    [[nodiscard]] int shownErrors() const { return m_errors.rowCount(); }

signals:
    void acceptGoodChosen();

private:
    TableModel<intake::RowError> m_errors;
    QLabel* m_heading;
    QLabel* m_explanation;
    ListView* m_list;
    QPushButton* m_acceptGood;
    QPushButton* m_close;

    void layOut();
};

} // namespace window
