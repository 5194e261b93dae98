// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/window/session.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace window {

class MessageStrip;
class ScanField;

/// Handing a card over at a desk, with the receipt that its holder signed (S-10).
class HandOverBox : public QWidget
{
    Q_OBJECT
public:
    /// `messages` is where it tells what was done; both outlive this.
    HandOverBox(Session& session, MessageStrip& messages, QWidget* parent = nullptr);

    [[nodiscard]] ScanField& field() { return *m_scan; }

signals:
    void handedOver();

private:
    Session& m_session;
    MessageStrip& m_messages;
    ScanField* m_scan;
    QLineEdit* m_receiver;
    QComboBox* m_document;
    QLineEdit* m_ends;
    QPushButton* m_receipt;
    QPushButton* m_done;

    void judge();
    void handOver();
    void saveReceipt();
};

} // namespace window
