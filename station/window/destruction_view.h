// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/window/destruction_columns.h"
#include "station/window/session.h"

#include <QWidget>

#include <filesystem>

class QLabel;
class QLineEdit;
class QPushButton;

namespace window {

class ListView;
class MessageStrip;
class ScanField;

/// What awaits destruction, what of it two persons have scanned to be destroyed together, and the
/// log of it (PCI-4).
class DestructionView : public QWidget
{
    Q_OBJECT
public:
    /// `messages` is where it tells what was done; both outlive this.
    DestructionView(Session& session, MessageStrip& messages, QWidget* parent = nullptr);

    void refresh();

    /// A card or chip serial or a letter number has been scanned.
    void scan(const QString& scanned);
    /// The protocol of the chosen entry as this new file.
    void saveSheetAs(const std::filesystem::path& file);

signals:
    void waitingChanged(int waiting);

private:
    struct Log
    {
        std::vector<workplace::AwaitsDestruction> waiting;
        std::vector<stock::Destruction> entries;
    };

    Session& m_session;
    MessageStrip& m_messages;
    std::vector<workplace::AwaitsDestruction> m_scanned;
    TableModel<WasteRow> m_waste;
    TableModel<stock::Destruction> m_entries;
    ScanField* m_scan;
    QLineEdit* m_method;
    QPushButton* m_enter;
    QPushButton* m_again;
    QPushButton* m_sheet;
    ListView* m_wasteList;
    ListView* m_entryList;

    void layOut();
    void connectAll();
    [[nodiscard]] QWidget* enteringBox();
    void showLog(const Log& log);
    void add(const workplace::AwaitsDestruction& thing);
    void showWaste(std::vector<workplace::AwaitsDestruction> waiting);
    void enter();
    void judge();
    void askSheet();
};

} // namespace window
