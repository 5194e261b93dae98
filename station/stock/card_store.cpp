// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/stock/card_store.h"

#include "station/audit/step_check.h"
#include "station/database/running_number.h"

namespace database {

template <>
struct Reader<stock::Card>
    : InOrder<stock::Card, std::string, std::string, stock::CardState,
              std::optional<foundation::CardSerial>, std::optional<foundation::OrderLineId>,
              std::optional<foundation::CivilDate>, std::uint32_t, std::string, foundation::Instant,
              foundation::Instant, std::optional<std::string>, std::optional<std::uint32_t>,
              std::optional<stock::BlankFate>>
{
};

} // namespace database

namespace stock {

using audit::Act;
using audit::Subject;
using audit::SubjectKind;
using database::Transaction;
using database::values;
using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;

namespace {

constexpr auto kSelect = "SELECT chip_serial, product, state, card_serial, order_number, "
                         "line_number, valid_until, attempt, left_behind, added_at, changed_at, "
                         "lot, run_number, run_fate FROM cards ";

Subject subjectOf(const std::string& chipSerial,
                  const std::optional<foundation::OrderLineId>& line = {})
{
    return Subject::of(SubjectKind::Card, chipSerial, line);
}

Result<void> enter(Transaction& transaction, const std::string& chipSerial, const Act& act)
{
    auto added = transaction.change(
        "INSERT INTO cards (chip_serial, product, state, attempt, left_behind, added_at, "
        "changed_at) VALUES (?, '', ?, 0, '', ?, ?)",
        values(chipSerial, CardState::Blank, act.when, act.when));
    return added ? Result<void>{} : added.error();
}

} // namespace

Result<foundation::CardSerial> CardStore::drawSerial(Transaction& transaction,
                                                     std::string_view prefix)
{
    auto running = database::drawNumber(transaction, "card-serial-" + std::string{prefix});
    if (!running)
        return running.error();
    return foundation::CardSerial::assign(prefix, *running);
}

Result<void> CardStore::addBlank(Transaction& transaction, const std::string& chipSerial,
                                 const Act& act)
{
    if (auto entered = enter(transaction, chipSerial, act); !entered)
        return entered;
    return audit::record(transaction, act, subjectOf(chipSerial),
                         {"received", {}, std::string{database::storedName(CardState::Blank)}});
}

Result<std::uint32_t> CardStore::admit(Transaction& transaction, const CardAdmission& admission,
                                       const Act& act)
{
    auto known = findByChip(admission.chipSerial);
    if (!known)
        return known.error();
    const auto from = *known ? (**known).state : CardState::Blank;
    const auto subject = subjectOf(admission.chipSerial, admission.orderLine);
    if (auto legal = audit::checkStep(cardSteps(), from, CardState::InProduction, {}, subject);
        !legal)
        return legal.error();
    if (!*known) {
        if (auto entered = enter(transaction, admission.chipSerial, act); !entered)
            return entered.error();
    }
    auto attempt = database::readOne<std::uint32_t>(
        transaction.returning(
            "UPDATE cards SET product = ?, state = ?, card_serial = ?, order_number = ?, "
            "line_number = ?, valid_until = ?, attempt = attempt + 1, left_behind = '', "
            "run_number = coalesce(run_number, ?), changed_at = ? WHERE chip_serial = ? RETURNING "
            "attempt",
            values(admission.product, CardState::InProduction, admission.serial,
                   admission.orderLine, admission.validUntil, admission.run, act.when,
                   admission.chipSerial)),
        admission.chipSerial);
    if (!attempt)
        return attempt;
    auto recorded = audit::record(
        transaction, act, subject,
        audit::stepped(from, CardState::InProduction, "card serial " + admission.serial.text()));
    return recorded ? attempt : Result<std::uint32_t>{recorded.error()};
}

Result<void> CardStore::joinRun(Transaction& transaction, const std::string& chipSerial,
                                std::uint32_t run)
{
    auto joined = transaction.change("UPDATE cards SET run_number = ? WHERE chip_serial = ?",
                                     values(run, chipSerial));
    if (joined && *joined == 0)
        return Error{ErrorCode::NotFound, "card " + chipSerial};
    return joined ? Result<void>{} : joined.error();
}

Result<void> CardStore::step(Transaction& transaction, const std::string& chipSerial, CardState to,
                             const Act& act, const std::string& leftBehind)
{
    auto card = findByChip(chipSerial);
    if (!card)
        return card.error();
    if (!*card)
        return Error{ErrorCode::NotFound, "card " + chipSerial};
    const auto subject = subjectOf(chipSerial, (**card).orderLine);
    const auto from = (**card).state;
    if (auto legal = audit::checkStep(cardSteps(), from, to, leftBehind, subject); !legal)
        return legal;
    if (to == CardState::InProduction) // with its order line, serial and attempt: admit()
        return audit::ruleViolated("A19", "a card is made for an order line", subject.id);
    const std::string part = to == CardState::Blank ? ", product = '', card_serial = NULL, "
                                                      "order_number = NULL, line_number = NULL, "
                                                      "valid_until = NULL, run_number = NULL"
                                                    : "";
    auto changed =
        transaction.change("UPDATE cards SET state = ?, left_behind = ?, changed_at = ?" + part +
                               " WHERE chip_serial = ?",
                           values(to, leftBehind, act.when, chipSerial));
    if (!changed)
        return changed.error();
    return audit::record(transaction, act, subject, audit::stepped(from, to, leftBehind));
}

Result<std::optional<Card>> CardStore::findByChip(const std::string& chipSerial)
{
    return database::readFirst<Card>(
        m_database.query(std::string{kSelect} + "WHERE chip_serial = ?", values(chipSerial)));
}

Result<Card> CardStore::findBySerial(const foundation::CardSerial& serial)
{
    return database::readOne<Card>(
        m_database.query(std::string{kSelect} + "WHERE card_serial = ?", values(serial)),
        "card serial " + serial.text());
}

Result<std::vector<Card>> CardStore::ofLine(const foundation::OrderLineId& line)
{
    return database::readAll<Card>(
        m_database.query(std::string{kSelect} + "WHERE order_number = ? AND line_number = ? "
                                                "ORDER BY changed_at, chip_serial",
                         values(line)));
}

Result<std::vector<Card>> CardStore::list(const CardFilter& filter)
{
    std::string which = "WHERE chip_serial > ?";
    auto given = values(filter.afterChipSerial);
    if (filter.state) {
        which += " AND state = ?";
        given.push_back(database::toValue(*filter.state));
    }
    if (!filter.product.empty()) {
        which += " AND product = ?";
        given.push_back(database::toValue(filter.product));
    }
    if (!filter.lot.empty()) {
        which += " AND lot = ?";
        given.push_back(database::toValue(filter.lot));
    }
    if (filter.run) {
        which += " AND run_number = ?";
        given.push_back(database::toValue(*filter.run));
    }
    given.push_back(database::toValue(filter.most));
    return database::readAll<Card>(
        m_database.query(kSelect + which + " ORDER BY chip_serial LIMIT ?", given));
}

Result<std::vector<std::pair<CardState, std::int64_t>>> CardStore::count()
{
    return database::readAll<std::pair<CardState, std::int64_t>>(
        m_database.query("SELECT state, count(*) FROM cards GROUP BY state ORDER BY state"));
}

} // namespace stock
