// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/window/stock_page.h"

#include "station/window/destruction_view.h"
#include "station/window/lots_view.h"
#include "station/window/runs_view.h"
#include "station/window/stock_words.h"

#include <QTabWidget>
#include <QVBoxLayout>

namespace window {

using foundation::Result;
using workplace::Desk;

StockPage::StockPage(Session& session, QWidget* parent)
    : Page{tr("Stock"), parent}, m_session{session}, m_tabs{new QTabWidget{this}},
      m_lots{new LotsView{session, strip(), this}}, m_runs{new RunsView{session, strip(), this}},
      m_destruction{new DestructionView{session, strip(), this}}
{
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_lots, tr("Lots"));
    m_tabs->addTab(m_runs, tr("Runs"));
    m_tabs->addTab(m_destruction, tr("Destruction"));
    content().addWidget(m_tabs, 1);
    connect(m_tabs, &QTabWidget::currentChanged, this, &StockPage::refresh);
    connect(m_lots, &LotsView::changed, this, &StockPage::refresh);
    connect(m_destruction, &DestructionView::waitingChanged, this, [this](int waiting) {
        m_tabs->setTabText(m_tabs->indexOf(m_destruction),
                           waiting > 0 ? tr("Destruction (%1)").arg(waiting) : tr("Destruction"));
    });
}

void StockPage::refresh()
{
    m_destruction->refresh(); // its tab counts what waits
    if (m_tabs->currentWidget() == m_lots)
        m_lots->refresh();
    if (m_tabs->currentWidget() == m_runs)
        m_runs->refresh();
    refreshLevels();
}

void StockPage::refreshLevels()
{
    m_session.desk().run(
        this, [](Desk& desk) { return workplace::stockLevels(desk); },
        [this](const Result<std::vector<workplace::StockLevel>>& levels) {
            if (!levels)
                return strip().sayError(levels.error());
            const auto low = lowStock(*levels);
            if (!low.isEmpty() && strip().sentence().isEmpty())
                strip().say(Tone::Attention, low);
        });
}

} // namespace window
