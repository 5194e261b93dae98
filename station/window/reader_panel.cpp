// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/window/reader_panel.h"

#include "station/window/utf8.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QVBoxLayout>

namespace window {
namespace {

constexpr int kSignSide = 84;

using production::PanelState;

/// The person and the order line, and below them the card, as far as they are known.
QString whoseCard(const production::Panel& panel)
{
    QStringList parts;
    for (const auto& part : {panel.holder, panel.orderLine})
        if (!part.empty())
            parts << fromUtf8(part);
    QStringList lines{parts.join(QStringLiteral("  ·  ")), fromUtf8(panel.cardSerial)};
    lines.removeAll(QString{});
    return lines.join(QLatin1Char{'\n'});
}

QString styleFor(const ToneColours& colours, double scale)
{
    const auto scaled = [scale](double size) { return QString::number(size * scale, 'f', 1); };
    return QStringLiteral("QFrame#readerPanel { background: %1; border: 1px solid %2; "
                          "border-left: 10px solid %2; } "
                          "QLabel { font-size: %5pt; } QLabel#quiet { font-size: %6pt; } "
                          "QLabel#bigWord { color: %3; font-size: %7pt; font-weight: bold; } "
                          "QProgressBar { border: 1px solid %2; border-radius: 4px; "
                          "background: white; font-size: %6pt; min-height: %8px; max-height: %8px; "
                          "text-align: center; } "
                          "QProgressBar::chunk { background: %4; border-radius: 3px; }")
        .arg(colours.paper.name(), colours.solid.name(), colours.ink.name(),
             colours.solid.lighter(170).name(), scaled(12), scaled(10), scaled(20),
             QString::number(static_cast<int>(18 * scale)));
}

} // namespace

ReaderPanel::ReaderPanel(QWidget* parent)
    : QFrame{parent}, m_sign{new StateShape{kSignSide, this}}, m_reader{new QLabel{this}},
      m_word{new QLabel{this}}, m_more{new QLabel{this}}, m_holder{new QLabel{this}},
      m_progress{new QProgressBar{this}}
{
    setObjectName(QStringLiteral("readerPanel"));
    setMinimumSize(kLeastSize);
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
    column->addWidget(m_reader);
    column->addLayout(row, 1);
}

void ReaderPanel::showPanel(const production::Panel& panel)
{
    m_state = panel.state;
    remember(panel);
    const auto face = faceNow(panel);
    m_tone = face.tone;
    dress();
    m_sign->set(face.sign, face.tone);
    m_reader->setText(fromUtf8(panel.reader));
    m_word->setText(face.word);
    m_more->setText(face.more);
    m_more->setVisible(!face.more.isEmpty());
    const auto context = panel.error ? fromUtf8(foundation::describe(*panel.error)) : QString{};
    setToolTip(context);
    m_holder->setText(whoseCard(awaitsItsCard() ? *m_before : panel));
    m_holder->setVisible(!m_holder->text().isEmpty());
    showProgress(panel);
    setAccessibleName(QStringLiteral("%1: %2. %3").arg(m_reader->text(), face.word, face.more));
}

/// A card that is pulled leaves its reader empty at once: what became of it must not vanish with
/// it.
void ReaderPanel::remember(const production::Panel& panel)
{
    switch (panel.state) {
    case PanelState::Paused:
    case PanelState::Interrupted:
    case PanelState::Rejected:
    case PanelState::Unknown:
        m_before = panel;
        break;
    case PanelState::Idle:
    case PanelState::Making:
    case PanelState::Done:
        m_before.reset();
        break;
    case PanelState::Refused:
    case PanelState::Empty:
    case PanelState::Fault:
        break;
    }
}

bool ReaderPanel::awaitsItsCard() const
{
    return m_state == PanelState::Empty && m_before && m_before->state == PanelState::Paused;
}

PanelFace ReaderPanel::faceNow(const production::Panel& panel) const
{
    if (awaitsItsCard())
        return faceOfMissingCard();
    auto face = faceOf(panel);
    if (m_state == PanelState::Empty && m_before) {
        const auto before = faceOf(*m_before);
        face.more = tr("The card before: %1").arg(before.word + QStringLiteral(". ") + before.more);
    }
    return face;
}

void ReaderPanel::forget(const std::string& orderLine)
{
    if (!awaitsItsCard() || m_before->orderLine != orderLine)
        return;
    m_before.reset();
    showPanel({.reader = m_reader->text().toStdString()});
}

void ReaderPanel::setScale(double scale)
{
    if (qFuzzyCompare(scale, m_scale))
        return;
    m_scale = scale;
    dress();
}

void ReaderPanel::dress()
{
    const auto scaled = [this](int size) { return static_cast<int>(size * m_scale); };
    m_sign->setSide(scaled(kSignSide));
    layout()->setContentsMargins(scaled(16), scaled(12), scaled(16), scaled(14));
    layout()->setSpacing(scaled(10));
    setStyleSheet(styleFor(coloursOf(m_tone), m_scale));
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
