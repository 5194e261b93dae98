// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/workplace/approval_acts.h"

#include "station/audit/person.h"
#include "station/audit/step_check.h"
#include "station/orders/order_store.h"
#include "station/staff/approval_store.h"
#include "station/staff/member_store.h"
#include "station/workplace/card_acts.h"
#include "station/workplace/destruction_acts.h"
#include "station/workplace/order_acts.h"
#include "station/workplace/permission.h"
#include "station/workplace/product_acts.h"
#include "station/workplace/puk_letter_acts.h"
#include "station/workplace/reprint_acts.h"
#include "station/workplace/staff_acts.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace workplace {
namespace {

using database::Transaction;
using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;
using staff::Approval;
using staff::ApprovalState;
using staff::ApprovalStore;
using staff::UnionAct;

std::string word(const QJsonObject& arguments, const char* key)
{
    return arguments[QLatin1String{key}].toString().toStdString();
}

/// The desk as that of the one who asked, with the second person beside, while the act is done.
class OnBehalf
{
public:
    OnBehalf(Desk& desk, const std::string& asker) : m_desk{desk}, m_confirmer{desk.who}
    {
        m_desk.who = asker;
        m_desk.secondPerson = m_confirmer;
    }
    OnBehalf(const OnBehalf&) = delete;
    OnBehalf& operator=(const OnBehalf&) = delete;
    ~OnBehalf()
    {
        m_desk.who = m_confirmer;
        m_desk.secondPerson.clear();
    }

private:
    Desk& m_desk;
    std::string m_confirmer;
};

/// The order lines that a question is about.
Result<std::vector<orders::OrderLine>> linesOf(Desk& desk, const audit::Subject& subject)
{
    std::vector<orders::OrderLine> lines;
    if (!subject.order)
        return lines;
    auto records = orders::OrderStore{*desk.database}.lines(*subject.order);
    if (!records)
        return records.error();
    for (const auto& record : *records)
        if (!subject.line || record.line.number == *subject.line)
            lines.push_back(record.line);
    return lines;
}

/// Whether the member is the one whom the line's card is for, by identity or by name.
bool isHolder(const orders::OrderLine& line, const staff::Member& member)
{
    const auto& holder = line.holder;
    const auto& identity = member.identity;
    return audit::isSamePerson(member.name, holder.givenName + ' ' + holder.surname) ||
           (!identity.empty() &&
            ((holder.hsaId && holder.hsaId->text() == identity) ||
             (line.serviceIdentity && line.serviceIdentity->text() == identity)));
}

/// The card is not for the member himself, and of a product that his rights are for.
Result<void> checkLines(Desk& desk, const audit::Subject& subject, const staff::Member& member)
{
    auto lines = linesOf(desk, subject);
    if (!lines)
        return lines.error();
    for (const auto& line : *lines) {
        if (isHolder(line, member))
            return audit::ruleViolated("S-3", "the card is for this person", member.name);
        if (!member.mayHandle(line.product))
            return Error{ErrorCode::RightMissing,
                         member.name + ": not for product " + line.product};
    }
    return {};
}

/// Whether the person at the desk may say yes or no to this.
Result<Approval> decidable(Desk& desk, std::int64_t number)
{
    if (auto lasting = checkSession(desk); !lasting)
        return lasting.error();
    auto approval = ApprovalStore{*desk.database}.find(number);
    if (!approval)
        return approval;
    auto member = ownMember(desk);
    if (!member)
        return member.error();
    const auto& question = approval->question;
    const auto subject = audit::Subject::of(audit::SubjectKind::Approval, std::to_string(number));
    const auto refuse = [&](Error error) {
        noteRefusal(desk, subject, error.context);
        return error;
    };
    if (audit::isSamePerson(desk.who, approval->askedBy))
        return refuse(audit::ruleViolated("S-3", "nobody confirms what he asked for", desk.who));
    if (!staff::mayConfirm(member->roles, question.act)) {
        auto roles = staff::rolesWith(staff::rightFor(question.act));
        roles.insert(staff::Role::Issuer);
        return refuse(
            {ErrorCode::RightMissing, desk.who + ", to confirm " +
                                          std::string{database::storedName(question.act)} + ": " +
                                          staff::toText(roles)});
    }
    if (question.act == UnionAct::ChangeStaff && audit::isSamePerson(desk.who, question.subject.id))
        return refuse(
            audit::ruleViolated("S-3", "nobody confirms what is about himself", desk.who));
    if (auto free = checkLines(desk, question.subject, *member); !free)
        return refuse(free.error());
    return approval;
}

Result<void> checkAge(Desk& desk, const Approval& approval)
{
    if (desk.workplace.clock().now() - approval.askedAt <= staff::kQuestionLasts)
        return {};
    return audit::ruleViolated(
        "S-3", "asked for too long ago: it is withdrawn or refused, and asked for anew",
        foundation::toText(foundation::dayOf(approval.askedAt)));
}

Result<void> decide(Desk& desk, std::int64_t number, ApprovalState to, const std::string& why)
{
    return database::inTransaction(*desk.database, [&](Transaction& transaction) {
        return ApprovalStore{*desk.database}.decide(transaction, number, to, why, desk.act());
    });
}

Result<void> ended(const Result<AskedFor>& act)
{
    return act ? Result<void>{} : act.error();
}

Result<void> performOnOrder(Desk& desk, UnionAct act, const QJsonObject& arguments)
{
    auto number = foundation::OrderNumber::parse(word(arguments, "order"));
    if (!number)
        return number.error();
    if (act == UnionAct::ApproveOrder)
        return ended(approveOrder(desk, *number));
    const auto ground = cardprofiles::valueOf(orders::kCancelGrounds, word(arguments, "ground"));
    if (!ground)
        return Error{ErrorCode::DatabaseFailed, "an approval that this program did not write"};
    return ended(cancelOrder(desk, *number, *ground, word(arguments, "reason")));
}

Result<void> performReprint(Desk& desk, const QJsonObject& arguments)
{
    auto number = foundation::LetterNumber::parse(word(arguments, "letter"));
    if (!number)
        return number.error();
    return ended(reprintLetter(desk, *number, word(arguments, "reason")));
}

/// Does what was confirmed. Every act checks anew whether it may be done now.
Result<std::optional<foundation::SecretBytes>> perform(Desk& desk, const Approval& approval,
                                                       std::optional<EscrowKey> escrow)
{
    using Code = std::optional<foundation::SecretBytes>;
    const auto arguments =
        QJsonDocument::fromJson(QByteArray::fromStdString(approval.question.arguments)).object();
    const OnBehalf asker{desk, approval.askedBy};
    Result<void> done;
    switch (approval.question.act) {
    case UnionAct::ApproveOrder:
    case UnionAct::CancelOrder:
        done = performOnOrder(desk, approval.question.act, arguments);
        break;
    case UnionAct::RejectCard:
        done = ended(rejectCard(desk, word(arguments, "card"), word(arguments, "reason")));
        break;
    case UnionAct::Destroy:
        done = performDestruction(desk, arguments);
        break;
    case UnionAct::ChangeStaff: {
        auto change = performStaffChange(desk, arguments);
        return change ? Result<Code>{std::move(change->oneTimeCode)} : change.error();
    }
    case UnionAct::ChangeProduct:
        done = performProductChange(desk, arguments);
        break;
    case UnionAct::ReprintLetter:
        done = performReprint(desk, arguments);
        break;
    case UnionAct::OpenEscrow:
        done = ended(orderPukLetter(desk, word(arguments, "card"), word(arguments, "reason"),
                                    std::move(escrow)));
        break;
    }
    return done ? Result<Code>{Code{}} : done.error();
}

} // namespace

Result<std::vector<Approval>> listApprovals(Desk& desk, std::optional<ApprovalState> state,
                                            std::int64_t before, std::uint32_t most)
{
    return ApprovalStore{*desk.database}.list(state, before, most);
}

Result<Confirmation> confirmApproval(Desk& desk, std::int64_t number,
                                     std::optional<EscrowKey> escrow)
{
    auto approval = decidable(desk, number);
    if (!approval)
        return approval.error();
    if (auto fresh = checkAge(desk, *approval); !fresh)
        return fresh.error();
    if (approval->question.act == UnionAct::OpenEscrow && !escrow) // asked for in vain, not used up
        return audit::ruleViolated("ISO-1", "whoever confirms this brings the escrow key",
                                   approval->question.subject.id);
    if (auto confirmed = decide(desk, number, ApprovalState::Confirmed, {}); !confirmed)
        return confirmed.error();
    auto done = perform(desk, *approval, std::move(escrow));
    const auto why = done ? std::string{} : foundation::describe(done.error());
    auto booked = decide(desk, number, done ? ApprovalState::Done : ApprovalState::Failed, why);
    if (!done)
        return done.error();
    if (!booked)
        return booked.error();
    auto after = ApprovalStore{*desk.database}.find(number);
    if (!after)
        return after.error();
    return Confirmation{std::move(*after), std::move(*done)};
}

Result<void> refuseApproval(Desk& desk, std::int64_t number, const std::string& why)
{
    auto approval = decidable(desk, number);
    if (!approval)
        return approval.error();
    return decide(desk, number, ApprovalState::Refused, why);
}

Result<void> withdrawApproval(Desk& desk, std::int64_t number)
{
    if (auto lasting = checkSession(desk); !lasting)
        return lasting;
    auto approval = ApprovalStore{*desk.database}.find(number);
    if (!approval)
        return approval.error();
    if (!audit::isSamePerson(desk.who, approval->askedBy))
        return audit::ruleViolated("S-3", "only " + approval->askedBy + " withdraws it", desk.who);
    return decide(desk, number, ApprovalState::Withdrawn, {});
}

} // namespace workplace
