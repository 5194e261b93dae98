// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/window/event_words.h"

#include "station/staff/member.h"
#include "station/window/act_words.h"
#include "station/window/approval_words.h"
#include "station/window/card_words.h"
#include "station/window/letter_words.h"
#include "station/window/order_words.h"
#include "station/window/shipment_words.h"
#include "station/window/stock_words.h"
#include "station/window/task_words.h"
#include "station/window/utf8.h"

#include <QCoreApplication>
#include <QDateTime>

namespace window {
namespace {

class EventWords
{
    Q_DECLARE_TR_FUNCTIONS(EventWords)
};

using audit::SubjectKind;

/// The word for a state as it is stored; the stored name itself where no such state is known.
template <typename State>
QString stateWord(const std::string& stored)
{
    const auto state = cardprofiles::valueOf(database::EnumText<State>::kNames, stored);
    return state ? wordFor(*state) : fromUtf8(stored);
}

QString memberWord(const std::string& stored)
{
    const auto state = cardprofiles::valueOf(staff::kMemberStates, stored);
    if (!state)
        return fromUtf8(stored);
    switch (*state) {
    case staff::MemberState::Active:
        return EventWords::tr("may sign in");
    case staff::MemberState::Locked:
        return EventWords::tr("locked");
    case staff::MemberState::Left:
        return EventWords::tr("has left");
    }
    return {};
}

} // namespace

QString stateWord(SubjectKind kind, const std::string& stored)
{
    if (stored.empty())
        return {};
    switch (kind) {
    case SubjectKind::Order:
        return stateWord<orders::OrderState>(stored);
    case SubjectKind::OrderLine:
        return stateWord<orders::LineState>(stored);
    case SubjectKind::Card:
        return stateWord<stock::CardState>(stored);
    case SubjectKind::Certificate:
        return stateWord<stock::CertificateState>(stored);
    case SubjectKind::Letter:
        return stateWord<letters::LetterState>(stored);
    case SubjectKind::Shipment:
        return stateWord<shipping::ShipmentState>(stored);
    case SubjectKind::Lot:
        return stateWord<stock::LotState>(stored);
    case SubjectKind::Run:
        return stateWord<stock::RunState>(stored);
    case SubjectKind::File:
    case SubjectKind::Destruction:
    case SubjectKind::PrintRun:
    case SubjectKind::Printer:
    case SubjectKind::Product:
    case SubjectKind::Station:
        break;
    case SubjectKind::DispatchList:
        return stateWord<shipping::ListState>(stored);
    case SubjectKind::Task:
        return stateWord<tasks::TaskState>(stored);
    case SubjectKind::Person:
        return memberWord(stored);
    case SubjectKind::Approval:
        return stateWord<staff::ApprovalState>(stored);
    }
    return fromUtf8(stored);
}

QString wordFor(SubjectKind kind)
{
    switch (kind) {
    case SubjectKind::Order:
        return EventWords::tr("Order");
    case SubjectKind::OrderLine:
        return EventWords::tr("Order line");
    case SubjectKind::Card:
        return EventWords::tr("Card");
    case SubjectKind::Certificate:
        return EventWords::tr("Certificate");
    case SubjectKind::Letter:
        return EventWords::tr("PIN letter");
    case SubjectKind::Shipment:
        return EventWords::tr("Shipment");
    case SubjectKind::File:
        return EventWords::tr("File");
    case SubjectKind::Lot:
        return EventWords::tr("Lot");
    case SubjectKind::Run:
        return EventWords::tr("Run");
    case SubjectKind::Destruction:
        return EventWords::tr("Destruction");
    case SubjectKind::PrintRun:
        return EventWords::tr("Print run");
    case SubjectKind::Person:
        return EventWords::tr("Person");
    case SubjectKind::Product:
        return EventWords::tr("Product");
    case SubjectKind::Approval:
        return EventWords::tr("Approval");
    case SubjectKind::Printer:
        return EventWords::tr("Printer");
    case SubjectKind::DispatchList:
        return EventWords::tr("Dispatch list");
    case SubjectKind::Task:
        return EventWords::tr("Task");
    case SubjectKind::Station:
        return EventWords::tr("Station");
    }
    return {};
}

QString subjectOf(const audit::Event& event)
{
    const auto id = fromUtf8(event.subject.id);
    switch (event.subject.kind) {
    case SubjectKind::Order:
        return EventWords::tr("Order");
    case SubjectKind::OrderLine:
        return EventWords::tr("Line %1").arg(id);
    case SubjectKind::Card:
        return EventWords::tr("Card %1").arg(id);
    case SubjectKind::Certificate:
        return EventWords::tr("Certificate %1").arg(id);
    case SubjectKind::Letter:
        return EventWords::tr("PIN letter %1").arg(id);
    case SubjectKind::Shipment:
        return EventWords::tr("Shipment %1").arg(id);
    case SubjectKind::File:
        return EventWords::tr("File %1").arg(id);
    case SubjectKind::Lot:
        return EventWords::tr("Lot %1").arg(id);
    case SubjectKind::Run:
        return EventWords::tr("Run %1").arg(id);
    case SubjectKind::Destruction:
        return EventWords::tr("Destruction %1").arg(id);
    case SubjectKind::PrintRun:
        return EventWords::tr("Print run %1").arg(id);
    case SubjectKind::Person:
        return id;
    case SubjectKind::Product:
        return EventWords::tr("Product %1").arg(id);
    case SubjectKind::Approval:
        return EventWords::tr("Approval %1").arg(id);
    case SubjectKind::Printer:
        return EventWords::tr("Printer %1").arg(id);
    case SubjectKind::DispatchList:
        return EventWords::tr("Dispatch list %1").arg(id);
    case SubjectKind::Task:
        return EventWords::tr("Task %1").arg(id);
    case SubjectKind::Station:
        return EventWords::tr("Station %1").arg(id);
    }
    return id;
}

QString happeningOf(const audit::Event& event)
{
    const auto from = stateWord(event.subject.kind, event.happening.from);
    const auto to = stateWord(event.subject.kind, event.happening.to);
    if (!from.isEmpty() && !to.isEmpty())
        return QStringLiteral("%1 → %2").arg(from, to);
    const auto word = wordForAct(event.happening.what);
    return event.subject.kind == SubjectKind::Order && !to.isEmpty()
               ? QStringLiteral("%1: %2").arg(word, to)
               : word;
}

QString momentText(foundation::Instant when)
{
    return QDateTime::fromSecsSinceEpoch(when.time_since_epoch().count())
        .toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

} // namespace window
