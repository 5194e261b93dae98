// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/smartcard/card_presence.h"

#include "fixtures/testbench/card_connection.h"
#include "fixtures/testbench/virtual_cards.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <sys/wait.h>
#include <unistd.h>

namespace smartcard {
namespace {

using foundation::ErrorCode;
using testbench::PrivatePcscd;
using testbench::VirtualCards;

class CardPresence : public testing::Test
{
protected:
    PrivatePcscd m_pcscd{2};
    VirtualCards m_cards{m_pcscd};
    ReaderName m_reader{m_cards.reader(0)};

    CardInsertion now()
    {
        const auto insertion = currentInsertion(m_reader);
        EXPECT_TRUE(insertion.ok());
        return insertion ? *insertion : CardInsertion{};
    }
    static std::optional<ErrorCode> lost(const CardInsertion& insertion)
    {
        const auto checked = checkInsertion(insertion);
        return checked ? std::nullopt : std::optional{checked.error().code};
    }
};

TEST_F(CardPresence, LastsWhileTheCardIsInAndWhateverIsDoneWithIt)
{
    const auto insertion = now();
    EXPECT_FALSE(insertion.atr.empty());
    m_cards.resetCount(0);
    EXPECT_EQ(lost(insertion), std::nullopt);
    EXPECT_EQ(m_cards.count(0).exchanges, 0U) << "nothing is sent to the card";
    {
        testbench::CardConnection connection{m_reader.value};
        EXPECT_TRUE(connection.transmit("00CA01A0").has_value());
        EXPECT_EQ(lost(insertion), std::nullopt);
    }
    m_cards.remove(1);
    m_cards.insert(1);
    EXPECT_EQ(lost(insertion), std::nullopt) << "another reader";
}

TEST_F(CardPresence, EndsWhenTheCardIsPulled)
{
    const auto insertion = now();
    m_cards.remove(0);
    EXPECT_EQ(lost(insertion), ErrorCode::CardRemoved);
    EXPECT_EQ(currentInsertion(m_reader).error().code, ErrorCode::NoCard);
}

TEST_F(CardPresence, EndsWhenTheCardIsPulledAndPutBack)
{
    const auto insertion = now();
    m_cards.remove(0);
    m_cards.insert(0);
    EXPECT_EQ(lost(insertion), ErrorCode::CardRemoved);
    EXPECT_EQ(lost(now()), std::nullopt);
}

/// What it says in a child process is its exit code.
TEST_F(CardPresence, IsToldByAnotherProcessToo)
{
    const auto insertion = now();
    const auto inAnotherProcess = [&] {
        const auto child = fork();
        if (child == 0)
            _exit(checkInsertion(insertion) ? 0 : 1);
        int status = 0;
        waitpid(child, &status, 0);
        return WEXITSTATUS(status);
    };
    EXPECT_EQ(inAnotherProcess(), 0);
    m_cards.remove(0);
    m_cards.insert(0);
    EXPECT_EQ(inAnotherProcess(), 1);
}

TEST_F(CardPresence, IsNotTakenForGrantedOverANewStartOfPcscd)
{
    const auto before = now();
    m_pcscd.restart();
    for (int look = 0; look < 400 && !currentInsertion(m_reader); ++look)
        usleep(50'000);
    auto after = now();
    EXPECT_EQ(lost(before), ErrorCode::CardRemoved);
    after.daemon = before.daemon;
    EXPECT_EQ(lost(after), ErrorCode::CardRemoved) << "the run of the daemon is what counts";
}

TEST_F(CardPresence, SaysThatTheReaderIsGone)
{
    auto insertion = now();
    insertion.reader = {"No such reader 00 00"};
    EXPECT_EQ(lost(insertion), ErrorCode::ReaderGone);
}

} // namespace
} // namespace smartcard
