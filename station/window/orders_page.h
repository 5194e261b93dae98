// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/window/page.h"
#include "station/window/session.h"
#include "station/window/table_model.h"
#include "station/workplace/order_acts.h"

#include <filesystem>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace window {

class ImportReport;
class ListView;
class OrderDetails;
class OrderForm;

/// The order book: taking files in, looking orders up, and the steps that a person decides on.
class OrdersPage : public Page
{
    Q_OBJECT
public:
    explicit OrdersPage(Session& session, QWidget* parent = nullptr);

    void refresh() override;

    /// Takes an order file in: all of it or, with acceptGood, what is right.
    void importFile(const std::filesystem::path& file, bool acceptGood);

private:
    /// Done, or asked for where it takes two.
    using OrderAct = std::function<foundation::Result<workplace::AskedFor>(
        workplace::Desk&, const foundation::OrderNumber&)>;

    Session& m_session;
    TableModel<workplace::OrderView> m_orders;
    ListView* m_list;
    OrderDetails* m_details;
    ImportReport* m_report;
    OrderForm* m_form;
    QLineEdit* m_words;
    QComboBox* m_state;
    QPushButton* m_import;
    QPushButton* m_new;
    QPushButton* m_arrived;
    QPushButton* m_approve;
    QPushButton* m_stop;
    QPushButton* m_cancel;
    std::filesystem::path m_file; ///< imported last

    void layOut();
    void connectAll();
    void chooseFile();
    void openForm();
    /// What was typed, as an order file.
    void place();
    void showImport(const intake::IntakeReport& report, bool acceptGood);
    void showOrders(std::vector<workplace::OrderView> orders);
    void chosenChanged();
    void askStop();
    void askCancel();
    /// Does it with every chosen order, and says `done`.
    void actOnChosen(const OrderAct& act, const QString& done);
    [[nodiscard]] bool allChosenMay(orders::OrderState to) const;
};

} // namespace window
