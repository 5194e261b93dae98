// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/window/hand_over_box.h"

#include "station/sheets/dispatch_sheet.h"
#include "station/window/message_strip.h"
#include "station/window/scan_field.h"
#include "station/window/sheet_saving.h"
#include "station/window/task_words.h"
#include "station/window/utf8.h"
#include "station/workplace/card_acts.h"
#include "station/workplace/shipping_acts.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace window {

using foundation::Result;
using workplace::Desk;

HandOverBox::HandOverBox(Session& session, MessageStrip& messages, QWidget* parent)
    : QWidget{parent}, m_session{session},
      m_messages{messages}, m_scan{new ScanField{tr("Card that is handed over"), this}},
      m_receiver{new QLineEdit{this}}, m_document{new QComboBox{this}}, m_ends{new QLineEdit{this}},
      m_receipt{new QPushButton{tr("Receipt as PDF…"), this}}, m_done{new QPushButton{
                                                                   tr("Signed and handed over"),
                                                                   this}}
{
    for (const auto& document : shipping::kIdentityDocuments)
        m_document->addItem(wordFor(document.value), static_cast<int>(document.value));
    m_ends->setPlaceholderText(tr("Last four characters; who attested"));
    m_done->setObjectName(QStringLiteral("primary"));
    auto* fields = new QFormLayout;
    fields->addRow(tr("Card:"), m_scan);
    fields->addRow(tr("Holder, as the document has the name:"), m_receiver);
    fields->addRow(tr("Identity document:"), m_document);
    fields->addRow(tr("Its number ends with:"), m_ends);
    auto* row = new QHBoxLayout;
    row->addWidget(m_receipt);
    row->addWidget(m_done);
    row->addStretch(1);
    auto* column = new QVBoxLayout{this};
    column->addLayout(fields);
    column->addLayout(row);
    for (auto* field : std::initializer_list<QLineEdit*>{m_scan, m_receiver, m_ends})
        connect(field, &QLineEdit::textChanged, this, &HandOverBox::judge);
    connect(m_scan, &ScanField::entered, m_receiver, qOverload<>(&QWidget::setFocus));
    connect(m_receipt, &QPushButton::clicked, this, &HandOverBox::saveReceipt);
    connect(m_done, &QPushButton::clicked, this, &HandOverBox::handOver);
    judge();
}

void HandOverBox::judge()
{
    const bool scanned = !m_scan->scanned().isEmpty();
    m_receipt->setEnabled(scanned);
    m_done->setEnabled(scanned && !m_receiver->text().trimmed().isEmpty() &&
                       !m_ends->text().trimmed().isEmpty());
}

void HandOverBox::handOver()
{
    const shipping::HandOver receipt{
        m_receiver->text().trimmed().toStdString(),
        static_cast<shipping::IdentityDocument>(m_document->currentData().toInt()),
        m_ends->text().trimmed().toStdString()};
    m_session.desk().run(
        this,
        [receipt, text = m_scan->scanned().toStdString()](Desk& desk) {
            return workplace::handOverAtDesk(desk, text, receipt);
        },
        [this](const Result<void>& done) {
            if (!done)
                return m_messages.sayError(done.error());
            m_messages.say(Tone::Good, tr("The card is with its holder. Keep the signed receipt."));
            for (auto* field : std::initializer_list<QLineEdit*>{m_scan, m_receiver, m_ends})
                field->clear();
            m_scan->setFocus();
            emit handedOver();
        });
}

void HandOverBox::saveReceipt()
{
    const auto scanned = m_scan->scanned();
    askAndSaveSheet(
        m_session, this, m_messages,
        [text = scanned.toStdString()](Desk& desk) -> Result<sheets::Document> {
            auto shipment = workplace::findShipment(desk, text);
            if (!shipment)
                return shipment.error();
            auto card = workplace::findCard(desk, shipment->packing.chipSerial);
            if (!card)
                return card.error();
            return sheets::handOverReceipt(*shipment, card->serial ? card->serial->text() : "",
                                           desk.act());
        },
        tr("receipt-%1.pdf").arg(scanned));
}

} // namespace window
