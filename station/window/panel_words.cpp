// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/window/panel_words.h"

#include "station/sentences/sentences.h"
#include "station/window/step_words.h"

#include <QCoreApplication>

namespace window {
namespace {

class PanelWords
{
    Q_DECLARE_TR_FUNCTIONS(PanelWords)
};

using production::Panel;
using production::PanelState;

QString whyOf(const Panel& panel)
{
    return panel.error ? sentences::sentenceFor(panel.error->code) : QString{};
}

PanelFace faultFace(const Panel& panel)
{
    if (panel.error && panel.error->code == foundation::ErrorCode::ReaderGone)
        return {Sign::NoReader, Tone::Neutral, PanelWords::tr("Reader unplugged"), whyOf(panel)};
    return {Sign::Warning, Tone::Attention, PanelWords::tr("Cannot work now"), whyOf(panel)};
}

PanelFace pausedFace(const Panel& panel)
{
    using foundation::ErrorCode;
    const bool isAuthorityAway =
        panel.error && panel.error->code == ErrorCode::AuthorityUnreachable;
    if (isAuthorityAway)
        return {Sign::Pause, Tone::Attention, PanelWords::tr("Leave it in: waiting"), whyOf(panel)};
    return {Sign::Again, Tone::Attention, PanelWords::tr("Insert it again"),
            PanelWords::tr("Not finished: it goes on where it stopped.") + QLatin1Char{' '} +
                whyOf(panel)};
}

} // namespace

PanelFace faceOf(const Panel& panel)
{
    switch (panel.state) {
    case PanelState::Empty:
        return {Sign::Insert, Tone::Waiting, PanelWords::tr("Insert a blank card"), {}};
    case PanelState::Idle:
        return {Sign::Pause, Tone::Neutral, PanelWords::tr("No order waits"),
                PanelWords::tr("The card may stay: it is made when an order comes.")};
    case PanelState::Making:
        return {Sign::Work, Tone::Active, PanelWords::tr("Leave the card in"),
                stepInWords(panel.step)};
    case PanelState::Done:
        return {Sign::Tick, Tone::Good, PanelWords::tr("Good: take it out"),
                PanelWords::tr("The card is made and proven.")};
    case PanelState::Refused:
        return {Sign::NoEntry, Tone::Attention, PanelWords::tr("Wrong card: take it out"),
                whyOf(panel)};
    case PanelState::Paused:
        return pausedFace(panel);
    case PanelState::Interrupted:
        return {Sign::Again, Tone::Attention, PanelWords::tr("Use it again"),
                PanelWords::tr("Not finished: it may be made again, for any order.") +
                    QLatin1Char{' '} + whyOf(panel)};
    case PanelState::Rejected:
        return {Sign::Cross, Tone::Bad, PanelWords::tr("To the rejects"), whyOf(panel)};
    case PanelState::Unknown:
        return {Sign::Question, Tone::Bad, PanelWords::tr("To quarantine"), whyOf(panel)};
    case PanelState::Fault:
        return faultFace(panel);
    }
    return {Sign::Warning, Tone::Attention, {}, {}};
}

PanelFace faceOfMissingCard()
{
    return {Sign::Again, Tone::Attention, PanelWords::tr("Insert it again"),
            PanelWords::tr("The card that was taken out is not finished: it goes on where it "
                           "stopped, in this reader or another.")};
}

} // namespace window
