// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/window/secret_field.h"

#include <QInputMethodEvent>
#include <QKeyEvent>

#include <algorithm>

namespace window {
namespace {

constexpr QChar kDot{0x25CF};
constexpr std::size_t kMost = 1024; // bytes

bool isContinuation(std::uint8_t byte)
{
    return (byte & 0xC0U) == 0x80U; // of a character in UTF-8
}

} // namespace

SecretField::SecretField(QWidget* parent) : QLineEdit{parent}
{
    setContextMenuPolicy(Qt::NoContextMenu);
    setAcceptDrops(false);
    setDragEnabled(false);
    setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase |
                        Qt::ImhHiddenText);
    connect(this, &QLineEdit::textChanged, this, &SecretField::absorb);
}

foundation::SecretBytes SecretField::take()
{
    auto secret = std::move(m_secret);
    forget();
    return secret;
}

void SecretField::keyPressEvent(QKeyEvent* event)
{
    const auto text = event->text();
    const bool isCommand = (event->modifiers() & (Qt::ControlModifier | Qt::MetaModifier)) != 0 &&
                           (event->modifiers() & Qt::AltModifier) == 0; // both: AltGr
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
    case Qt::Key_Escape:
        return QLineEdit::keyPressEvent(event);
    case Qt::Key_Backspace:
    case Qt::Key_Delete:
        return hasSelectedText() || isCommand ? forget() : takeBack();
    default:
        break;
    }
    if (event->matches(QKeySequence::SelectAll))
        return selectAll();
    if (isCommand || text.isEmpty() || !text.front().isPrint())
        return event->ignore();
    add(text);
}

void SecretField::inputMethodEvent(QInputMethodEvent* event)
{
    if (!event->commitString().isEmpty())
        add(event->commitString());
    event->accept();
}

void SecretField::contextMenuEvent(QContextMenuEvent*) {}

void SecretField::dropEvent(QDropEvent*) {}

void SecretField::add(const QString& characters)
{
    if (hasSelectedText())
        forget();
    auto bytes = characters.toUtf8();
    if (m_secret.size() + static_cast<std::size_t>(bytes.size()) <= kMost) {
        auto* const start = reinterpret_cast<std::uint8_t*>(bytes.data());
        m_secret.append({start, static_cast<std::size_t>(bytes.size())});
    }
    foundation::wipe(
        {reinterpret_cast<std::uint8_t*>(bytes.data()), static_cast<std::size_t>(bytes.size())});
    showDots();
}

void SecretField::takeBack()
{
    auto rest = m_secret.view();
    while (!rest.empty() && isContinuation(rest.back()))
        rest = rest.first(rest.size() - 1);
    if (!rest.empty())
        rest = rest.first(rest.size() - 1);
    m_secret = foundation::SecretBytes::copyOf(rest);
    showDots();
}

void SecretField::forget()
{
    m_secret.clear();
    showDots();
}

void SecretField::showDots()
{
    const auto bytes = m_secret.view();
    const auto count =
        std::ranges::count_if(bytes, [](auto byte) { return !isContinuation(byte); });
    setText(QString(static_cast<qsizetype>(count), kDot));
}

void SecretField::absorb(const QString& text)
{
    const bool isOurs =
        std::ranges::all_of(text, [](QChar character) { return character == kDot; });
    if (isOurs)
        return;
    m_secret.clear();
    add(text);
}

} // namespace window
