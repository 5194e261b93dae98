// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/stock/taking.h"
#include "station/window/session.h"
#include "station/workplace/stock_acts.h"

#include <QWidget>

#include <functional>
#include <optional>
#include <vector>

class QLabel;
class QPushButton;

namespace window {

class InlineForm;
class MessageStrip;
class StateShape;

/// The run of production on the production page: its balance, live; and in place what opens it,
/// takes more blanks out, reports missing ones and closes it. Only where the station keeps stock.
class RunStrip : public QWidget
{
    Q_OBJECT
public:
    /// `messages` is where it tells what was done; both outlive this.
    RunStrip(Session& session, MessageStrip& messages, QWidget* parent = nullptr);

    void refresh();

    /// False when it is known that no run is open.
    [[nodiscard]] bool mayMake() const { return !m_known || m_standing.run.has_value(); }
    /// Leads the eye to where a run is opened.
    void askToOpen();

private:
    /// All that is shown, read at one time.
    struct Standing
    {
        std::optional<stock::Run> run{};
        std::vector<stock::LotStanding> lots{};
        std::vector<workplace::StockLevel> levels{};
        std::size_t waiting = 0; ///< cards left to make
    };
    static foundation::Result<Standing> read(workplace::Desk& desk);

    Session& m_session;
    MessageStrip& m_messages;
    Standing m_standing;
    bool m_known = false;
    StateShape* m_sign;
    QLabel* m_heading;
    std::vector<QLabel*> m_numbers; ///< taken, good, spoiled, begun, left
    QPushButton* m_more;
    QPushButton* m_missing;
    QPushButton* m_close;
    QLabel* m_lots;
    QLabel* m_low;
    InlineForm* m_form;

    void layOut();
    [[nodiscard]] QLayout* counts(QWidget* frame);
    void showStanding(Standing standing);
    void showRun(const stock::Run& run);
    void askOpen();
    void askMore();
    void askMissing();
    void askClose();
    void askWish(const QString& title, const QString& word,
                 foundation::Result<stock::Run> (*act)(workplace::Desk&, const stock::Wish&));

    using Act = std::function<foundation::Result<stock::Run>(workplace::Desk&)>;
    using Told = std::function<QString(const stock::Run& before, const stock::Run& after)>;
    void perform(const Act& act, const Told& told);
    [[nodiscard]] QString told(const stock::Run& before, const stock::Run& after) const;
};

} // namespace window
