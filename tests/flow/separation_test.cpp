// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
// S-3, ISO-1: nobody handles both a card and its letter, whatever the order of the acts.

#include "fixtures/testprinter/test_printer.h"
#include "station/workplace/letter_acts.h"
#include "station/workplace/shipping_acts.h"
#include "tests/flow/workshop.h"

#include <gtest/gtest.h>

namespace {

using namespace flow;
using foundation::ErrorCode;

const std::string kMailroom = "mats";

class Separation : public testing::Test
{
protected:
    testprinter::TestPrinter m_printer;
    FlowStation m_station{m_printer.uri()};
    std::string m_card;
    std::vector<foundation::LetterNumber> m_letter;

    void SetUp() override
    {
        m_station.importDemo();
        m_station.approve("B2026-0103");
        Workshop workshop{1};
        workshop.startLine(m_station);
        m_card = workshop.process(0).cardSerial;
        workshop.stopLine();
        m_letter = {valueOf(workplace::listLetters(m_station.desk(), {})).at(0).plan.number};
    }

    void printAndConfirm()
    {
        auto mailroom = m_station.deskOf(kMailroom);
        ASSERT_EQ(
            valueOf(workplace::printLetters(mailroom, m_letter, [](const auto&) {})).at(0).state,
            print::LetterState::Printed);
        ASSERT_TRUE(workplace::confirmLetter(mailroom, m_letter.front()).ok());
    }
};

TEST_F(Separation, S3KeepsWhoMadeTheCardFromPrintingItsLetter)
{
    const auto printed = workplace::printLetters(m_station.desk(), m_letter, [](const auto&) {});
    ASSERT_FALSE(printed.ok());
    EXPECT_EQ(printed.error().code, ErrorCode::RuleViolated);
    EXPECT_EQ(valueOf(workplace::listLetters(m_station.desk(), {})).at(0).state,
              letters::LetterState::Ready);
}

TEST_F(Separation, S3KeepsWhoMadeTheCardFromConfirmingAndPackingItsLetter)
{
    printAndConfirm();
    EXPECT_EQ(workplace::confirmLetter(m_station.desk(), m_letter.front()).error().code,
              ErrorCode::RuleViolated);
    EXPECT_EQ(
        workplace::pack(m_station.desk(), {m_letter.front().text(), "RR473124829GB"}).error().code,
        ErrorCode::RuleViolated);
    auto mailroom = m_station.deskOf(kMailroom);
    EXPECT_TRUE(workplace::pack(mailroom, {m_letter.front().text(), "RR473124829GB"}).ok());
}

TEST_F(Separation, S3KeepsWhoHandledTheLetterFromPackingItsCard)
{
    printAndConfirm();
    auto mailroom = m_station.deskOf(kMailroom);
    EXPECT_EQ(workplace::pack(mailroom, {m_card, "RR473124829GB"}).error().code,
              ErrorCode::RuleViolated);
    EXPECT_TRUE(workplace::pack(m_station.desk(), {m_card, "RR473124829GB"}).ok());
}

TEST_F(Separation, S101RefusesALabelWithAWrongCheckDigitAndOneUsedBefore)
{
    printAndConfirm();
    auto mailroom = m_station.deskOf(kMailroom);
    const workplace::PackingScan typo{m_letter.front().text(), "RR473124828GB",
                                      cardprofiles::ShipmentKind::RegisteredMail};
    EXPECT_EQ(workplace::pack(mailroom, typo).error().code, ErrorCode::InvalidIdentifier);
    ASSERT_TRUE(workplace::pack(mailroom, {m_letter.front().text(), " RR473124829GB\n"}).ok());
    const workplace::PackingScan again{m_card, "RR473124829GB",
                                       cardprofiles::ShipmentKind::RegisteredMail};
    EXPECT_EQ(workplace::pack(m_station.desk(), again).error().code, ErrorCode::RuleViolated);
}

} // namespace
