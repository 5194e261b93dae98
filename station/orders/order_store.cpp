// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/orders/order_store.h"

#include "station/audit/step_check.h"
#include "station/database/name_search.h"
#include "station/orders/due_day.h"
#include "station/orders/order_rows.h"

namespace orders {

using audit::Act;
using audit::Subject;
using database::Transaction;
using database::values;
using foundation::OrderLineId;
using foundation::OrderNumber;
using foundation::Result;

namespace {

OrderState firstState(const Order& order)
{
    const bool needsNoSigning = order.signing == Signing::RegisteredOfficer; // A9
    return needsNoSigning || order.signedOn ? OrderState::Arrived : OrderState::Registered;
}

/// From the day of the signature, or of the order where it needs none (A9).
std::optional<foundation::CivilDate> firstDue(const Order& order, OrderState state)
{
    if (state != OrderState::Arrived)
        return std::nullopt;
    return dueDay(order.express, order.signedOn.value_or(order.received));
}

Result<void> insertOrder(Transaction& transaction, const Order& order, OrderState state,
                         const Act& act)
{
    auto added = transaction.change(
        "INSERT INTO orders (number, organisation_name, organisation_number, organisation_kind, "
        "orderer_name, orderer_email, orderer_mobile, orderer_organisation, delivery_name, "
        "delivery_lines, delivery_postcode, delivery_city, delivery_country, signing, "
        "letter_delivery, invoice_reference, comment, express, received, signed_on, signer_name, "
        "signer_capacity, power_of_attorney, state, reason, due, added_at, changed_at) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, nullif(?, ''), ?, "
        "nullif(?, ''), ?, '', ?, ?, ?)",
        values(order.number, order.organisation.name, order.organisation.number,
               order.organisation.kind, order.orderer.name, order.orderer.email,
               order.orderer.mobile, order.orderer.organisation, order.delivery, order.signing,
               order.letterDelivery, order.invoiceReference, order.comment, order.express,
               order.received, order.signedOn, order.signer.name, order.signer.capacity,
               order.powerOfAttorney, state, firstDue(order, state), act.when, act.when));
    return added ? Result<void>{} : added.error();
}

Result<void> insertLine(Transaction& transaction, const OrderNumber& order, const OrderLine& line,
                        const Act& act)
{
    const auto& holder = line.holder;
    auto added = transaction.change(
        "INSERT INTO order_lines (order_number, line_number, product, given_name, surname, "
        "common_name, title, employment_number, hsa_id, email, upn, language, service_identity, "
        "state, changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        values(OrderLineId{order, line.number}, line.product, holder.givenName, holder.surname,
               holder.commonName, holder.title, holder.employmentNumber, holder.hsaId, holder.email,
               holder.upn, holder.language, line.serviceIdentity, LineState::Waiting, act.when));
    return added ? Result<void>{} : added.error();
}

/// By the names of its holders, its organisation and its orderer.
Result<void> letBeFound(Transaction& transaction, const Order& order)
{
    std::vector<database::LineName> names;
    for (const auto& line : order.lines)
        names.push_back({{order.number, line.number},
                         line.holder.givenName,
                         line.holder.surname,
                         line.holder.commonName});
    if (auto added = database::addLineNames(transaction, names); !added)
        return added;
    const database::Party organisation{std::string{database::kOrganisation},
                                       order.organisation.number.text(), order.organisation.name};
    if (auto added = database::addParty(transaction, organisation); !added)
        return added;
    return database::addParty(transaction, {std::string{database::kOrderer},
                                            order.orderer.email.text(), order.orderer.name});
}

} // namespace

Result<void> OrderStore::add(Transaction& transaction, const Order& order, const Act& act)
{
    if (!letterMayTravel(order.signing, order.letterDelivery))
        return audit::ruleViolated("A34", "signed on paper, so its letter goes on paper",
                                   order.number.text());
    if (order.lines.empty())
        return audit::ruleViolated("A19", "an order has at least one line", order.number.text());
    const auto state = firstState(order);
    if (auto inserted = insertOrder(transaction, order, state, act); !inserted)
        return inserted;
    auto recorded = audit::record(transaction, act, Subject::ofOrder(order.number),
                                  {"registered",
                                   {},
                                   std::string{database::storedName(state)},
                                   std::to_string(order.lines.size()) + " lines"});
    if (!recorded)
        return recorded;
    for (const auto& line : order.lines) {
        if (auto inserted = insertLine(transaction, order.number, line, act); !inserted)
            return inserted;
        auto noted = audit::record(
            transaction, act, Subject::ofLine({order.number, line.number}),
            {"registered", {}, std::string{database::storedName(LineState::Waiting)}});
        if (!noted)
            return noted;
    }
    return letBeFound(transaction, order);
}

Result<void> OrderStore::enterSigner(Transaction& transaction, const OrderNumber& number,
                                     const Signer& signer, const Act& act)
{
    auto record = checkedBefore(number);
    if (!record)
        return record.error();
    if (audit::isBlank(signer.name) || !signer.capacity)
        return audit::ruleViolated("A10", "a signer has a name and a capacity", number.text());
    auto changed = transaction.change(
        "UPDATE orders SET entered_signer = ?, entered_capacity = ? WHERE number = ?",
        values(signer.name, signer.capacity, number));
    if (!changed)
        return changed.error();
    return audit::record(
        transaction, act, Subject::ofOrder(number),
        {"signer-entered",
         {},
         {},
         signer.name + ", " + std::string{database::storedName(*signer.capacity)}});
}

Result<void> OrderStore::noteOriginal(Transaction& transaction, const OrderNumber& number,
                                      const Act& act)
{
    auto record = checkedBefore(number);
    if (!record)
        return record.error();
    if (record->order.signing != Signing::Paper)
        return audit::ruleViolated("A14", "it was not signed on paper", number.text());
    if (record->originalSeen)
        return {};
    auto changed = transaction.change("UPDATE orders SET original_seen = ? WHERE number = ?",
                                      values(foundation::dayOf(act.when), number));
    if (!changed)
        return changed.error();
    return audit::record(transaction, act, Subject::ofOrder(number), {"original-seen"});
}

Result<OrderRecord> OrderStore::checkedBefore(const OrderNumber& number)
{
    auto record = find(number);
    if (!record)
        return record;
    if (isToBeChecked(record->state) && !wasVerified(*record))
        return record;
    return foundation::illegalStep("order " + number.text(), database::storedName(record->state),
                                   "checked");
}

Result<OrderRecord> OrderStore::find(const OrderNumber& number)
{
    return database::readOne<OrderRecord>(
        m_database.query(std::string{kSelectOrder} + "WHERE number = ?", values(number)),
        "order " + number.text());
}

Result<std::optional<Order>> OrderStore::asPlaced(const OrderNumber& number)
{
    auto record = database::readFirst<OrderRecord>(
        m_database.query(std::string{kSelectOrder} + "WHERE number = ?", values(number)));
    if (!record)
        return record.error();
    if (!*record)
        return std::optional<Order>{};
    auto records = lines(number);
    if (!records)
        return records.error();
    auto order = std::move((**record).order);
    for (auto& each : *records)
        order.lines.push_back(std::move(each.line));
    return std::optional{std::move(order)};
}

Result<std::vector<LineRecord>> OrderStore::lines(const OrderNumber& number)
{
    return database::readAll<LineRecord>(
        m_database.query(std::string{"SELECT "} + kLineColumns +
                             " FROM order_lines WHERE order_number = ? ORDER BY line_number",
                         values(number)));
}

Result<LineRecord> OrderStore::line(const OrderLineId& id)
{
    return database::readOne<LineRecord>(
        m_database.query(std::string{"SELECT "} + kLineColumns +
                             " FROM order_lines WHERE order_number = ? AND line_number = ?",
                         values(id)),
        "order line " + id.text());
}

Result<std::vector<OrderRecord>> OrderStore::list(const OrderFilter& filter)
{
    std::string which = "WHERE number > ?";
    auto given = values(filter.after ? filter.after->text() : std::string{});
    if (filter.state) {
        which += " AND state = ?";
        given.push_back(database::toValue(*filter.state));
    }
    if (filter.organisation) {
        which += " AND organisation_number = ?";
        given.push_back(database::toValue(*filter.organisation));
    }
    given.push_back(database::toValue(filter.most));
    return database::readAll<OrderRecord>(
        m_database.query(kSelectOrder + which + " ORDER BY number LIMIT ?", given));
}

Result<std::vector<OrderRecord>> OrderStore::worklist(std::uint32_t most)
{
    // As the index orders_worklist has it, word for word.
    return database::readAll<OrderRecord>(m_database.query(
        std::string{kSelectOrder} +
            "WHERE state NOT IN ('Levererad', 'Order Avbruten') ORDER BY (state IN ('Registrerad', "
            "'Stoppad', 'Ej betald')), express DESC, (due IS NULL), due, number LIMIT ?",
        values(most)));
}

Result<std::vector<OrderRecord>> OrderStore::late(const foundation::CivilDate& today,
                                                  std::uint32_t most)
{
    // By the same index: only its first column is told, and the others keep their order.
    return database::readAll<OrderRecord>(m_database.query(
        std::string{kSelectOrder} +
            "WHERE state NOT IN ('Levererad', 'Order Avbruten') AND (state IN ('Registrerad', "
            "'Stoppad', 'Ej betald')) = FALSE AND due < ? ORDER BY express DESC, (due IS NULL), "
            "due, number LIMIT ?",
        values(today, most)));
}

Result<std::vector<LineRecord>> OrderStore::linesIn(LineState state, std::uint32_t most)
{
    return database::readAll<LineRecord>(m_database.query(
        std::string{"SELECT "} + kLineColumns +
            " FROM order_lines WHERE state = ? ORDER BY order_number, line_number LIMIT ?",
        values(state, most)));
}

Result<std::uint32_t> OrderStore::otherCardsOf(const LineRecord& line, foundation::Instant now)
{
    const auto& hsaId = line.line.holder.hsaId;
    if (!hsaId)
        return 0U;
    return database::readOne<std::uint32_t>(
        m_database.query(
            "SELECT count(*) FROM order_lines AS other WHERE hsa_id = ? AND product = ? AND NOT "
            "(order_number = ? AND line_number = ?) AND (state IN (?, ?, ?) OR (state IN (?, ?) "
            "AND EXISTS (SELECT 1 FROM cards JOIN certificates ON certificates.chip_serial = "
            "cards.chip_serial WHERE cards.order_number = other.order_number AND "
            "cards.line_number = other.line_number AND certificates.revoked_at IS NULL AND "
            "certificates.not_after >= ?)))",
            values(hsaId, line.line.product, line.id, LineState::Waiting, LineState::Claimed,
                   LineState::Made, LineState::Shipped, LineState::Delivered, now)),
        "cards of " + hsaId->text());
}

Result<std::vector<std::pair<OrderState, std::int64_t>>> OrderStore::count()
{
    return database::readAll<std::pair<OrderState, std::int64_t>>(
        m_database.query("SELECT state, count(*) FROM orders GROUP BY state ORDER BY state"));
}

} // namespace orders
