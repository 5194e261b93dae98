// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/codes/draw_codes.h"

#include "personalize/codes/trivial_code.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

using namespace codes;
using cardprofiles::CardProfile;
using cardprofiles::CodeRule;
using cardprofiles::CodeSheet;
using foundation::Bytes;
using foundation::Error;
using foundation::ErrorCode;
using foundation::RandomSource;
using foundation::Result;

namespace {

/// Yields the digits of the text, one for each number asked for; then fails.
class ScriptedRandom final : public RandomSource
{
public:
    explicit ScriptedRandom(std::string digits) : m_digits{std::move(digits)} {}
    Result<void> fill(std::span<std::uint8_t> bytes) override
    {
        if (m_next == m_digits.size())
            return Error{ErrorCode::RandomSourceFailed, "script ran out"};
        std::ranges::fill(bytes, std::uint8_t{0});
        bytes.back() = static_cast<std::uint8_t>(m_digits[m_next++] - '0');
        return {};
    }
    [[nodiscard]] bool isUsedUp() const { return m_next == m_digits.size(); }

private:
    std::string m_digits;
    std::size_t m_next = 0;
};

/// Always the same number.
class StuckRandom final : public RandomSource
{
public:
    Result<void> fill(std::span<std::uint8_t> bytes) override
    {
        std::ranges::fill(bytes, std::uint8_t{0});
        return {};
    }
};

CodeRule rule(std::size_t length)
{
    CodeRule made;
    made.length = length;
    made.minLength = length;
    made.maxLength = 8;
    return made;
}

CardProfile profileOf(std::vector<cardprofiles::PinProfile> pins)
{
    CardProfile profile;
    profile.pins = std::move(pins);
    profile.administrationCode = rule(8);
    return profile;
}

cardprofiles::PinProfile pin(const std::string& name)
{
    cardprofiles::PinProfile made;
    made.name = name;
    made.pin = rule(6);
    made.puk = rule(8);
    return made;
}

std::string textOf(const CodeSheet& sheet, const std::string& name)
{
    const auto* code = sheet.find(name);
    return code == nullptr ? "none" : std::string{code->view().begin(), code->view().end()};
}

} // namespace

TEST(DrawCodes, DrawsEveryCodeOfTheProfileInOrder)
{
    ScriptedRandom random{"471108"
                          "81724410"
                          "110847"
                          "44108172"
                          "90125536"};
    const auto sheet = drawCodes(profileOf({pin("pin1"), pin("pin2")}), random);
    ASSERT_TRUE(sheet.ok()) << describe(sheet.error());
    EXPECT_EQ(textOf(*sheet, "pin1"), "471108");
    EXPECT_EQ(textOf(*sheet, "puk1"), "81724410");
    EXPECT_EQ(textOf(*sheet, "pin2"), "110847");
    EXPECT_EQ(textOf(*sheet, "puk2"), "44108172");
    EXPECT_EQ(textOf(*sheet, "administration"), "90125536");
    EXPECT_EQ(sheet->codes.size(), 5U);
    EXPECT_TRUE(random.isUsedUp());
}

TEST(DrawCodes, DrawsAgainForATrivialCode)
{
    ScriptedRandom random{"123456"
                          "199907"
                          "471108"
                          "81724410"
                          "90125536"};
    const auto sheet = drawCodes(profileOf({pin("pin1")}), random);
    ASSERT_TRUE(sheet.ok());
    EXPECT_EQ(textOf(*sheet, "pin1"), "471108");
    EXPECT_TRUE(random.isUsedUp());
}

TEST(DrawCodes, TakesATrivialCodeWhereTheProfileDoes)
{
    auto profile = profileOf({pin("pin1")});
    profile.pins[0].pin.refuseTrivial = false;
    ScriptedRandom random{"123456"
                          "81724410"
                          "90125536"};
    EXPECT_EQ(textOf(*drawCodes(profile, random), "pin1"), "123456");
}

TEST(DrawCodes, DrawsAgainForACodeThatTheCardHasAlready)
{
    ScriptedRandom random{"471108"
                          "81724410"
                          "471108" // S-8: the PINs differ
                          "110847"
                          "81724410" // and so do the PUKs
                          "44108172"
                          "44108172"
                          "90125536"};
    const auto sheet = drawCodes(profileOf({pin("pin1"), pin("pin2")}), random);
    ASSERT_TRUE(sheet.ok());
    EXPECT_EQ(textOf(*sheet, "pin2"), "110847");
    EXPECT_EQ(textOf(*sheet, "puk2"), "44108172");
    EXPECT_EQ(textOf(*sheet, "administration"), "90125536");
}

TEST(DrawCodes, GivesTwoPinsOneCodeWhereTheLetterHasTwoCodes)
{
    auto profile = profileOf({pin("pin1"), pin("pin2")});
    profile.pins[1].sameAs = "pin1"; // B9
    profile.pins[1].pukSameAs = "pin1";
    ScriptedRandom random{"471108"
                          "81724410"
                          "90125536"};
    const auto sheet = drawCodes(profile, random);
    ASSERT_TRUE(sheet.ok());
    EXPECT_EQ(textOf(*sheet, "pin2"), "471108");
    EXPECT_EQ(textOf(*sheet, "puk2"), "81724410");
    EXPECT_EQ(sheet->codes.size(), 5U);
}

TEST(DrawCodes, UsesTheWholeAlphabetEquallyOftenInEveryPlace)
{
    foundation::SystemRandom random;
    auto profile = profileOf({pin("pin1")});
    profile.pins[0].pin.refuseTrivial = false;
    profile.pins[0].pin.alphabet = "0123456789ABC"; // 13 does not divide a power of two
    std::vector<std::map<char, int>> seen(6);
    constexpr int kCards = 13'000;
    for (int card = 0; card < kCards; ++card) {
        const auto code = textOf(*drawCodes(profile, random), "pin1");
        ASSERT_EQ(code.size(), 6U);
        for (std::size_t place = 0; place < code.size(); ++place)
            ++seen[place][code[place]];
    }
    for (const auto& place : seen) {
        // Chi squared with 12 degrees of freedom: above 50 less than once in a million runs.
        double chiSquared = 0;
        for (char character : std::string{"0123456789ABC"}) {
            const double expected = kCards / 13.0;
            const double off =
                place.contains(character) ? place.at(character) - expected : expected;
            chiSquared += off * off / expected;
        }
        EXPECT_LT(chiSquared, 50);
        EXPECT_EQ(place.size(), 13U);
    }
}

TEST(DrawCodes, GivesNoCardATrivialOrDoubledCode)
{
    foundation::SystemRandom random;
    const auto profile = profileOf({pin("pin1"), pin("pin2")});
    for (int card = 0; card < 2'000; ++card) {
        const auto sheet = *drawCodes(profile, random);
        for (const auto& code : sheet.codes) {
            EXPECT_FALSE(isTrivial(code.code.view(), "0123456789"));
            EXPECT_EQ(std::ranges::count_if(
                          sheet.codes, [&](const auto& it) { return it.code.equals(code.code); }),
                      1);
        }
    }
}

TEST(DrawCodes, SaysWhenNoCodeCanSatisfyTheRule)
{
    foundation::SystemRandom random;
    const auto codeOf = [&](const CodeRule& pinRule) {
        auto profile = profileOf({pin("pin1")});
        profile.pins[0].pin = pinRule;
        const auto drawn = drawCodes(profile, random);
        return drawn.ok() ? ErrorCode::NotFound : drawn.error().code;
    };
    auto one = rule(6);
    one.alphabet = "7";
    EXPECT_EQ(codeOf(one), ErrorCode::CodePolicyImpossible);
    auto none = rule(6);
    none.alphabet = "";
    EXPECT_EQ(codeOf(none), ErrorCode::CodePolicyImpossible);
    auto doubled = rule(6);
    doubled.alphabet = "01234566";
    EXPECT_EQ(codeOf(doubled), ErrorCode::CodePolicyImpossible);
    auto strange = rule(6);
    strange.alphabet = "0123\n";
    EXPECT_EQ(codeOf(strange), ErrorCode::CodePolicyImpossible);
    EXPECT_EQ(codeOf(rule(0)), ErrorCode::CodePolicyImpossible);
    auto tooShort = rule(6);
    tooShort.minLength = 7;
    EXPECT_EQ(codeOf(tooShort), ErrorCode::CodePolicyImpossible);
    auto tooLong = rule(9);
    EXPECT_EQ(codeOf(tooLong), ErrorCode::CodePolicyImpossible);
}

TEST(DrawCodes, SaysWhenThereAreFewerCodesThanTheCardNeeds)
{
    // "0" and "1" are all the codes of one character; a card with one PIN needs three.
    auto profile = profileOf({pin("pin1")});
    auto tiny = rule(1);
    tiny.alphabet = "01";
    tiny.refuseTrivial = false;
    profile.pins[0].pin = profile.pins[0].puk = profile.administrationCode = tiny;
    foundation::SystemRandom random;
    EXPECT_EQ(drawCodes(profile, random).error().code, ErrorCode::CodePolicyImpossible);
}

TEST(DrawCodes, FindsTheOnlyCodesThatAreLeft)
{
    auto profile = profileOf({pin("pin1")});
    auto tiny = rule(1);
    tiny.alphabet = "012";
    tiny.refuseTrivial = false;
    profile.pins[0].pin = profile.pins[0].puk = profile.administrationCode = tiny;
    foundation::SystemRandom random;
    EXPECT_TRUE(drawCodes(profile, random).ok());
}

TEST(DrawCodes, RefusesToCopyWhatIsNotDrawn)
{
    auto profile = profileOf({pin("pin1")});
    profile.pins[0].sameAs = "pin2";
    foundation::SystemRandom random;
    EXPECT_EQ(drawCodes(profile, random).error().code, ErrorCode::CodePolicyImpossible);
}

TEST(DrawCodes, EndsWithARandomSourceThatIsStuckOrFails)
{
    StuckRandom stuck;
    EXPECT_EQ(drawCodes(profileOf({pin("pin1")}), stuck).error().code,
              ErrorCode::CodePolicyImpossible);
    ScriptedRandom failing{"4711"};
    EXPECT_EQ(drawCodes(profileOf({pin("pin1")}), failing).error().code,
              ErrorCode::RandomSourceFailed);
}
