// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/orders/intake/json_tree.h"

#include <gtest/gtest.h>

using intake::JsonKind;
using intake::readJson;

namespace {

std::size_t faultLine(std::string_view text)
{
    const auto reading = readJson(text);
    return reading.fault ? reading.fault->line : 0;
}

} // namespace

TEST(Json, KnowsWhereEachValueStands)
{
    const auto reading = readJson("{\n  \"a\": 1,\n  \"b\": [\n    true,\n    \"x\"\n  ],\n"
                                  "  \"c\": 2\n}\n");
    ASSERT_FALSE(reading.fault);
    EXPECT_EQ(reading.root.line, 1U);
    EXPECT_EQ(reading.root.member("a")->line, 2U);
    EXPECT_EQ(reading.root.member("b")->line, 3U);
    EXPECT_EQ(reading.root.member("b")->children.at(0).line, 4U);
    EXPECT_EQ(reading.root.member("b")->children.at(1).line, 5U);
    EXPECT_EQ(reading.root.member("c")->line, 7U);
    EXPECT_EQ(reading.root.member("d"), nullptr);
}

TEST(Json, KeepsKindsApart)
{
    const auto reading = readJson(R"([null, true, 12, -3, 1.5, "\u00c5sa", {}, []])");
    ASSERT_FALSE(reading.fault);
    const auto& all = reading.root.children;
    ASSERT_EQ(all.size(), 8U);
    EXPECT_EQ(all[0].kind, JsonKind::Null);
    EXPECT_EQ(all[1].text, "true");
    EXPECT_EQ(all[2].text, "12");
    EXPECT_EQ(all[3].text, "-3");
    EXPECT_EQ(all[4].kind, JsonKind::Fraction);
    EXPECT_EQ(all[5].text, "Åsa");
    EXPECT_EQ(all[6].kind, JsonKind::Object);
    EXPECT_EQ(all[7].kind, JsonKind::Array);
}

TEST(Json, NamesTheLineThatBreaksIt)
{
    EXPECT_EQ(faultLine("{\"a\": 1\n"), 1U); // ends there
    EXPECT_EQ(faultLine("{\n\"a\": 1\n\"b\": 2}"), 3U);
    EXPECT_EQ(faultLine("{\n\"a\": tru}\n"), 2U);
    EXPECT_EQ(faultLine("{}\n{}"), 2U);
    EXPECT_EQ(faultLine("[\n1e999]"), 2U);
    EXPECT_EQ(faultLine("[\"\xC3\x28\"]"), 1U);
    EXPECT_EQ(faultLine("[\"\\ud800\"]"), 1U);
    EXPECT_TRUE(readJson("").fault);
}

TEST(Json, RefusesAKeyThatStandsTwice)
{
    const auto reading = readJson("{\"a\": 1,\n\"b\": {\"a\": 1},\n\"a\": 2}");
    ASSERT_TRUE(reading.fault);
    EXPECT_TRUE(reading.fault->duplicateKey);
    EXPECT_EQ(reading.fault->met, "a");
    EXPECT_EQ(reading.fault->line, 3U);
}

TEST(Json, RefusesDeepNestingBeforeItHurts)
{
    const auto reading = readJson(std::string(1'000'000, '['));
    ASSERT_TRUE(reading.fault);
    EXPECT_TRUE(reading.fault->tooDeep);
    EXPECT_FALSE(readJson("[[[[[[[[]]]]]]]]").fault);
    EXPECT_TRUE(readJson("[[[[[[[[[]]]]]]]]]").fault);
}
