// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "cardprofiles/field_template.h"
#include "cardprofiles/nearest_name.h"
#include "cardprofiles/text_forms.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace cardprofiles;

TEST(TextForms, AnObjectIdentifierHasTwoArcsOrMoreAndNoLeadingZeros)
{
    for (const auto* good : {"0.0", "1.2.752.10", "1.39.0", "2.999.1", "2.16.840.1.101.3.4"})
        EXPECT_TRUE(isObjectIdentifier(good)) << good;
    for (const auto* bad : {"", "1", "1.", ".1", "1..2", "3.1", "1.40", "0.99.1", "1.2.03", "1.2.x",
                            "1.2.-3", "10.2", "1.2 ", "1.2.9999999999999999999"})
        EXPECT_FALSE(isObjectIdentifier(bad)) << bad;
}

TEST(TextForms, ProductCodesPinNamesAddressesAndFileNames)
{
    EXPECT_TRUE(isProductCode("473"));
    EXPECT_FALSE(isProductCode("-473"));
    EXPECT_FALSE(isProductCode("ETJ_KORT"));
    EXPECT_FALSE(isProductCode("A"));
    EXPECT_TRUE(isPinName("pin9"));
    EXPECT_FALSE(isPinName("pin0"));
    EXPECT_FALSE(isPinName("pin10"));
    EXPECT_TRUE(isWebAddress("https://ca.example/cps"));
    EXPECT_FALSE(isWebAddress("https:///cps"));
    EXPECT_FALSE(isWebAddress("https://ca.example/a b"));
    EXPECT_FALSE(isWebAddress("ftp://ca.example"));
    EXPECT_TRUE(isBareFileName("letter.svg", ".svg"));
    EXPECT_FALSE(isBareFileName("../letter.svg", ".svg"));
    EXPECT_FALSE(isBareFileName(".svg", ".svg"));
    EXPECT_FALSE(isBareFileName("letter.txt", ".svg"));
}

TEST(FieldTemplate, FillsFieldsAndRefusesLoneBraces)
{
    const auto valueOf = [](const std::string& field) { return "<" + field + ">"; };
    EXPECT_EQ(*fillFields("Kort {card.serial} åt {organisation.name}", valueOf),
              "Kort <card.serial> åt <organisation.name>");
    EXPECT_EQ(*fillFields("", valueOf), "");
    EXPECT_THAT(*fieldsIn("{a}{b}c"), testing::ElementsAre("a", "b"));
    for (const auto* bad : {"{", "}", "{a", "a}", "{a{b}}", "{}"})
        EXPECT_FALSE(fieldsIn(bad).ok()) << bad;
}

TEST(NearestName, MeansTheNameWithFewestLettersChangedOrNone)
{
    const std::vector<std::string> names{"length", "tries", "alphabet"};
    EXPECT_EQ(nearestName("lenght", names), "length");
    EXPECT_EQ(nearestName("trys", names), "tries");
    EXPECT_EQ(nearestName("tires", names), "tries");
    EXPECT_EQ(nearestName("colour", names), "");
    EXPECT_EQ(nearestName("", names), "");
}

} // namespace
