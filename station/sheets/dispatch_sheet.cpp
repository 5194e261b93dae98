// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/sheets/dispatch_sheet.h"

#include "station/sheets/sheet_text.h"

namespace sheets {
namespace {

using cardprofiles::ShipmentKind;

QString carrierText(ShipmentKind kind)
{
    switch (kind) {
    case ShipmentKind::RegisteredMail:
        return Words::tr("PostNord, registered (REK)");
    case ShipmentKind::Courier:
        return Words::tr("DHL Express");
    case ShipmentKind::OrdinaryMail:
        return Words::tr("Ordinary mail");
    case ShipmentKind::HandOver:
        return Words::tr("Handed over at a desk");
    case ShipmentKind::Digital:
        break;
    }
    return {};
}

QString placeText(const foundation::PostalAddress& address)
{
    return text(address.postcode) + QLatin1Char{' '} + text(address.city) + QStringLiteral(", ") +
           text(address.country);
}

QString holdsText(shipping::ListHolds holds)
{
    return holds == shipping::ListHolds::Cards ? Words::tr("Cards") : Words::tr("PIN letters");
}

} // namespace

Document dispatchSheet(const workplace::DispatchListView& view, const audit::Act& made)
{
    const auto& list = view.list;
    Document sheet;
    sheet.title = Words::tr("Dispatch list");
    sheet.mark = Words::tr("Dispatch list %1").arg(list.number);
    sheet.facts = {{Words::tr("Dispatch list"), text(list.number)},
                   {Words::tr("Carrier"), carrierText(list.kind)},
                   {Words::tr("Contents"), holdsText(list.holds)},
                   {Words::tr("Day"), text(foundation::toText(list.day))},
                   {Words::tr("Items"), text(static_cast<std::int64_t>(view.entries.size()))}};
    if (list.closedAt)
        sheet.facts.push_back({Words::tr("Handed over"), momentText(*list.closedAt)});
    Table items{Words::tr("Items"),
                {{Words::tr("Shipment"), true}, {Words::tr("Label")}, {Words::tr("To")}},
                {},
                Words::tr("Nothing.")};
    for (const auto& entry : view.entries) {
        const auto& packing = entry.shipment.packing;
        items.rows.push_back({text(entry.shipment.id),
                              packing.label ? text(packing.label->text()) : QString{},
                              placeText(packing.recipient)});
    }
    sheet.tables = {std::move(items)};
    sheet.signatures = {{Words::tr("Handed over by"), text(list.closedBy.value_or("")), {}},
                        {Words::tr("Taken over by the carrier"), {}, {}}};
    sheet.madeBy = madeByText(made);
    return sheet;
}

Document handOverReceipt(const shipping::Shipment& shipment, const std::string& cardSerial,
                         const audit::Act& made)
{
    Document sheet;
    sheet.title = Words::tr("Receipt");
    sheet.mark = Words::tr("Shipment %1").arg(shipment.id);
    sheet.facts = {{Words::tr("Shipment"), text(shipment.id)},
                   {Words::tr("Order line"), text(shipment.packing.orderLine.text())},
                   {Words::tr("Card"), text(cardSerial)},
                   {Words::tr("Identity document and the last four characters of its number"),
                    QStringLiteral("____________________")}};
    sheet.note = Words::tr("The card's number was compared with this receipt, and the holder's "
                           "identity document looked at, before it was handed over.");
    sheet.signatures = {{Words::tr("Received by the holder"), {}, {}},
                        {Words::tr("Handed over by"), text(made.who), {}}};
    sheet.madeBy = madeByText(made);
    return sheet;
}

} // namespace sheets
