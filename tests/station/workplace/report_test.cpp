// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
// A53: the extract of the register; figures by month.
#include "station/workplace/report_acts.h"

#include "station/workplace/letter_acts.h"
#include "tests/station/workplace/made_line.h"

#include <gmock/gmock.h>

namespace {

using figures::FigureKind;
using flow::mustSucceed;
using flow::valueOf;
using foundation::ErrorCode;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class Reports : public testing::Test
{
protected:
    support::MadeLine m_made;

    figures::Period thisYear()
    {
        const auto today = foundation::dayOf(m_made.maker().act().when);
        const auto day = std::chrono::sys_days{today};
        return {foundation::CivilDate{day - std::chrono::days{300}},
                foundation::CivilDate{day + std::chrono::days{40000}}};
    }
    std::vector<std::string> counted(FigureKind kind, const figures::Period& period)
    {
        std::vector<std::string> rows;
        for (const auto& row : valueOf(workplace::countFigures(m_made.maker(), kind, period)))
            rows.push_back(row.what + " " + std::to_string(row.count));
        return rows;
    }
    std::vector<std::string> counted(FigureKind kind) { return counted(kind, thisYear()); }
    foundation::OrganisationNumber organisation()
    {
        return valueOf(
                   orders::OrderStore{*m_made.maker().database}.find(support::MadeLine::order()))
            .order.organisation.number;
    }
};

} // namespace

TEST_F(Reports, A53_TheExtractHasEveryCertificateOfAnOrganisation)
{
    const auto extract = valueOf(workplace::registerExtract(m_made.maker(), organisation()));
    ASSERT_EQ(extract.rows.size(), 2U);
    EXPECT_EQ(extract.rows[0].line.text(), support::kLine);
    EXPECT_EQ(extract.rows[0].notAfter, m_made.certificatesEnd());
    EXPECT_EQ(extract.organisationNumber, organisation().text());
    const auto file = m_made.station().home() / "register.csv";
    mustSucceed(workplace::writeRegister(extract, file));
    EXPECT_THAT(flow::contentOf(file), HasSubstr(extract.rows[1].serial));
    EXPECT_EQ(workplace::writeRegister(extract, file).error().code, ErrorCode::AlreadyExists);
    const auto other = valueOf(foundation::OrganisationNumber::parse("5560360793"));
    EXPECT_EQ(workplace::registerExtract(m_made.maker(), other).error().code, ErrorCode::NotFound);
}

TEST_F(Reports, CountWhatLeftAndWhatWasSpoiled)
{
    EXPECT_THAT(counted(FigureKind::Shipments), IsEmpty());
    m_made.printAndConfirm();
    m_made.sendCard();
    mustSucceed(workplace::spoilLetter(m_made.mailroom(), m_made.letter(), "smeared"));
    EXPECT_THAT(counted(FigureKind::Shipments), ElementsAre("ordinary-mail, dispatched 1"));
    EXPECT_THAT(counted(FigureKind::Spoilage), ElementsAre("letter 1"));
}

TEST_F(Reports, CountWhatWasDeliveredInTime)
{
    m_made.printAndConfirm();
    m_made.sendCard();
    m_made.sendLetter();
    const auto rows = counted(FigureKind::DueDays);
    ASSERT_FALSE(rows.empty());
    EXPECT_THAT(rows, testing::Contains(testing::AnyOf("in time 1", "late 1")));
}

TEST_F(Reports, CountCertificatesByTheMonthInWhichTheyEnd)
{
    EXPECT_THAT(counted(FigureKind::Ending), ElementsAre("authentication 1", "signature 1"));
    EXPECT_THAT(counted(FigureKind::Issued), ElementsAre("authentication 1", "signature 1"));
    const auto end = foundation::dayOf(m_made.certificatesEnd());
    const auto after = foundation::CivilDate{std::chrono::sys_days{end} + std::chrono::days{1}};
    EXPECT_THAT(counted(FigureKind::Ending, {after, after}), IsEmpty());
}
