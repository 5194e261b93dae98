// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/window/session.h"
#include "station/workplace/shipping_acts.h"

#include <QWidget>

class QComboBox;

namespace window {

class OutcomeBanner;
class ScanField;

/// The packing table: scan a card or a letter, then the carrier's label, and see whether they go
/// together.
class PackingBox : public QWidget
{
    Q_OBJECT
public:
    explicit PackingBox(Session& session, QWidget* parent = nullptr);

    [[nodiscard]] ScanField& contentField() { return *m_content; }
    [[nodiscard]] ScanField& labelField() { return *m_label; }
    [[nodiscard]] const OutcomeBanner& banner() const { return *m_banner; }

signals:
    void packed();

private:
    Session& m_session;
    ScanField* m_content;
    ScanField* m_label;
    QComboBox* m_kind;
    OutcomeBanner* m_banner;

    void layOut();
    void pack();
    void showAnswer(const foundation::Result<shipping::Shipment>& packed);
};

} // namespace window
