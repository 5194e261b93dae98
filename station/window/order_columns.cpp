// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/window/order_columns.h"

#include "foundation/civil_date.h"
#include "station/production/order_fields.h"
#include "station/window/event_words.h"
#include "station/window/order_words.h"
#include "station/window/problem_words.h"
#include "station/window/utf8.h"

#include <QCoreApplication>

namespace window {
namespace {

class OrderColumns
{
    Q_DECLARE_TR_FUNCTIONS(OrderColumns)
};

using audit::Event;
using intake::RowError;
using orders::LineRecord;
using workplace::OrderView;

QString identityOf(const orders::OrderLine& line)
{
    if (line.serviceIdentity)
        return fromUtf8(line.serviceIdentity->text());
    return line.holder.hsaId ? fromUtf8(line.holder.hsaId->text()) : QString{};
}

QString holderOf(const LineRecord& row)
{
    const auto name = fromUtf8(production::holderName(row.line.holder));
    return name.isEmpty() ? OrderColumns::tr("not bound to a person") : name;
}

} // namespace

std::vector<Column<OrderView>> orderColumns()
{
    return {
        {OrderColumns::tr("Order"),
         [](const OrderView& row) { return fromUtf8(row.record.order.number.text()); }},
        {.heading = OrderColumns::tr("State"),
         .text = [](const OrderView& row) { return wordFor(row.record.state); },
         .sortKey = [](const OrderView& row) { return static_cast<int>(row.record.state); },
         .tone = [](const OrderView& row) { return toneOf(row.record.state); },
         .toolTip = [](const OrderView& row) { return meaningOf(row.record.state); }},
        {OrderColumns::tr("Organisation"),
         [](const OrderView& row) { return fromUtf8(row.record.order.organisation.name); }},
        {OrderColumns::tr("Received"),
         [](const OrderView& row) {
             return fromUtf8(foundation::toText(row.record.order.received));
         }},
        {OrderColumns::tr("Cards"),
         [](const OrderView& row) { return QString::number(row.lines.size()); },
         [](const OrderView& row) { return static_cast<int>(row.lines.size()); }},
        {OrderColumns::tr("Speed"),
         [](const OrderView& row) {
             return row.record.order.express ? OrderColumns::tr("express") : QString{};
         }},
    };
}

std::vector<Column<LineRecord>> lineColumns()
{
    return {
        {OrderColumns::tr("Line"),
         [](const LineRecord& row) { return QString::number(row.line.number); },
         [](const LineRecord& row) { return static_cast<int>(row.line.number); }},
        {OrderColumns::tr("Holder"), holderOf},
        {.heading = OrderColumns::tr("State"),
         .text = [](const LineRecord& row) { return wordFor(row.state); },
         .sortKey = [](const LineRecord& row) { return static_cast<int>(row.state); },
         .tone = [](const LineRecord& row) { return toneOf(row.state); }},
        {OrderColumns::tr("Identity number"),
         [](const LineRecord& row) { return identityOf(row.line); }},
        {OrderColumns::tr("Product"),
         [](const LineRecord& row) { return fromUtf8(row.line.product); }},
    };
}

std::vector<Column<Event>> eventColumns()
{
    return {
        {.heading = OrderColumns::tr("When"),
         .text = [](const Event& row) { return momentText(row.act.when); },
         .sortKey = [](const Event& row) { return static_cast<qlonglong>(row.id); }},
        {OrderColumns::tr("What"), subjectOf},
        {OrderColumns::tr("Happened"), happeningOf},
        {OrderColumns::tr("Who"), [](const Event& row) { return fromUtf8(row.act.who); }},
        {OrderColumns::tr("Where"), [](const Event& row) { return fromUtf8(row.act.place); }},
        {OrderColumns::tr("Remark"),
         [](const Event& row) { return fromUtf8(row.happening.detail); }},
    };
}

std::vector<Column<RowError>> rowErrorColumns()
{
    return {
        {OrderColumns::tr("Row"),
         [](const RowError& row) { return row.line == 0 ? QString{} : QString::number(row.line); },
         [](const RowError& row) { return static_cast<qlonglong>(row.line); }},
        {OrderColumns::tr("Order"), [](const RowError& row) { return fromUtf8(row.order); }},
        {OrderColumns::tr("Field"), [](const RowError& row) { return fromUtf8(row.field); }},
        {OrderColumns::tr("What is wrong"),
         [](const RowError& row) { return problemText(row.problem); }},
        {OrderColumns::tr("What stands there"),
         [](const RowError& row) { return fromUtf8(row.value); }},
        {OrderColumns::tr("What to do"),
         [](const RowError& row) { return remedyText(row.problem); }},
    };
}

} // namespace window
