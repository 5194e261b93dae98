// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/window/outcome_banner.h"

#include "station/sentences/sentences.h"
#include "station/window/state_shape.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace window {
namespace {

constexpr int kSignSide = 56;

} // namespace

OutcomeBanner::OutcomeBanner(QWidget* parent)
    : QFrame{parent}, m_sign{new StateShape{kSignSide, this}}, m_word{new QLabel{this}},
      m_sentence{new QLabel{this}}
{
    setObjectName(QStringLiteral("outcome"));
    m_word->setObjectName(QStringLiteral("bigWord"));
    for (auto* label : {m_word, m_sentence}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_word);
    words->addWidget(m_sentence);
    words->addStretch(1);
    auto* row = new QHBoxLayout{this};
    row->setContentsMargins(14, 12, 14, 12);
    row->setSpacing(14);
    row->addWidget(m_sign, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    setMinimumHeight(kSignSide + 30);
}

void OutcomeBanner::wait(const QString& word, const QString& sentence)
{
    m_sign->set(Sign::Note, Tone::Waiting);
    say(Tone::Waiting, word, sentence);
}

void OutcomeBanner::sayYes(const QString& word, const QString& sentence)
{
    m_sign->set(Sign::Tick, Tone::Good);
    say(Tone::Good, word, sentence);
}

void OutcomeBanner::sayNo(const QString& word, const foundation::Error& error)
{
    m_sign->set(Sign::Cross, Tone::Bad);
    say(Tone::Bad, word, sentences::sentenceFor(error));
}

QString OutcomeBanner::sentence() const
{
    return m_sentence->text();
}

void OutcomeBanner::say(Tone tone, const QString& word, const QString& sentence)
{
    m_tone = tone;
    const auto& colours = coloursOf(tone);
    setStyleSheet(QStringLiteral("QFrame#outcome { background: %1; border: 2px solid %2; "
                                 "border-radius: 6px; } QLabel { color: %3; }")
                      .arg(colours.paper.name(), colours.solid.name(), colours.ink.name()));
    m_word->setText(word);
    m_sentence->setText(sentence);
    setAccessibleName(word + QLatin1String{". "} + sentence);
    QAccessibleEvent alert{this, QAccessible::Alert};
    QAccessible::updateAccessibility(&alert);
}

} // namespace window
