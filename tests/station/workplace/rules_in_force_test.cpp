// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
// Whoever loosens a rule in settings.toml leaves a trace in the trail.

#include "station/workplace/rules_in_force.h"

#include "station/audit/event_log.h"
#include "tests/flow/flow_station.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using flow::valueOf;
using testing::HasSubstr;

std::vector<audit::Event> told(workplace::Desk& desk)
{
    return valueOf(audit::historyOf(*desk.database, audit::SubjectKind::Station,
                                    desk.workplace.settings().stationName));
}

TEST(RulesInForce, TheFirstDeskTellsThemAndTheNextIsSilent)
{
    flow::FlowStation station{"ipp://localhost:1/ipp/print", workplace::productsFolder(), false,
                              flow::Union::On};
    auto desk = station.deskOf("Anna Annan");
    const auto events = told(desk);
    ASSERT_EQ(events.size(), 1U);
    EXPECT_EQ(events[0].happening.what, "rules-changed");
    EXPECT_EQ(events[0].happening.from, "");
    EXPECT_THAT(events[0].happening.to, HasSubstr("staff.two_in_union = approve-order, "));
    EXPECT_EQ(events[0].act.who, "station");
}

TEST(RulesInForce, ARuleThatWasSwitchedOffStandsInTheTrailWithWhatItWas)
{
    flow::FlowStation station{"ipp://localhost:1/ipp/print", workplace::productsFolder(), false,
                              flow::Union::On};
    const auto loose = station.reopened("\"destroy\", ", "");
    auto desk = support::deskOf(*loose, "Anna Annan", support::everyRole());
    auto again = support::deskOf(*loose, "Bo Bredvid", support::everyRole());
    const auto events = told(again);
    ASSERT_EQ(events.size(), 2U);
    EXPECT_THAT(events[1].happening.from, HasSubstr("destroy"));
    EXPECT_THAT(events[1].happening.to, testing::Not(HasSubstr("destroy")));
    EXPECT_EQ(events[1].happening.to, workplace::rulesOf(loose->settings()));

    auto strict = station.deskOf("Cia Strikt"); // the desk with the rules of before
    EXPECT_EQ(told(strict).size(), 3U) << "that they are back is told too";
}

TEST(RulesInForce, EachRuleThatMayBeLoosenedIsNamed)
{
    workplace::Settings settings;
    const auto before = workplace::rulesOf(settings);
    const auto changed = [&](auto change) {
        auto other = settings;
        change(other);
        return workplace::rulesOf(other) != before;
    };
    EXPECT_TRUE(changed([](auto& s) { s.twoInUnion.insert(staff::UnionAct::OpenEscrow); }));
    EXPECT_TRUE(changed([](auto& s) { s.separation.days = 0; }));
    EXPECT_TRUE(changed([](auto& s) { s.separation.first = workplace::FirstToLeave::Either; }));
    EXPECT_TRUE(changed([](auto& s) { s.activeCards = 1; }));
    EXPECT_TRUE(changed([](auto& s) { s.stockKept = !s.stockKept; }));
    EXPECT_TRUE(changed([](auto& s) { s.idleLimit += std::chrono::minutes{1}; }));
    EXPECT_TRUE(changed([](auto& s) { s.sessionLimit += std::chrono::hours{1}; }));
}

} // namespace
