// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
// S-3: no change of the staff leaves the station without those who run it, hides what it changes
// from the second person, or gives somebody who had left his old password and cards back.

#include "fixtures/testbench/process.h"
#include "foundation/certificate.h"
#include "station/audit/event_log.h"
#include "station/staff/member_card_store.h"
#include "station/staff/member_store.h"
#include "station/workplace/approval_acts.h"
#include "station/workplace/sign_in.h"
#include "station/workplace/staff_acts.h"
#include "station/workplace/staff_card_acts.h"
#include "tests/flow/flow_station.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using flow::ended;
using flow::mustSucceed;
using flow::valueOf;
using foundation::ErrorCode;
using foundation::SecretBytes;
using staff::MemberState;
using staff::Role;
using testing::HasSubstr;
using workplace::Desk;

SecretBytes secret(std::string_view text)
{
    return SecretBytes::copyOf(foundation::bytesOf(text));
}

const std::string kAnna = "Anna Anställd";
constexpr auto kIdentity = "165599990024ANNA";

class StaffWalls : public testing::Test
{
protected:
    flow::FlowStation m_station{"ipp://localhost:1/ipp/print", workplace::productsFolder(), false,
                                flow::Union::On};
    Desk m_ada{desk("Ada Admin", {Role::Administrator})};
    Desk m_ulla{desk("Ulla Utgivare", {Role::Issuer})};

    void SetUp() override
    {
        // The station's own desk has every role; without it each of the two is the last one.
        valueOf(database::inTransaction(*m_ada.database, [](database::Transaction& t) {
            return t.change(
                "UPDATE members SET roles = 'production' WHERE name = 'Petra Produktion'");
        }));
        m_station.tamperedOnPurpose();
    }
    Desk desk(const std::string& who, const staff::Roles& roles)
    {
        return support::deskOf(m_station.workplace(), who, roles);
    }
    staff::Approval asked()
    {
        return valueOf(workplace::listApprovals(m_ulla, staff::ApprovalState::Asked)).front();
    }
    std::optional<SecretBytes> confirm()
    {
        return std::move(valueOf(workplace::confirmApproval(m_ulla, asked().number)).oneTimeCode);
    }
    void mustAsk(const foundation::Result<workplace::StaffChange>& change)
    {
        if (!change)
            throw std::runtime_error{foundation::describe(change.error())};
    }
    void addAnna(const std::string& identity = {})
    {
        mustAsk(workplace::addMember(
            m_ada, {.name = kAnna, .roles = {Role::Production}, .identity = identity}));
        const auto code = confirm();
        valueOf(workplace::signInChoosing(m_station.workplace(), kAnna, *code, secret(kOld)));
    }
    staff::Member member(const std::string& name)
    {
        return valueOf(staff::MemberStore{*m_ada.database}.find(name));
    }
    std::string lastEvent(const std::string& what)
    {
        std::string detail = "none";
        for (const auto& event :
             valueOf(audit::historyOf(*m_ada.database, audit::SubjectKind::Person, kAnna)))
            if (event.happening.what == what)
                detail = event.happening.detail;
        return detail;
    }
    foundation::Result<void> enterCard(const std::string& subject)
    {
        const auto made = testbench::runProcess(
            {"openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256",
             "-nodes", "-keyout", "/dev/null", "-utf8", "-subj", subject, "-days", "30"});
        EXPECT_TRUE(made.succeeded()) << made.text();
        return workplace::performStaffCard(m_ada,
                                           {{"name", QString::fromStdString(kAnna)},
                                            {"certificate", QString::fromStdString(made.output)}});
    }
    static constexpr auto kOld = "regn mot rutan i november";
};

TEST_F(StaffWalls, OneAdministratorLocksNotTheLastIssuer)
{
    EXPECT_EQ(workplace::lockMember(m_ada, "Ulla Utgivare", "mine alone").error().code,
              ErrorCode::RuleViolated);
    EXPECT_EQ(member("Ulla Utgivare").state, MemberState::Active);
    desk("Ivar Utgivare", {Role::Issuer});
    EXPECT_TRUE(workplace::lockMember(m_ada, "Ivar Utgivare", "left his card").ok());
    EXPECT_EQ(workplace::lockMember(m_ada, "Ulla Utgivare", "mine alone").error().code,
              ErrorCode::RuleViolated)
        << "one who is locked runs nothing";
}

TEST_F(StaffWalls, TheSecondPersonSeesEveryChange)
{
    addAnna();
    EXPECT_THAT(lastEvent("added"), HasSubstr("production"));
    const auto product = m_station.workplace().profiles().all().front().productCode;
    mustSucceed(ended(workplace::changeMember(
        m_ada,
        {.name = kAnna, .roles = {Role::Mailroom}, .products = {product}, .identity = kIdentity})));
    const auto all = "roles production -> mailroom; products all -> " + product +
                     "; identity none -> " + std::string{kIdentity};
    EXPECT_THAT(asked().question.reason, HasSubstr(all));
    confirm();
    EXPECT_EQ(lastEvent("roles-changed"), all);
    mustSucceed(ended(workplace::changeMember(m_ada, {.name = kAnna, .roles = {Role::Mailroom}})));
    EXPECT_THAT(asked().question.reason,
                HasSubstr("identity " + std::string{kIdentity} + " -> none"));
}

TEST_F(StaffWalls, AnIdentityOfSomebodyNewIsSeenToo)
{
    mustAsk(workplace::addMember(
        m_ada, {.name = kAnna, .roles = {Role::Production}, .identity = kIdentity}));
    EXPECT_THAT(asked().question.reason, HasSubstr(kIdentity));
    confirm();
    EXPECT_THAT(lastEvent("added"), HasSubstr(kIdentity));
}

TEST_F(StaffWalls, AnIdentityIsAnHsaIdOrAServiceIdentityNumber)
{
    const auto code = [&](const std::string& identity) {
        const auto added = workplace::addMember(
            m_ada, {.name = kAnna, .roles = {Role::Production}, .identity = identity});
        return added ? std::nullopt : std::optional{added.error().code};
    };
    for (const auto* wrong : {"Anna", "SE", "A", "SE5560000002-A1B2", "165599990024"})
        EXPECT_EQ(code(wrong), ErrorCode::InvalidIdentifier) << wrong;
    EXPECT_EQ(code(std::string{" "} + kIdentity + '\n'), std::nullopt);
    confirm();
    EXPECT_EQ(member(kAnna).identity, kIdentity) << "the normal form is kept";
}

TEST_F(StaffWalls, ACardIsKnownByItsSerialNumberAlone)
{
    addAnna(kIdentity);
    for (const auto* other : {"/C=SE/O=165599990024ANNA/CN=Eva", "/C=SE/CN=165599990024ANNA",
                              "/C=SE/CN=Eva/serialNumber=165599990024ANNALISA",
                              "/C=SE/CN=Eva/serialNumber=165599990024EVA"})
        EXPECT_EQ(enterCard(other).error().code, ErrorCode::SignInRefused) << other;
    EXPECT_TRUE(enterCard("/C=SE/CN=Anna/serialNumber=165599990024ANNA").ok());
}

TEST_F(StaffWalls, WhoHadLeftComesBackWithoutPasswordAndCards)
{
    addAnna();
    mustSucceed(enterCard("/C=SE/CN=Anna"));
    mustSucceed(ended(workplace::dismissMember(m_ada, kAnna)));
    confirm();
    EXPECT_TRUE(valueOf(staff::MemberCardStore{*m_ada.database}.ofMember(kAnna)).empty());
    EXPECT_EQ(workplace::unlockMember(m_ada, kAnna).error().code, ErrorCode::IllegalStep);
    mustAsk(workplace::resetPassword(m_ada, kAnna));
    EXPECT_THAT(asked().question.reason, HasSubstr("production")) << "what he comes back as";
    const auto code = confirm();
    ASSERT_TRUE(code);
    EXPECT_EQ(member(kAnna).state, MemberState::Active);
    const auto& workplace = m_station.workplace();
    EXPECT_EQ(workplace::signIn(workplace, kAnna, secret(kOld)).error().code,
              ErrorCode::SignInRefused);
    EXPECT_EQ(workplace::signIn(workplace, kAnna, *code).error().code, ErrorCode::PasswordToChoose);
}

TEST_F(StaffWalls, OnlyWhoIsLockedIsUnlocked)
{
    addAnna();
    EXPECT_EQ(workplace::unlockMember(m_ada, kAnna).error().code, ErrorCode::IllegalStep);
    mustSucceed(workplace::lockMember(m_ada, kAnna, "on leave"));
    mustSucceed(ended(workplace::unlockMember(m_ada, kAnna)));
    confirm();
    EXPECT_EQ(member(kAnna).state, MemberState::Active);
}

TEST_F(StaffWalls, NobodyIsNamedAsTheProgram)
{
    for (const auto* name : {"station", " STATION ", "Unknown", "sta tion"})
        EXPECT_EQ(
            workplace::addMember(m_ada, {.name = name, .roles = {Role::Production}}).error().code,
            ErrorCode::InvalidIdentifier)
            << name;
    EXPECT_TRUE(
        workplace::addMember(m_ada, {.name = "Station Starck", .roles = {Role::Production}}).ok());
}

} // namespace
