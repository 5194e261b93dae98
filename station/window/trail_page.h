// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/window/page.h"
#include "station/window/session.h"
#include "station/window/table_model.h"
#include "station/workplace/audit_acts.h"

#include <filesystem>

class QPushButton;

namespace window {

class EventDetails;
class EventFilterBar;
class ListView;
class TrailVerification;

/// The audit trail, for the auditor and the responsible issuer: its events, whether it is whole,
/// what of it is taken away in a file, and the station's signature under its end.
class TrailPage : public Page
{
    Q_OBJECT
public:
    explicit TrailPage(Session& session, QWidget* parent = nullptr);

    void refresh() override;

    /// Writes the chosen events to a new file: CSV where its name ends so, else JSON Lines.
    void exportTo(const std::filesystem::path& file);

private:
    Session& m_session;
    TableModel<audit::ChainedEvent> m_events;
    EventFilterBar* m_filter;
    ListView* m_list;
    EventDetails* m_details;
    TrailVerification* m_verification;
    QPushButton* m_export;
    QPushButton* m_sign;
    QPushButton* m_older;
    std::uint32_t m_wanted; ///< so many of the newest are shown
    int m_asked = 0;        ///< answers that come late, to a question before, are thrown away

    void layOut();
    void connectAll();
    void showEvents(std::vector<audit::ChainedEvent> events);
    void chosenChanged();
    void sayWhatIsShown(std::size_t events);
    void askExport();
    void sign();
};

} // namespace window
