// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
// S-3: what takes two is asked for by one and confirmed by another, and never by the wrong one.

#include "station/audit/event_log.h"
#include "station/staff/approval_store.h"
#include "station/workplace/approval_acts.h"
#include "station/workplace/card_acts.h"
#include "station/workplace/destruction_acts.h"
#include "station/workplace/order_acts.h"
#include "station/workplace/product_acts.h"
#include "station/workplace/production_acts.h"
#include "station/workplace/sign_in.h"
#include "station/workplace/staff_acts.h"
#include "tests/flow/flow_station.h"

#include <gtest/gtest.h>

#include <fstream>
#include <map>

namespace {

using flow::mustSucceed;
using flow::valueOf;
using foundation::ErrorCode;
using foundation::SecretBytes;
using staff::ApprovalState;
using staff::Role;
using workplace::Desk;

SecretBytes secret(std::string_view text)
{
    return SecretBytes::copyOf(foundation::bytesOf(text));
}

class InUnion : public testing::Test
{
protected:
    flow::FlowStation m_station{"ipp://localhost:1/ipp/print", workplace::productsFolder(), false,
                                flow::Union::On};
    foundation::OrderNumber m_order{valueOf(foundation::OrderNumber::parse("B2026-0103"))};
    Desk m_sara{desk("Sara Support", {Role::Support})};
    Desk m_ulla{desk("Ulla Utgivare", {Role::Issuer})};

    void SetUp() override { m_station.importDemo(); }

    Desk desk(const std::string& who, const staff::Roles& roles)
    {
        return support::deskOf(m_station.workplace(), who, roles);
    }
    std::int64_t ask() { return *valueOf(workplace::approveOrder(m_sara, m_order)); }
    orders::OrderState state()
    {
        return valueOf(workplace::showOrder(m_sara, m_order)).record.state;
    }
    ApprovalState stateOf(std::int64_t number)
    {
        for (const auto& each : valueOf(workplace::listApprovals(m_sara, std::nullopt)))
            if (each.number == number)
                return each.state;
        throw std::runtime_error{"no such approval"};
    }
    ErrorCode confirming(Desk& desk, std::int64_t number)
    {
        return workplace::confirmApproval(desk, number).error().code;
    }
    foundation::Result<std::int64_t> change(const std::string& sql)
    {
        auto changed = database::inTransaction(
            *m_sara.database, [&](database::Transaction& t) { return t.change(sql); });
        if (changed)
            m_station.tamperedOnPurpose();
        return changed;
    }
};

TEST_F(InUnion, AnOrderIsApprovedByTwo)
{
    const auto number = ask();
    EXPECT_EQ(state(), orders::OrderState::Arrived) << "asked for, and not done";
    EXPECT_EQ(workplace::approveOrder(m_ulla, m_order).error().code, ErrorCode::AlreadyAsked);
    valueOf(workplace::confirmApproval(m_ulla, number));
    EXPECT_EQ(state(), orders::OrderState::Verified);
    EXPECT_EQ(stateOf(number), ApprovalState::Done);
    const auto events = valueOf(workplace::orderHistory(m_sara, m_order));
    const auto approved = std::ranges::find_if(
        events, [](const audit::Event& event) { return event.happening.to == "Kontrollerad"; });
    ASSERT_NE(approved, events.end());
    EXPECT_EQ(approved->act.who, "Sara Support");
    EXPECT_EQ(approved->act.secondPerson, "Ulla Utgivare");
    EXPECT_EQ(confirming(m_ulla, number), ErrorCode::IllegalStep) << "a yes is used once";
}

TEST_F(InUnion, NobodyConfirmsWhatHeAskedForHoweverHeIsSpelt)
{
    const auto number = ask();
    EXPECT_EQ(confirming(m_sara, number), ErrorCode::RuleViolated);
    auto again = support::deskOf(m_station.workplace(), " SARA  support ");
    EXPECT_EQ(confirming(again, number), ErrorCode::RuleViolated);
    EXPECT_EQ(state(), orders::OrderState::Arrived);
}

TEST_F(InUnion, WhoHasNotTheRightConfirmsNothing)
{
    const auto number = ask();
    for (const auto& role : staff::kRoles) {
        auto one = desk("Only " + std::string{role.name}, {role.value});
        if (role.value == Role::Issuer || role.value == Role::Support)
            continue;
        EXPECT_EQ(confirming(one, number), ErrorCode::RightMissing) << role.name;
        EXPECT_EQ(workplace::refuseApproval(one, number, "no").error().code,
                  ErrorCode::RightMissing)
            << role.name;
    }
    EXPECT_EQ(stateOf(number), ApprovalState::Asked);
    const auto refused = valueOf(
        audit::historyOf(*m_sara.database, audit::SubjectKind::Approval, std::to_string(number)));
    EXPECT_EQ(std::ranges::count_if(
                  refused, [](const auto& event) { return event.happening.what == "refused"; }),
              8);
}

/// Who may confirm what, as docs/staff.md has it: the issuer, and whoever may ask for it.
const std::map<staff::UnionAct, staff::Roles> kConfirmers{
    {staff::UnionAct::ApproveOrder, {Role::Support, Role::Issuer}},
    {staff::UnionAct::CancelOrder, {Role::Support, Role::Issuer}},
    {staff::UnionAct::RejectCard, {Role::Production, Role::Issuer}},
    {staff::UnionAct::ReprintLetter, {Role::Mailroom, Role::Issuer}},
    {staff::UnionAct::OpenEscrow, {Role::Support, Role::Issuer}},
    {staff::UnionAct::Destroy, {Role::Production, Role::Mailroom, Role::Issuer}},
    {staff::UnionAct::ChangeProduct, {Role::Administrator, Role::Issuer}},
    {staff::UnionAct::ChangeStaff, {Role::Administrator, Role::Issuer}},
};

TEST_F(InUnion, EachActIsConfirmedByItsRolesAlone)
{
    ASSERT_EQ(kConfirmers.size(), staff::kUnionActs.size());
    for (const auto& act : staff::kUnionActs) {
        for (const auto& role : staff::kRoles) {
            const auto what = std::string{act.name} + " by " + std::string{role.name};
            auto one = desk("Only " + std::string{role.name}, {role.value});
            // Asked for as it stands; what becomes of a yes does not matter here.
            const auto asked = *valueOf(workplace::askFor(
                m_sara, act.value, audit::Subject::of(audit::SubjectKind::File, what), {}, ""));
            workplace::EscrowKey nowhere{"none", secret("none")};
            const auto code =
                workplace::confirmApproval(one, asked, std::move(nowhere)).error().code;
            const bool isDecided = stateOf(asked) != ApprovalState::Asked;
            EXPECT_EQ(isDecided, kConfirmers.at(act.value).contains(role.value)) << what;
            EXPECT_TRUE(isDecided || code == ErrorCode::RightMissing) << what;
        }
    }
}

TEST_F(InUnion, NotByWhoseRightsAreForOtherProducts)
{
    auto rut = desk("Rut Reserv", {Role::Issuer});
    ASSERT_TRUE(change("UPDATE members SET products = '473' WHERE name = 'Rut Reserv'").ok());
    EXPECT_EQ(confirming(rut, ask()), ErrorCode::RightMissing);
    EXPECT_EQ(state(), orders::OrderState::Arrived);
}

TEST_F(InUnion, NotByThePersonWhomTheCardIsFor)
{
    const auto number = ask();
    const auto line = valueOf(workplace::showOrder(m_sara, m_order)).lines.front().line;
    const auto name = line.holder.givenName + ' ' + line.holder.surname;
    auto holder = desk(name, {Role::Issuer});
    EXPECT_EQ(confirming(holder, number), ErrorCode::RuleViolated);
    auto married = desk("Nya Namnet", {Role::Issuer});
    const auto identity =
        line.serviceIdentity ? line.serviceIdentity->text() : line.holder.hsaId->text();
    ASSERT_TRUE(
        change("UPDATE members SET identity = '" + identity + "' WHERE name = 'Nya Namnet'").ok());
    EXPECT_EQ(confirming(married, number), ErrorCode::RuleViolated);
    EXPECT_EQ(state(), orders::OrderState::Arrived);
}

TEST_F(InUnion, TheAskerMustHaveTheRightStill)
{
    const auto number = ask();
    ASSERT_TRUE(change("UPDATE members SET roles = 'auditor' WHERE name = 'Sara Support'").ok());
    EXPECT_EQ(confirming(m_ulla, number), ErrorCode::RightMissing);
    EXPECT_EQ(stateOf(number), ApprovalState::Failed) << "and the yes is used up";
    EXPECT_EQ(state(), orders::OrderState::Arrived);
}

TEST_F(InUnion, WhatCannotBeDoneIsNotAskedFor)
{
    valueOf(workplace::confirmApproval(m_ulla, ask()));
    EXPECT_EQ(workplace::approveOrder(m_sara, m_order).error().code, ErrorCode::IllegalStep);
    EXPECT_EQ(workplace::destroy(m_ulla, {"0123"}, "shredder").error().code, ErrorCode::NotFound);
    EXPECT_EQ(valueOf(workplace::listApprovals(m_sara, ApprovalState::Asked)).size(), 0U);
}

TEST_F(InUnion, IsRefusedWithAReasonAndWithdrawnByTheAsker)
{
    const auto first = ask();
    EXPECT_EQ(workplace::refuseApproval(m_ulla, first, "  ").error().code, ErrorCode::RuleViolated);
    EXPECT_EQ(workplace::withdrawApproval(m_ulla, first).error().code, ErrorCode::RuleViolated);
    mustSucceed(workplace::refuseApproval(m_ulla, first, "the signature is missing"));
    EXPECT_EQ(confirming(m_ulla, first), ErrorCode::IllegalStep);
    const auto second = ask();
    mustSucceed(workplace::withdrawApproval(m_sara, second));
    EXPECT_EQ(confirming(m_ulla, second), ErrorCode::IllegalStep);
    EXPECT_EQ(state(), orders::OrderState::Arrived);
}

TEST_F(InUnion, WhatWasDecidedIsNeverChangedByTheDatabaseEither)
{
    const auto number = std::to_string(ask());
    EXPECT_FALSE(change("UPDATE approvals SET asked_by = 'Ulla Utgivare'").ok());
    EXPECT_FALSE(change("UPDATE approvals SET arguments = '{}'").ok());
    EXPECT_FALSE(change("DELETE FROM approvals").ok());
    mustSucceed(workplace::refuseApproval(m_ulla, std::stoll(number), "no"));
    EXPECT_FALSE(change("UPDATE approvals SET state = 'asked', decided_at = NULL").ok());
}

TEST_F(InUnion, SomebodyNewIsTakenOnByTwoAndLetInByACode)
{
    auto ada = desk("Ada Admin", {Role::Administrator});
    const auto asked = valueOf(
        workplace::addMember(ada, {.name = " Petra  Produktion2 ", .roles = {Role::Production}}));
    ASSERT_TRUE(asked.asked);
    EXPECT_FALSE(asked.oneTimeCode) << "the asker never has it";
    const auto& workplace = m_station.workplace();
    EXPECT_EQ(workplace::signIn(workplace, "Petra Produktion2", secret("x")).error().code,
              ErrorCode::SignInRefused);
    auto confirmed = valueOf(workplace::confirmApproval(m_ulla, *asked.asked));
    ASSERT_TRUE(confirmed.oneTimeCode);
    const auto& code = *confirmed.oneTimeCode;
    EXPECT_EQ(workplace::signIn(workplace, "petra produktion2", code).error().code,
              ErrorCode::PasswordToChoose);
    const auto password = secret("regn mot rutan i november");
    EXPECT_EQ(workplace::signInChoosing(workplace, "Petra Produktion2", code, code).error().code,
              ErrorCode::PasswordWeak)
        << "somebody else has seen it";
    for (int i = 0; i < 4; ++i) // a weak choice is no wrong try
        EXPECT_EQ(workplace::signInChoosing(workplace, "Petra Produktion2", code, secret("kort"))
                      .error()
                      .code,
                  ErrorCode::PasswordWeak);
    valueOf(workplace::signInChoosing(workplace, "Petra Produktion2", code, password));
    EXPECT_EQ(workplace::signIn(workplace, "Petra Produktion2", code).error().code,
              ErrorCode::SignInRefused)
        << "a code is used once";
    valueOf(workplace::signIn(workplace, "Petra Produktion2", password));
}

TEST_F(InUnion, AChangedProductIsUsedWhenTwoHaveAcceptedIt)
{
    const auto home = m_station.home();
    const auto code = valueOf(workplace::showOrder(m_sara, m_order)).lines.front().line.product;
    const auto profile = valueOf(m_station.workplace().profiles().find(code));
    const auto append = [](const std::filesystem::path& file, const std::string& text) {
        std::ofstream{file, std::ios::app} << text;
    };
    append(profile->sourceFile, "# changed\n");
    EXPECT_EQ(workplace::approveOrder(m_sara, m_order).error().code, ErrorCode::ProductNotAccepted);
    auto ada = desk("Ada Admin", {Role::Administrator});
    const auto first = *valueOf(workplace::acceptProduct(ada, code));
    append(home / "letters" / profile->letter.templateFile, "<!-- changed too -->\n");
    EXPECT_EQ(confirming(m_ulla, first), ErrorCode::RuleViolated) << "not what was asked for";
    EXPECT_EQ(stateOf(first), ApprovalState::Failed);
    valueOf(workplace::confirmApproval(m_ulla, *valueOf(workplace::acceptProduct(ada, code))));
    EXPECT_EQ(workplace::acceptProduct(ada, code).error().code, ErrorCode::AlreadyAccepted);
    const auto& profiles = m_station.workplace().profiles();
    append(home / "letters" / profiles.lostLetter(code).templateFile, "<!-- and this -->\n");
    EXPECT_EQ(workplace::approveOrder(m_sara, m_order).error().code, ErrorCode::ProductNotAccepted);
    valueOf(workplace::confirmApproval(m_ulla, *valueOf(workplace::acceptProduct(ada, code))));
    EXPECT_TRUE(workplace::approveOrder(m_sara, m_order).ok());
}

TEST_F(InUnion, NothingIsMadeOfAProductThatNobodyAccepted)
{
    auto petra = desk("Petra Ett", {Role::Production});
    const auto all = valueOf(workplace::lineSetupFor(petra)).products;
    const auto& profiles = m_station.workplace().profiles().all();
    ASSERT_EQ(all->size(), profiles.size());
    std::ofstream{profiles.front().sourceFile, std::ios::app} << "# changed\n";
    EXPECT_EQ(valueOf(workplace::lineSetupFor(petra)).products->size(), profiles.size() - 1);
    for (const auto& profile : profiles)
        std::ofstream{profile.sourceFile, std::ios::app} << "# changed\n";
    EXPECT_EQ(workplace::lineSetupFor(petra).error().code, ErrorCode::ProductNotAccepted);
}

TEST_F(InUnion, WhatWaitedTooLongIsAskedForAnew)
{
    auto act = m_sara.act();
    const auto askOn = [&](foundation::Instant when, const std::string& order) {
        act.when = when;
        const staff::Question question{
            .act = staff::UnionAct::ApproveOrder,
            .subject = audit::Subject::ofOrder(valueOf(foundation::OrderNumber::parse(order))),
            .arguments = R"({"order":")" + order + R"("})"};
        return valueOf(
            database::inTransaction(*m_sara.database, [&](database::Transaction& transaction) {
                return staff::ApprovalStore{*m_sara.database}.ask(transaction, question, act);
            }));
    };
    const auto now = act.when;
    const auto old = askOn(now - staff::kQuestionLasts - std::chrono::minutes{1}, "B2026-0103");
    EXPECT_EQ(confirming(m_ulla, old), ErrorCode::RuleViolated);
    EXPECT_EQ(stateOf(old), ApprovalState::Asked) << "it waits to be withdrawn or refused";
    mustSucceed(workplace::refuseApproval(m_ulla, old, "too old"));

    const auto young = askOn(now - staff::kQuestionLasts + std::chrono::hours{1}, "B2026-0103");
    EXPECT_TRUE(workplace::confirmApproval(m_ulla, young).ok());
}

TEST_F(InUnion, NobodyConfirmsAChangeOfHimself)
{
    auto ada = desk("Ada Admin", {Role::Administrator});
    const auto asked = *valueOf(workplace::changeMember(
        ada, {.name = "ulla utgivare", .roles = {Role::Issuer, Role::Administrator}}));
    EXPECT_EQ(confirming(m_ulla, asked), ErrorCode::RuleViolated);
}

TEST_F(InUnion, SomebodyIsAlwaysLeftToRunTheStation)
{
    // The station's own desk has every role; without it Ulla is the only issuer.
    ASSERT_TRUE(
        change("UPDATE members SET roles = 'production' WHERE name = 'Petra Produktion'").ok());
    auto ada = desk("Ada Admin", {Role::Administrator});
    EXPECT_EQ(workplace::dismissMember(ada, "Ulla Utgivare").error().code, ErrorCode::RuleViolated);
    EXPECT_EQ(
        workplace::changeMember(ada, {.name = "Ada Admin", .roles = {Role::Auditor}}).error().code,
        ErrorCode::RuleViolated);
    EXPECT_TRUE(workplace::dismissMember(ada, "Sara Support").ok());
}

} // namespace
