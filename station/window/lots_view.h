// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/window/lot_columns.h"
#include "station/window/session.h"

#include <QWidget>

#include <functional>

class QProgressBar;
class QPushButton;

namespace window {

class InlineForm;
class ListView;
class MessageStrip;

/// The lots in the order of their use, and what is done with them: received, tried, accepted,
/// refused, moved and counted, all in place.
class LotsView : public QWidget
{
    Q_OBJECT
public:
    /// `messages` is where it tells what was done; both outlive this.
    LotsView(Session& session, MessageStrip& messages, QWidget* parent = nullptr);

    void refresh();

signals:
    /// Something in the store is not as it was.
    void changed();

private:
    using Act = std::function<foundation::Result<void>(workplace::Desk&, const std::string& lot)>;

    Session& m_session;
    MessageStrip& m_messages;
    TableModel<LotRow> m_lots;
    ListView* m_list;
    InlineForm* m_form;
    QProgressBar* m_progress;
    QPushButton* m_receiveFile;
    QPushButton* m_receiveRange;
    QPushButton* m_test;
    QPushButton* m_accept;
    QPushButton* m_refuse;
    QPushButton* m_move;
    QPushButton* m_count;

    void layOut();
    void connectAll();
    void chosenChanged();
    void showLots(std::vector<stock::LotStanding> lots);
    void askReceive(bool fromFile);
    void askTest();
    void test(const production::SampleTask& task);
    void showProgress(const production::Panel& panel);
    void tellSample(const std::string& lot,
                    const foundation::Result<production::SampleResult>& result);
    void askAccept();
    void askRefuse();
    void askMove();
    void askCount();
    void perform(const QString& lot, const Act& act, const QString& done);
    void ended(const foundation::Result<void>& done, const QString& sentence);
};

} // namespace window
