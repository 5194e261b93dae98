// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "print/pin_letter_job.h"
#include "station/window/session.h"

#include <QGroupBox>

class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace window {

class MessageStrip;

/// The offsets of the printer of the letters: its calibration sheet, and what was read off it.
class OffsetBox : public QGroupBox
{
    Q_OBJECT
public:
    /// `messages` is where it tells what was done; both outlive this.
    OffsetBox(Session& session, MessageStrip& messages, QWidget* parent = nullptr);

    void refresh();

private:
    Session& m_session;
    MessageStrip& m_messages;
    QLabel* m_printer;
    QDoubleSpinBox* m_right;
    QDoubleSpinBox* m_down;
    QLineEdit* m_tray;
    QPushButton* m_print;
    QPushButton* m_enter;
    bool m_edited = false; ///< what a person has typed is not replaced by what stands in the book

    void layOut();
    void connectAll();
    void show(const print::PrinterSettings& printer);
    void printSheet();
    void enter();
};

} // namespace window
