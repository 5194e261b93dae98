// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/audit/act.h"
#include "station/database/transaction.h"
#include "station/orders/order.h"

namespace orders {

/// What a list of orders shall hold. Absent: any.
struct OrderFilter
{
    std::optional<OrderState> state{};
    std::optional<foundation::OrganisationNumber> organisation{};
    /// Pages by key: begin after this order.
    std::optional<foundation::OrderNumber> after{};
    std::uint32_t most = 500;
};

/// The orders and their lines in the order book. Every change leaves its event in the same unit
/// of work. Holds no state of its own; the Database's thread only.
class OrderStore
{
public:
    explicit OrderStore(database::Database& database) : m_database{database} {}

    /// Registers an order. It stands as Ankommen when it is signed or needs no signature (A9, A21),
    /// else as Registrerad (A20). Errors: AlreadyExists (order number, or the service identity
    /// number of another line), RuleViolated (A34).
    foundation::Result<void> add(database::Transaction& transaction, const Order& order,
                                 const audit::Act& act);

    /// Errors: NotFound.
    foundation::Result<OrderRecord> find(const foundation::OrderNumber& number);
    /// The order with its lines as it was placed, or nothing when the book does not have it.
    foundation::Result<std::optional<Order>> asPlaced(const foundation::OrderNumber& number);
    foundation::Result<std::vector<LineRecord>> lines(const foundation::OrderNumber& number);
    /// Errors: NotFound.
    foundation::Result<LineRecord> line(const foundation::OrderLineId& id);
    /// In the order of their numbers.
    foundation::Result<std::vector<OrderRecord>> list(const OrderFilter& filter);
    /// Orders with something left to do: first those that wait for the station, then those that
    /// wait for others (Registrerad, Stoppad, Ej betald); of each express before others (A16), then
    /// by due day.
    foundation::Result<std::vector<OrderRecord>> worklist(std::uint32_t most);
    /// Those that wait for the station and whose due day is over, the most late first.
    foundation::Result<std::vector<OrderRecord>> late(const foundation::CivilDate& today,
                                                      std::uint32_t most);
    foundation::Result<std::vector<LineRecord>> linesIn(LineState state, std::uint32_t most = 500);
    /// How many other lines of the book are for the holder of this one (by HSA-id) and of its
    /// product, and will be made or have left with certificates that are good `now`.
    foundation::Result<std::uint32_t> otherCardsOf(const LineRecord& line, foundation::Instant now);
    /// How many orders stand in each state.
    foundation::Result<std::vector<std::pair<OrderState, std::int64_t>>> count();

    /// Takes a step that a person decides on: arrived, verified, stopped (with a reason), back
    /// again. Steps within production follow from the lines. A stopped order goes on where it was
    /// stopped, or to Arrived while none of its cards is begun; to Verified only if it had been
    /// verified before (A10, A20-A22). Errors: NotFound, IllegalStep, RuleViolated (A26: a reason
    /// is missing).
    foundation::Result<void> step(database::Transaction& transaction,
                                  const foundation::OrderNumber& number, OrderState to,
                                  const audit::Act& act, const std::string& reason = {});

    /// Who signed, where the portal did not tell or told wrongly (A10-A12). Errors: NotFound,
    /// IllegalStep (it has been checked already), RuleViolated.
    foundation::Result<void> enterSigner(database::Transaction& transaction,
                                         const foundation::OrderNumber& number,
                                         const Signer& signer, const audit::Act& act);
    /// The signed original, on paper and by post, is here (A14). Errors: as enterSigner().
    foundation::Result<void> noteOriginal(database::Transaction& transaction,
                                          const foundation::OrderNumber& number,
                                          const audit::Act& act);

    /// Order Avbruten, and with it every line that is not at work in a reader (A27). Errors as
    /// step(); OrderClaimed while a reader works on one of its lines.
    foundation::Result<void> cancel(database::Transaction& transaction,
                                    const foundation::OrderNumber& number, CancelGround ground,
                                    const audit::Act& act, const std::string& reason);

    /// Claims the line that comes first in the queue, express before others (A16), then by the day
    /// it is due; of these products only, if any are named. The claimant is who acts, and
    /// where. Nothing when none waits. No two claimants ever get the same line.
    foundation::Result<std::optional<LineRecord>>
    claimNext(database::Transaction& transaction, const audit::Act& act,
              const std::vector<std::string>& products = {});

    /// How many lines claimNext() would still give, one after the other.
    foundation::Result<std::int64_t> countWaiting(const std::vector<std::string>& products = {});

    /// Gives a claim to who acts, and where: its card goes on in another reader. Errors: NotFound,
    /// IllegalStep (it is not claimed), RuleViolated (A26: its order was stopped meanwhile).
    foundation::Result<LineRecord> moveClaim(database::Transaction& transaction,
                                             const foundation::OrderLineId& id,
                                             const audit::Act& act);

    /// Claims this line. Errors: NotFound, OrderClaimed (somebody else has it), IllegalStep (it
    /// does not wait), RuleViolated (A22: its order is not Kontrollerad).
    foundation::Result<LineRecord> claim(database::Transaction& transaction,
                                         const foundation::OrderLineId& id, const audit::Act& act);

    /// Takes a step of a line and, where the order's state follows from it, the order's: made,
    /// shipped, delivered, returned; back to waiting releases a claim or has the card made again.
    /// Errors: NotFound, IllegalStep. Claims are made by claim() alone.
    foundation::Result<void> stepLine(database::Transaction& transaction,
                                      const foundation::OrderLineId& id, LineState to,
                                      const audit::Act& act, const std::string& reason = {});

private:
    /// The order, while it can still be checked.
    foundation::Result<OrderRecord> checkedBefore(const foundation::OrderNumber& number);
    foundation::Result<void> setState(database::Transaction& transaction, const OrderRecord& record,
                                      OrderState to, const audit::Act& act,
                                      const std::string& reason,
                                      std::optional<CancelGround> ground);
    foundation::Result<void> setLineState(database::Transaction& transaction,
                                          const LineRecord& line, LineState to,
                                          const audit::Act& act, const std::string& reason);
    /// The state that a stopped order goes on to where `to` is asked for.
    foundation::Result<OrderState> whereToGoOn(const OrderRecord& record, OrderState to);
    foundation::Result<void> checkLineStep(const LineRecord& line, LineState to);
    foundation::Result<void> noteClaim(database::Transaction& transaction,
                                       const foundation::OrderLineId& id, const audit::Act& act);
    /// Gives an order in production the state that follows from its lines.
    foundation::Result<void> followLines(database::Transaction& transaction,
                                         const foundation::OrderNumber& number,
                                         const audit::Act& act);

    database::Database& m_database;
};

} // namespace orders
