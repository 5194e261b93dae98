// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/window/page.h"
#include "station/window/session.h"
#include "station/window/table_model.h"
#include "station/workplace/report_acts.h"

#include <filesystem>

class QComboBox;
class QDateEdit;
class QLineEdit;
class QPushButton;

namespace window {

class BarChart;
class ListView;

/// Figures by month, as a chart and a table; and the extract of the order register for an
/// organisation (A53).
class ReportsPage : public Page
{
    Q_OBJECT
public:
    explicit ReportsPage(Session& session, QWidget* parent = nullptr);

    void refresh() override;

    /// What is shown, as this new file.
    void saveFigures(const std::filesystem::path& file);
    /// The extract for the organisation that stands in the field, as this new CSV file.
    void saveRegister(const std::filesystem::path& file);

private:
    struct Row
    {
        figures::FigureRow figure;
        QString what; ///< in words
    };

    Session& m_session;
    TableModel<Row> m_rows;
    QComboBox* m_kind;
    QDateEdit* m_from;
    QDateEdit* m_to;
    BarChart* m_chart;
    ListView* m_list;
    QPushButton* m_csv;
    QPushButton* m_pdf;
    QLineEdit* m_organisation;
    QPushButton* m_registerCsv;
    QPushButton* m_registerPdf;

    void layOut();
    [[nodiscard]] QLayout* figuresRow();
    [[nodiscard]] QLayout* registerRow();
    void connectAll();
    void chooseDays();
    [[nodiscard]] figures::FigureKind kind() const;
    [[nodiscard]] figures::Period period() const;
    void showFigures(const std::vector<figures::FigureRow>& rows);
    void askFigures();
    void askRegister();
    void savePdf();
    void saveRegisterPdf();
    void told(const foundation::Result<void>& done, const std::filesystem::path& file);
};

} // namespace window
