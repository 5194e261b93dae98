// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/window/marking_box.h"
#include "station/window/page.h"
#include "station/window/session.h"
#include "station/window/table_model.h"
#include "station/workplace/shipping_acts.h"

class QComboBox;
class QLineEdit;
class QPushButton;
class QTabWidget;

namespace window {

class DispatchView;
class HandOverBox;
class InlineForm;
class ListView;
class PackingBox;

/// Packing by scanning, and what has become of the shipments since.
class ShipmentsPage : public Page
{
    Q_OBJECT
public:
    explicit ShipmentsPage(Session& session, QWidget* parent = nullptr);

    void refresh() override;

    [[nodiscard]] PackingBox& packing() { return *m_packing; }
    [[nodiscard]] MarkingBox& marking() { return *m_marking; }

protected:
    void showEvent(QShowEvent* event) override;

private:
    Session& m_session;
    TableModel<shipping::Shipment> m_shipments;
    QTabWidget* m_tabs;
    PackingBox* m_packing;
    MarkingBox* m_marking;
    DispatchView* m_dispatch;
    HandOverBox* m_handOver;
    QWidget* m_below = nullptr; ///< the list of all shipments, with its row of buttons
    ListView* m_list;
    InlineForm* m_form;
    QPushButton* m_lost;
    QLineEdit* m_words;
    QComboBox* m_state;
    std::vector<std::pair<MarkingBox::Mark, QPushButton*>> m_marks;

    void layOut();
    [[nodiscard]] QLayout* listRow();
    void addMark(MarkingBox::Mark mark, const QString& name);
    void focusField();
    /// Of the chosen shipment: how is it known that it is lost?
    void askLost();
    void lose(std::int64_t shipment, const std::string& why);
    void showShipments(std::vector<shipping::Shipment> shipments);
    void chosenChanged();
    [[nodiscard]] bool allChosenMay(MarkingBox::Mark mark) const;
};

} // namespace window
