// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/window/message_strip.h"

#include "station/sentences/sentences.h"
#include "station/window/state_shape.h"
#include "station/window/utf8.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace window {
namespace {

constexpr int kSignSide = 26;

Sign signOf(Tone tone)
{
    switch (tone) {
    case Tone::Good:
        return Sign::Tick;
    case Tone::Bad:
        return Sign::Cross;
    case Tone::Attention:
        return Sign::Warning;
    case Tone::Active:
        return Sign::Work;
    case Tone::Neutral:
    case Tone::Waiting:
        break;
    }
    return Sign::Note;
}

} // namespace

MessageStrip::MessageStrip(QWidget* parent)
    : QFrame{parent}, m_sign{new StateShape{kSignSide, this}}, m_sentence{new QLabel{this}},
      m_details{new QLabel{this}}, m_offer{new QPushButton{this}}, m_close{new QPushButton{
                                                                       tr("Close"), this}}
{
    setObjectName(QStringLiteral("messageStrip"));
    layOut();
    connect(m_close, &QPushButton::clicked, this, &MessageStrip::clear);
    connect(m_offer, &QPushButton::clicked, this, [this] {
        const auto act = std::exchange(m_act, {});
        clear();
        if (act)
            act();
    });
    clear();
}

void MessageStrip::layOut()
{
    for (auto* label : {m_sentence, m_details}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    }
    m_details->setObjectName(QStringLiteral("quiet"));
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_sentence);
    words->addWidget(m_details);
    auto* row = new QHBoxLayout{this};
    row->setContentsMargins(12, 8, 8, 8);
    row->addWidget(m_sign, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    row->addWidget(m_offer, 0, Qt::AlignVCenter);
    row->addWidget(m_close, 0, Qt::AlignVCenter);
}

void MessageStrip::say(Tone tone, const QString& sentence, const QString& details)
{
    const auto& colours = coloursOf(tone);
    setStyleSheet(QStringLiteral("QFrame#messageStrip { background: %1; border: 1px solid %2; "
                                 "border-left: 6px solid %2; }")
                      .arg(colours.paper.name(), colours.solid.name()));
    m_sign->set(signOf(tone), tone);
    m_sentence->setText(sentence);
    m_details->setText(details);
    m_details->setVisible(!details.isEmpty());
    m_offer->hide();
    m_act = {};
    setAccessibleName(sentence);
    setVisible(true);
    QAccessibleEvent alert{this, QAccessible::Alert};
    QAccessible::updateAccessibility(&alert);
}

void MessageStrip::sayError(const foundation::Error& error)
{
    const auto details = error.context.empty() ? QString{} : fromUtf8(foundation::describe(error));
    say(Tone::Bad, sentences::sentenceFor(error.code), details);
}

void MessageStrip::offer(const QString& label, std::function<void()> act)
{
    m_act = std::move(act);
    m_offer->setText(label);
    m_offer->show();
}

void MessageStrip::clear()
{
    m_sentence->clear();
    m_details->clear();
    m_act = {};
    hide();
}

QString MessageStrip::sentence() const
{
    return m_sentence->text();
}

QString MessageStrip::details() const
{
    return m_details->text();
}

} // namespace window
