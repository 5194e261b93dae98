// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/window/session.h"
#include "station/workplace/shipping_acts.h"

#include <QWidget>

class QButtonGroup;

namespace window {

class OutcomeBanner;
class ScanField;

/// What has become of shipments: one is noted after another by scanning, or several are chosen in
/// the list.
class MarkingBox : public QWidget
{
    Q_OBJECT
public:
    enum class Mark { Dispatched, Delivered, Returned, Unpacked };
    Q_ENUM(Mark)

    explicit MarkingBox(Session& session, QWidget* parent = nullptr);

    [[nodiscard]] ScanField& field() { return *m_field; }
    [[nodiscard]] const OutcomeBanner& banner() const { return *m_banner; }
    void choose(Mark mark);

    /// Notes this of shipments, each known by its number or anything scanned from it.
    void note(Mark mark, const QStringList& scanned);

signals:
    void noted();

private:
    Session& m_session;
    QButtonGroup* m_marks;
    ScanField* m_field;
    OutcomeBanner* m_banner;

    void layOut();
};

} // namespace window
