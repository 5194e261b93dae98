// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/workplace/task_acts.h"

#include "station/audit/step_check.h"
#include "station/stock/activation.h"
#include "station/stock/card_store.h"
#include "station/workplace/endings.h"
#include "station/workplace/permission.h"
#include "station/workplace/shipment_steps.h"

namespace workplace {

using database::Transaction;
using foundation::Result;
using tasks::Task;
using tasks::TaskKind;

namespace {

staff::Right rightFor(TaskKind kind)
{
    switch (kind) {
    case TaskKind::NotCollected:
    case TaskKind::ComesBack:
    case TaskKind::CarrierTrouble:
    case TaskKind::CollectReminder:
    case TaskKind::RenewalReminder:
        return staff::Right::FollowShipments;
    case TaskKind::NotActivated:
        return staff::Right::Revoke;
    case TaskKind::BlanksEnd:
        return staff::Right::KeepStock;
    }
    return staff::Right::ManageStation;
}

/// The certificates are to be revoked, and the plastic is good for nothing.
Result<void> voidCard(Transaction& transaction, const std::string& chipSerial,
                      const std::string& why, const audit::Act& act)
{
    stock::CardStore cards{transaction.database()};
    auto card = cards.findByChip(chipSerial);
    if (!card)
        return card.error();
    if (!*card)
        return foundation::Error{foundation::ErrorCode::NotFound, "card " + chipSerial};
    auto activated = stock::activatedAt(transaction.database(), chipSerial);
    if (!activated)
        return activated.error();
    if (*activated)
        return audit::ruleViolated("S-11", "it has been activated meanwhile", "card " + chipSerial);
    if (auto ended = endCard(transaction, **card, why, act); !ended)
        return ended;
    return cards.step(transaction, chipSerial, stock::CardState::Revoked, act, why);
}

/// Whatever else waited for this shipment is settled with it.
Result<void> closeOthers(Transaction& transaction, std::int64_t shipment, const audit::Act& act)
{
    tasks::TaskStore store{transaction.database()};
    auto open = store.openOf(shipment);
    if (!open)
        return open.error();
    for (const auto& task : *open)
        if (auto closed = store.close(transaction, task.number, tasks::TaskState::Done,
                                      "settled with another task of this shipment", act);
            !closed)
            return closed;
    return {};
}

/// Unless somebody has entered it already.
Result<void> takeBack(Transaction& transaction, std::int64_t id, const audit::Act& act)
{
    auto shipment = shipping::ShipmentStore{transaction.database()}.find(id);
    if (!shipment)
        return shipment.error();
    if (shipping::isUnderWay(shipment->state))
        if (auto back = shipmentComesBack(transaction, id, {}, act); !back)
            return back;
    return closeOthers(transaction, id, act);
}

Result<void> carryOut(Transaction& transaction, const Task& task, const audit::Act& act)
{
    switch (task.what.kind) {
    case TaskKind::NotCollected:
    case TaskKind::ComesBack:
        return takeBack(transaction, *task.what.shipment, act);
    case TaskKind::NotActivated:
        return voidCard(transaction, *task.what.chipSerial, "S-11: not activated", act);
    case TaskKind::CarrierTrouble:
    case TaskKind::BlanksEnd:
    case TaskKind::CollectReminder:
    case TaskKind::RenewalReminder:
        return {};
    }
    return {};
}

template <typename Work>
Result<void> closeTask(Desk& desk, std::int64_t number, tasks::TaskState to,
                       const std::string& outcome, Work work)
{
    tasks::TaskStore store{*desk.database};
    auto task = store.find(number);
    if (!task)
        return task.error();
    if (auto may = mayDo(desk, rightFor(task->what.kind)); !may)
        return may;
    return database::inTransaction(*desk.database, [&](Transaction& transaction) -> Result<void> {
        const auto act = desk.act();
        if (auto closed = store.close(transaction, number, to, outcome, act); !closed)
            return closed;
        return work(transaction, *task, act);
    });
}

} // namespace

Result<std::vector<Task>> listTasks(Desk& desk, const tasks::TaskFilter& filter, std::size_t most)
{
    tasks::TaskStore store{*desk.database};
    return allPages<Task>(
        filter, most, [&](const tasks::TaskFilter& page) { return store.list(page); },
        [](tasks::TaskFilter& next, const Task& last) { next.after = last.number; });
}

Result<void> carryOutTask(Desk& desk, std::int64_t number, const std::string& outcome)
{
    auto done = closeTask(desk, number, tasks::TaskState::Done, outcome, carryOut);
    if (done)
        askForRevocations(desk);
    return done;
}

Result<void> dismissTask(Desk& desk, std::int64_t number, const std::string& why)
{
    return closeTask(desk, number, tasks::TaskState::Dismissed, why,
                     [](Transaction&, const Task&, const audit::Act&) { return Result<void>{}; });
}

} // namespace workplace
