// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/window/marking_box.h"

#include "station/window/outcome_banner.h"
#include "station/window/scan_field.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QRadioButton>
#include <QVBoxLayout>

namespace window {
namespace {

using foundation::Result;
using workplace::Desk;
using Mark = MarkingBox::Mark;

Result<void> noteOne(Desk& desk, Mark mark, const std::string& scanned)
{
    auto shipment = workplace::findShipment(desk, scanned);
    if (!shipment)
        return shipment.error();
    switch (mark) {
    case Mark::Dispatched:
        return workplace::dispatch(desk, shipment->id);
    case Mark::Delivered:
        return workplace::markDelivered(desk, shipment->id, {});
    case Mark::Returned:
        return workplace::markReturned(desk, shipment->id, {});
    case Mark::Unpacked:
        return workplace::unpack(desk, shipment->id);
    }
    return {};
}

} // namespace

MarkingBox::MarkingBox(Session& session, QWidget* parent)
    : QWidget{parent}, m_session{session}, m_marks{new QButtonGroup{this}},
      m_field{new ScanField{tr("Shipment"), this}}, m_banner{new OutcomeBanner{this}}
{
    layOut();
    connect(m_field, &ScanField::entered, this, [this](const QString& scanned) {
        m_field->clear();
        note(static_cast<Mark>(m_marks->checkedId()), {scanned});
    });
}

void MarkingBox::layOut()
{
    auto* marks = new QHBoxLayout;
    const auto add = [&](Mark mark, const QString& name) {
        auto* button = new QRadioButton{name, this};
        m_marks->addButton(button, static_cast<int>(mark));
        connect(button, &QRadioButton::clicked, m_field, [this] { m_field->setFocus(); });
        marks->addWidget(button);
    };
    add(Mark::Dispatched, tr("&Handed to the carrier"));
    add(Mark::Delivered, tr("&Delivered"));
    add(Mark::Returned, tr("&Returned"));
    add(Mark::Unpacked, tr("&Unpacked"));
    choose(Mark::Dispatched);
    auto* label = new QLabel{tr("Sca&n shipments, cards or letters:"), this};
    label->setBuddy(m_field);
    marks->addStretch(1);
    auto* column = new QVBoxLayout;
    column->addLayout(marks);
    column->addWidget(label);
    column->addWidget(m_field);
    column->addStretch(1);
    auto* row = new QHBoxLayout{this};
    row->setSpacing(16);
    row->addLayout(column, 2);
    row->addWidget(m_banner, 3);
    m_banner->wait(tr("Scan a shipment"),
                   tr("Its label, its number, or the card or letter in it. Or choose shipments in "
                      "the list below."));
}

void MarkingBox::choose(Mark mark)
{
    m_marks->button(static_cast<int>(mark))->setChecked(true);
}

void MarkingBox::note(Mark mark, const QStringList& scanned)
{
    m_session.desk().run(
        this,
        [mark, scanned](Desk& desk) -> Result<void> {
            for (const auto& one : scanned)
                if (auto noted = noteOne(desk, mark, one.toStdString()); !noted)
                    return noted;
            return {};
        },
        [this, mark, scanned](const Result<void>& done) {
            const auto which = scanned.join(QStringLiteral(", "));
            const auto word =
                m_marks->button(static_cast<int>(mark))->text().remove(QLatin1Char{'&'});
            if (done)
                m_banner->sayYes(word, tr("Noted: %1").arg(which));
            else
                m_banner->sayNo(tr("No: %1").arg(which), done.error());
            emit noted();
        });
}

} // namespace window
