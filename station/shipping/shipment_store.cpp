// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/shipping/shipment_store.h"

#include "station/audit/step_check.h"
#include "station/shipping/packing_rules.h"

namespace shipping {
namespace {

/// A shipment as its row has it; the label becomes a CarrierLabel by the shipment's kind.
struct Row
{
    std::int64_t id;
    cardprofiles::ShipmentKind kind;
    foundation::OrderLineId orderLine;
    std::optional<std::string> chipSerial;
    std::optional<foundation::LetterNumber> letter;
    std::optional<std::string> label;
    foundation::PostalAddress recipient;
    bool mustBeCollected;
    ShipmentState state;
    std::string carrierState;
    foundation::Instant packedAt;
    std::optional<foundation::Instant> dispatchedAt;
    std::optional<foundation::Instant> endedAt;
    foundation::Instant changedAt;
    std::optional<foundation::Instant> heardAt;
};

} // namespace
} // namespace shipping

namespace database {

template <>
struct Reader<shipping::Row>
    : InOrder<shipping::Row, std::int64_t, cardprofiles::ShipmentKind, foundation::OrderLineId,
              std::optional<std::string>, std::optional<foundation::LetterNumber>,
              std::optional<std::string>, foundation::PostalAddress, bool, shipping::ShipmentState,
              std::string, foundation::Instant, std::optional<foundation::Instant>,
              std::optional<foundation::Instant>, foundation::Instant,
              std::optional<foundation::Instant>>
{
};

template <>
struct Reader<shipping::Shipment>
{
    static foundation::Result<shipping::Shipment> read(Cursor& cursor)
    {
        auto row = Reader<shipping::Row>::read(cursor);
        if (!row)
            return row.error();
        std::optional<shipping::CarrierLabel> label;
        if (row->label) {
            auto parsed = shipping::CarrierLabel::parse(row->kind, *row->label);
            if (!parsed)
                return parsed.error();
            label = *parsed;
        }
        return shipping::Shipment{row->id,
                                  {row->kind, row->orderLine, row->chipSerial.value_or(""),
                                   row->letter, label, row->recipient, row->mustBeCollected},
                                  row->state,
                                  row->carrierState,
                                  row->packedAt,
                                  row->dispatchedAt,
                                  row->endedAt,
                                  row->changedAt,
                                  row->heardAt};
    }
};

} // namespace database

namespace shipping {

using audit::Act;
using audit::Subject;
using audit::SubjectKind;
using database::Transaction;
using database::values;
using foundation::Result;

namespace {

constexpr auto kSelect =
    "SELECT id, kind, order_number, line_number, chip_serial, letter_number, label, "
    "recipient_name, recipient_lines, recipient_postcode, recipient_city, recipient_country, "
    "must_be_collected, state, carrier_state, packed_at, dispatched_at, ended_at, changed_at, "
    "(SELECT told_at FROM carrier_queries WHERE shipment = shipments.id) FROM shipments ";

Subject subjectOf(std::int64_t id, const Packing& packing)
{
    return Subject::of(SubjectKind::Shipment, std::to_string(id), packing.orderLine);
}

std::string contentsOf(const Packing& packing)
{
    std::string contents{cardprofiles::nameOf(packing.kind)};
    if (packing.label)
        contents += ' ' + packing.label->text();
    if (!packing.chipSerial.empty())
        contents += ", card " + packing.chipSerial;
    if (packing.letter)
        contents += ", letter " + packing.letter->text();
    return contents;
}

/// The carrier said something of it now, whoever brought its word.
Result<void> heard(Transaction& transaction, std::int64_t id, foundation::Instant now)
{
    auto kept = transaction.change(
        "INSERT INTO carrier_queries (shipment, next_ask_at, told_at) VALUES (?, ?, ?) ON CONFLICT "
        "(shipment) DO UPDATE SET told_at = excluded.told_at",
        values(id, now, now));
    return kept ? Result<void>{} : kept.error();
}

std::optional<std::string> orNull(const std::string& text)
{
    return text.empty() ? std::optional<std::string>{} : text;
}

} // namespace

Result<std::int64_t> ShipmentStore::pack(Transaction& transaction, const Packing& packing,
                                         cardprofiles::LetterTravel travels, const Act& act)
{
    if (auto allowed = checkPacking(packing, travels); !allowed)
        return allowed.error();
    if (auto fresh = checkLabelFresh(packing); !fresh)
        return fresh.error();
    std::optional<std::string> label;
    if (packing.label)
        label = packing.label->text();
    auto id = database::readOne<std::int64_t>(
        transaction.returning(
            "INSERT INTO shipments (kind, order_number, line_number, chip_serial, letter_number, "
            "label, recipient_name, recipient_lines, recipient_postcode, recipient_city, "
            "recipient_country, must_be_collected, state, carrier_state, packed_at, changed_at) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', ?, ?) RETURNING id",
            values(packing.kind, packing.orderLine, orNull(packing.chipSerial), packing.letter,
                   label, packing.recipient, packing.mustBeCollected, ShipmentState::Packed,
                   act.when, act.when)),
        "shipment");
    if (!id)
        return id;
    auto recorded = audit::record(transaction, act, subjectOf(*id, packing),
                                  {"packed",
                                   {},
                                   std::string{database::storedName(ShipmentState::Packed)},
                                   contentsOf(packing)});
    return recorded ? id : Result<std::int64_t>{recorded.error()};
}

/// What is taken apart leaves with no list.
Result<void> ShipmentStore::takeOffOpenLists(Transaction& transaction, std::int64_t id)
{
    auto taken = transaction.change("DELETE FROM dispatch_entries WHERE shipment = ? AND list IN "
                                    "(SELECT number FROM dispatch_lists WHERE state = 'open')",
                                    values(id));
    return taken ? Result<void>{} : taken.error();
}

/// A label is used once only, also when its first shipment was unpacked again (domain.md 6).
Result<void> ShipmentStore::checkLabelFresh(const Packing& packing)
{
    if (!packing.label)
        return {};
    auto used = findByLabel(packing.label->text());
    if (!used)
        return used.error();
    if (*used)
        return audit::ruleViolated("S10-1", "this label was used before",
                                   "shipment " + std::to_string((**used).id));
    return {};
}

Result<void> ShipmentStore::step(Transaction& transaction, std::int64_t id, ShipmentState to,
                                 const Act& act, const std::string& carrierState)
{
    auto shipment = find(id);
    if (!shipment)
        return shipment.error();
    const auto from = shipment->state;
    const auto subject = subjectOf(id, shipment->packing);
    if (auto legal = audit::checkStep(shipmentSteps(), from, to, {}, subject); !legal)
        return legal;
    if (to == ShipmentState::Unpacked)
        if (auto off = takeOffOpenLists(transaction, id); !off)
            return off;
    const auto dispatched =
        to == ShipmentState::Dispatched ? std::optional{act.when} : shipment->dispatchedAt;
    const auto ended = isUnderWay(to) ? std::nullopt : std::optional{act.when};
    auto changed = transaction.change(
        "UPDATE shipments SET state = ?, carrier_state = ?, dispatched_at = ?, ended_at = ?, "
        "changed_at = ? WHERE id = ?",
        values(to, carrierState.empty() ? shipment->carrierState : carrierState, dispatched, ended,
               act.when, id));
    if (!changed)
        return changed.error();
    if (!carrierState.empty())
        if (auto noted = heard(transaction, id, act.when); !noted)
            return noted;
    return audit::record(transaction, act, subject, audit::stepped(from, to, carrierState));
}

Result<void> ShipmentStore::noteCarrierWord(Transaction& transaction, std::int64_t id,
                                            const std::string& word, const Act& act)
{
    auto shipment = find(id);
    if (!shipment || shipment->carrierState == word)
        return shipment ? Result<void>{} : shipment.error();
    auto kept =
        transaction.change("UPDATE shipments SET carrier_state = ? WHERE id = ?", values(word, id));
    if (!kept)
        return kept.error();
    if (auto noted = heard(transaction, id, act.when); !noted)
        return noted;
    return audit::record(transaction, act, subjectOf(id, shipment->packing),
                         {"carrier-said", {}, {}, word});
}

Result<Shipment> ShipmentStore::find(std::int64_t id)
{
    return database::readOne<Shipment>(
        m_database.query(std::string{kSelect} + "WHERE id = ?", values(id)),
        "shipment " + std::to_string(id));
}

Result<std::optional<Shipment>> ShipmentStore::findByLabel(std::string_view label)
{
    return database::readFirst<Shipment>(
        m_database.query(std::string{kSelect} + "WHERE label = ?", values(label)));
}

Result<std::vector<Shipment>> ShipmentStore::ofLine(const foundation::OrderLineId& line)
{
    return database::readAll<Shipment>(m_database.query(
        std::string{kSelect} + "WHERE order_number = ? AND line_number = ? ORDER BY id",
        values(line)));
}

Result<std::vector<Shipment>> ShipmentStore::list(const ShipmentFilter& filter)
{
    std::string which = "WHERE id > ?";
    auto given = values(filter.after);
    if (filter.state) {
        which += " AND state = ?";
        given.push_back(database::toValue(*filter.state));
    }
    given.push_back(database::toValue(filter.most));
    return database::readAll<Shipment>(
        m_database.query(kSelect + which + " ORDER BY id LIMIT ?", given));
}

Result<std::vector<Shipment>> ShipmentStore::uncollected(foundation::Instant latest,
                                                         std::int64_t after, std::uint32_t most)
{
    return database::readAll<Shipment>(m_database.query(
        std::string{kSelect} +
            "WHERE kind = ? AND id > ? AND ((state = ? AND changed_at <= ?) OR (state IN (?, ?) "
            "AND dispatched_at <= ?)) ORDER BY id LIMIT ?",
        values(cardprofiles::ShipmentKind::RegisteredMail, after, ShipmentState::Available, latest,
               ShipmentState::Dispatched, ShipmentState::InTransit, latest, most)));
}

Result<std::vector<Shipment>> ShipmentStore::cardsArrived(foundation::Instant latest,
                                                          std::int64_t after, std::uint32_t most)
{
    return database::readAll<Shipment>(m_database.query(
        std::string{kSelect} +
            "WHERE state = ? AND kind <> ? AND chip_serial IS NOT NULL AND ended_at <= ? AND id > "
            "? ORDER BY id LIMIT ?",
        values(ShipmentState::Delivered, cardprofiles::ShipmentKind::HandOver, latest, after,
               most)));
}

Result<std::vector<std::pair<ShipmentState, std::int64_t>>> ShipmentStore::count()
{
    return database::readAll<std::pair<ShipmentState, std::int64_t>>(
        m_database.query("SELECT state, count(*) FROM shipments GROUP BY state ORDER BY state"));
}

} // namespace shipping
