// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/secret_bytes.h"

#include <QLineEdit>

namespace window {

/// A field for a password or PIN that never holds it: what is typed goes into locked memory,
/// character by character, and the line shows a dot for each. So neither the line's text nor its
/// history of changes keeps a copy on the heap. Typed at the end and taken back from the end;
/// nothing is copied, pasted or dropped here. What Qt and the desktop hold of a key press while it
/// is on its way stays theirs (SECURITY.md).
class SecretField : public QLineEdit
{
    Q_OBJECT
public:
    explicit SecretField(QWidget* parent = nullptr);

    /// What was typed, in UTF-8; the field is empty then.
    foundation::SecretBytes take();
    [[nodiscard]] bool isEmpty() const { return m_secret.empty(); }

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void inputMethodEvent(QInputMethodEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    foundation::SecretBytes m_secret;

    void add(const QString& characters);
    void takeBack();
    void forget();
    void showDots();
    /// A text that was put into the line otherwise (by accessibility tools) is taken as typed.
    void absorb(const QString& text);
};

} // namespace window
