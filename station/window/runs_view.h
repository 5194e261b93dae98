// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/window/session.h"
#include "station/window/table_model.h"
#include "station/workplace/run_acts.h"

#include <QWidget>

#include <filesystem>

class QPushButton;

namespace window {

class InlineForm;
class ListView;
class MessageStrip;

/// The runs of production, the latest first: their balance, the second signature, the run sheet.
class RunsView : public QWidget
{
    Q_OBJECT
public:
    /// `messages` is where it tells what was done; both outlive this.
    RunsView(Session& session, MessageStrip& messages, QWidget* parent = nullptr);

    void refresh();
    /// The sheet of the chosen run as this new file.
    void saveSheetAs(const std::filesystem::path& file);

private:
    Session& m_session;
    MessageStrip& m_messages;
    TableModel<stock::Run> m_runs;
    ListView* m_list;
    InlineForm* m_form;
    QPushButton* m_review;
    QPushButton* m_sheet;

    void layOut();
    void chosenChanged();
    void askReview();
    void review(std::uint32_t number);
    void askSheet();
    [[nodiscard]] const stock::Run* chosen() const;
};

} // namespace window
