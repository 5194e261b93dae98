// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QLineEdit>

namespace window {

/// A field that a barcode scanner types into: large, and Enter hands over what stands in it without
/// the blanks around it (A38).
class ScanField : public QLineEdit
{
    Q_OBJECT
public:
    explicit ScanField(const QString& name, QWidget* parent = nullptr);

    /// What is typed while `widget` has the focus comes here, as long as this field is shown: a
    /// scanner does not know where the focus is.
    void takeKeysFrom(QWidget* widget);

    /// What stands in it, trimmed.
    [[nodiscard]] QString scanned() const;

signals:
    /// Enter, with something in the field.
    void entered(const QString& scanned);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace window
