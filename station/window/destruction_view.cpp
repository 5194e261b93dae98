// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/window/destruction_view.h"

#include "foundation/letter_number.h"
#include "station/sheets/destruction_sheet.h"
#include "station/window/list_view.h"
#include "station/window/message_strip.h"
#include "station/window/scan_field.h"
#include "station/window/sheet_saving.h"
#include "station/window/shown_rows.h"
#include "station/window/utf8.h"
#include "station/workplace/card_acts.h"

#include <QFormLayout>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace window {

using audit::SubjectKind;
using foundation::Result;
using stock::Destruction;
using workplace::AwaitsDestruction;
using workplace::Desk;

namespace {

/// The thing that a scanned text names, as the book knows it.
Result<AwaitsDestruction> thingOf(Desk& desk, const std::string& scanned)
{
    if (const auto letter = foundation::LetterNumber::parse(scanned))
        return AwaitsDestruction{
            SubjectKind::Letter, letter->text(), {}, desk.workplace.clock().now()};
    auto card = workplace::findCard(desk, scanned);
    if (!card)
        return card.error();
    return AwaitsDestruction{SubjectKind::Card, card->chipSerial, card->leftBehind,
                             card->changedAt};
}

} // namespace

DestructionView::DestructionView(Session& session, MessageStrip& messages, QWidget* parent)
    : QWidget{parent}, m_session{session}, m_messages{messages},
      m_waste{wasteColumns(), [](const WasteRow& row) { return fromUtf8(row.thing.id); }},
      m_entries{entryColumns(),
                [](const Destruction& entry) { return QString::number(entry.number); }},
      m_scan{new ScanField{tr("Card or letter"), this}}, m_method{new QLineEdit{this}},
      m_enter{new QPushButton{this}}, m_again{new QPushButton{tr("Scan anew"), this}},
      m_sheet{new QPushButton{tr("&Protocol as PDF…"), this}},
      m_wasteList{new ListView{&m_waste, this}}, m_entryList{new ListView{&m_entries, this}}
{
    layOut();
    connectAll();
    judge();
}

void DestructionView::layOut()
{
    m_wasteList->setAccessibleName(tr("Awaits destruction"));
    m_wasteList->sortByColumn(3, Qt::AscendingOrder);
    m_entryList->setAccessibleName(tr("Destruction log"));
    m_entryList->setSelectionMode(QAbstractItemView::SingleSelection);
    m_entryList->sortByColumn(0, Qt::DescendingOrder);
    m_scan->takeKeysFrom(m_wasteList);
    m_scan->takeKeysFrom(m_entryList);
    auto* log = new QWidget{this};
    auto* heading = new QLabel{tr("Destruction log"), log};
    heading->setObjectName(QStringLiteral("formTitle"));
    auto* row = new QHBoxLayout;
    row->addWidget(heading);
    row->addStretch(1);
    row->addWidget(m_sheet);
    auto* below = new QVBoxLayout{log};
    below->setContentsMargins(0, 4, 0, 0);
    below->addLayout(row);
    below->addWidget(m_entryList);
    auto* split = new QSplitter{Qt::Vertical, this};
    split->addWidget(m_wasteList);
    split->addWidget(log);
    split->setChildrenCollapsible(false);
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 8, 0, 0);
    column->addWidget(enteringBox());
    column->addWidget(split, 1);
}

QWidget* DestructionView::enteringBox()
{
    auto* box = new QGroupBox{tr("Destroyed by two persons together"), this};
    auto* fields = new QFormLayout{box};
    m_method->setAccessibleName(tr("How"));
    m_method->setPlaceholderText(tr("Shredder and its class, say"));
    fields->addRow(tr("Sca&n each:"), m_scan);
    fields->addRow(tr("H&ow:"), m_method);
    m_enter->setObjectName(QStringLiteral("primary"));
    auto* row = new QHBoxLayout;
    row->addWidget(m_enter);
    row->addWidget(m_again);
    row->addStretch(1);
    fields->addRow(row);
    return box;
}

void DestructionView::connectAll()
{
    connect(m_scan, &ScanField::entered, this, [this](const QString& text) {
        m_scan->clear();
        scan(text);
    });
    connect(m_method, &QLineEdit::textChanged, this, &DestructionView::judge);
    connect(m_enter, &QPushButton::clicked, this, &DestructionView::enter);
    connect(m_again, &QPushButton::clicked, this, [this] {
        m_scanned.clear();
        refresh();
        m_scan->setFocus();
    });
    connect(m_entryList, &ListView::selectedKeysChanged, this, &DestructionView::judge);
    connect(m_sheet, &QPushButton::clicked, this, &DestructionView::askSheet);
}

void DestructionView::refresh()
{
    m_session.desk().run(
        this,
        [](Desk& desk) -> Result<Log> {
            auto waiting = workplace::awaitingDestruction(desk);
            if (!waiting)
                return waiting.error();
            auto entries = workplace::listDestructions(desk);
            if (!entries)
                return entries.error();
            return Log{std::move(*waiting), std::move(*entries)};
        },
        [this](const Result<Log>& log) {
            if (!log)
                return m_messages.sayError(log.error());
            showLog(*log);
        });
}

void DestructionView::showLog(const Log& log)
{
    emit waitingChanged(static_cast<int>(log.waiting.size()));
    showWaste(log.waiting);
    showRows(m_entries, *m_entryList, log.entries);
    // It is done the same way every day.
    if (m_method->text().isEmpty() && !m_method->hasFocus() && !log.entries.empty())
        m_method->setText(fromUtf8(log.entries.front().method));
    judge();
}

void DestructionView::showWaste(std::vector<AwaitsDestruction> waiting)
{
    const auto isScanned = [this](const std::string& id) {
        return std::ranges::find(m_scanned, id, &AwaitsDestruction::id) != m_scanned.end();
    };
    std::vector<WasteRow> rows;
    for (const auto& each : waiting)
        rows.push_back({each, isScanned(each.id)});
    for (const auto& each : m_scanned)
        if (std::ranges::find(waiting, each.id, &AwaitsDestruction::id) == waiting.end())
            rows.push_back({each, true});
    const bool first = m_waste.rowCount() == 0;
    m_waste.setRows(std::move(rows));
    if (first)
        m_wasteList->fitColumns();
}

void DestructionView::scan(const QString& scanned)
{
    m_session.desk().run(
        this, [text = scanned.trimmed().toStdString()](Desk& desk) { return thingOf(desk, text); },
        [this](const Result<AwaitsDestruction>& thing) {
            if (!thing)
                return m_messages.sayError(thing.error());
            add(*thing);
        });
}

void DestructionView::add(const AwaitsDestruction& thing)
{
    m_messages.clear();
    if (std::ranges::find(m_scanned, thing.id, &AwaitsDestruction::id) == m_scanned.end())
        m_scanned.push_back(thing);
    judge();
    refresh();
}

void DestructionView::judge()
{
    const auto count = static_cast<int>(m_scanned.size());
    m_enter->setText(tr("Enter in the log: %1").arg(count));
    m_enter->setEnabled(count > 0 && !m_method->text().trimmed().isEmpty());
    m_again->setEnabled(count > 0);
    m_sheet->setEnabled(!m_entryList->onlySelectedKey().isEmpty());
}

void DestructionView::enter()
{
    std::vector<std::string> things;
    for (const auto& each : m_scanned)
        things.push_back(each.id);
    m_enter->setEnabled(false);
    m_session.desk().run(
        this,
        [things, method = m_method->text().trimmed().toStdString()](Desk& desk) {
            return workplace::destroy(desk, things, method);
        },
        [this](const Result<workplace::AskedFor>& asked) {
            if (!asked) {
                judge();
                return m_messages.sayError(asked.error());
            }
            m_scanned.clear();
            m_messages.say(Tone::Active, tr("Approval %1 waits for the other person who saw it. "
                                            "Then the entry is in the log, and its protocol can "
                                            "be saved.")
                                             .arg(**asked));
            refresh();
            m_entryList->selectKeys({});
        });
}

namespace {

SheetSource protocolOf(std::uint32_t number)
{
    return [number](Desk& desk) -> Result<sheets::Document> {
        auto entry = workplace::showDestruction(desk, number);
        if (!entry)
            return entry.error();
        return sheets::destructionSheet(*entry, desk.act());
    };
}

} // namespace

void DestructionView::askSheet()
{
    if (const auto* entry = m_entries.find(m_entryList->onlySelectedKey()); entry != nullptr)
        askAndSaveSheet(m_session, this, m_messages, protocolOf(entry->number),
                        tr("destruction-%1.pdf").arg(entry->number));
}

void DestructionView::saveSheetAs(const std::filesystem::path& file)
{
    if (const auto* entry = m_entries.find(m_entryList->onlySelectedKey()); entry != nullptr)
        saveSheet(m_session, this, m_messages, protocolOf(entry->number), file);
}

} // namespace window
