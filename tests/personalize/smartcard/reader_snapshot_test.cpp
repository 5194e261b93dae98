// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/smartcard/reader_snapshot.h"

#include <gtest/gtest.h>

using namespace smartcard;
using foundation::Bytes;

namespace {

const Bytes kAtr{0x3B, 0x00};

std::string said(const ReaderEvent& event)
{
    struct Say
    {
        std::string operator()(const ReaderAdded& e) { return "+" + e.reader.value; }
        std::string operator()(const ReaderRemoved& e) { return "-" + e.reader.value; }
        std::string operator()(const CardInserted& e)
        {
            return "in " + e.reader.value + " " + foundation::toHex(e.atr);
        }
        std::string operator()(const CardRemoved& e) { return "out " + e.reader.value; }
    };
    return std::visit(Say{}, event);
}

std::vector<std::string> changes(const std::vector<SeenReader>& before,
                                 const std::vector<SeenReader>& after)
{
    std::vector<std::string> all;
    for (const auto& event : changesBetween(before, after))
        all.push_back(said(event));
    return all;
}

using Said = std::vector<std::string>;

} // namespace

TEST(ReaderSnapshot, TellsOfReadersAndCardsThatComeAndGo)
{
    const SeenReader empty{{"A"}, false, {}, 0};
    const SeenReader full{{"A"}, true, kAtr, 1};
    EXPECT_EQ(changes({}, {empty}), Said{"+A"});
    EXPECT_EQ(changes({}, {full}), (Said{"+A", "in A 3B00"}));
    EXPECT_EQ(changes({empty}, {full}), Said{"in A 3B00"});
    EXPECT_EQ(changes({full}, {empty}), Said{"out A"});
    EXPECT_EQ(changes({full}, {}), (Said{"out A", "-A"}));
    EXPECT_EQ(changes({full}, {full}), Said{});
}

TEST(ReaderSnapshot, SeesACardThatWasChangedBetweenTwoLooks)
{
    const SeenReader first{{"A"}, true, kAtr, 1};
    EXPECT_EQ(changes({first}, {{{"A"}, true, kAtr, 3}}), (Said{"out A", "in A 3B00"}));
    EXPECT_EQ(changes({first}, {{{"A"}, true, {0x3B, 0x01, 0x02}, 1}}),
              (Said{"out A", "in A 3B0102"}));
}

TEST(ReaderSnapshot, TellsOfAMuteCardByItsEmptyAtr)
{
    EXPECT_EQ(changes({{{"A"}, false, {}, 0}}, {{{"A"}, true, {}, 1}}), Said{"in A "});
}

TEST(ReaderSnapshot, PutsRemovalsFirst)
{
    EXPECT_EQ(changes({{{"A"}, true, kAtr, 1}}, {{{"B"}, true, kAtr, 1}}),
              (Said{"out A", "-A", "+B", "in B 3B00"}));
}
