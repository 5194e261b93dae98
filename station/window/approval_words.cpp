// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/window/approval_words.h"

#include <QCoreApplication>

namespace window {

using staff::ApprovalState;
using staff::UnionAct;

namespace {

class ApprovalWords
{
    Q_DECLARE_TR_FUNCTIONS(ApprovalWords)
};

} // namespace

QString wordFor(UnionAct act)
{
    switch (act) {
    case UnionAct::ApproveOrder:
        return ApprovalWords::tr("Approve an order for production");
    case UnionAct::CancelOrder:
        return ApprovalWords::tr("Cancel an order and revoke its certificates");
    case UnionAct::RejectCard:
        return ApprovalWords::tr("Reject a finished card and revoke its certificates");
    case UnionAct::ReprintLetter:
        return ApprovalWords::tr("Print a letter again");
    case UnionAct::OpenEscrow:
        return ApprovalWords::tr("Open escrow for a PUK letter");
    case UnionAct::Destroy:
        return ApprovalWords::tr("Enter in the destruction log");
    case UnionAct::ChangeProduct:
        return ApprovalWords::tr("Change a card product");
    case UnionAct::ChangeStaff:
        return ApprovalWords::tr("Change the staff");
    }
    return {};
}

QString wordFor(ApprovalState state)
{
    switch (state) {
    case ApprovalState::Asked:
        return ApprovalWords::tr("Waits for another person");
    case ApprovalState::Confirmed:
        return ApprovalWords::tr("Being done");
    case ApprovalState::Done:
        return ApprovalWords::tr("Done");
    case ApprovalState::Failed:
        return ApprovalWords::tr("Could not be done");
    case ApprovalState::Refused:
        return ApprovalWords::tr("Refused");
    case ApprovalState::Withdrawn:
        return ApprovalWords::tr("Withdrawn");
    }
    return {};
}

Tone toneOf(ApprovalState state)
{
    switch (state) {
    case ApprovalState::Asked:
        return Tone::Attention;
    case ApprovalState::Confirmed:
        return Tone::Active;
    case ApprovalState::Done:
        return Tone::Good;
    case ApprovalState::Failed:
    case ApprovalState::Refused:
        return Tone::Bad;
    case ApprovalState::Withdrawn:
        return Tone::Neutral;
    }
    return Tone::Neutral;
}

QString askedForWords()
{
    return ApprovalWords::tr("It takes two: another person who is signed in confirms it on the "
                             "page Approvals.");
}

} // namespace window
