// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/cards/myeid/layout.h"

#include <gtest/gtest.h>

using namespace myeid;

TEST(Layout, PinNamesBecomeReferencesThatKeepClearOfTheAdministrationCode)
{
    EXPECT_EQ(pinNamed("pin1"), static_cast<Pin>(1));
    EXPECT_EQ(pinNamed("pin2"), static_cast<Pin>(2));
    EXPECT_EQ(pinNamed("pin3"), static_cast<Pin>(4));
    EXPECT_EQ(pinNamed("pin13"), static_cast<Pin>(14));
    for (const auto* name : {"", "pin", "pin0", "pin14", "pin1x", "pinx", "PIN1", "administration",
                             "pin-1", "pin99999999999"})
        EXPECT_FALSE(pinNamed(name)) << name;
    EXPECT_EQ(pukOf("pin2"), "puk2");
}

TEST(Layout, RulesAreTheNibblesThatTheAppletReads)
{
    const auto pin1 = static_cast<Pin>(1);
    EXPECT_EQ(elementaryRules(Pin::Always, Pin::Administration), (Rules{0x03, 0x3F, 0xFF}));
    EXPECT_EQ(keyRules(pin1, Pin::Administration), (Rules{0x1F, 0x33, 0xFF}));
    EXPECT_EQ(directoryRules(Pin::Administration), (Rules{0x33, 0x3F, 0xFF}));
}
