// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/cards/families.h"

#include <gtest/gtest.h>

using foundation::fromHex;

namespace {

std::string familyOf(std::string_view atr)
{
    const auto* family = cards::familyFor(fromHex(atr).value());
    return family == nullptr ? "none" : family->name();
}

} // namespace

TEST(Families, MyEidIsKnownByEveryAnswerToResetThatOpenScLists)
{
    for (const auto* atr : {
             "3BF51800FF8131FE454D7945494465",
             "3BF51800008131FE454D794549449A",
             "3B8580014D7945494478",
             "3B898001093833B14D794549444C",
             "3BF59600008031FE454D7945494415",
             "3BF59600008131FE454D7945494414",
         })
        EXPECT_EQ(familyOf(atr), "myeid") << atr;
}

TEST(Families, OthersAreNotTakenForIt)
{
    for (const auto* atr : {
             "", "3B", "3B00",
             "3B8580014D7945494578", // MyEIE
             "3B868001"
             "4D794549442041",                       // MyEID with something behind it
             "3BF81300008131FE454A434F5076323431B7", // a JCOP
             "3B8580014D794549",                     // cut
         })
        EXPECT_EQ(familyOf(atr), "none") << atr;
}

TEST(Families, AreFoundByTheNameThatProfilesUse)
{
    ASSERT_NE(cards::familyNamed("myeid"), nullptr);
    EXPECT_EQ(cards::familyNamed("myeid")->name(), "myeid");
    EXPECT_EQ(cards::familyNamed("MyEID"), nullptr);
    EXPECT_EQ(cards::familyNamed(""), nullptr);
}
