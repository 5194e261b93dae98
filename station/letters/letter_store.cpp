// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/letters/letter_store.h"

#include "station/audit/step_check.h"
#include "station/database/running_number.h"

namespace database {

template <>
struct Reader<letters::LetterPlan>
    : InOrder<letters::LetterPlan, foundation::LetterNumber, letters::LetterKind,
              foundation::OrderLineId, std::string, cardprofiles::LetterLayout,
              cardprofiles::LetterTravel, std::string, foundation::PostalAddress,
              std::optional<foundation::LetterNumber>>
{
};
template <>
struct Reader<letters::Letter>
    : InOrder<letters::Letter, letters::LetterPlan, letters::LetterState, bool, std::uint32_t,
              std::string, std::string, foundation::Instant, foundation::Instant>
{
};

} // namespace database

namespace letters {

using audit::Act;
using audit::Subject;
using audit::SubjectKind;
using database::Transaction;
using database::values;
using foundation::Bytes;
using foundation::LetterNumber;
using foundation::Result;

namespace {

constexpr auto kSelect =
    "SELECT number, kind, order_number, line_number, chip_serial, layout, travels, language, "
    "recipient_name, recipient_lines, recipient_postcode, recipient_city, recipient_country, "
    "reprint_of, state, envelope IS NOT NULL, printings, print_job, reason, reserved_at, "
    "changed_at "
    "FROM letters ";

Subject subjectOf(const LetterPlan& plan)
{
    return Subject::of(SubjectKind::Letter, plan.number.text(), plan.orderLine);
}

/// What is sealed for the portal of a letter that is given up.
Result<void> endDocument(Transaction& transaction, const LetterNumber& number)
{
    auto ended = transaction.change("UPDATE portal_letters SET document = NULL WHERE letter_number "
                                    "= ? AND document IS NOT NULL",
                                    values(number));
    if (!ended)
        return ended.error();
    if (*ended > 0)
        transaction.destroysContent();
    return {};
}

} // namespace

Result<LetterNumber> LetterStore::drawNumber(Transaction& transaction)
{
    auto running = database::drawNumber(transaction, "letters");
    if (!running)
        return running.error();
    return LetterNumber::assign(*running);
}

Result<void> LetterStore::reserve(Transaction& transaction, const LetterPlan& plan,
                                  const Bytes& envelope, const Act& act)
{
    auto added = transaction.change(
        "INSERT INTO letters (number, kind, order_number, line_number, chip_serial, layout, "
        "travels, language, recipient_name, recipient_lines, recipient_postcode, recipient_city, "
        "recipient_country, reprint_of, state, envelope, printings, print_job, reason, "
        "reserved_at, changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, '', "
        "'', ?, ?)",
        values(plan.number, plan.kind, plan.orderLine, plan.chipSerial, plan.layout, plan.travels,
               plan.language, plan.recipient, plan.reprintOf, LetterState::Reserved, envelope,
               act.when, act.when));
    if (!added)
        return added.error();
    return audit::record(transaction, act, subjectOf(plan),
                         {"reserved",
                          {},
                          std::string{database::storedName(LetterState::Reserved)},
                          std::string{cardprofiles::nameOf(plan.layout)} + " for card " +
                              plan.chipSerial +
                              (plan.reprintOf ? ", reprint of " + plan.reprintOf->text() : "")});
}

Result<void> LetterStore::step(Transaction& transaction, const LetterNumber& number, LetterState to,
                               const Act& act, const std::string& reason)
{
    if (to == LetterState::Printing || to == LetterState::Printed)
        return audit::ruleViolated("CUPS-1", "printing is begun and recorded, not stepped to",
                                   number.text());
    return change(transaction, number, to, act, reason, {});
}

Result<void> LetterStore::endEnvelope(Transaction& transaction, const LetterNumber& number,
                                      const Act& act, const std::string& why)
{
    auto letter = find(number);
    if (!letter)
        return letter.error();
    auto changed = transaction.change(
        "UPDATE letters SET envelope = NULL, changed_at = ? WHERE number = ? AND envelope IS NOT "
        "NULL",
        values(act.when, number));
    if (!changed)
        return changed.error();
    if (*changed == 0)
        return foundation::Error{foundation::ErrorCode::NotFound,
                                 "envelope of letter " + number.text()};
    transaction.destroysContent();
    return audit::record(transaction, act, subjectOf(letter->plan),
                         {"envelope-ended", {}, {}, why});
}

Result<void> LetterStore::beginPrinting(Transaction& transaction, const LetterNumber& number,
                                        const Act& act, const std::string& run)
{
    return change(transaction, number, LetterState::Printing, act, {}, {}, run);
}

Result<void> LetterStore::recordPrinted(Transaction& transaction, const LetterNumber& number,
                                        const std::string& printJob, const Act& act)
{
    return change(transaction, number, LetterState::Printed, act, {}, printJob);
}

Result<void> LetterStore::change(Transaction& transaction, const LetterNumber& number,
                                 LetterState to, const Act& act, const std::string& reason,
                                 const std::string& printJob, const std::string& run)
{
    auto letter = find(number);
    if (!letter)
        return letter.error();
    const auto from = letter->state;
    const auto subject = subjectOf(letter->plan);
    if (auto legal = audit::checkStep(letterSteps(), from, to, reason, subject); !legal)
        return legal;
    const bool ends = endsEnvelope(from, to);
    const std::string envelope = ends ? ", envelope = NULL" : "";
    const auto printings = letter->printings + (to == LetterState::Printing ? 1U : 0U);
    auto changed = transaction.change(
        "UPDATE letters SET state = ?, printings = ?, print_job = ?, reason = ?, changed_at = ?" +
            envelope + " WHERE number = ?",
        values(to, printings, printJob.empty() ? letter->printJob : printJob,
               reason.empty() ? letter->reason : reason, act.when, number));
    if (!changed)
        return changed.error();
    if (ends && letter->hasEnvelope)
        transaction.destroysContent();
    if (to == LetterState::Spoiled)
        if (auto ended = endDocument(transaction, number); !ended)
            return ended;
    const auto detail = printJob.empty() ? (reason.empty() ? run : reason) : "job " + printJob;
    return audit::record(transaction, act, subject, audit::stepped(from, to, detail));
}

Result<Letter> LetterStore::find(const LetterNumber& number)
{
    return database::readOne<Letter>(
        m_database.query(std::string{kSelect} + "WHERE number = ?", values(number)),
        "letter " + number.text());
}

Result<Bytes> LetterStore::envelope(const LetterNumber& number)
{
    return database::readOne<Bytes>(
        m_database.query("SELECT envelope FROM letters WHERE number = ? AND envelope IS NOT NULL",
                         values(number)),
        "envelope of letter " + number.text());
}

Result<std::vector<Letter>> LetterStore::ofLine(const foundation::OrderLineId& line)
{
    return database::readAll<Letter>(m_database.query(
        std::string{kSelect} + "WHERE order_number = ? AND line_number = ? ORDER BY number",
        values(line)));
}

Result<std::vector<Letter>> LetterStore::ofCard(const std::string& chipSerial)
{
    return database::readAll<Letter>(m_database.query(
        std::string{kSelect} + "WHERE chip_serial = ? ORDER BY number", values(chipSerial)));
}

Result<std::vector<Letter>> LetterStore::list(const LetterFilter& filter)
{
    std::string which = "WHERE number > ?";
    auto given = values(filter.after ? filter.after->text() : std::string{});
    if (filter.state) {
        which += " AND state = ?";
        given.push_back(database::toValue(*filter.state));
    }
    given.push_back(database::toValue(filter.most));
    return database::readAll<Letter>(
        m_database.query(kSelect + which + " ORDER BY number LIMIT ?", given));
}

Result<std::vector<std::pair<LetterState, std::int64_t>>> LetterStore::count()
{
    return database::readAll<std::pair<LetterState, std::int64_t>>(
        m_database.query("SELECT state, count(*) FROM letters GROUP BY state ORDER BY state"));
}

} // namespace letters
