// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/window/session.h"
#include "station/window/table_model.h"
#include "station/workplace/dispatch_acts.h"

#include <QWidget>

#include <filesystem>
#include <optional>

class QComboBox;
class QLabel;
class QPushButton;

namespace window {

class ListView;
class MessageStrip;
class ScanField;

/// One carrier's list of the day, of those that are open the one that is chosen: opened with all
/// that may leave, each item scanned once more when the carrier is there, then closed (A30).
class DispatchView : public QWidget
{
    Q_OBJECT
public:
    /// `messages` is where it tells what was done; both outlive this.
    DispatchView(Session& session, MessageStrip& messages, QWidget* parent = nullptr);

    void refresh();
    [[nodiscard]] ScanField& field() { return *m_scan; }
    /// The list for the carrier to sign, as this new file.
    void saveSheetAs(const std::filesystem::path& file);

signals:
    /// Something was put on a list, or has left.
    void changed();

private:
    using Entry = shipping::DispatchEntry;

    Session& m_session;
    MessageStrip& m_messages;
    std::optional<std::int64_t> m_number; ///< of the list that is shown
    TableModel<Entry> m_entries;
    QComboBox* m_which;
    QPushButton* m_open;
    QLabel* m_stands;
    ScanField* m_scan;
    QPushButton* m_close;
    QPushButton* m_off;
    QPushButton* m_cancel;
    QPushButton* m_sheet;
    ListView* m_list;

    void layOut();
    void connectAll();
    /// The carrier and the content that are chosen.
    [[nodiscard]] std::pair<cardprofiles::ShipmentKind, shipping::ListHolds> wanted() const;
    /// Or puts on the list what was packed since.
    void open();
    void see(const QString& scanned);
    void takeOff();
    using ListAct = foundation::Result<void> (*)(workplace::Desk&, std::int64_t);
    void end(ListAct act, const QString& sentence);
    void askSheet();
    void showList(const workplace::DispatchListView& view);
    void showNone();
    void acted(const foundation::Result<void>& done);
};

} // namespace window
