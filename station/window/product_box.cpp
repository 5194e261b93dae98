// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/window/product_box.h"

#include "station/window/approval_words.h"
#include "station/window/look.h"
#include "station/window/utf8.h"

#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace window {

using foundation::Result;
using workplace::AskedFor;
using workplace::Desk;
using workplace::ProductStanding;

namespace {

constexpr int kRows = 4;
constexpr int kCodeRole = Qt::UserRole + 1;
constexpr int kAcceptedRole = Qt::UserRole + 2;

} // namespace

ProductBox::ProductBox(Session& session, MessageStrip& messages, QWidget* parent)
    : QGroupBox{tr("Card products"), parent}, m_session{session}, m_messages{messages},
      m_products{new QListWidget{this}}, m_accept{new QPushButton{tr("Accept as it is &now"), this}}
{
    m_products->setAccessibleName(tr("Card products"));
    m_products->setFixedHeight(kRows * m_products->fontMetrics().lineSpacing() * 3 / 2);
    auto* column = new QVBoxLayout{this};
    column->addWidget(m_products);
    column->addWidget(m_accept);
    connect(m_products, &QListWidget::currentRowChanged, this, &ProductBox::judge);
    connect(m_accept, &QPushButton::clicked, this, &ProductBox::accept);
    judge();
}

void ProductBox::refresh()
{
    m_session.desk().run(this, &workplace::listProducts,
                         [this](const Result<std::vector<ProductStanding>>& products) {
                             if (products)
                                 showProducts(*products);
                             else
                                 m_messages.sayError(products.error());
                         });
}

void ProductBox::showProducts(const std::vector<ProductStanding>& products)
{
    const auto row = m_products->currentRow();
    {
        const QSignalBlocker quiet{m_products};
        m_products->clear();
        for (const auto& each : products) {
            const auto code = fromUtf8(each.code);
            auto* item = new QListWidgetItem{
                each.isAccepted ? code : tr("✗ %1: not accepted").arg(code), m_products};
            item->setData(kCodeRole, code);
            item->setData(kAcceptedRole, each.isAccepted);
            if (!each.isAccepted)
                item->setForeground(coloursOf(Tone::Bad).ink);
        }
        m_products->setCurrentRow(std::max(row, 0));
    }
    judge();
}

void ProductBox::judge()
{
    const auto* item = m_products->currentItem();
    m_accept->setEnabled(item != nullptr && !item->data(kAcceptedRole).toBool());
}

void ProductBox::accept()
{
    const auto* item = m_products->currentItem();
    if (item == nullptr)
        return;
    m_session.desk().run(
        this,
        [code = item->data(kCodeRole).toString().toStdString()](Desk& desk) {
            return workplace::acceptProduct(desk, code);
        },
        [this](const Result<AskedFor>& asked) {
            if (!asked)
                m_messages.sayError(asked.error());
            else if (*asked)
                m_messages.say(Tone::Active,
                               tr("Approval %1. %2").arg(**asked).arg(askedForWords()));
            else
                m_messages.say(Tone::Good, tr("The product is used as it is now."));
            refresh();
        });
}

} // namespace window
