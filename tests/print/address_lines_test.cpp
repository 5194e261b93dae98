// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "print/address_lines.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using print::addressLines;
using testing::ElementsAre;

TEST(AddressLines, ASwedishAddressHasNoCountryAndTwoBlanksAfterThePostcode)
{
    EXPECT_THAT(
        addressLines({.name = "Åsa Öberg-Exempelström",
                      .lines = {"c/o Exempel", "Storgatan 1"},
                      .postcode = "123 45",
                      .city = "Örebro",
                      .country = "SE"}),
        ElementsAre("Åsa Öberg-Exempelström", "c/o Exempel", "Storgatan 1", "123 45  Örebro"));
}

TEST(AddressLines, AForeignAddressEndsWithItsCountryInLargeLetters)
{
    EXPECT_THAT(addressLines({.name = "Example",
                              .lines = {"Karl Johans gate 1"},
                              .postcode = "0154",
                              .city = "Oslo",
                              .country = "NO"}),
                ElementsAre("Example", "Karl Johans gate 1", "0154  Oslo", "NORWAY"));
    EXPECT_EQ(addressLines({.name = "X", .lines = {}, .postcode = "", .city = "Y", .country = "FI"})
                  .back(),
              "FINLAND");
    EXPECT_EQ(addressLines({.name = "X", .lines = {}, .postcode = "", .city = "", .country = "??"})
                  .back(),
              "??");
}

} // namespace
