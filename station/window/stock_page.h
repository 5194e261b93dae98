// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/window/page.h"
#include "station/window/session.h"

class QTabWidget;

namespace window {

class DestructionView;
class LotsView;
class RunsView;

/// The store of blanks: its lots, the runs of production that they went into, and what was spoiled
/// and is to be destroyed. Only where the station keeps stock.
class StockPage : public Page
{
    Q_OBJECT
public:
    explicit StockPage(Session& session, QWidget* parent = nullptr);

    void refresh() override;

    [[nodiscard]] LotsView& lots() { return *m_lots; }
    [[nodiscard]] RunsView& runs() { return *m_runs; }
    [[nodiscard]] DestructionView& destruction() { return *m_destruction; }
    [[nodiscard]] QTabWidget& tabs() { return *m_tabs; }

private:
    Session& m_session;
    QTabWidget* m_tabs;
    LotsView* m_lots;
    RunsView* m_runs;
    DestructionView* m_destruction;

    void refreshLevels();
};

} // namespace window
