// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/window/message_strip.h"
#include "station/window/session.h"
#include "station/workplace/product_acts.h"

#include <QGroupBox>

class QListWidget;
class QPushButton;

namespace window {

/// The card products, and whether each is accepted as its profile and templates are now; one that
/// is not is neither made nor printed until two have accepted it.
class ProductBox : public QGroupBox
{
    Q_OBJECT
public:
    ProductBox(Session& session, MessageStrip& messages, QWidget* parent = nullptr);

    void refresh();

private:
    Session& m_session;
    MessageStrip& m_messages;
    QListWidget* m_products;
    QPushButton* m_accept;

    void showProducts(const std::vector<workplace::ProductStanding>& products);
    void judge();
    void accept();
};

} // namespace window
