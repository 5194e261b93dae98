// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/audit/event.h"
#include "station/orders/intake/order_file.h"
#include "station/orders/order_store.h"
#include "station/workplace/desk.h"
#include "station/workplace/pages.h"
#include "station/workplace/two_in_union.h"

#include <filesystem>
#include <vector>

namespace workplace {

/// Takes an order file in: see intake::takeIn().
foundation::Result<intake::IntakeReport> importOrders(Desk& desk, const std::filesystem::path& file,
                                                      bool acceptGood);

/// Takes in an order that a person typed, as an order file's bytes (docs/order-files.md): the same
/// checks, whole or not at all. `name` stands for the file in the trail and in what is reported.
foundation::Result<intake::IntakeReport> placeOrder(Desk& desk, foundation::ByteView orderFile,
                                                    const std::string& name);

/// An order with its lines.
struct OrderView
{
    orders::OrderRecord record;
    std::vector<orders::LineRecord> lines;
};
/// All that the filter lets through, but no more than `most`.
foundation::Result<std::vector<OrderView>> listOrders(Desk& desk, const orders::OrderFilter& filter,
                                                      std::size_t most = kEverything);
/// Orders with something left to do, in the order in which they are worked at, see
/// orders::OrderStore::worklist().
foundation::Result<std::vector<OrderView>> listWorklist(Desk& desk, std::uint32_t most);
/// Of those the late ones, as orders::OrderStore::late() has them.
foundation::Result<std::vector<OrderView>> listLate(Desk& desk, std::uint32_t most);
foundation::Result<OrderView> showOrder(Desk& desk, const foundation::OrderNumber& number);

/// All that happened to the order, its cards, letters and shipments, in time order.
foundation::Result<std::vector<audit::Event>> orderHistory(Desk& desk,
                                                           const foundation::OrderNumber& number);

/// The signed order has arrived: Registrerad -> Ankommen. Of one signed on paper that is its
/// original, by post (A14): a copy or scan has not arrived.
foundation::Result<void> markArrived(Desk& desk, const foundation::OrderNumber& number);
/// It has been checked: Ankommen -> Kontrollerad. Its lines may be made. One that was stopped after
/// that goes on. Errors: OrderNotApprovable (order_checks.h), ...
foundation::Result<AskedFor> approveOrder(Desk& desk, const foundation::OrderNumber& number);
/// A stopped order goes on where it was stopped. Errors: IllegalStep for one that is not stopped.
foundation::Result<void> resumeOrder(Desk& desk, const foundation::OrderNumber& number);
/// It failed the check: -> Stoppad, with what is needed (A26). Nothing of it goes out meanwhile.
foundation::Result<void> stopOrder(Desk& desk, const foundation::OrderNumber& number,
                                   const std::string& reason);
/// -> Order Avbruten (A27). Its cards and letters in the house end with it, and the certificates of
/// all its cards are to be revoked: see endCard(). A shipment on its way is followed to its end.
foundation::Result<AskedFor> cancelOrder(Desk& desk, const foundation::OrderNumber& number,
                                         orders::CancelGround ground, const std::string& reason);

} // namespace workplace
