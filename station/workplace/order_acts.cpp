// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/workplace/order_acts.h"

#include "station/audit/step_check.h"
#include "station/workplace/endings.h"
#include "station/workplace/order_checks.h"
#include "station/workplace/permission.h"
#include "station/workplace/product_acts.h"
#include "station/workplace/product_finder.h"

#include <algorithm>

namespace workplace {

using database::Transaction;
using foundation::Result;
using orders::OrderState;
using orders::OrderStore;

Result<intake::IntakeReport> importOrders(Desk& desk, const std::filesystem::path& file,
                                          bool acceptGood)
{
    if (auto may = mayDo(desk, staff::Right::TakeInOrders); !may)
        return may.error();
    const intake::IntakeOptions options{.acceptGood = acceptGood,
                                        .findProfile = productFinder(desk.workplace)};
    return intake::takeIn(*desk.database, file, options, desk.act());
}

Result<intake::IntakeReport> placeOrder(Desk& desk, foundation::ByteView orderFile,
                                        const std::string& name)
{
    if (auto may = mayDo(desk, staff::Right::TakeInOrders); !may)
        return may.error();
    const intake::IntakeOptions options{.acceptGood = false,
                                        .findProfile = productFinder(desk.workplace)};
    return intake::takeIn(*desk.database, orderFile, name, options, desk.act());
}

namespace {

Result<OrderView> withLines(Desk& desk, orders::OrderRecord record)
{
    auto lines = OrderStore{*desk.database}.lines(record.order.number);
    if (!lines)
        return lines.error();
    return OrderView{std::move(record), std::move(*lines)};
}

Result<void> stepOrder(Desk& desk, const foundation::OrderNumber& number, OrderState to,
                       const std::string& reason = {})
{
    return database::inTransaction(*desk.database, [&](Transaction& transaction) {
        return OrderStore{*desk.database}.step(transaction, number, to, desk.act(), reason);
    });
}

Result<std::vector<OrderView>> withLines(Desk& desk, std::vector<orders::OrderRecord> records)
{
    std::vector<OrderView> views;
    for (auto& record : records) {
        auto view = withLines(desk, std::move(record));
        if (!view)
            return view.error();
        views.push_back(std::move(*view));
    }
    return views;
}

} // namespace

Result<std::vector<OrderView>> listOrders(Desk& desk, const orders::OrderFilter& filter,
                                          std::size_t most)
{
    OrderStore store{*desk.database};
    auto records = allPages<orders::OrderRecord>(
        filter, most, [&](const orders::OrderFilter& page) { return store.list(page); },
        [](orders::OrderFilter& next, const orders::OrderRecord& last) {
            next.after = last.order.number;
        });
    if (!records)
        return records.error();
    return withLines(desk, std::move(*records));
}

Result<std::vector<OrderView>> listWorklist(Desk& desk, std::uint32_t most)
{
    auto records = OrderStore{*desk.database}.worklist(most);
    return records ? withLines(desk, std::move(*records)) : records.error();
}

Result<std::vector<OrderView>> listLate(Desk& desk, std::uint32_t most)
{
    const auto today = foundation::dayOf(desk.workplace.clock().now());
    auto records = OrderStore{*desk.database}.late(today, most);
    return records ? withLines(desk, std::move(*records)) : records.error();
}

Result<OrderView> showOrder(Desk& desk, const foundation::OrderNumber& number)
{
    auto record = OrderStore{*desk.database}.find(number);
    if (!record)
        return record.error();
    return withLines(desk, std::move(*record));
}

Result<std::vector<audit::Event>> orderHistory(Desk& desk, const foundation::OrderNumber& number)
{
    if (auto found = OrderStore{*desk.database}.find(number); !found)
        return found.error();
    return audit::history(*desk.database, number);
}

Result<void> markArrived(Desk& desk, const foundation::OrderNumber& number)
{
    if (auto may = mayDo(desk, staff::Right::TakeInOrders); !may)
        return may;
    return database::inTransaction(*desk.database, [&](Transaction& transaction) -> Result<void> {
        OrderStore store{*desk.database};
        auto record = store.find(number);
        if (!record)
            return record.error();
        if (record->order.signing == orders::Signing::Paper)
            if (auto noted = store.noteOriginal(transaction, number, desk.act()); !noted)
                return noted;
        return store.step(transaction, number, OrderState::Arrived, desk.act());
    });
}

namespace {

/// The right, for every product of the order.
Result<std::vector<orders::LineRecord>> mayDoTo(Desk& desk, staff::Right right,
                                                const foundation::OrderNumber& number)
{
    if (auto may = mayDo(desk, right); !may)
        return may.error();
    auto lines = OrderStore{*desk.database}.lines(number);
    if (!lines)
        return lines;
    for (const auto& line : *lines)
        if (auto may = mayDo(desk, right, line.line.product); !may)
            return may.error();
    return lines;
}

QJsonObject argumentsFor(const foundation::OrderNumber& number)
{
    return {{"order", QString::fromStdString(number.text())}};
}

/// Whether cards of it were begun: then certificates may have to be revoked.
bool wasBegun(const std::vector<orders::LineRecord>& lines)
{
    return std::ranges::any_of(lines, [](const orders::LineRecord& line) {
        return line.state != orders::LineState::Waiting &&
               line.state != orders::LineState::Cancelled;
    });
}

} // namespace

namespace {

/// For the second person's eyes: who signed, and as what (A10-A12).
std::string signedBy(const orders::OrderRecord& record)
{
    const auto& signer = orders::signerOf(record);
    if (signer.name.empty())
        return {};
    return signer.name + (signer.capacity ? ", " + std::string{cardprofiles::nameIn(
                                                       orders::kSignerCapacities, *signer.capacity)}
                                          : "");
}

} // namespace

Result<AskedFor> approveOrder(Desk& desk, const foundation::OrderNumber& number)
{
    auto lines = mayDoTo(desk, staff::Right::ApproveOrders, number);
    if (!lines)
        return lines.error();
    for (const auto& line : *lines)
        if (auto accepted = checkProductAccepted(desk, line.line.product); !accepted)
            return accepted.error();
    auto order = OrderStore{*desk.database}.find(number);
    if (!order)
        return order.error();
    return inUnion(
        desk, staff::UnionAct::ApproveOrder, audit::Subject::ofOrder(number), argumentsFor(number),
        signedBy(*order),
        [&]() -> Result<void> {
            auto record = OrderStore{*desk.database}.find(number);
            if (!record)
                return record.error();
            if (auto legal = audit::checkStep<OrderState>(orders::orderSteps(), record->state,
                                                          OrderState::Verified, {},
                                                          audit::Subject::ofOrder(number));
                !legal)
                return legal;
            return checkApprovable(desk, number);
        },
        [&] {
            return database::inTransaction(
                *desk.database, [&](Transaction& transaction) -> Result<void> {
                    // In one unit: nobody changes it between the check and the step.
                    if (auto approvable = checkApprovable(desk, number); !approvable)
                        return approvable;
                    return OrderStore{*desk.database}.step(transaction, number,
                                                           OrderState::Verified, desk.act());
                });
        });
}

Result<void> resumeOrder(Desk& desk, const foundation::OrderNumber& number)
{
    if (auto lines = mayDoTo(desk, staff::Right::StopOrders, number); !lines)
        return lines.error();
    return database::inTransaction(*desk.database, [&](Transaction& transaction) -> Result<void> {
        OrderStore store{*desk.database};
        auto record = store.find(number);
        if (!record)
            return record.error();
        if (record->state != OrderState::Stopped)
            return foundation::illegalStep("order " + number.text(),
                                           database::storedName(record->state), "resumed");
        const auto to = orders::wasVerified(*record)
                            ? OrderState::Verified
                            : record->stoppedIn.value_or(OrderState::Registered);
        return store.step(transaction, number, to, desk.act());
    });
}

Result<void> stopOrder(Desk& desk, const foundation::OrderNumber& number, const std::string& reason)
{
    if (auto lines = mayDoTo(desk, staff::Right::StopOrders, number); !lines)
        return lines.error();
    return stepOrder(desk, number, OrderState::Stopped, reason);
}

namespace {

/// What is done with an order of which a card has been begun since somebody looked.
enum class Begun { Too, AskAnew };

Result<void> cancel(Desk& desk, const foundation::OrderNumber& number, orders::CancelGround ground,
                    const std::string& reason, Begun begun)
{
    auto cancelled =
        database::inTransaction(*desk.database, [&](Transaction& transaction) -> Result<void> {
            OrderStore store{*desk.database};
            const auto act = desk.act();
            auto lines = store.lines(number);
            if (!lines)
                return lines.error();
            if (begun == Begun::AskAnew && takesTwo(desk, staff::UnionAct::CancelOrder) &&
                wasBegun(*lines))
                return audit::ruleViolated("S-3", "a card has been begun meanwhile: ask anew",
                                           "order " + number.text());
            if (auto done = store.cancel(transaction, number, ground, act, reason); !done)
                return done;
            for (const auto& line : *lines)
                if (auto ended = endCardsOf(transaction, line.id, "the order is cancelled", act);
                    !ended)
                    return ended;
            return {};
        });
    if (cancelled)
        askForRevocations(desk);
    return cancelled;
}

} // namespace

Result<AskedFor> cancelOrder(Desk& desk, const foundation::OrderNumber& number,
                             orders::CancelGround ground, const std::string& reason)
{
    auto lines = mayDoTo(desk, staff::Right::CancelOrders, number);
    if (!lines)
        return lines.error();
    const auto perform = [&] { return cancel(desk, number, ground, reason, Begun::Too); };
    if (!wasBegun(*lines)) {
        auto cancelled = cancel(desk, number, ground, reason, Begun::AskAnew);
        return cancelled ? Result<AskedFor>{AskedFor{}} : cancelled.error();
    }
    auto arguments = argumentsFor(number);
    const auto named = database::storedName(ground);
    arguments["ground"] = QString::fromUtf8(named.data(), static_cast<qsizetype>(named.size()));
    arguments["reason"] = QString::fromStdString(reason);
    return inUnion(
        desk, staff::UnionAct::CancelOrder, audit::Subject::ofOrder(number), arguments, reason,
        [&]() -> Result<void> {
            auto record = OrderStore{*desk.database}.find(number);
            if (!record)
                return record.error();
            return audit::checkStep<OrderState>(orders::orderSteps(), record->state,
                                                OrderState::Cancelled, reason,
                                                audit::Subject::ofOrder(number));
        },
        perform);
}

} // namespace workplace
