// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/production/panel.h"

#include <QWidget>

#include <map>
#include <string>

class QGridLayout;

namespace window {

class ReaderPanel;

/// A panel for each reader, in the order of their names, all of one size: as large as lets every
/// one of them be seen, as long as its words can be read.
class PanelBoard : public QWidget
{
    Q_OBJECT
public:
    explicit PanelBoard(QWidget* parent = nullptr);

    /// Shows what a reader reported; the first report of a reader adds its panel.
    void showPanel(const production::Panel& panel);
    void clear();
    /// Takes away the panels that only invite to insert a card.
    void clearWaiting();

    [[nodiscard]] std::size_t size() const { return m_panels.size(); }
    /// How many readers are in that state.
    [[nodiscard]] std::size_t count(production::PanelState state) const;
    [[nodiscard]] const ReaderPanel* find(const std::string& reader) const;

    /// Narrower than its columns now: it makes them fewer.
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QGridLayout* m_grid;
    std::map<std::string, ReaderPanel*> m_panels;
    int m_columns = 1;

    void arrange();
    [[nodiscard]] QSize roomToSee() const;
    [[nodiscard]] int bestColumns(QSize room) const;
};

} // namespace window
