// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "fixtures/testbench/card_connection.h"
#include "fixtures/testbench/reader_watch.h"
#include "fixtures/testbench/virtual_cards.h"

#include <fstream>
#include <future>
#include <gtest/gtest.h>
#include <thread>

namespace {

using namespace testbench;

const std::string kInitialize = "00DA01E008FFFF113FFF111FFF";
const std::string kSelectDirectory = "00A4080C025015";
const std::string kCreateFile = "00E0000019621780020004820101830244018603013FFF850200008A0100";
const std::string kSelectFile = "00A4080C0450154401";
const std::string kCreateKey = "00E00000196217810208008201118302"
                               "4B01"
                               "86031111FF850200008A0100";
const std::string kGenerate = "004600000730058103010001";

/// A virtual reader with a card in creation, 5015 selected in each new connection.
class TornCard : public testing::Test
{
protected:
    explicit TornCard(const VirtualCardOptions& options = {}) : m_cards{m_pcscd, options}
    {
        CardConnection connection{reader()};
        connection.transmit(kInitialize);
    }

    [[nodiscard]] const std::string& reader() const { return m_pcscd.readerNames().front(); }

    /// What a new connection hears to one command after selecting 5015.
    std::optional<std::string> after(const std::string& command)
    {
        CardConnection connection{reader()};
        connection.transmit(kSelectDirectory);
        return connection.transmit(command);
    }

    void waitUntilGone()
    {
        ASSERT_TRUE(waitForCard(reader(), false));
        EXPECT_FALSE(m_cards.isInserted(0));
    }

    PrivatePcscd m_pcscd{1};
    VirtualCards m_cards;
};

class TornSlowCard : public TornCard
{
protected:
    TornSlowCard() : TornCard{slow()} {}

    static VirtualCardOptions slow()
    {
        VirtualCardOptions options;
        options.realTiming = true;
        return options;
    }
};

} // namespace

TEST_F(TornCard, TornBeforeACommandHasNotExecutedIt)
{
    m_cards.tearAfter(0, 1);
    EXPECT_FALSE(after(kCreateFile));
    waitUntilGone();
    m_cards.insert(0);
    EXPECT_EQ(after(kSelectFile), "6A82");
}

TEST_F(TornCard, ALostAnswersCommandWasExecuted)
{
    m_cards.loseAnswer(0, 2);
    EXPECT_FALSE(after(kCreateFile));
    waitUntilGone();
    m_cards.insert(0);
    EXPECT_EQ(after(kSelectFile), "9000");
}

TEST_F(TornCard, AFailedCommandWasNotExecutedAndTheCardStays)
{
    m_cards.failAt(0, 2, 0x6581);
    EXPECT_EQ(after(kCreateFile), "6581");
    EXPECT_TRUE(m_cards.isInserted(0));
    EXPECT_EQ(after(kSelectFile), "6A82");
    m_cards.failAt(0, 2);
    EXPECT_EQ(after(kCreateFile), "6F00");
}

TEST_F(TornCard, AHangingCardAnswersWhenItIsPulled)
{
    m_cards.hangAt(0, 2);
    auto answer = std::async(std::launch::async, [&] { return after(kCreateFile); });
    while (m_cards.count(0).exchanges < 3) // INITIALIZE, SELECT, and the one that hangs
        std::this_thread::yield();
    EXPECT_EQ(answer.wait_for(std::chrono::milliseconds{300}), std::future_status::timeout);
    m_cards.remove(0);
    EXPECT_FALSE(answer.get());
    m_cards.insert(0);
    EXPECT_EQ(after(kSelectFile), "6A82");
}

TEST_F(TornSlowCard, PulledWhileItMakesAKeyItHasAnEmptyKeyFile)
{
    EXPECT_EQ(after(kCreateKey), "9000");
    auto answer = std::async(std::launch::async, [&] {
        CardConnection connection{reader()};
        connection.transmit("00A4080C0450154B01");
        return connection.transmit(kGenerate);
    });
    while (!m_cards.isWorking(0))
        std::this_thread::yield();
    m_cards.remove(0);
    EXPECT_FALSE(answer.get());
    m_cards.insert(0);
    CardConnection connection{reader()};
    EXPECT_EQ(connection.transmit("00A4080C0450154B01"), "9000");
    EXPECT_EQ(connection.transmit("00CA010100"), "6A88");
}

TEST_F(TornCard, AnotherCardInItsPlaceIsNew)
{
    const std::string before = m_cards.serial(0);
    EXPECT_THROW(m_cards.blank(0), std::runtime_error); // it is still in the reader
    m_cards.remove(0);
    m_cards.blank(0);
    EXPECT_NE(m_cards.serial(0), before);
    m_cards.insert(0);
    EXPECT_EQ(after(kCreateFile), "6985");
    EXPECT_EQ(after("00CA01A000")->substr(16, 20), m_cards.serial(0));
}

TEST_F(TornCard, CountsWhatTheCardHasSeen)
{
    m_cards.resetCount(0);
    CardConnection connection{reader()};
    connection.transmit("00CA01A014");
    connection.transmit(kSelectDirectory);
    EXPECT_EQ(m_cards.count(0).exchanges, 2U);
    EXPECT_EQ(m_cards.count(0).bytesOut, 5U + 7U);
    EXPECT_EQ(m_cards.count(0).bytesIn, 22U + 2U);
}

TEST(VirtualCardProgram, KeepsItsCardsWhenItIsStartedAgain)
{
    const PrivatePcscd pcscd{2};
    const TemporaryFolder folder;
    VirtualCardOptions options;
    options.folder = folder.path();
    options.serials = {"00112233445566778899", "AABBCCDDEEFF00112233"};
    {
        VirtualCards cards{pcscd, options};
        EXPECT_EQ(cards.serial(1), "AABBCCDDEEFF00112233");
        EXPECT_EQ(CardConnection{pcscd.readerNames()[1]}.transmit(kInitialize), "9000");
    }
    EXPECT_TRUE(waitForCard(pcscd.readerNames()[1], false));
    options.serials.clear();
    VirtualCards cards{pcscd, options};
    EXPECT_EQ(cards.serial(1), "AABBCCDDEEFF00112233");
    EXPECT_EQ(CardConnection{pcscd.readerNames()[1]}.transmit(kSelectDirectory), "9000");
    EXPECT_EQ(CardConnection{pcscd.readerNames()[0]}.transmit(kSelectDirectory), "6A82");
}

TEST(VirtualCardProgram, SaysWhatIsWrongWithItsCommandLine)
{
    const std::string program = std::string{CARDSTATION_BIN_DIR} + "/virtualcard";
    const TemporaryFolder folder;
    std::ofstream{folder / "broken"} << "no card\n";
    for (const std::vector<std::string>& wrong :
         {std::vector<std::string>{},
          {"--port", "1"},
          {"--slot", "1"},
          {"--slot", "70000:x"},
          {"--port", "1", "--state", folder / "card", "--serial", "0011"},
          {"--port", "1", "--state", folder / "card", "--fail-at", "0"},
          {"--port", "1", "--state", folder / "broken"},
          {"--port", "1", "--state", folder / "no" / "such"},
          {"--port", "1", "--state", folder / "card", "--protocol", "t2"}}) {
        std::vector<std::string> command{program};
        command.insert(command.end(), wrong.begin(), wrong.end());
        const auto result = runProcess(command);
        EXPECT_NE(result.exitCode, 0) << result.text();
        EXPECT_FALSE(result.errors.empty());
    }
}
