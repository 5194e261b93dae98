// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/audit/step_check.h"
#include "station/orders/due_day.h"
#include "station/orders/order_rows.h"
#include "station/orders/order_store.h"

namespace orders {

using audit::Act;
using audit::Subject;
using database::Transaction;
using database::values;
using foundation::Error;
using foundation::ErrorCode;
using foundation::OrderLineId;
using foundation::OrderNumber;
using foundation::Result;

namespace {

Result<void> mayBeAskedFor(OrderState to, const std::string& reason, const OrderNumber& number)
{
    switch (to) {
    case OrderState::InProgress:
    case OrderState::PartlyDelivered:
    case OrderState::Delivered:
        return audit::ruleViolated("A23", "this state follows from the order's lines",
                                   number.text());
    case OrderState::Cancelled:
        return audit::ruleViolated("A27", "a cancelled order needs its ground", number.text());
    case OrderState::Stopped:
        if (audit::isBlank(reason))
            return audit::ruleViolated("A26", "a stopped order needs a reason", number.text());
        return {};
    case OrderState::Registered:
    case OrderState::Arrived:
    case OrderState::Verified:
    case OrderState::Unpaid:
        return {};
    }
    return {};
}

Result<LineCount> countLines(database::Database& database, const OrderNumber& number)
{
    auto states = database::readAll<std::pair<LineState, std::uint32_t>>(database.query(
        "SELECT state, count(*) FROM order_lines WHERE order_number = ? GROUP BY state",
        values(number)));
    if (!states)
        return states.error();
    LineCount count;
    for (const auto& [state, lines] : *states)
        count.add(state, lines);
    return count;
}

/// The day on which an order is due that takes this step today.
std::optional<foundation::CivilDate> dueIn(OrderState to, const OrderRecord& record,
                                           const foundation::CivilDate& today)
{
    if (to == OrderState::Registered || to == OrderState::Unpaid)
        return std::nullopt;
    const auto& order = record.order;
    if (!record.due && to == OrderState::Arrived)
        return dueDay(order.express, today);
    if (!record.due && isInProduction(to)) // from before there were due days
        return dueDay(order.express, order.signedOn.value_or(order.received));
    if (record.due && record.state == OrderState::Stopped && to != OrderState::Cancelled)
        return dueAfterStop(*record.due, foundation::dayOf(record.changedAt), today);
    return record.due;
}

} // namespace

Result<void> OrderStore::setState(Transaction& transaction, const OrderRecord& record,
                                  OrderState to, const Act& act, const std::string& reason,
                                  std::optional<CancelGround> ground)
{
    const auto subject = Subject::ofOrder(record.order.number);
    if (auto legal = audit::checkStep(orderSteps(), record.state, to, reason, subject); !legal)
        return legal;
    const auto stoppedIn =
        to == OrderState::Stopped ? std::optional{record.state} : std::optional<OrderState>{};
    auto changed = transaction.change(
        "UPDATE orders SET state = ?, reason = ?, cancel_ground = ?, stopped_in = ?, due = ?, "
        "changed_at = ? WHERE number = ?",
        values(to, reason, ground, stoppedIn, dueIn(to, record, foundation::dayOf(act.when)),
               act.when, record.order.number));
    if (!changed)
        return changed.error();
    std::string detail = reason;
    if (ground)
        detail = std::string{database::storedName(*ground)} + ": " + reason;
    return audit::record(transaction, act, subject, audit::stepped(record.state, to, detail));
}

Result<void> OrderStore::followLines(Transaction& transaction, const OrderNumber& number,
                                     const Act& act)
{
    auto record = find(number);
    if (!record)
        return record.error();
    if (!isInProduction(record->state))
        return {};
    auto count = countLines(m_database, number);
    if (!count)
        return count.error();
    const auto to = derivedState(*count);
    return to == record->state ? Result<void>{} : setState(transaction, *record, to, act, {}, {});
}

Result<OrderState> OrderStore::whereToGoOn(const OrderRecord& record, OrderState to)
{
    const auto whom = record.order.number.text();
    auto count = countLines(m_database, record.order.number);
    if (!count)
        return count.error();
    if (to == OrderState::Verified && !wasVerified(record))
        return audit::ruleViolated("A22",
                                   "stopped before it was verified: it must stand as "
                                   "Ankommen first",
                                   whom);
    if (to == OrderState::Verified)
        return derivedState(*count);
    if (to == OrderState::Registered && record.stoppedIn.value_or(to) != OrderState::Registered)
        return audit::ruleViolated("A21", "it had arrived before it was stopped", whom);
    if (to == OrderState::Arrived && count->claimed + count->made + count->left > 0)
        return audit::ruleViolated("A23", "its cards have been begun: approve it to go on", whom);
    return to;
}

Result<void> OrderStore::step(Transaction& transaction, const OrderNumber& number, OrderState to,
                              const Act& act, const std::string& reason)
{
    if (auto asked = mayBeAskedFor(to, reason, number); !asked)
        return asked;
    auto record = find(number);
    if (!record)
        return record.error();
    if (isInProduction(record->state) && to == OrderState::Verified)
        return audit::ruleViolated("A23", "this state follows from the order's lines",
                                   number.text());
    if (record->state == OrderState::Stopped) {
        auto where = whereToGoOn(*record, to);
        if (!where)
            return where.error();
        to = *where;
    }
    return setState(transaction, *record, to, act, reason, {});
}

Result<void> OrderStore::cancel(Transaction& transaction, const OrderNumber& number,
                                CancelGround ground, const Act& act, const std::string& reason)
{
    if (audit::isBlank(reason))
        return audit::ruleViolated("A27", "a cancelled order needs a reason", number.text());
    auto record = find(number);
    if (!record)
        return record.error();
    auto all = lines(number);
    if (!all)
        return all.error();
    for (const auto& each : *all) {
        if (each.state == LineState::Claimed)
            return Error{ErrorCode::OrderClaimed, each.id.text() + " at " + each.claimant->place};
        if (each.state == LineState::Cancelled)
            continue;
        if (auto cancelled = setLineState(transaction, each, LineState::Cancelled, act, reason);
            !cancelled)
            return cancelled;
    }
    return setState(transaction, *record, OrderState::Cancelled, act, reason, ground);
}

Result<void> OrderStore::setLineState(Transaction& transaction, const LineRecord& line,
                                      LineState to, const Act& act, const std::string& reason)
{
    const auto subject = Subject::ofLine(line.id);
    if (auto legal = audit::checkStep(lineSteps(), line.state, to, reason, subject); !legal)
        return legal;
    auto changed = transaction.change(
        "UPDATE order_lines SET state = ?, claimed_by = NULL, claimed_at_place = NULL, "
        "changed_at = ? WHERE order_number = ? AND line_number = ?",
        values(to, act.when, line.id));
    if (!changed)
        return changed.error();
    return audit::record(transaction, act, subject, audit::stepped(line.state, to, reason));
}

Result<void> OrderStore::checkLineStep(const LineRecord& line, LineState to)
{
    if (to == LineState::Claimed)
        return audit::ruleViolated("A22", "a line is claimed, not stepped to", line.id.text());
    auto order = find(line.id.order);
    if (!order)
        return order.error();
    if (to == LineState::Shipped && order->state == OrderState::Stopped)
        return audit::ruleViolated("A26", "the order is stopped", line.id.order.text());
    if (to != LineState::Cancelled)
        return {};
    auto count = countLines(m_database, line.id.order);
    if (!count)
        return count.error();
    const auto others = count->waiting + count->claimed + count->made + count->left - 1;
    if (others == 0)
        return audit::ruleViolated("A27", "the last line is cancelled with its order",
                                   line.id.text());
    return {};
}

Result<void> OrderStore::stepLine(Transaction& transaction, const OrderLineId& id, LineState to,
                                  const Act& act, const std::string& reason)
{
    auto before = line(id);
    if (!before)
        return before.error();
    if (audit::checkStep(lineSteps(), before->state, to, reason, Subject::ofLine(id))) {
        if (auto allowed = checkLineStep(*before, to); !allowed)
            return allowed;
    }
    if (auto set = setLineState(transaction, *before, to, act, reason); !set)
        return set;
    return followLines(transaction, id.order, act);
}

} // namespace orders
