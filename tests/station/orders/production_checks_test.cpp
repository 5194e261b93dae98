// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
// The checks between Ankommen and Kontrollerad, rule by rule.

#include "station/orders/production_checks.h"

#include "tests/station/support/order_book.h"

#include <algorithm>

using orders::CheckKind;
using orders::OrganisationKind;
using orders::SignerCapacity;
using orders::Signing;
using orders::Verdict;

namespace {

class ProductionChecks : public ::testing::Test
{
protected:
    cardprofiles::CardProfile m_profile;
    static orders::OrderRecord aRecord()
    {
        return {
            support::anOrder("B1", 2), orders::OrderState::Arrived, {}, {}, {}, {}, {}, {}, {}, {}};
    }
    orders::OrderRecord m_record{aRecord()};
    std::vector<orders::LineRecord> m_lines;
    orders::CheckFacts m_facts;

    void SetUp() override
    {
        m_record.order.signer = {"Örjan Exempelsson", SignerCapacity::Signatory};
        for (const auto& line : m_record.order.lines)
            m_lines.push_back(
                {{m_record.order.number, line.number}, line, orders::LineState::Waiting, {}, {}});
        m_profile.productCode = "ETJ-KORT";
        m_profile.requiredHolderFields = {"holder.givenName", "holder.serviceIdentityNumber"};
        m_facts.findProfile = [this](const std::string& product) {
            return product == m_profile.productCode ? &m_profile : nullptr;
        };
        m_facts.otherCards = {0, 0};
    }
    orders::Check check(CheckKind kind)
    {
        const auto all = orders::checkForProduction(m_record, m_lines, m_facts);
        return *std::ranges::find(all, kind, &orders::Check::kind);
    }
    Verdict verdict(CheckKind kind) { return check(kind).verdict; }
};

} // namespace

TEST_F(ProductionChecks, AnOrderInOrderFailsNothingAndEachCheckIsThere)
{
    const auto all = orders::checkForProduction(m_record, m_lines, m_facts);
    ASSERT_EQ(all.size(), orders::kCheckKinds.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        EXPECT_EQ(all[i].kind, orders::kCheckKinds.at(i).value);
        EXPECT_NE(all[i].verdict, Verdict::Failed) << orders::kCheckKinds.at(i).name;
    }
}

TEST_F(ProductionChecks, A10_SomebodySignedAndA9_NobodyNeedsTo)
{
    m_record.order.signer = {};
    EXPECT_EQ(verdict(CheckKind::Signer), Verdict::Failed);
    EXPECT_EQ(verdict(CheckKind::SignerCapacity), Verdict::Failed);
    m_record.enteredSigner = {"Kim Provperson", SignerCapacity::Signatory};
    EXPECT_EQ(verdict(CheckKind::Signer), Verdict::Passed);
    EXPECT_EQ(check(CheckKind::Signer).met, "Kim Provperson") << "what support entered counts";
    m_record.enteredSigner = {};
    m_record.order.signing = Signing::RegisteredOfficer;
    EXPECT_EQ(verdict(CheckKind::Signer), Verdict::Look) << "is he a registered officer?";
    EXPECT_EQ(verdict(CheckKind::SignerCapacity), Verdict::NotNeeded);
}

TEST_F(ProductionChecks, A11_A12_TheKindOfBodySaysWhoMaySign)
{
    const auto may = [&](OrganisationKind kind, SignerCapacity capacity) {
        m_record.order.organisation.kind = kind;
        m_record.order.signer.capacity = capacity;
        return verdict(CheckKind::SignerCapacity) == Verdict::Passed;
    };
    for (const auto& kind : orders::kOrganisationKinds) {
        const bool company = kind.value == OrganisationKind::LimitedCompany;
        EXPECT_EQ(may(kind.value, SignerCapacity::Signatory), company) << kind.name;
        EXPECT_EQ(may(kind.value, SignerCapacity::BoardMember), !company) << kind.name;
        EXPECT_EQ(may(kind.value, SignerCapacity::SeniorManager), !company) << kind.name;
        EXPECT_EQ(check(CheckKind::SignerCapacity).rule, company ? "A11" : "A12");
    }
}

TEST_F(ProductionChecks, A14_PaperWaitsForItsOriginal)
{
    EXPECT_EQ(verdict(CheckKind::PaperOriginal), Verdict::NotNeeded);
    m_record.order.signing = Signing::Paper;
    EXPECT_EQ(verdict(CheckKind::PaperOriginal), Verdict::Failed);
    m_record.originalSeen = *foundation::parseCivilDate("2026-03-03");
    EXPECT_EQ(verdict(CheckKind::PaperOriginal), Verdict::Passed);
}

TEST_F(ProductionChecks, A8_AnAgentBringsAPowerOfAttorney)
{
    EXPECT_EQ(verdict(CheckKind::PowerOfAttorney), Verdict::NotNeeded);
    m_record.order.orderer.organisation = m_record.order.organisation.number;
    EXPECT_EQ(verdict(CheckKind::PowerOfAttorney), Verdict::NotNeeded) << "his own organisation";
    m_record.order.orderer.organisation = *foundation::OrganisationNumber::parse("2321000156");
    EXPECT_EQ(verdict(CheckKind::PowerOfAttorney), Verdict::Failed);
    m_record.order.powerOfAttorney = "FM-2026-17";
    EXPECT_EQ(verdict(CheckKind::PowerOfAttorney), Verdict::Passed);
}

TEST_F(ProductionChecks, A34_CannotBeGotRound)
{
    m_record.order.signing = Signing::Paper;
    m_record.order.letterDelivery = orders::LetterDelivery::Sms;
    EXPECT_EQ(verdict(CheckKind::LetterTravel), Verdict::Failed);
}

TEST_F(ProductionChecks, NamesTheLineThatLacksWhatItsProductNeeds)
{
    m_lines[1].line.holder.givenName.clear();
    EXPECT_EQ(verdict(CheckKind::HolderFields), Verdict::Failed);
    EXPECT_EQ(check(CheckKind::HolderFields).met, "2: holder.givenName");
    m_lines[1].state = orders::LineState::Cancelled;
    EXPECT_EQ(verdict(CheckKind::HolderFields), Verdict::Passed) << "it will not be made";
    m_lines[0].line.product = "573";
    EXPECT_EQ(check(CheckKind::HolderFields).met, "1: product 573");
}

TEST_F(ProductionChecks, AnIdentityOfAnotherOrganisationFails)
{
    m_lines[1].line.serviceIdentity = *foundation::ServiceIdentityNumber::make(
        *foundation::OrganisationNumber::parse("2321000156"), "1001");
    EXPECT_EQ(verdict(CheckKind::Identity), Verdict::Failed);
    EXPECT_TRUE(check(CheckKind::Identity).met.starts_with("2: 16"));
}

TEST_F(ProductionChecks, CountsTheCardsThatAHolderHas)
{
    m_facts.otherCards = {2, 3};
    EXPECT_EQ(verdict(CheckKind::ActiveCards), Verdict::NotNeeded) << "no limit is set";
    m_facts.mostCards = 3;
    EXPECT_EQ(verdict(CheckKind::ActiveCards), Verdict::NotNeeded) << "nobody can be counted";
    for (auto& line : m_lines)
        line.line.holder.hsaId = *foundation::HsaId::parse("TSTNMT2321000156-10XK");
    EXPECT_EQ(check(CheckKind::ActiveCards).met, "2: 3");
    m_facts.mostCards = 4;
    EXPECT_EQ(verdict(CheckKind::ActiveCards), Verdict::Passed);
}

TEST_F(ProductionChecks, A17_PlainLettersOnlyWhereTheCommentSaysSkolverket)
{
    m_record.order.organisation.name = "Åäö Ängens Öppna skola";
    EXPECT_EQ(verdict(CheckKind::Spelling), Verdict::NotNeeded);
    EXPECT_EQ(orders::nameInCertificates(m_record.order), "Åäö Ängens Öppna skola");
    m_record.order.comment = "Gäller SKOLVERKET DNP";
    EXPECT_EQ(orders::nameInCertificates(m_record.order), "Aao Angens Oppna skola");
    EXPECT_EQ(verdict(CheckKind::Spelling), Verdict::Look);
    EXPECT_EQ(check(CheckKind::Spelling).met, "Åäö Ängens Öppna skola -> Aao Angens Oppna skola");
}
