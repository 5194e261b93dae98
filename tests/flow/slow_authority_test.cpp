// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
//
// An authority that takes its time has it while the card works (docs/decisions/023): shown by the
// order in which things happen, whatever they take.
#include "tests/flow/books.h"
#include "tests/flow/moody_authority.h"
#include "tests/flow/workshop.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <thread>

namespace {

using namespace flow;
using production::Panel;
using production::PanelState;
using testing::ElementsAre;
using testing::Pair;

const std::string kLine = "B2026-0101/1";

class ASlowAuthority : public testing::Test
{
protected:
    FlowStation m_station;
    Workshop m_workshop{1};
    Books m_books{m_station};
    MoodyAuthority m_authority;
    std::vector<std::string> m_events;

    void SetUp() override
    {
        m_station.importDemo();
        m_station.approve("B2026-0101");
        m_authority.plan(MoodyAuthority::Mood::Late, 1);
        m_workshop.startLine(m_station, [this](production::LineSetup& setup) {
            setup.authorityLimit = std::chrono::minutes{5};
            m_authority.getBetween(setup);
        });
    }
    ~ASlowAuthority() override
    {
        m_authority.calmDown();
        m_workshop.panels().atEachStep({});
    }

    void note(const std::string& event) { m_events.push_back(event); }
    void answer()
    {
        m_authority.calmDown();
        note("answered");
    }
    void expectHeldBack(const std::string& what)
    {
        if (m_authority.waitUntilHeldBack())
            note(what);
    }
};

TEST_F(ASlowAuthority, IsAtItWhileTheCardMakesItsSecondKeyAndTakesItsFirstCertificate)
{
    std::set<std::thread::id> threads;
    m_workshop.panels().atEachStep([&](const Panel& panel) {
        threads.insert(std::this_thread::get_id());
        if (panel.step == "generate-key signature") {
            expectHeldBack("asked for the first");
        } else if (panel.step == "issue-certificate authentication") {
            note("second key made"); // and its request signed
            answer();
            m_authority.plan(MoodyAuthority::Mood::Late, 1);
        } else if (panel.step == "write-certificate authentication") {
            expectHeldBack("asked for the second");
        } else if (panel.step == "issue-certificate signature") {
            note("first certificate written"); // and the issuers'
            answer();
        }
    });
    const auto made = m_workshop.process(0);
    EXPECT_EQ(made.state, PanelState::Done) << (made.error ? describe(*made.error) : "");
    EXPECT_THAT(m_events,
                ElementsAre("asked for the first", "second key made", "answered",
                            "asked for the second", "first certificate written", "answered"));
    EXPECT_EQ(threads.size(), 1U) << "the reader's own thread alone has the card";
    EXPECT_THAT(m_books.certificates(kLine), ElementsAre(Pair("on-card", 2U)));
    EXPECT_EQ(m_books.judgedByOpenssl(kLine)["OK"], 2U);
}

/// What comes for a card that was pulled meanwhile is the card's when it is put in again.
TEST_F(ASlowAuthority, MakesNothingInVainForACardThatIsPulledMeanwhile)
{
    std::string waitedFor;
    m_workshop.panels().atEachStep([&](const Panel& panel) {
        if (panel.step == "generate-key signature" && m_events.empty()) {
            expectHeldBack("asked for the first");
            m_workshop.cards().tearAfter(0, 1);
        } else if (m_events.size() == 1) {
            waitedFor = panel.step;
            answer();
        }
    });
    const auto pulled = m_workshop.process(0);
    EXPECT_EQ(pulled.state, PanelState::Paused);
    EXPECT_EQ(pulled.step, "generate-key signature") << "where it was pulled";
    EXPECT_EQ(waitedFor, "issue-certificate authentication") << "what the reader waits for then";
    EXPECT_THAT(m_books.certificates(kLine), ElementsAre(Pair("issued", 1U)));
    m_workshop.panels().atEachStep({});
    const auto made = m_workshop.process(0);
    EXPECT_EQ(made.state, PanelState::Done) << (made.error ? describe(*made.error) : "");
    EXPECT_THAT(m_books.certificates(kLine), ElementsAre(Pair("on-card", 2U)));
}

} // namespace
