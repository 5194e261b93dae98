// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/window/dispatch_view.h"

#include "station/sheets/dispatch_sheet.h"
#include "station/window/event_words.h"
#include "station/window/list_view.h"
#include "station/window/message_strip.h"
#include "station/window/scan_field.h"
#include "station/window/sheet_saving.h"
#include "station/window/shipment_words.h"
#include "station/window/task_words.h"
#include "station/window/utf8.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace window {

using cardprofiles::ShipmentKind;
using foundation::Result;
using shipping::DispatchEntry;
using shipping::ListHolds;
using shipping::ListState;
using workplace::Desk;
using workplace::DispatchListView;

namespace {

class DispatchColumns
{
    Q_DECLARE_TR_FUNCTIONS(DispatchColumns)
};

std::vector<Column<DispatchEntry>> entryColumns()
{
    return {
        {.heading = DispatchColumns::tr("Shipment"),
         .text = [](const DispatchEntry& row) { return QString::number(row.shipment.id); },
         .sortKey =
             [](const DispatchEntry& row) { return static_cast<qlonglong>(row.shipment.id); }},
        {.heading = DispatchColumns::tr("Scanned out"),
         .text =
             [](const DispatchEntry& row) {
                 return row.seenAt ? QStringLiteral("✓ ") + momentText(*row.seenAt)
                                   : DispatchColumns::tr("not yet");
             },
         .sortKey = [](const DispatchEntry& row) { return row.seenAt ? 1 : 0; },
         .tone = [](const DispatchEntry& row) { return row.seenAt ? Tone::Good : Tone::Waiting; }},
        {DispatchColumns::tr("Label"),
         [](const DispatchEntry& row) {
             const auto& label = row.shipment.packing.label;
             return label ? fromUtf8(label->text()) : QString{};
         }},
        {DispatchColumns::tr("Contents"),
         [](const DispatchEntry& row) { return contentsOf(row.shipment); }},
        {DispatchColumns::tr("Recipient"),
         [](const DispatchEntry& row) { return fromUtf8(row.shipment.packing.recipient.name); }},
    };
}

SheetSource listOf(std::int64_t number)
{
    return [number](Desk& desk) -> Result<sheets::Document> {
        auto view = workplace::showDispatchList(desk, number);
        if (!view)
            return view.error();
        return sheets::dispatchSheet(*view, desk.act());
    };
}

/// The open list of this carrier and content, if there is one.
Result<std::optional<DispatchListView>> openList(Desk& desk, ShipmentKind kind, ListHolds holds)
{
    auto lists = workplace::listDispatchLists(desk);
    if (!lists)
        return lists.error();
    const auto open = std::ranges::find_if(*lists, [&](const shipping::DispatchList& list) {
        return list.state == ListState::Open && list.kind == kind && list.holds == holds;
    });
    if (open == lists->end())
        return std::optional<DispatchListView>{};
    auto view = workplace::showDispatchList(desk, open->number);
    return view ? Result<std::optional<DispatchListView>>{std::move(*view)} : view.error();
}

constexpr int kHoldsFactor = 100; // kind and content in one number of the choice

} // namespace

DispatchView::DispatchView(Session& session, MessageStrip& messages, QWidget* parent)
    : QWidget{parent}, m_session{session}, m_messages{messages},
      m_entries{entryColumns(), [](const Entry& row) { return QString::number(row.shipment.id); }},
      m_which{new QComboBox{this}}, m_open{new QPushButton{tr("Open today's list"), this}},
      m_stands{new QLabel{this}}, m_scan{new ScanField{tr("Scanned on its way out"), this}},
      m_close{new QPushButton{tr("All is handed over"), this}},
      m_off{new QPushButton{tr("Take off"), this}}, m_cancel{new QPushButton{tr("Give the list up"),
                                                                             this}},
      m_sheet{new QPushButton{tr("List as PDF…"), this}}, m_list{new ListView{&m_entries, this}}
{
    layOut();
    connectAll();
    showNone();
}

void DispatchView::layOut()
{
    for (const auto& kind : cardprofiles::kShipmentKinds)
        for (const auto& holds : shipping::kListHolds)
            if (kind.value != ShipmentKind::Digital && kind.value != ShipmentKind::HandOver)
                m_which->addItem(
                    QStringLiteral("%1, %2").arg(wordFor(kind.value), wordFor(holds.value)),
                    static_cast<int>(kind.value) + kHoldsFactor * static_cast<int>(holds.value));
    m_which->setAccessibleName(tr("Carrier and contents"));
    m_close->setObjectName(QStringLiteral("primary"));
    m_list->setAccessibleName(tr("What lies on the list"));
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->sortByColumn(1, Qt::AscendingOrder);
    m_scan->takeKeysFrom(m_list);
    auto* opening = new QHBoxLayout;
    opening->addWidget(m_which);
    opening->addWidget(m_open);
    opening->addSpacing(24);
    opening->addWidget(m_stands, 1);
    auto* scanning = new QHBoxLayout;
    scanning->addWidget(m_scan, 1);
    for (auto* button : {m_close, m_off, m_sheet, m_cancel})
        scanning->addWidget(button);
    auto* column = new QVBoxLayout{this};
    column->addLayout(opening);
    column->addLayout(scanning);
    column->addWidget(m_list, 1);
}

void DispatchView::connectAll()
{
    connect(m_open, &QPushButton::clicked, this, &DispatchView::open);
    connect(m_which, &QComboBox::currentIndexChanged, this, &DispatchView::refresh);
    connect(m_scan, &ScanField::entered, this, [this](const QString& text) {
        m_scan->clear();
        see(text);
    });
    connect(m_off, &QPushButton::clicked, this, &DispatchView::takeOff);
    connect(m_close, &QPushButton::clicked, this, [this] {
        end(workplace::closeDispatchList, tr("List %1 is closed: all on it has left."));
    });
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        end(workplace::cancelDispatchList, tr("List %1 is given up; nothing has left."));
    });
    connect(m_sheet, &QPushButton::clicked, this, &DispatchView::askSheet);
    connect(m_list, &ListView::selectedKeysChanged, this,
            [this] { m_off->setEnabled(m_number && !m_list->onlySelectedKey().isEmpty()); });
}

std::pair<ShipmentKind, ListHolds> DispatchView::wanted() const
{
    const auto which = m_which->currentData().toInt();
    return {static_cast<ShipmentKind>(which % kHoldsFactor),
            static_cast<ListHolds>(which / kHoldsFactor)};
}

void DispatchView::refresh()
{
    m_session.desk().run(
        this,
        [wanted = wanted()](Desk& desk) { return openList(desk, wanted.first, wanted.second); },
        [this, asked = wanted()](const Result<std::optional<DispatchListView>>& view) {
            if (asked != wanted())
                return; // another was chosen meanwhile
            if (!view)
                return m_messages.sayError(view.error());
            if (*view)
                showList(**view);
            else
                showNone();
        });
}

void DispatchView::showList(const DispatchListView& view)
{
    m_number = view.list.number;
    const auto seen = std::ranges::count_if(
        view.entries, [](const DispatchEntry& entry) { return entry.seenAt.has_value(); });
    const auto all = static_cast<qlonglong>(view.entries.size());
    m_stands->setText(tr("List %1, %2, %3: %4 of %5 scanned out")
                          .arg(view.list.number)
                          .arg(wordFor(view.list.kind), wordFor(view.list.holds))
                          .arg(static_cast<qlonglong>(seen))
                          .arg(all));
    m_entries.setRows(view.entries);
    m_list->fitColumns();
    m_scan->setEnabled(true);
    m_close->setEnabled(all > 0 && seen == all);
    m_sheet->setEnabled(all > 0);
    m_cancel->setEnabled(true);
    m_open->setText(tr("Put on what was packed since"));
}

void DispatchView::showNone()
{
    m_number.reset();
    m_stands->setText(tr("No list is open for these."));
    m_entries.setRows({});
    for (QWidget* each : std::initializer_list<QWidget*>{m_scan, m_close, m_off, m_sheet, m_cancel})
        each->setEnabled(false);
    m_open->setText(tr("Open today's list"));
}

void DispatchView::open()
{
    m_session.desk().run(
        this,
        [wanted = wanted(), number = m_number](Desk& desk) {
            return number ? workplace::fillDispatchList(desk, *number)
                          : workplace::openDispatchList(desk, wanted.first, wanted.second);
        },
        [this](const Result<workplace::OpenedList>& opened) {
            if (!opened)
                return m_messages.sayError(opened.error());
            showList(opened->view);
            if (opened->leftOut.empty())
                m_messages.clear();
            else
                m_messages.say(
                    Tone::Attention,
                    tr("Packed shipments that may not leave today, and are not on it: %1")
                        .arg(opened->leftOut.size()),
                    fromUtf8(opened->leftOut.front().why.context));
            m_scan->setFocus();
            emit changed();
        });
}

void DispatchView::acted(const Result<void>& done)
{
    if (!done)
        return m_messages.sayError(done.error());
    m_messages.clear();
    m_scan->setFocus();
    refresh();
}

void DispatchView::see(const QString& scanned)
{
    if (!m_number)
        return;
    m_session.desk().run(
        this,
        [list = *m_number, text = scanned.toStdString()](Desk& desk) -> Result<void> {
            auto seen = workplace::seeOnDispatchList(desk, list, text);
            return seen ? Result<void>{} : seen.error();
        },
        [this](const Result<void>& seen) { acted(seen); });
}

void DispatchView::takeOff()
{
    const auto key = m_list->onlySelectedKey();
    if (!m_number || key.isEmpty())
        return;
    m_session.desk().run(
        this,
        [list = *m_number, text = key.toStdString()](Desk& desk) {
            return workplace::takeOffDispatchList(desk, list, text);
        },
        [this](const Result<void>& off) {
            acted(off);
            emit changed();
        });
}

void DispatchView::end(ListAct act, const QString& sentence)
{
    if (!m_number)
        return;
    m_session.desk().run(
        this, [act, list = *m_number](Desk& desk) { return act(desk, list); },
        [this, sentence, list = *m_number](const Result<void>& ended) {
            if (!ended)
                return m_messages.sayError(ended.error());
            m_messages.say(Tone::Good, sentence.arg(list));
            showNone();
            emit changed();
        });
}

void DispatchView::askSheet()
{
    if (m_number)
        askAndSaveSheet(m_session, this, m_messages, listOf(*m_number),
                        tr("dispatch-list-%1.pdf").arg(*m_number));
}

void DispatchView::saveSheetAs(const std::filesystem::path& file)
{
    if (m_number)
        saveSheet(m_session, this, m_messages, listOf(*m_number), file);
}

} // namespace window
