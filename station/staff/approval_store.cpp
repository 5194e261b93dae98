// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/staff/approval_store.h"

#include "station/audit/person.h"
#include "station/audit/step_check.h"
#include "station/database/running_number.h"

namespace staff {
namespace {

/// The subject as the approval keeps it: an order's line is told by its id.
struct StoredQuestion
{
    UnionAct act;
    audit::SubjectKind kind;
    std::string subject;
    std::optional<foundation::OrderNumber> order;
    std::string arguments;
    std::string reason;
};

struct StoredApproval
{
    std::int64_t number;
    StoredQuestion question;
    std::string station;
    std::string askedBy;
    foundation::Instant askedAt;
    ApprovalState state;
    std::string decidedBy;
    std::optional<foundation::Instant> decidedAt;
    std::string decision;
};

} // namespace
} // namespace staff

namespace database {

template <>
struct Reader<staff::StoredQuestion>
    : InOrder<staff::StoredQuestion, staff::UnionAct, audit::SubjectKind, std::string,
              std::optional<foundation::OrderNumber>, std::string, std::string>
{
};
template <>
struct Reader<staff::StoredApproval>
    : InOrder<staff::StoredApproval, std::int64_t, staff::StoredQuestion, std::string, std::string,
              foundation::Instant, staff::ApprovalState, std::string,
              std::optional<foundation::Instant>, std::string>
{
};

} // namespace database

namespace staff {

using audit::Act;
using audit::Subject;
using audit::SubjectKind;
using database::Transaction;
using database::values;
using foundation::Error;
using foundation::ErrorCode;
using foundation::LegalStep;
using foundation::Result;

namespace {

constexpr auto kSelect = "SELECT number, act, subject_kind, subject, order_number, arguments, "
                         "reason, station, asked_by, asked_at, state, decided_by, decided_at, "
                         "decision FROM approvals ";

// clang-format off
constexpr std::array kSteps{
    LegalStep<ApprovalState>{ApprovalState::Asked,     ApprovalState::Confirmed},
    LegalStep<ApprovalState>{ApprovalState::Asked,     ApprovalState::Refused, true},
    LegalStep<ApprovalState>{ApprovalState::Asked,     ApprovalState::Withdrawn},
    LegalStep<ApprovalState>{ApprovalState::Confirmed, ApprovalState::Done},
    LegalStep<ApprovalState>{ApprovalState::Confirmed, ApprovalState::Failed, true},
};
// clang-format on

Approval approvalOf(const StoredApproval& row)
{
    const auto& asked = row.question;
    return {
        row.number,
        {asked.act, {asked.kind, asked.subject, asked.order, {}}, asked.arguments, asked.reason},
        row.station,
        row.askedBy,
        row.askedAt,
        row.state,
        row.decidedBy,
        row.decidedAt,
        row.decision};
}

Subject subjectOf(std::int64_t number, const Question& question)
{
    return {SubjectKind::Approval, std::to_string(number), question.subject.order, {}};
}

std::string described(const Question& question)
{
    auto text = std::string{database::storedName(question.act)} + ' ' +
                std::string{database::storedName(question.subject.kind)} + ' ' +
                question.subject.id;
    return question.reason.empty() ? text : text + ": " + question.reason;
}

} // namespace

Result<std::int64_t> ApprovalStore::ask(Transaction& transaction, const Question& question,
                                        const Act& act)
{
    const auto& subject = question.subject;
    auto open = database::readFirst<std::int64_t>(
        m_database.query("SELECT number FROM approvals WHERE state = ? AND act = ? AND "
                         "subject_kind = ? AND subject = ?",
                         values(ApprovalState::Asked, question.act, subject.kind, subject.id)));
    if (!open)
        return open.error();
    if (*open)
        return Error{ErrorCode::AlreadyAsked, "approval " + std::to_string(**open)};
    auto drawn = database::drawNumber(transaction, "approval");
    if (!drawn)
        return drawn.error();
    const auto number = static_cast<std::int64_t>(*drawn);
    auto added = transaction.change(
        "INSERT INTO approvals (number, act, subject_kind, subject, order_number, arguments, "
        "reason, station, asked_by, asked_at, state, decided_by, decided_at, decision) VALUES (?, "
        "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', NULL, '')",
        values(number, question.act, subject.kind, subject.id, subject.order, question.arguments,
               question.reason, act.place, act.who, act.when, ApprovalState::Asked));
    if (!added)
        return added.error();
    auto recorded = audit::record(transaction, act, subjectOf(number, question),
                                  {"asked",
                                   {},
                                   std::string{database::storedName(ApprovalState::Asked)},
                                   described(question)});
    return recorded ? Result<std::int64_t>{number} : recorded.error();
}

Result<void> ApprovalStore::decide(Transaction& transaction, std::int64_t number, ApprovalState to,
                                   const std::string& why, const Act& act)
{
    auto approval = find(number);
    if (!approval)
        return approval.error();
    const auto subject = subjectOf(number, approval->question);
    if (auto legal = audit::checkStep<ApprovalState>(kSteps, approval->state, to, why, subject);
        !legal)
        return legal;
    const bool byAsker = audit::isSamePerson(act.who, approval->askedBy);
    if (byAsker && (to == ApprovalState::Confirmed || to == ApprovalState::Refused))
        return audit::ruleViolated("S-3", "nobody confirms what he asked for", act.who);
    const bool decides = approval->state == ApprovalState::Asked;
    auto changed = transaction.change(
        "UPDATE approvals SET state = ?, decided_by = ?, decided_at = ?, decision = ? WHERE number "
        "= ?",
        values(to, decides ? act.who : approval->decidedBy,
               decides ? act.when : *approval->decidedAt, why, number));
    if (!changed)
        return changed.error();
    return audit::record(transaction, act, subject, audit::stepped(approval->state, to, why));
}

Result<bool> ApprovalStore::isAsked(UnionAct act, const std::string& subject)
{
    auto waiting = database::readOne<std::int64_t>(
        m_database.query(
            "SELECT count(*) FROM approvals WHERE act = ? AND subject = ? AND state = ?",
            values(act, subject, ApprovalState::Asked)),
        "approvals");
    return waiting ? Result<bool>{*waiting > 0} : waiting.error();
}

Result<Approval> ApprovalStore::find(std::int64_t number)
{
    auto row = database::readOne<StoredApproval>(
        m_database.query(std::string{kSelect} + "WHERE number = ?", values(number)),
        "approval " + std::to_string(number));
    return row ? Result<Approval>{approvalOf(*row)} : row.error();
}

Result<std::vector<Approval>> ApprovalStore::list(std::optional<ApprovalState> state,
                                                  std::int64_t before, std::uint32_t most)
{
    std::string which = "WHERE (? = 0 OR number < ?) ";
    auto given = values(before, before);
    if (state) {
        which += "AND state = ? ";
        given.push_back(database::toValue(*state));
    }
    given.push_back(database::toValue(most));
    auto rows = database::readAll<StoredApproval>(
        m_database.query(kSelect + which + "ORDER BY number DESC LIMIT ?", given));
    if (!rows)
        return rows.error();
    std::vector<Approval> all;
    for (const auto& row : *rows)
        all.push_back(approvalOf(row));
    return all;
}

} // namespace staff
