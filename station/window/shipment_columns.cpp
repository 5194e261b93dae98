// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/window/shipment_columns.h"

#include "station/window/event_words.h"
#include "station/window/shipment_words.h"
#include "station/window/utf8.h"

#include <QCoreApplication>

namespace window {
namespace {

class ShipmentColumns
{
    Q_DECLARE_TR_FUNCTIONS(ShipmentColumns)
};

using shipping::Shipment;

/// "AVAILABLE_FOR_DELIVERY, 2 days ago".
QString saidText(const Shipment& row)
{
    if (row.carrierState.empty())
        return {};
    const auto word = fromUtf8(row.carrierState);
    if (!row.heardAt)
        return word;
    const auto passed = foundation::SystemClock{}.now() - *row.heardAt;
    const auto hours = std::chrono::duration_cast<std::chrono::hours>(passed).count();
    constexpr int kDay = 24;
    if (hours < 1)
        return ShipmentColumns::tr("%1, just now").arg(word);
    return hours < 2 * kDay ? ShipmentColumns::tr("%1, %2 h ago").arg(word).arg(hours)
                            : ShipmentColumns::tr("%1, %2 days ago").arg(word).arg(hours / kDay);
}

} // namespace

std::vector<Column<Shipment>> shipmentColumns()
{
    return {
        {ShipmentColumns::tr("Shipment"),
         [](const Shipment& row) { return QString::number(row.id); },
         [](const Shipment& row) { return static_cast<qlonglong>(row.id); }},
        {.heading = ShipmentColumns::tr("State"),
         .text = [](const Shipment& row) { return wordFor(row.state); },
         .sortKey = [](const Shipment& row) { return static_cast<int>(row.state); },
         .tone = [](const Shipment& row) { return toneOf(row.state); }},
        {ShipmentColumns::tr("Contents"), contentsOf},
        {ShipmentColumns::tr("Sent as"),
         [](const Shipment& row) { return wordFor(row.packing.kind); }},
        {ShipmentColumns::tr("Label"),
         [](const Shipment& row) {
             return row.packing.label ? fromUtf8(row.packing.label->text()) : QString{};
         }},
        {ShipmentColumns::tr("Recipient"),
         [](const Shipment& row) { return fromUtf8(row.packing.recipient.name); }},
        {ShipmentColumns::tr("Order line"),
         [](const Shipment& row) { return fromUtf8(row.packing.orderLine.text()); }},
        {.heading = ShipmentColumns::tr("Carrier says"),
         .text = [](const Shipment& row) { return saidText(row); },
         .sortKey =
             [](const Shipment& row) {
                 return row.heardAt
                            ? static_cast<qlonglong>(row.heardAt->time_since_epoch().count())
                            : 0;
             }},
        {.heading = ShipmentColumns::tr("Packed"),
         .text = [](const Shipment& row) { return momentText(row.packedAt); },
         .sortKey =
             [](const Shipment& row) {
                 return static_cast<qlonglong>(row.packedAt.time_since_epoch().count());
             }},
    };
}

} // namespace window
