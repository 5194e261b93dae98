// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
// The program dies with a card in its hands; the next one settles what it left.

#include "station/stock/journal_store.h"
#include "tests/flow/books.h"
#include "tests/flow/workshop.h"

#include <gtest/gtest.h>

#include <csignal>
#include <thread>

namespace {

using namespace flow;
using production::PanelState;
using testbench::BackgroundProcess;

const std::string kLine = "B2026-0101/1";

struct Death
{
    std::string name;
    std::string step;
};

// NOLINTNEXTLINE(readability-identifier-naming): GoogleTest's
void PrintTo(const Death& death, std::ostream* out)
{
    *out << death.name;
}

class AKilledStation : public testing::TestWithParam<Death>
{
protected:
    FlowStation m_station;
    Workshop m_workshop{1};
    testbench::TemporaryFolder m_folder;

    /// A run whose card falls silent in the middle of the step, killed there.
    void killIn(const std::string& step, const std::map<std::string, unsigned>& counted)
    {
        auto& cards = m_workshop.cards();
        BackgroundProcess station{{std::string{CARDSTATION_BIN_DIR} + "/cardstation", "--home",
                                   m_station.home(), "--session",
                                   m_station.sessionOf("Petra Produktion"), "--json", "personalize",
                                   "--all"},
                                  m_folder / "log"};
        cards.hangAt(0, exchangesUpTo(step, counted) + counted.at(step) / 2 + 1);
        cards.insert(0);
        const auto end = std::chrono::steady_clock::now() + std::chrono::seconds{60};
        while ((station.log().find('"' + step + '"') == std::string::npos || !cards.isSilent(0)) &&
               std::chrono::steady_clock::now() < end)
            std::this_thread::sleep_for(std::chrono::milliseconds{10});
        ASSERT_TRUE(station.isRunning()) << station.log();
        station.signal(SIGKILL);
        ASSERT_TRUE(station.waitForEnd(std::chrono::seconds{10}));
        cards.remove(0);
    }

private:
    static unsigned exchangesUpTo(const std::string& step,
                                  const std::map<std::string, unsigned>& counted);
};

unsigned AKilledStation::exchangesUpTo(const std::string& step,
                                       const std::map<std::string, unsigned>& counted)
{
    unsigned sum = counted.at(""); // the card is asked who it is
    for (const auto* before :
         {"look-over", "admit", "seal-codes", "prepare", "generate-key authentication",
          "request-certificate authentication", "generate-key signature",
          "request-certificate signature", "issue-certificate authentication",
          "write-certificate authentication", "write-certificate ca", "write-certificate ca2",
          "issue-certificate signature", "write-certificate signature", "write-directory", "close",
          "power-cycle"}) {
        if (before == step)
            break;
        sum += counted.at(before);
    }
    return sum;
}

TEST_P(AKilledStation, GoesOnWithTheSameCardAtTheNextStart)
{
    m_station.importDemo();
    m_station.approve("B2026-0103");
    m_workshop.startLine(m_station);
    const auto counted = m_workshop.countWholeRun(0);
    m_workshop.stopLine();
    m_workshop.cards().blank(0);
    m_station.approve("B2026-0101");
    const auto chip = m_workshop.cards().serial(0);
    Books books{m_station};

    ASSERT_NO_FATAL_FAILURE(killIn(GetParam().step, counted));
    EXPECT_EQ(books.card(chip), "in-production");
    EXPECT_EQ(books.line(kLine), "claimed");
    const auto journal = valueOf(stock::JournalStore{*m_station.desk().database}.ofCard(chip));
    ASSERT_FALSE(journal.empty());
    EXPECT_EQ(journal.back().step, GetParam().step);
    EXPECT_EQ(journal.back().phase, stock::StepPhase::Begun);

    m_workshop.startLine(m_station);
    EXPECT_EQ(books.card(chip), "in-production") << "it is waited for";
    EXPECT_EQ(books.line(kLine), "claimed");

    const auto made = m_workshop.process(0);
    EXPECT_EQ(made.state, PanelState::Done) << (made.error ? describe(*made.error) : "");
    EXPECT_EQ(made.chipSerial, chip);
    EXPECT_EQ(books.line(kLine), "made");
    using Count = std::map<std::string, std::size_t>;
    EXPECT_EQ(books.cards(kLine), (Count{{"ready", 1}}));
    EXPECT_EQ(books.letters(kLine), (Count{{"ready", 1}}));
    EXPECT_EQ(books.certificates(kLine), (Count{{"on-card", 2}}));
    EXPECT_EQ(books.judgedByOpenssl(kLine)["OK"], 2U);
}

INSTANTIATE_TEST_SUITE_P(Flow, AKilledStation,
                         testing::Values(Death{"GeneratingAKey", "generate-key signature"},
                                         Death{"WritingACertificate",
                                               "write-certificate authentication"},
                                         Death{"ProvingTheCard", "prove"}),
                         [](const auto& death) { return death.param.name; });

} // namespace
