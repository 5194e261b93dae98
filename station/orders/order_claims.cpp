// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/audit/step_check.h"
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
using foundation::Result;

namespace {

/// One statement, so that choosing and taking cannot come apart. PostgreSQL will add FOR UPDATE
/// SKIP LOCKED inside; an SQLite transaction has the whole book to itself.
/// Which lines wait, of so many products or of any; its parameters are waitingValues().
std::string waitingSql(std::size_t products)
{
    std::string ofProducts;
    for (std::size_t i = 0; i < products; ++i)
        ofProducts += i == 0 ? " AND waiting.product IN (?" : ", ?";
    if (products > 0)
        ofProducts += ')';
    return "FROM order_lines AS waiting "
           "JOIN orders ON orders.number = waiting.order_number "
           "WHERE waiting.state = ? AND orders.state IN (?, ?, ?)" +
           ofProducts;
}

void addWaitingValues(std::vector<database::Value>& given, const std::vector<std::string>& products)
{
    for (const auto& value : values(LineState::Waiting, OrderState::Verified,
                                    OrderState::InProgress, OrderState::PartlyDelivered))
        given.push_back(value);
    for (const auto& product : products)
        given.push_back(database::toValue(product));
}

std::string claimNextSql(std::size_t products)
{
    return "UPDATE order_lines SET state = ?, claimed_by = ?, claimed_at_place = ?, changed_at = ? "
           "WHERE (order_number, line_number) = "
           "(SELECT waiting.order_number, waiting.line_number " +
           waitingSql(products) +
           " ORDER BY orders.express DESC, coalesce(orders.due, orders.received), "
           "waiting.order_number, "
           "waiting.line_number LIMIT 1) AND state = ? RETURNING " +
           kLineColumns;
}

} // namespace

Result<std::optional<LineRecord>> OrderStore::claimNext(Transaction& transaction, const Act& act,
                                                        const std::vector<std::string>& products)
{
    auto given = values(LineState::Claimed, act.who, act.place, act.when);
    addWaitingValues(given, products);
    given.push_back(database::toValue(LineState::Waiting));
    auto line = database::readFirst<LineRecord>(
        transaction.returning(claimNextSql(products.size()), given));
    if (!line)
        return line;
    if (!*line)
        return std::optional<LineRecord>{};
    if (auto noted = noteClaim(transaction, (**line).id, act); !noted)
        return noted.error();
    return line;
}

Result<LineRecord> OrderStore::claim(Transaction& transaction, const OrderLineId& id,
                                     const Act& act)
{
    auto before = line(id);
    if (!before)
        return before;
    if (before->state == LineState::Claimed)
        return Error{ErrorCode::OrderClaimed, id.text() + " at " + before->claimant->place};
    const auto subject = Subject::ofLine(id);
    if (auto legal = audit::checkStep(lineSteps(), before->state, LineState::Claimed, {}, subject);
        !legal)
        return legal.error();
    auto order = find(id.order);
    if (!order)
        return order.error();
    if (!isInProduction(order->state))
        return audit::ruleViolated("A22", "the order is not Kontrollerad", id.order.text());
    auto claimed = database::readOne<LineRecord>(
        transaction.returning(std::string{"UPDATE order_lines SET state = ?, claimed_by = ?, "
                                          "claimed_at_place = ?, changed_at = ? WHERE "
                                          "order_number = ? AND line_number = ? RETURNING "} +
                                  kLineColumns,
                              values(LineState::Claimed, act.who, act.place, act.when, id)),
        "order line " + id.text());
    if (!claimed)
        return claimed;
    if (auto noted = noteClaim(transaction, id, act); !noted)
        return noted.error();
    return claimed;
}

Result<std::int64_t> OrderStore::countWaiting(const std::vector<std::string>& products)
{
    std::vector<database::Value> given;
    addWaitingValues(given, products);
    return database::readOne<std::int64_t>(
        m_database.query("SELECT count(*) " + waitingSql(products.size()), given), "waiting lines");
}

Result<LineRecord> OrderStore::moveClaim(Transaction& transaction, const OrderLineId& id,
                                         const Act& act)
{
    auto before = line(id);
    if (!before)
        return before;
    if (before->state != LineState::Claimed)
        return Error{ErrorCode::IllegalStep, id.text() + " is not claimed"};
    auto order = find(id.order);
    if (!order)
        return order.error();
    if (!isInProduction(order->state))
        return audit::ruleViolated("A26", "the order was stopped meanwhile", id.order.text());
    auto moved = database::readOne<LineRecord>(
        transaction.returning(std::string{"UPDATE order_lines SET claimed_by = ?, "
                                          "claimed_at_place = ?, changed_at = ? WHERE "
                                          "order_number = ? AND line_number = ? RETURNING "} +
                                  kLineColumns,
                              values(act.who, act.place, act.when, id)),
        "order line " + id.text());
    if (!moved)
        return moved;
    auto noted = audit::record(transaction, act, Subject::ofLine(id),
                               {"claim-moved", {}, {}, "from " + before->claimant->place});
    return noted ? moved : Result<LineRecord>{noted.error()};
}

Result<void> OrderStore::noteClaim(Transaction& transaction, const OrderLineId& id, const Act& act)
{
    auto recorded =
        audit::record(transaction, act, Subject::ofLine(id),
                      audit::stepped(LineState::Waiting, LineState::Claimed, act.place));
    if (!recorded)
        return recorded;
    return followLines(transaction, id.order, act);
}

} // namespace orders
