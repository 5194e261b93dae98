// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/window/trail_page.h"

#include "station/window/event_columns.h"
#include "station/window/event_details.h"
#include "station/window/event_filter_bar.h"
#include "station/window/list_view.h"
#include "station/window/trail_verification.h"
#include "station/window/utf8.h"
#include "station/workplace/trail_sentences.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace window {

using audit::ChainedEvent;
using foundation::Result;
using workplace::Desk;

namespace {

constexpr std::uint32_t kAtATime = 500;

/// A card is known by its own serial too.
Result<audit::EventFilter> chosenAt(Desk& desk, const audit::EventFilter& filter)
{
    if (filter.kind != audit::SubjectKind::Card || filter.number.empty())
        return filter;
    return workplace::ofCard(desk, filter, filter.number);
}

Result<std::vector<ChainedEvent>> eventsAt(Desk& desk, const audit::EventFilter& filter,
                                           std::uint32_t most)
{
    auto chosen = chosenAt(desk, filter);
    return chosen ? workplace::findEvents(desk, *chosen, 0, most)
                  : Result<std::vector<ChainedEvent>>{chosen.error()};
}

workplace::ExportFormat formatOf(const std::filesystem::path& file)
{
    const auto ending = fromUtf8(file.extension().string());
    return ending.compare(QLatin1String{".csv"}, Qt::CaseInsensitive) == 0
               ? workplace::ExportFormat::Csv
               : workplace::ExportFormat::JsonLines;
}

} // namespace

TrailPage::TrailPage(Session& session, QWidget* parent)
    : Page{tr("Audit trail"), parent}, m_session{session}, m_events{trailColumns(),
                                                                    [](const ChainedEvent& row) {
                                                                        return QString::number(
                                                                            row.event.id);
                                                                    }},
      m_filter{new EventFilterBar{this}}, m_list{new ListView{&m_events, this}},
      m_details{new EventDetails{this}}, m_verification{new TrailVerification{session, strip(),
                                                                              this}},
      m_export{new QPushButton{tr("&Export…"), this}}, m_sign{new QPushButton{tr("&Sign now"),
                                                                              this}},
      m_older{new QPushButton{tr("Show o&lder events"), this}}, m_wanted{kAtATime}
{
    layOut();
    connectAll();
}

void TrailPage::layOut()
{
    for (auto* button :
         {&m_verification->verifyButton(), &m_verification->stopButton(), m_export, m_sign})
        buttons().addWidget(button);
    m_older->hide();
    m_list->setObjectName(QStringLiteral("events"));
    m_list->setAccessibleName(tr("Events, the newest first"));
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->sortByColumn(0, Qt::DescendingOrder);
    m_list->stretchColumn(5);
    auto* left = new QWidget{this};
    auto* column = new QVBoxLayout{left};
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_list, 1);
    column->addWidget(m_older);
    auto* split = new QSplitter{Qt::Horizontal, this};
    split->addWidget(left);
    split->addWidget(m_details);
    split->setSizes({7000, 2000}); // in these parts, whatever the width
    split->setStretchFactor(0, 7);
    split->setStretchFactor(1, 2);
    split->setChildrenCollapsible(false);
    content().addWidget(m_verification);
    content().addWidget(m_filter);
    content().addWidget(split, 1);
}

void TrailPage::connectAll()
{
    connect(m_filter, &EventFilterBar::changed, this, [this] {
        m_wanted = kAtATime;
        strip().clear();
        refresh();
    });
    connect(m_older, &QPushButton::clicked, this, [this] {
        m_wanted = std::min<std::uint32_t>(m_wanted + kAtATime, kMostShown);
        refresh();
    });
    connect(m_list, &ListView::selectedKeysChanged, this, &TrailPage::chosenChanged);
    connect(m_export, &QPushButton::clicked, this, &TrailPage::askExport);
    connect(m_sign, &QPushButton::clicked, this, &TrailPage::sign);
}

void TrailPage::refresh()
{
    auto filter = m_filter->filter();
    if (!filter)
        return strip().sayError(filter.error());
    m_session.desk().run(
        this,
        [filter = *filter, most = m_wanted](Desk& desk) { return eventsAt(desk, filter, most); },
        [this, asked = ++m_asked](const Result<std::vector<ChainedEvent>>& found) {
            if (asked != m_asked)
                return;
            if (!found)
                return strip().sayError(found.error());
            showEvents(*found);
        });
}

void TrailPage::showEvents(std::vector<ChainedEvent> events)
{
    const bool first = m_events.rowCount() == 0;
    sayWhatIsShown(events.size());
    m_events.setRows(std::move(events));
    if (first)
        m_list->fitColumns();
    if (m_list->selectedKeys().isEmpty())
        m_list->selectRow(0);
    chosenChanged();
}

void TrailPage::sayWhatIsShown(std::size_t events)
{
    m_older->setVisible(events >= m_wanted && m_wanted < kMostShown);
    if (events >= kMostShown && strip().sentence().isEmpty())
        strip().say(Tone::Attention,
                    tr("Only the newest %1 are shown. Choose days, a person or a thing to see "
                       "others; an export has all that are chosen.")
                        .arg(events));
}

void TrailPage::chosenChanged()
{
    m_details->show(m_events.find(m_list->onlySelectedKey()));
}

void TrailPage::askExport()
{
    auto* dialog =
        new QFileDialog{this, tr("Export the chosen events"), QStringLiteral("events.jsonl"),
                        tr("JSON Lines (*.jsonl);;CSV (*.csv)")};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("jsonl"));
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // no file is replaced: it says so then
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString& chosen) {
        dialog->setDefaultSuffix(chosen.contains(QStringLiteral("*.csv"))
                                     ? QStringLiteral("csv")
                                     : QStringLiteral("jsonl"));
    });
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString& file) { exportTo(file.toStdString()); });
    dialog->open();
}

void TrailPage::exportTo(const std::filesystem::path& file)
{
    const auto filter = m_filter->filter();
    if (!filter)
        return strip().sayError(filter.error());
    m_export->setEnabled(false);
    m_session.printingDesk().run(
        this,
        [filter = *filter, file](Desk& desk) -> Result<std::int64_t> {
            auto chosen = chosenAt(desk, filter);
            return chosen ? workplace::exportTrail(desk, *chosen, formatOf(file), file)
                          : Result<std::int64_t>{chosen.error()};
        },
        [this, file](const Result<std::int64_t>& written) {
            m_export->setEnabled(true);
            if (!written)
                return strip().sayError(written.error());
            strip().say(Tone::Good, tr("Written: %1.").arg(workplace::eventsCounted(*written)),
                        fromUtf8(file.string()));
        });
}

void TrailPage::sign()
{
    m_sign->setEnabled(false);
    m_session.desk().run(
        this, [](Desk& desk) { return workplace::signTrailNow(desk); },
        [this](const Result<std::optional<audit::TrailHead>>& head) {
            m_sign->setEnabled(true);
            if (!head)
                return strip().sayError(head.error());
            if (!*head)
                return strip().say(Tone::Neutral,
                                   tr("Nothing has happened since the newest head was signed."));
            strip().say(
                Tone::Good,
                tr("Head %1 is signed, at event %2.").arg((**head).number).arg((**head).event),
                tr("The fingerprint of the key, to be compared and kept elsewhere: %1")
                    .arg(fromUtf8((**head).signer)));
            refresh();
        });
}

} // namespace window
