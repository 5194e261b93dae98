// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/window/stationery_page.h"

#include "print/specimen.h"
#include "station/sentences/sentences.h"
#include "station/window/offset_box.h"
#include "station/window/product_box.h"
#include "station/window/utf8.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace window {
namespace {

using foundation::Result;
using sheets::TemplateState;
using stationery::PaperKind;
using workplace::Desk;

constexpr int kListWidth = 330;
constexpr int kFileRole = Qt::UserRole;
/// Every paper at the same scale, so that a label looks as small as it is.
constexpr double kDotsPerMillimetre = 3.7;

class StationeryWords
{
    Q_DECLARE_TR_FUNCTIONS(StationeryWords)
};

QString wordFor(PaperKind kind)
{
    switch (kind) {
    case PaperKind::PinLetter:
        return StationeryWords::tr("PIN letter");
    case PaperKind::Calibration:
        return StationeryWords::tr("Calibration sheet");
    case PaperKind::AddressLabel:
        return StationeryWords::tr("Address label");
    case PaperKind::Receipt:
        return StationeryWords::tr("Receipt");
    case PaperKind::CardCarrier:
        return StationeryWords::tr("Card carrier");
    case PaperKind::CoveringLetter:
        return StationeryWords::tr("Covering letter");
    }
    return {};
}

/// The products whose letters are made by the template, with their language where that decides.
QStringList productsOf(const workplace::Workplace& workplace, const std::string& file)
{
    QStringList products;
    for (const auto& profile : workplace.profiles().all()) {
        if (profile.letter.templateFile == file)
            products.append(fromUtf8(profile.nameSwedish));
        for (const auto& [language, other] : profile.letter.templatesByLanguage) {
            if (other == file)
                products.append(fromUtf8(profile.nameSwedish + " (" + language + ")"));
        }
        if (workplace.profiles().lostLetter(profile.productCode).templateFile == file)
            products.append(fromUtf8(profile.nameSwedish));
    }
    return products;
}

} // namespace

StationeryPage::StationeryPage(Session& session, QWidget* parent)
    : Page{tr("Stationery"), parent}, m_session{session}, m_templates{new QListWidget{this}},
      m_area{new QScrollArea{this}}, m_sheet{new QLabel{this}}, m_fault{new QLabel{this}},
      m_products{new ProductBox{session, strip(), this}}, m_offsets{
                                                              new OffsetBox{session, strip(), this}}
{
    layOut();
    connect(m_templates, &QListWidget::currentRowChanged, this, &StationeryPage::preview);
}

void StationeryPage::layOut()
{
    m_templates->setAccessibleName(tr("Templates"));
    m_templates->setWordWrap(true);
    m_templates->setSpacing(2);
    m_sheet->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_sheet->setAccessibleName(tr("Preview with invented text and codes"));
    m_sheet->setContentsMargins(16, 16, 16, 16);
    m_area->setWidget(m_sheet);
    m_area->setWidgetResizable(true);
    m_area->setBackgroundRole(QPalette::Mid);
    m_fault->setWordWrap(true);
    m_fault->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_fault->setStyleSheet(
        QStringLiteral("color: %1; background: %2; padding: 10px;")
            .arg(coloursOf(Tone::Bad).ink.name(), coloursOf(Tone::Bad).paper.name()));
    m_fault->hide();
    auto* side = new QWidget{this};
    side->setFixedWidth(kListWidth);
    auto* left = new QVBoxLayout{side};
    left->setContentsMargins(0, 0, 0, 0);
    left->addWidget(m_templates, 1);
    left->addWidget(m_products);
    left->addWidget(m_offsets);
    auto* right = new QVBoxLayout;
    right->addWidget(m_fault);
    right->addWidget(m_area, 1);
    auto* row = new QHBoxLayout;
    row->addWidget(side);
    row->addLayout(right, 1);
    content().addLayout(row, 1);
}

void StationeryPage::refresh()
{
    m_session.desk().run(
        this,
        [](Desk& desk) { return sheets::templatesIn(desk.workplace.settings().letterTemplates); },
        [this](const Result<std::vector<TemplateState>>& templates) {
            if (templates)
                showTemplates(*templates);
            else
                strip().sayError(templates.error());
        });
    m_products->refresh();
    m_offsets->refresh();
}

void StationeryPage::showTemplates(const std::vector<TemplateState>& templates)
{
    const auto* current = m_templates->currentItem();
    const auto chosen = current != nullptr ? current->data(kFileRole).toString() : QString{};
    {
        const QSignalBlocker quiet{m_templates};
        m_templates->clear();
        for (const auto& each : templates) {
            auto what = wordFor(each.kind);
            const auto products = productsOf(m_session.workplace(), each.file);
            if (!products.isEmpty())
                what += QStringLiteral(": ") + products.join(QStringLiteral(", "));
            const auto* sign = each.fault ? "✗ " : "";
            auto* item = new QListWidgetItem{
                QStringLiteral("%1%2\n%3").arg(QString::fromUtf8(sign), fromUtf8(each.file), what),
                m_templates};
            item->setData(kFileRole, fromUtf8(each.file));
            if (each.fault)
                item->setForeground(coloursOf(Tone::Bad).ink);
            if (item->data(kFileRole).toString() == chosen)
                m_templates->setCurrentItem(item);
        }
        if (m_templates->currentRow() < 0)
            m_templates->setCurrentRow(0);
    }
    preview();
}

void StationeryPage::preview()
{
    const auto* item = m_templates->currentItem();
    if (item == nullptr)
        return;
    const auto file = m_session.workplace().settings().letterTemplates /
                      item->data(kFileRole).toString().toStdString();
    const auto ratio = devicePixelRatioF();
    m_session.desk().run(
        this,
        [file, ratio](Desk&) -> Result<QImage> {
            auto picture = print::specimenPicture(file, kDotsPerMillimetre * ratio);
            if (picture)
                picture->setDevicePixelRatio(ratio);
            return picture;
        },
        [this, asked = ++m_asked](const Result<QImage>& picture) {
            if (asked == m_asked)
                showPicture(picture);
        });
}

void StationeryPage::showPicture(const Result<QImage>& picture)
{
    m_fault->setVisible(!picture);
    m_picture = picture ? *picture : QImage{};
    if (picture)
        m_sheet->setPixmap(QPixmap::fromImage(m_picture));
    else
        m_sheet->clear();
    if (!picture)
        m_fault->setText(sentences::sentenceFor(picture.error().code) + QStringLiteral("\n\n") +
                         fromUtf8(picture.error().context));
}

} // namespace window
