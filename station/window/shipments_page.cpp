// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/window/shipments_page.h"

#include "station/window/dispatch_view.h"
#include "station/window/hand_over_box.h"
#include "station/window/inline_form.h"
#include "station/window/list_view.h"
#include "station/window/message_strip.h"
#include "station/window/packing_box.h"
#include "station/window/scan_field.h"
#include "station/window/shipment_columns.h"
#include "station/window/shipment_words.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace window {
namespace {

using foundation::Result;
using shipping::Shipment;
using shipping::ShipmentState;
using workplace::Desk;
using Mark = MarkingBox::Mark;

ShipmentState stateOf(Mark mark)
{
    switch (mark) {
    case Mark::Dispatched:
        return ShipmentState::Dispatched;
    case Mark::Delivered:
        return ShipmentState::Delivered;
    case Mark::Unpacked:
        return ShipmentState::Unpacked;
    case Mark::Returned:
        break;
    }
    return ShipmentState::Returned;
}

} // namespace

ShipmentsPage::ShipmentsPage(Session& session, QWidget* parent)
    : Page{tr("Shipments"), parent}, m_session{session},
      m_shipments{shipmentColumns(),
                  [](const Shipment& shipment) { return QString::number(shipment.id); }},
      m_tabs{new QTabWidget{this}}, m_packing{new PackingBox{session, m_tabs}},
      m_marking{new MarkingBox{session, m_tabs}}, m_dispatch{new DispatchView{session, strip(),
                                                                              m_tabs}},
      m_handOver{new HandOverBox{session, strip(), m_tabs}}, m_list{new ListView{&m_shipments,
                                                                                 this}},
      m_form{new InlineForm{this}}, m_lost{new QPushButton{tr("Lost…"), this}},
      m_words{new QLineEdit{this}}, m_state{new QComboBox{this}}
{
    layOut();
    connect(m_tabs, &QTabWidget::currentChanged, this, &ShipmentsPage::focusField);
    connect(m_packing, &PackingBox::packed, this, &ShipmentsPage::refresh);
    connect(m_marking, &MarkingBox::noted, this, &ShipmentsPage::refresh);
    connect(m_dispatch, &DispatchView::changed, this, &ShipmentsPage::refresh);
    connect(m_handOver, &HandOverBox::handedOver, this, &ShipmentsPage::refresh);
    connect(m_words, &QLineEdit::textChanged, m_list, &ListView::setWords);
    connect(m_state, &QComboBox::currentIndexChanged, this, &ShipmentsPage::refresh);
    connect(m_list, &ListView::selectedKeysChanged, this, &ShipmentsPage::chosenChanged);
    chosenChanged();
}

void ShipmentsPage::layOut()
{
    m_tabs->setObjectName(QStringLiteral("tables"));
    m_tabs->addTab(m_packing, tr("Pack"));
    m_tabs->addTab(m_dispatch, tr("Hand to a carrier"));
    m_tabs->addTab(m_handOver, tr("At a desk"));
    m_tabs->addTab(m_marking, tr("Follow up"));
    m_tabs->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_list->setObjectName(QStringLiteral("shipments"));
    m_list->setAccessibleName(tr("Shipments"));
    m_list->sortByColumn(0, Qt::DescendingOrder);
    m_packing->contentField().takeKeysFrom(m_list);
    m_marking->field().takeKeysFrom(m_list);
    content().addWidget(m_tabs);
    m_below = new QWidget{this};
    auto* below = new QVBoxLayout{m_below};
    below->setContentsMargins(0, 0, 0, 0);
    below->addWidget(m_form);
    below->addLayout(listRow());
    below->addWidget(m_list, 1);
    content().addWidget(m_below, 1);
}

QLayout* ShipmentsPage::listRow()
{
    m_words->setPlaceholderText(tr("Label, recipient, order, ..."));
    m_words->setClearButtonEnabled(true);
    m_state->addItem(tr("All states"));
    for (const auto& name : shipping::kShipmentStates)
        m_state->addItem(wordFor(name.value), static_cast<int>(name.value));
    auto* find = new QLabel{tr("&Find:"), this};
    find->setBuddy(m_words);
    auto* state = new QLabel{tr("Stat&e:"), this};
    state->setBuddy(m_state);
    auto* row = new QHBoxLayout;
    row->addWidget(find);
    row->addWidget(m_words, 1);
    row->addWidget(state);
    row->addWidget(m_state);
    row->addSpacing(24);
    addMark(Mark::Dispatched, tr("Handed to the carrier"));
    addMark(Mark::Delivered, tr("Delivered"));
    addMark(Mark::Returned, tr("Returned"));
    addMark(Mark::Unpacked, tr("Unpacked"));
    for (const auto& [mark, button] : m_marks)
        row->addWidget(button);
    row->addWidget(m_lost);
    connect(m_lost, &QPushButton::clicked, this, &ShipmentsPage::askLost);
    return row;
}

void ShipmentsPage::addMark(Mark mark, const QString& name)
{
    auto* button = new QPushButton{name, this};
    connect(button, &QPushButton::clicked, this, [this, mark = mark] {
        m_tabs->setCurrentWidget(m_marking); // where the answer is seen
        m_marking->note(mark, m_list->selectedKeys());
    });
    m_marks.emplace_back(mark, button);
}

void ShipmentsPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    focusField();
}

void ShipmentsPage::focusField()
{
    const auto* shown = m_tabs->currentWidget();
    // A dispatch list is a list of its own, and takes the room of this one.
    const bool own = shown == m_dispatch;
    m_below->setVisible(!own);
    m_tabs->setSizePolicy(QSizePolicy::Preferred,
                          own ? QSizePolicy::Expanding : QSizePolicy::Maximum);
    if (shown == m_packing)
        m_packing->contentField().setFocus();
    else if (shown == m_marking)
        m_marking->field().setFocus();
    else if (shown == m_handOver)
        m_handOver->field().setFocus();
    else
        m_dispatch->field().setFocus();
}

void ShipmentsPage::refresh()
{
    m_dispatch->refresh();
    shipping::ShipmentFilter filter;
    if (const auto state = m_state->currentData(); state.isValid())
        filter.state = static_cast<ShipmentState>(state.toInt());
    m_session.desk().run(
        this, [filter](Desk& desk) { return workplace::listShipments(desk, filter, kMostShown); },
        [this](const Result<std::vector<Shipment>>& found) {
            if (!found)
                return strip().sayError(found.error());
            showShipments(*found);
        });
}

void ShipmentsPage::showShipments(std::vector<Shipment> shipments)
{
    const bool first = m_shipments.rowCount() == 0;
    sayIfCut(shipments.size());
    m_shipments.setRows(std::move(shipments));
    if (first)
        m_list->fitColumns();
    chosenChanged();
}

void ShipmentsPage::askLost()
{
    const auto* shipment = m_shipments.find(m_list->onlySelectedKey());
    if (shipment == nullptr)
        return;
    m_form->ask(tr("Shipment %1 is lost in the post").arg(shipment->id),
                shipment->packing.chipSerial.empty()
                    ? tr("Its codes reach nobody: a new letter is ordered. Its card stays good.")
                    : tr("The certificates on its card are revoked. That cannot be undone."));
    auto* why = m_form->addText(tr("How that is known"));
    m_form->open(tr("It is lost"),
                 [this, why, id = shipment->id] { lose(id, why->text().trimmed().toStdString()); });
}

void ShipmentsPage::lose(std::int64_t shipment, const std::string& why)
{
    m_session.desk().run(
        this, [shipment, why](Desk& desk) { return workplace::markLost(desk, shipment, why); },
        [this, shipment](const Result<void>& lost) {
            m_form->done(lost.ok());
            if (!lost)
                return strip().sayError(lost.error());
            strip().say(Tone::Good, tr("Shipment %1 counts as lost.").arg(shipment));
            refresh();
        });
}

void ShipmentsPage::chosenChanged()
{
    const auto* only = m_shipments.find(m_list->onlySelectedKey());
    m_lost->setEnabled(only != nullptr &&
                       foundation::findStep(shipping::shipmentSteps(), only->state,
                                            ShipmentState::Lost) != nullptr);
    for (const auto& [mark, button] : m_marks)
        button->setEnabled(allChosenMay(mark));
}

bool ShipmentsPage::allChosenMay(Mark mark) const
{
    const auto keys = m_list->selectedKeys();
    return !keys.isEmpty() && std::ranges::all_of(keys, [&](const QString& key) {
        const auto* shipment = m_shipments.find(key);
        return shipment != nullptr &&
               foundation::findStep(shipping::shipmentSteps(), shipment->state, stateOf(mark)) !=
                   nullptr;
    });
}

} // namespace window
