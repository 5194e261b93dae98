// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/stock/taking.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using foundation::ErrorCode;
using stock::BlankFate;
using stock::LotStanding;
using stock::LotState;
using stock::planTaking;
using testing::HasSubstr;

namespace {

const auto kToday = *foundation::parseCivilDate("2026-03-02");

LotStanding lot(const std::string& name, std::int64_t blanks, const char* expires = nullptr,
                LotState state = LotState::Accepted, const std::string& product = "MYEID")
{
    LotStanding standing;
    standing.lot.name = name;
    standing.lot.blankProduct = product;
    standing.lot.state = state;
    if (expires != nullptr)
        standing.lot.expires = *foundation::parseCivilDate(expires);
    standing.cards[BlankFate::Blank] = blanks;
    return standing;
}

std::string plan(const std::vector<LotStanding>& lots, const stock::Wish& wish)
{
    const auto taken = planTaking(lots, wish, kToday);
    if (!taken)
        return describe(taken.error());
    std::string text;
    for (const auto& each : *taken)
        text += each.lot + "=" + std::to_string(each.count) + " ";
    return text;
}

} // namespace

TEST(Taking, TheOldestLotIsEmptiedFirst) // S-12
{
    const std::vector lots{lot("A", 3), lot("B", 5), lot("C", 5)};
    EXPECT_EQ(plan(lots, {.blanks = 2}), "A=2 ");
    EXPECT_EQ(plan(lots, {.blanks = 4}), "A=3 B=1 ");
    EXPECT_EQ(plan(lots, {.blanks = 13}), "A=3 B=5 C=5 ");
    EXPECT_THAT(plan(lots, {.blanks = 14}), HasSubstr("BlanksMissing: 14 are wanted, 13 are in"));
}

TEST(Taking, WhatIsOutOrMissingIsNotInStore)
{
    auto some = lot("A", 5);
    some.out = 2;
    some.lot.missing = 1;
    EXPECT_EQ(plan({some}, {.blanks = 2}), "A=2 ");
    EXPECT_THAT(plan({some}, {.blanks = 3}), HasSubstr("BlanksMissing"));
}

TEST(Taking, LotsThatMayNotBeUsedAreLeftOut)
{
    const std::vector lots{lot("New", 5, nullptr, LotState::Received),
                           lot("Bad", 5, nullptr, LotState::Refused), lot("Old", 5, "2026-03-01"),
                           lot("Last", 5, "2026-03-02")};
    EXPECT_EQ(plan(lots, {.blanks = 5}), "Last=5 ");
    EXPECT_THAT(plan(lots, {.blanks = 6}), HasSubstr("BlanksMissing"));
    EXPECT_THAT(plan(lots, {.blanks = 1, .lot = "New"}), HasSubstr("LotNotReleased"));
    EXPECT_THAT(plan(lots, {.blanks = 1, .lot = "Bad"}), HasSubstr("was refused"));
    EXPECT_THAT(plan(lots, {.blanks = 1, .lot = "Old"}), HasSubstr("until 2026-03-01"));
    EXPECT_THAT(plan(lots, {.blanks = 1, .lot = "Else"}), HasSubstr("NotFound"));
}

TEST(Taking, AYoungerLotNeedsItsReason) // S-12
{
    const std::vector lots{lot("A", 3), lot("B", 5)};
    EXPECT_THAT(plan(lots, {.blanks = 1, .lot = "B"}),
                HasSubstr("S-12: lot A is to be used first"));
    EXPECT_THAT(plan(lots, {.blanks = 1, .lot = "B", .why = " "}), HasSubstr("S-12"));
    EXPECT_EQ(plan(lots, {.blanks = 1, .lot = "B", .why = "box A is sealed"}), "B=1 ");
    EXPECT_EQ(plan(lots, {.blanks = 1, .lot = "A"}), "A=1 ");
    EXPECT_EQ(plan({lot("A", 0), lot("B", 5)}, {.blanks = 1, .lot = "B"}), "B=1 ");
}

TEST(Taking, OneKindOfBlanksIsMeantOrNamed)
{
    const std::vector lots{lot("A", 3), lot("X", 5, nullptr, LotState::Accepted, "OTHER")};
    EXPECT_THAT(plan(lots, {.blanks = 1}), HasSubstr("say which blanks are taken (MYEID, OTHER)"));
    EXPECT_EQ(plan(lots, {.blanks = 1, .blankProduct = "OTHER"}), "X=1 ");
    EXPECT_THAT(plan(lots, {.blanks = 4, .blankProduct = "MYEID"}),
                HasSubstr("4 are wanted of MYEID, 3 are in store"));
    EXPECT_EQ(plan(lots, {.blanks = 1, .lot = "X"}), "X=1 ")
        << "another kind of blanks is no older lot";
}
