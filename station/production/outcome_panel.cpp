// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/production/outcome_panel.h"

#include <algorithm>
#include <array>

namespace production {
namespace {

using foundation::Error;
using foundation::ErrorCode;
using workflow::CardLeft;

/// Errors that are the card's, or come of what was done with it.
bool isAboutTheCard(const Error& error)
{
    static constexpr std::array kCodes{ErrorCode::NoCard,
                                       ErrorCode::CardRemoved,
                                       ErrorCode::CardReset,
                                       ErrorCode::CardBusy,
                                       ErrorCode::CardSilent,
                                       ErrorCode::CardMute,
                                       ErrorCode::TransmitFailed,
                                       ErrorCode::CardAnswerMalformed,
                                       ErrorCode::CardRefused,
                                       ErrorCode::FamilyUnknown,
                                       ErrorCode::CapabilityMissing,
                                       ErrorCode::CardNotBlank,
                                       ErrorCode::CardIsOperators,
                                       ErrorCode::CardContactless,
                                       ErrorCode::CardIsAnother,
                                       ErrorCode::CardTriesExhausted,
                                       ErrorCode::BlankUnknown,
                                       ErrorCode::LotNotReleased,
                                       ErrorCode::BlankNotOfRun,
                                       ErrorCode::CardUnknownState,
                                       ErrorCode::Cancelled};
    return std::ranges::find(kCodes, error.code) != kCodes.end();
}

PanelState stateFor(const workflow::Outcome& outcome)
{
    switch (outcome.left) {
    case CardLeft::Proven:
        return PanelState::Done;
    case CardLeft::Unchanged:
        return isAboutTheCard(*outcome.error) ? PanelState::Refused : PanelState::Fault;
    case CardLeft::Paused:
        return PanelState::Paused;
    case CardLeft::Interrupted:
        return PanelState::Interrupted;
    case CardLeft::Reject:
        return PanelState::Rejected;
    case CardLeft::Unknown:
        return PanelState::Unknown;
    }
    return PanelState::Unknown;
}

} // namespace

void show(const workflow::Outcome& outcome, Panel& panel)
{
    panel.state = stateFor(outcome);
    panel.step = workflow::nameOf(outcome.lastStep);
    panel.error = outcome.error;
    panel.chipSerial = outcome.card.chipSerial;
    panel.cardSerial = outcome.admission.cardSerial;
    if (outcome.left == CardLeft::Proven)
        panel.stepsDone = panel.stepsTotal;
}

Panel refusalPanel(Panel panel, const Error& error)
{
    panel.state = isAboutTheCard(error) ? PanelState::Refused : PanelState::Fault;
    panel.error = error;
    return panel;
}

} // namespace production
