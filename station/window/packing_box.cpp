// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/window/packing_box.h"

#include "station/window/outcome_banner.h"
#include "station/window/scan_field.h"
#include "station/window/shipment_words.h"
#include "station/window/utf8.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace window {

using foundation::Result;
using shipping::Shipment;
using workplace::Desk;

PackingBox::PackingBox(Session& session, QWidget* parent)
    : QWidget{parent}, m_session{session}, m_content{new ScanField{tr("Card or letter"), this}},
      m_label{new ScanField{tr("The carrier's label"), this}}, m_kind{new QComboBox{this}},
      m_banner{new OutcomeBanner{this}}
{
    layOut();
    // Enter in the first field leads to the second; Enter there packs, with a label or without.
    connect(m_content, &ScanField::entered, this, [this] {
        m_label->setFocus();
        m_label->selectAll();
    });
    connect(m_label, &QLineEdit::returnPressed, this, &PackingBox::pack);
}

void PackingBox::layOut()
{
    m_kind->setAccessibleName(tr("How it is sent"));
    m_kind->addItem(tr("as the label says"));
    for (const auto& name : cardprofiles::kShipmentKinds)
        m_kind->addItem(wordFor(name.value), static_cast<int>(name.value));
    auto* content = new QLabel{tr("&1. Card or letter:"), this};
    content->setBuddy(m_content);
    auto* label = new QLabel{tr("&2. The carrier's label, or Enter for none:"), this};
    label->setBuddy(m_label);
    auto* kind = new QLabel{tr("&Sent:"), this};
    kind->setBuddy(m_kind);
    auto* sent = new QHBoxLayout;
    sent->addWidget(kind);
    sent->addWidget(m_kind, 1);
    auto* fields = new QVBoxLayout;
    for (auto* widget : std::initializer_list<QWidget*>{content, m_content, label, m_label})
        fields->addWidget(widget);
    fields->addLayout(sent);
    fields->addStretch(1);
    auto* row = new QHBoxLayout{this};
    row->setSpacing(16);
    row->addLayout(fields, 2);
    row->addWidget(m_banner, 3);
    m_banner->wait(tr("Scan a card or a letter"),
                   tr("A card and its PIN letter go in two shipments, unless the product says "
                      "otherwise."));
}

void PackingBox::pack()
{
    if (m_content->scanned().isEmpty()) {
        m_content->setFocus();
        return;
    }
    workplace::PackingScan scan{m_content->scanned().toStdString(),
                                m_label->scanned().toStdString()};
    if (const auto kind = m_kind->currentData(); kind.isValid())
        scan.kind = static_cast<cardprofiles::ShipmentKind>(kind.toInt());
    m_session.desk().run(
        this, [scan](Desk& desk) { return workplace::pack(desk, scan); },
        [this](const Result<Shipment>& packed) { showAnswer(packed); });
}

void PackingBox::showAnswer(const Result<Shipment>& packed)
{
    m_content->setFocus();
    if (!packed) {
        m_banner->sayNo(tr("No"), packed.error());
        m_content->selectAll(); // the next scan replaces it, and a typing error can be mended
        return;
    }
    m_content->clear();
    m_label->clear();
    m_kind->setCurrentIndex(0);
    const auto& packing = packed->packing;
    auto sentence =
        tr("Shipment %1, %2: %3 to %4.")
            .arg(packed->id)
            .arg(wordFor(packing.kind), contentsOf(*packed), fromUtf8(packing.recipient.name));
    if (packing.mustBeCollected)
        sentence += QLatin1Char{' '} + tr("It must be collected, or the card is revoked.");
    m_banner->sayYes(tr("Yes, packed"), sentence);
    emit this->packed();
}

} // namespace window
