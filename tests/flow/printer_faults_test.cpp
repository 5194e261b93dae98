// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
// What the station books when the printer fails: a letter that may be on paper is spoiled, one that
// never left is ready again, and the card and its order stand.

#include "fixtures/testprinter/test_printer.h"
#include "station/workplace/letter_acts.h"
#include "tests/flow/books.h"
#include "tests/flow/workshop.h"

#include <gtest/gtest.h>

#include <thread>

namespace {

using namespace flow;
using production::PanelState;
using testprinter::TestPrinter;
using Count = std::map<std::string, std::size_t>;

const std::string kLine = "B2026-0103/1";

class APrinterThat : public testing::Test
{
protected:
    TestPrinter m_printer;
    FlowStation m_station{m_printer.uri()};
    Workshop m_workshop{1};
    Books m_books{m_station};

    void SetUp() override
    {
        m_station.importDemo();
        m_station.approve("B2026-0103");
        m_workshop.startLine(m_station);
        ASSERT_EQ(m_workshop.process(0).state, PanelState::Done);
        m_workshop.stopLine();
    }

    std::vector<print::LetterEvent> print()
    {
        auto mailroom =
            m_station.deskOf("mats"); // who made the card may not print its letter (S-3)
        return valueOf(workplace::printLetters(mailroom, {}, [](const auto&) {}));
    }

    /// The card and its order have nothing to do with it.
    void expectLetter(const std::string& state)
    {
        EXPECT_EQ(m_books.letters(kLine), (Count{{state, 1}}));
        EXPECT_EQ(m_books.line(kLine), "made");
        EXPECT_EQ(m_books.cards(kLine), (Count{{"ready", 1}}));
    }
};

TEST_F(APrinterThat, AbortsSpoilsTheLetter)
{
    m_printer.setMode(TestPrinter::Mode::Abort);
    EXPECT_EQ(print().size(), 1U);
    expectLetter("spoiled");
    EXPECT_TRUE(print().empty()); // what is spoiled is never printed again
}

TEST_F(APrinterThat, JamsSpoilsTheLetter)
{
    m_printer.setMode(TestPrinter::Mode::Jam);
    EXPECT_EQ(print().size(), 1U);
    expectLetter("spoiled");
}

TEST_F(APrinterThat, VanishesInTheMiddleSpoilsTheLetter)
{
    m_printer.setMode(TestPrinter::Mode::Slow);
    std::jthread powerCut{[&] {
        if (m_printer.waitForDocuments(1, std::chrono::seconds{60}))
            m_printer.kill();
    }};
    EXPECT_EQ(print().size(), 1U);
    expectLetter("spoiled");
}

TEST_F(APrinterThat, HasNoPaperLeavesTheLetterReady)
{
    m_printer.setPaper(false);
    EXPECT_EQ(print().size(), 1U);
    expectLetter("ready");
    EXPECT_TRUE(m_printer.documents().empty());

    m_printer.setPaper(true);
    EXPECT_EQ(print().size(), 1U);
    expectLetter("printed");
    EXPECT_EQ(m_printer.documents().size(), 1U);
}

TEST_F(APrinterThat, IsGoneLeavesTheLetterReady)
{
    m_printer.kill();
    EXPECT_EQ(print().size(), 1U);
    expectLetter("ready");
}

} // namespace
