// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/workplace/order_checks.h"

#include "station/audit/step_check.h"
#include "station/orders/order_store.h"
#include "station/staff/approval_store.h"
#include "station/workplace/permission.h"
#include "station/workplace/product_finder.h"

namespace workplace {
namespace {

using database::Transaction;
using foundation::Error;
using foundation::ErrorCode;
using foundation::OrderNumber;
using foundation::Result;
using orders::CheckKind;
using orders::OrderStore;

/// What is missing, and what is done about it.
std::string_view whatIsWrong(CheckKind kind)
{
    switch (kind) {
    case CheckKind::OrganisationNumber:
        return "the organisation number is wrong";
    case CheckKind::Signer:
        return "nobody has told who signed: enter the signer";
    case CheckKind::SignerCapacity:
        return "who signed may not sign for such an organisation: a firmatecknare for a limited "
               "company, a board member or senior manager for others";
    case CheckKind::PaperOriginal:
        return "the signed original is not here: wait for the post, and enter it";
    case CheckKind::PowerOfAttorney:
        return "an agent orders without a power of attorney: stop the order and ask for it";
    case CheckKind::LetterTravel:
        return "signed on paper, so its letter goes on paper";
    case CheckKind::HolderFields:
        return "the product needs more of its holder";
    case CheckKind::Identity:
        return "an identity number is of another organisation";
    case CheckKind::ActiveCards:
        return "the holder has as many cards as he may";
    case CheckKind::Spelling:
        return "the organisation's name is spelled in another way";
    }
    return {};
}

/// Changes what is known of the order, by somebody who may take orders in.
template <typename Change>
Result<void> enter(Desk& desk, const Change& change)
{
    if (auto may = mayDo(desk, staff::Right::TakeInOrders); !may)
        return may;
    return database::inTransaction(*desk.database, [&](Transaction& transaction) -> Result<void> {
        OrderStore store{*desk.database};
        return change(store, transaction);
    });
}

} // namespace

Result<std::vector<orders::Check>> checksOf(Desk& desk, const OrderNumber& number)
{
    OrderStore store{*desk.database};
    auto record = store.find(number);
    if (!record)
        return record.error();
    auto lines = store.lines(number);
    if (!lines)
        return lines.error();
    orders::CheckFacts facts;
    facts.mostCards = desk.workplace.settings().activeCards;
    facts.findProfile = productFinder(desk.workplace);
    for (const auto& line : *lines) {
        auto others = store.otherCardsOf(line, desk.workplace.clock().now());
        if (!others)
            return others.error();
        facts.otherCards.push_back(*others);
    }
    return orders::checkForProduction(*record, *lines, facts);
}

Result<void> checkApprovable(Desk& desk, const OrderNumber& number)
{
    auto checks = checksOf(desk, number);
    if (!checks)
        return checks.error();
    std::string wrong;
    for (const auto& check : *checks) {
        if (check.verdict != orders::Verdict::Failed)
            continue;
        wrong += (wrong.empty() ? "" : "; ") + std::string{check.rule} + ": " +
                 std::string{whatIsWrong(check.kind)};
        if (!check.met.empty())
            wrong += " (" + check.met + ')';
    }
    if (wrong.empty())
        return {};
    return Error{ErrorCode::OrderNotApprovable, number.text() + ": " + wrong};
}

Result<void> enterSigner(Desk& desk, const OrderNumber& number, const orders::Signer& signer)
{
    return enter(desk, [&](OrderStore& store, Transaction& transaction) -> Result<void> {
        auto asked = staff::ApprovalStore{*desk.database}.isAsked(staff::UnionAct::ApproveOrder,
                                                                  number.text());
        if (!asked)
            return asked.error();
        if (*asked)
            return audit::ruleViolated("S-3",
                                       "its approval has been asked for: withdraw that first, so "
                                       "that the second person sees who signed",
                                       number.text());
        return store.enterSigner(transaction, number, signer, desk.act());
    });
}

Result<void> noteOriginal(Desk& desk, const OrderNumber& number)
{
    return enter(desk, [&](OrderStore& store, Transaction& transaction) {
        return store.noteOriginal(transaction, number, desk.act());
    });
}

} // namespace workplace
