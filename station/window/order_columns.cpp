// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/window/order_columns.h"

#include "foundation/civil_date.h"
#include "station/orders/due_day.h"
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
using orders::Urgency;
using workplace::OrderView;

QString identityOf(const orders::OrderLine& line)
{
    if (line.serviceIdentity)
        return fromUtf8(line.serviceIdentity->text());
    return line.holder.hsaId ? fromUtf8(line.holder.hsaId->text()) : QString{};
}

bool hasLeft(const orders::OrderRecord& record)
{
    return record.state == orders::OrderState::Delivered ||
           record.state == orders::OrderState::Cancelled;
}

QString dueText(const orders::OrderRecord& record, const foundation::CivilDate& today)
{
    if (!record.due || hasLeft(record))
        return {};
    const auto day = fromUtf8(foundation::toText(*record.due));
    switch (urgencyOf(record, today)) {
    case Urgency::None:
        return day;
    case Urgency::Today:
        return OrderColumns::tr("%1, today").arg(day);
    case Urgency::Late:
        return OrderColumns::tr("%1, late").arg(day);
    }
    return day;
}

Tone toneOf(Urgency urgency)
{
    switch (urgency) {
    case Urgency::None:
        return Tone::Neutral;
    case Urgency::Today:
        return Tone::Attention;
    case Urgency::Late:
        return Tone::Bad;
    }
    return Tone::Neutral;
}

/// Sorted by it, orders stand as OrderStore::worklist() has them; what has left comes last.
QString worklistKey(const orders::OrderRecord& record)
{
    const int group = hasLeft(record) ? 2 : (orders::waitsForStation(record.state) ? 0 : 1);
    return QString::number(group) + QLatin1Char{record.order.express ? '0' : '1'} +
           (record.due ? fromUtf8(foundation::toText(*record.due)) : QStringLiteral("~"));
}

QString dueMeaning(const orders::OrderRecord& record)
{
    if (!record.due)
        return OrderColumns::tr("Due days count from when the signed order has arrived.");
    return record.order.express ? OrderColumns::tr("Express: within two working days")
                                : OrderColumns::tr("Within five working days");
}

QString holderOf(const LineRecord& row)
{
    const auto name = fromUtf8(production::holderName(row.line.holder));
    return name.isEmpty() ? OrderColumns::tr("not bound to a person") : name;
}

} // namespace

std::vector<Column<OrderView>> orderColumns(std::function<foundation::CivilDate()> today)
{
    return {
        {OrderColumns::tr("Order"),
         [](const OrderView& row) { return fromUtf8(row.record.order.number.text()); }},
        {.heading = OrderColumns::tr("State"),
         .text = [](const OrderView& row) { return wordFor(row.record.state); },
         .sortKey = [](const OrderView& row) { return static_cast<int>(row.record.state); },
         .tone = [](const OrderView& row) { return toneOf(row.record.state); },
         .toolTip = [](const OrderView& row) { return meaningOf(row.record.state); }},
        {.heading = OrderColumns::tr("Due"),
         .text = [today](const OrderView& row) { return dueText(row.record, today()); },
         .sortKey = [](const OrderView& row) { return worklistKey(row.record); },
         .tone = [today](const OrderView& row) { return toneOf(urgencyOf(row.record, today())); },
         .toolTip = [](const OrderView& row) { return dueMeaning(row.record); }},
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
