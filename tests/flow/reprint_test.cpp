// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
// docs/decisions/021: what its printing spoiled may be printed again, under a new number, by two,
// once the old sheet is destroyed; nothing else may.

#include "fixtures/testbench/process.h"
#include "fixtures/testprinter/test_printer.h"
#include "station/audit/event_log.h"
#include "station/workplace/approval_acts.h"
#include "station/workplace/card_acts.h"
#include "station/workplace/letter_acts.h"
#include "station/workplace/reprint_acts.h"
#include "tests/flow/books.h"
#include "tests/flow/ready_letters.h"
#include "tests/station/support/signed_in.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace flow;
using foundation::ErrorCode;
using foundation::LetterNumber;
using letters::LetterState;
using testing::HasSubstr;
using testing::Not;
using testprinter::TestPrinter;

const auto kQuiet = [](const print::LetterEvent&) {};
constexpr auto kReason = "the printer jammed";

std::string textOf(const std::filesystem::path& pdf)
{
    auto text = testbench::runProcess({"pdftotext", "-raw", pdf.string(), "-"}).output;
    std::erase_if(text, [](char c) { return c == ' ' || c == '\n'; });
    return text;
}

class AReprint : public testing::Test
{
protected:
    TestPrinter m_printer;
    FlowStation m_station{m_printer.uri()};
    ReadyLetters m_letters{m_station, 2};
    workplace::Desk m_mailroom{m_station.deskOf("Mats Mailroom")};

    const LetterNumber& number() { return m_letters.number(0); }
    void jam()
    {
        m_printer.setMode(TestPrinter::Mode::Jam);
        valueOf(workplace::printLetters(m_mailroom, {number()}, kQuiet));
        m_printer.setMode(TestPrinter::Mode::Ok);
        ASSERT_EQ(m_letters.state(0), "spoiled");
    }
    void jamAndDestroy()
    {
        jam();
        mustSucceed(m_station.destroy({number().text()}, "shredder P-5"));
    }
    std::string refusalOf(workplace::Desk& desk, const LetterNumber& letter,
                          const std::string& reason = kReason)
    {
        const auto refused = ended(workplace::reprintLetter(desk, letter, reason));
        return refused.ok() ? "done" : foundation::describe(refused.error());
    }
    /// The letter that has the codes of letter 0 now.
    letters::Letter fresh()
    {
        for (const auto& letter : valueOf(workplace::listLetters(m_mailroom, {})))
            if (letter.plan.reprintOf == number())
                return letter;
        throw std::runtime_error{"there is no reprint"};
    }
};

TEST_F(AReprint, HasTheSameCodesUnderANewNumberOnceTheSheetIsDestroyed)
{
    jam();
    EXPECT_TRUE(m_letters.letter(0).hasEnvelope) << "kept sealed until then";
    EXPECT_THAT(refusalOf(m_mailroom, number()), HasSubstr("destroyed first"));
    mustSucceed(m_station.destroy({number().text()}, "shredder P-5"));

    mustSucceed(workplace::reprintLetter(m_mailroom, number(), kReason));
    const auto made = fresh();
    EXPECT_EQ(made.state, LetterState::Ready);
    EXPECT_NE(made.plan.number, number());
    EXPECT_FALSE(m_letters.letter(0).hasEnvelope);
    EXPECT_THAT(refusalOf(m_mailroom, number()), HasSubstr("ISO-1")) << "once alone";

    valueOf(workplace::printLetters(m_mailroom, {made.plan.number}, kQuiet));
    const auto page = textOf(m_printer.documents().back());
    for (const auto& each :
         {ReadyLetters::pinOf(0), ReadyLetters::pukOf(0), made.plan.number.text()})
        EXPECT_THAT(page, HasSubstr(each));
    EXPECT_THAT(page, Not(HasSubstr(number().text())));
    EXPECT_EQ(valueOf(workplace::confirmScanned(m_mailroom, made.plan.number.text())).number,
              made.plan.number);
}

TEST_F(AReprint, IsForALetterThatItsPrintingSpoiledAlone)
{
    EXPECT_THAT(refusalOf(m_mailroom, number()), HasSubstr("ISO-1")) << "it is ready";
    mustSucceed(workplace::spoilLetter(m_mailroom, number(), "the address is wrong"));
    EXPECT_THAT(refusalOf(m_mailroom, number()), HasSubstr("ISO-1")) << "it was never printed";

    const auto& second = m_letters.number(1);
    valueOf(workplace::printLetters(m_mailroom, {second}, kQuiet));
    mustSucceed(workplace::confirmLetter(m_mailroom, second));
    mustSucceed(workplace::spoilLetter(m_mailroom, second, "the cover was torn"));
    mustSucceed(m_station.destroy({second.text()}, "shredder P-5"));
    EXPECT_THAT(refusalOf(m_mailroom, second), HasSubstr("ISO-1")) << "somebody has held it";
}

TEST_F(AReprint, IsRefusedToWhomItMayNotBeLeft)
{
    jamAndDestroy();
    EXPECT_THAT(refusalOf(m_station.desk(), number()), HasSubstr("S-3")) << "who made the card";
    auto maker = support::deskOf(m_station.workplace(), "Maja Maskin", {staff::Role::Production});
    EXPECT_THAT(refusalOf(maker, number()), HasSubstr("RightMissing"));
    EXPECT_THAT(refusalOf(m_mailroom, number(), "  "), HasSubstr("PCI-3"));
    mustSucceed(workplace::rejectCard(m_station.desk(), m_letters.chip(0), "broken"));
    EXPECT_THAT(refusalOf(m_mailroom, number()), HasSubstr("ISO-1")) << "its envelope has ended";
    EXPECT_FALSE(m_letters.letter(0).hasEnvelope);
}

TEST_F(AReprint, TakesTwo)
{
    jamAndDestroy();
    const auto strict =
        m_station.reopened("two_in_union = []", "two_in_union = [\"reprint-letter\"]");
    auto asker = support::deskOf(*strict, "Mats Mailroom");
    const auto asked = valueOf(workplace::reprintLetter(asker, number(), kReason));
    ASSERT_TRUE(asked.has_value());
    EXPECT_TRUE(m_letters.letter(0).hasEnvelope) << "nothing is done yet";
    EXPECT_EQ(workplace::confirmApproval(asker, *asked).error().code, ErrorCode::RuleViolated)
        << "nobody confirms what he asked for";
    auto maker = support::deskOf(*strict, "Maja Maskin", {staff::Role::Production});
    EXPECT_EQ(workplace::confirmApproval(maker, *asked).error().code, ErrorCode::RightMissing);

    auto second = support::deskOf(*strict, "Moa Mailroom", {staff::Role::Mailroom});
    valueOf(workplace::confirmApproval(second, *asked));
    EXPECT_EQ(fresh().state, LetterState::Ready);
    const auto events = valueOf(
        audit::historyOf(*m_mailroom.database, audit::SubjectKind::Letter, number().text()));
    EXPECT_EQ(events.back().happening.what, "envelope-ended");
    EXPECT_EQ(events.back().act.who, "Mats Mailroom");
    EXPECT_EQ(events.back().act.secondPerson, "Moa Mailroom");
}

TEST_F(AReprint, IsNoMoreOnceTheLetterIsGivenUp)
{
    jam();
    EXPECT_EQ(workplace::giveUpLetter(m_mailroom, m_letters.number(1), "no").error().code,
              ErrorCode::RuleViolated)
        << "it may still be printed";
    mustSucceed(workplace::giveUpLetter(m_mailroom, number(), "new card instead"));
    EXPECT_FALSE(m_letters.letter(0).hasEnvelope);
    mustSucceed(m_station.destroy({number().text()}, "shredder P-5"));
    EXPECT_THAT(refusalOf(m_mailroom, number()), HasSubstr("ISO-1"));
}

} // namespace
