// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/window/task_words.h"

#include <QCoreApplication>

namespace window {
namespace {

class TaskWords
{
    Q_DECLARE_TR_FUNCTIONS(TaskWords)
};

} // namespace

using shipping::IdentityDocument;
using shipping::ListHolds;
using shipping::ListState;
using tasks::TaskKind;
using tasks::TaskState;

QString wordFor(TaskKind kind)
{
    switch (kind) {
    case TaskKind::NotCollected:
        return TaskWords::tr("not collected: revoke?");
    case TaskKind::ComesBack:
        return TaskWords::tr("comes back");
    case TaskKind::CarrierTrouble:
        return TaskWords::tr("trouble at the carrier");
    case TaskKind::NotActivated:
        return TaskWords::tr("card not activated");
    case TaskKind::BlanksEnd:
        return TaskWords::tr("blanks soon too old");
    case TaskKind::CollectReminder:
        return TaskWords::tr("reminder: collect it");
    case TaskKind::RenewalReminder:
        return TaskWords::tr("reminder: renewal");
    }
    return {};
}

QString wordFor(TaskState state)
{
    switch (state) {
    case TaskState::Open:
        return TaskWords::tr("open");
    case TaskState::Done:
        return TaskWords::tr("done");
    case TaskState::Dismissed:
        return TaskWords::tr("dismissed");
    case TaskState::Told:
        return TaskWords::tr("told the portal");
    }
    return {};
}

Tone toneOf(TaskState state)
{
    switch (state) {
    case TaskState::Open:
        return Tone::Attention;
    case TaskState::Done:
        return Tone::Good;
    case TaskState::Dismissed:
    case TaskState::Told:
        break;
    }
    return Tone::Neutral;
}

QString actWordFor(TaskKind kind)
{
    switch (kind) {
    case TaskKind::NotCollected:
        return TaskWords::tr("End and revoke");
    case TaskKind::ComesBack:
        return TaskWords::tr("It is back");
    case TaskKind::NotActivated:
        return TaskWords::tr("Void the card");
    case TaskKind::CarrierTrouble:
    case TaskKind::BlanksEnd:
    case TaskKind::CollectReminder:
    case TaskKind::RenewalReminder:
        break;
    }
    return TaskWords::tr("Seen to");
}

QString consequenceOf(TaskKind kind)
{
    switch (kind) {
    case TaskKind::NotCollected:
        return TaskWords::tr("Nobody has collected it (A36): it counts as returned, its card ends, "
                             "and the certificates are revoked. That cannot be undone.");
    case TaskKind::ComesBack:
        return TaskWords::tr("The item is in your hand again. Where it had to be collected, its "
                             "card ends and the certificates are revoked (A36).");
    case TaskKind::NotActivated:
        return TaskWords::tr("The card was not activated in time (S-11): its certificates are "
                             "revoked. That cannot be undone.");
    case TaskKind::CarrierTrouble:
        return TaskWords::tr("You have spoken with the carrier or the orderer. The shipment stays "
                             "as it is.");
    case TaskKind::BlanksEnd:
        return TaskWords::tr("The blanks are used first, or go back (S-12).");
    case TaskKind::CollectReminder:
    case TaskKind::RenewalReminder:
        break;
    }
    return {};
}

QString wordFor(ListHolds holds)
{
    return holds == ListHolds::Cards ? TaskWords::tr("cards") : TaskWords::tr("PIN letters");
}

QString wordFor(ListState state)
{
    switch (state) {
    case ListState::Open:
        return TaskWords::tr("open");
    case ListState::Closed:
        return TaskWords::tr("handed over");
    case ListState::Cancelled:
        return TaskWords::tr("cancelled");
    }
    return {};
}

QString wordFor(IdentityDocument document)
{
    switch (document) {
    case IdentityDocument::Passport:
        return TaskWords::tr("passport");
    case IdentityDocument::NationalIdCard:
        return TaskWords::tr("national identity card");
    case IdentityDocument::DrivingLicence:
        return TaskWords::tr("driving licence");
    case IdentityDocument::IdCard:
        return TaskWords::tr("identity card");
    case IdentityDocument::Attested:
        return TaskWords::tr("attested by a person there");
    }
    return {};
}

} // namespace window
