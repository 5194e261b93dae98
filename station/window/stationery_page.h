// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/sheets/paper_pdf.h"
#include "station/window/page.h"
#include "station/window/session.h"

#include <QImage>
#include <QPointer>

class QLabel;
class QListWidget;
class QScrollArea;

namespace window {

class OffsetBox;
class ProductBox;

/// The templates of letters and other papers: each as it would be printed, with invented text and
/// codes and SPECIMEN across it, or with what is wrong with it; the products that use them; and the
/// offsets of the printer. No envelope is read here.
class StationeryPage : public Page
{
    Q_OBJECT
public:
    explicit StationeryPage(Session& session, QWidget* parent = nullptr);

    void refresh() override;

    /// The picture that is shown; null when there is none.
    [[nodiscard]] const QImage& picture() const { return m_picture; }

private:
    Session& m_session;
    QListWidget* m_templates;
    QScrollArea* m_area;
    QLabel* m_sheet;
    QLabel* m_fault;
    ProductBox* m_products;
    OffsetBox* m_offsets;
    QImage m_picture;
    int m_asked = 0; ///< pictures that come late, for a template chosen before, are thrown away

    void layOut();
    void showTemplates(const std::vector<sheets::TemplateState>& templates);
    void preview();
    void showPicture(const foundation::Result<QImage>& picture);
};

} // namespace window
