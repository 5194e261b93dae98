// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/window/reader_panel.h"

#include "station/window/panel_words.h"
#include "station/window/utf8.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QVBoxLayout>

namespace window {
namespace {

constexpr int kSignSide = 84;
constexpr int kLeastWidth = 400;
constexpr int kLeastHeight = 220;

using production::PanelState;

/// The person, the order line and the card, as far as they are known.
QString whoseCard(const production::Panel& panel)
{
    QStringList parts;
    for (const auto& part : {panel.holder, panel.orderLine, panel.cardSerial})
        if (!part.empty())
            parts << fromUtf8(part);
    return parts.join(QStringLiteral("  ·  "));
}

QString styleFor(const ToneColours& colours)
{
    return QStringLiteral("QFrame#readerPanel { background: %1; border: 1px solid %2; "
                          "border-left: 10px solid %2; } "
                          "QLabel { font-size: 12pt; } QLabel#quiet { font-size: 10pt; } "
                          "QLabel#bigWord { color: %3; font-size: 20pt; font-weight: bold; } "
                          "QProgressBar { border: 1px solid %2; border-radius: 4px; "
                          "background: white; height: 18px; text-align: center; } "
                          "QProgressBar::chunk { background: %4; border-radius: 3px; }")
        .arg(colours.paper.name(), colours.solid.name(), colours.ink.name(),
             colours.solid.lighter(170).name());
}

} // namespace

ReaderPanel::ReaderPanel(QWidget* parent)
    : QFrame{parent}, m_sign{new StateShape{kSignSide, this}}, m_reader{new QLabel{this}},
      m_word{new QLabel{this}}, m_more{new QLabel{this}}, m_holder{new QLabel{this}},
      m_progress{new QProgressBar{this}}
{
    setObjectName(QStringLiteral("readerPanel"));
    setMinimumSize(kLeastWidth, kLeastHeight);
    setFocusPolicy(Qt::TabFocus);
    layOut();
}

void ReaderPanel::layOut()
{
    m_reader->setObjectName(QStringLiteral("quiet"));
    m_word->setObjectName(QStringLiteral("bigWord"));
    for (auto* label : {m_reader, m_word, m_more, m_holder}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    auto* words = new QVBoxLayout;
    words->setSpacing(6);
    words->addWidget(m_word);
    words->addWidget(m_more);
    words->addStretch(1);
    words->addWidget(m_holder);
    words->addWidget(m_progress);
    auto* row = new QHBoxLayout;
    row->setSpacing(18);
    row->addWidget(m_sign, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(16, 12, 16, 14);
    column->setSpacing(10);
    column->addWidget(m_reader);
    column->addLayout(row, 1);
}

void ReaderPanel::showPanel(const production::Panel& panel)
{
    m_state = panel.state;
    auto face = faceOf(panel);
    remember(panel, face.word + QStringLiteral(". ") + face.more);
    if (m_state == PanelState::Empty && !m_before.isEmpty())
        face.more = tr("The card before: %1").arg(m_before);
    setStyleSheet(styleFor(coloursOf(face.tone)));
    m_sign->set(face.sign, face.tone);
    m_reader->setText(fromUtf8(panel.reader));
    m_word->setText(face.word);
    m_more->setText(face.more);
    m_more->setVisible(!face.more.isEmpty());
    const auto context = panel.error ? fromUtf8(foundation::describe(*panel.error)) : QString{};
    setToolTip(context);
    m_holder->setText(whoseCard(panel));
    m_holder->setVisible(!m_holder->text().isEmpty());
    showProgress(panel);
    setAccessibleName(QStringLiteral("%1: %2. %3").arg(m_reader->text(), face.word, face.more));
}

/// A card that is pulled leaves its reader empty at once: what became of it must not vanish with
/// it.
void ReaderPanel::remember(const production::Panel& panel, const QString& outcome)
{
    switch (panel.state) {
    case PanelState::Paused:
    case PanelState::Interrupted:
    case PanelState::Rejected:
    case PanelState::Unknown:
        m_before = outcome;
        break;
    case PanelState::Idle:
    case PanelState::Making:
    case PanelState::Done:
    case PanelState::Refused:
        m_before.clear();
        break;
    case PanelState::Empty:
    case PanelState::Fault:
        break;
    }
}

void ReaderPanel::showProgress(const production::Panel& panel)
{
    const bool making = panel.state == PanelState::Making;
    m_progress->setVisible(making);
    if (!making)
        return;
    m_progress->setRange(0, static_cast<int>(panel.stepsTotal));
    m_progress->setValue(static_cast<int>(panel.stepsDone));
    m_progress->setFormat(tr("%1 of %2 steps").arg(panel.stepsDone).arg(panel.stepsTotal));
    m_progress->setAccessibleName(m_progress->text());
}

QString ReaderPanel::word() const
{
    return m_word->text();
}

QString ReaderPanel::sentence() const
{
    return m_more->text();
}

int ReaderPanel::progress() const
{
    return m_progress->value();
}

} // namespace window
