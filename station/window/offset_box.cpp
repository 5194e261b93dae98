// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/window/offset_box.h"

#include "station/window/message_strip.h"
#include "station/window/utf8.h"
#include "station/workplace/printer_acts.h"

#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace window {
namespace {

using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;
using workplace::Desk;

constexpr double kMost = 50;
constexpr double kStep = 0.25;

} // namespace

OffsetBox::OffsetBox(Session& session, MessageStrip& messages, QWidget* parent)
    : QGroupBox{tr("The printer's offsets"), parent}, m_session{session},
      m_messages{messages}, m_printer{new QLabel{this}}, m_right{new QDoubleSpinBox{this}},
      m_down{new QDoubleSpinBox{this}}, m_tray{new QLineEdit{this}},
      m_print{new QPushButton{tr("Print &calibration sheet"), this}}, m_enter{new QPushButton{
                                                                          tr("&Enter"), this}}
{
    layOut();
    connectAll();
}

void OffsetBox::layOut()
{
    m_printer->setWordWrap(true);
    m_printer->setTextInteractionFlags(Qt::TextSelectableByMouse);
    for (auto* value : {m_right, m_down}) {
        value->setRange(-kMost, kMost);
        value->setSingleStep(kStep);
        value->setDecimals(2);
        value->setSuffix(QStringLiteral(" mm"));
    }
    m_tray->setPlaceholderText(tr("the printer chooses"));
    auto* form = new QFormLayout{this};
    form->addRow(m_printer);
    form->addRow(m_print);
    form->addRow(tr("Scale &A, to the right:"), m_right);
    form->addRow(tr("Scale &B, downwards:"), m_down);
    form->addRow(tr("&Tray:"), m_tray);
    form->addRow(m_enter);
}

void OffsetBox::connectAll()
{
    const auto edited = [this] { m_edited = true; };
    connect(m_right, &QDoubleSpinBox::valueChanged, this, edited);
    connect(m_down, &QDoubleSpinBox::valueChanged, this, edited);
    connect(m_tray, &QLineEdit::textEdited, this, edited);
    connect(m_print, &QPushButton::clicked, this, &OffsetBox::printSheet);
    connect(m_enter, &QPushButton::clicked, this, &OffsetBox::enter);
}

void OffsetBox::refresh()
{
    m_session.desk().run(
        this, [](Desk& desk) { return workplace::letterPrinter(desk); },
        [this](const Result<print::PrinterSettings>& printer) {
            if (!printer)
                return m_messages.sayError(printer.error());
            show(*printer);
        });
}

void OffsetBox::show(const print::PrinterSettings& printer)
{
    m_printer->setText(fromUtf8(printer.uri));
    if (m_edited)
        return;
    m_right->setValue(printer.shift.right / 100.0);
    m_down->setValue(printer.shift.down / 100.0);
    m_tray->setText(fromUtf8(printer.tray));
    m_edited = false;
}

void OffsetBox::printSheet()
{
    m_print->setEnabled(false);
    m_session.printingDesk().run(
        this, [](Desk& desk) { return workplace::calibrate(desk); },
        [this](const Result<print::LetterEvent>& end) {
            m_print->setEnabled(true);
            if (!end)
                return m_messages.sayError(end.error());
            if (end->state != print::LetterState::Printed)
                return m_messages.sayError(
                    Error{end->error.value_or(ErrorCode::ProgramFailed), end->context});
            m_messages.say(Tone::Good,
                           tr("Calibration sheet %1 is printed. What to do with it stands on it.")
                               .arg(fromUtf8(end->letterNumber)));
        });
}

void OffsetBox::enter()
{
    const workplace::OffsetWish wish{.right = m_right->value(),
                                     .down = m_down->value(),
                                     .tray = m_tray->text().trimmed().toStdString()};
    m_session.desk().run(
        this, [wish](Desk& desk) { return workplace::enterOffset(desk, wish); },
        [this](const Result<letters::PrinterSetup>& entered) {
            if (!entered)
                return m_messages.sayError(entered.error());
            m_edited = false;
            m_messages.say(Tone::Good, tr("Entered. Print another calibration sheet to see that "
                                          "the creases go through the triangles."));
            refresh();
        });
}

} // namespace window
