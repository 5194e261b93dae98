// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "print/letter_renderer.h"

#include "fixtures/testbench/temporary_folder.h"
#include "tests/print/gui_environment.h"
#include "tests/print/letter_samples.h"
#include "tests/print/page_words.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>

namespace {

using foundation::ErrorCode;
using foundation::Result;
using samples::wordsOf;
using stationery::PageTemplate;
using stationery::Shield;
using testing::HasSubstr;

/// PIN 1's frame in the shipped letter, and a little more.
const std::string kArea = "x=\"21\" y=\"169.5\" width=\"51.3\" height=\"15\"/>";
constexpr double kLeft = 21, kTop = 169.5, kWidth = 51.3, kHeight = 15;

class ShieldTest : public testing::Test
{
protected:
    void SetUp() override { samples::needGui(); }

    /// The shipped letter with something put into its layer of frames.
    Result<PageTemplate> with(const std::string& element)
    {
        std::ifstream stream{samples::letters() / "pin-letter-three-codes.svg"};
        std::string svg{std::istreambuf_iterator<char>{stream}, {}};
        svg.insert(svg.find("<rect id=\"frame-window\""), element + "\n");
        const auto file = m_folder / "pin-letter-changed.svg";
        std::ofstream{file} << svg;
        return PageTemplate::load(file);
    }

    std::filesystem::path made(PageTemplate page)
    {
        const auto task = samples::personalLetter("L000000017");
        const print::LetterRenderer renderer{std::move(page)};
        EXPECT_TRUE(renderer.check(task).ok());
        const auto pdf =
            renderer.render(task, samples::sheetOf(task.letterNumber, samples::threeCodes()));
        EXPECT_TRUE(pdf.ok());
        const auto file = m_folder / "letter.pdf";
        std::ofstream{file, std::ios::binary}.write(
            reinterpret_cast<const char*>(pdf->view().data()),
            static_cast<std::streamsize>(pdf->size()));
        return file;
    }

    std::string refusal(const std::string& element)
    {
        const auto page = with(element);
        EXPECT_FALSE(page.ok());
        if (page.ok())
            return {};
        EXPECT_EQ(page.error().code, ErrorCode::TemplateInvalid);
        return page.error().context;
    }

    testbench::TemporaryFolder m_folder;
};

TEST_F(ShieldTest, ABlindAreaIsFilledAllOverAndItsCodeStillStandsThere)
{
    auto plain = PageTemplate::load(samples::letters() / "pin-letter-three-codes.svg");
    ASSERT_TRUE(plain.ok());
    const auto before = wordsOf(made(*std::move(plain)));
    auto page = with("<rect id=\"blind-pin1\" " + kArea);
    ASSERT_TRUE(page.ok()) << describe(page.error());
    ASSERT_EQ(page->shields().size(), 1U);
    const auto file = made(*std::move(page));
    const auto after = wordsOf(file);
    ASSERT_EQ(before.size(), after.size()) << "the pattern is no text";
    for (std::size_t i = 0; i < before.size(); ++i) {
        EXPECT_EQ(before[i].text, after[i].text);
        EXPECT_NEAR(before[i].left, after[i].left, 1e-3);
    }
    // Every piece of two by two millimetres has strokes as well as ground: no figure stands alone.
    for (double y = kTop; y + 2 < kTop + kHeight; y += 2) {
        for (double x = kLeft; x + 2 < kLeft + kWidth; x += 2) {
            const auto dark = samples::darkness(file, x, y, 2, 2);
            EXPECT_GT(*std::ranges::min_element(dark), 10) << "white paper at " << x << " " << y;
            EXPECT_GT(*std::ranges::max_element(dark), 70) << "no stroke at " << x << " " << y;
        }
    }
    const auto beside = samples::darkness(file, kLeft + 5, kTop + kHeight + 0.4, 4, 0.8);
    EXPECT_EQ(*std::ranges::max_element(beside), 0) << "the pattern keeps inside its area";
}

TEST_F(ShieldTest, NoTwoPagesHaveTheSamePattern)
{
    auto one = with("<rect id=\"blind-pin1\" " + kArea);
    auto other = with("<rect id=\"blind-pin1\" " + kArea);
    const auto first = samples::darkness(made(*std::move(one)), kLeft, kTop, kWidth, kHeight);
    const auto second = samples::darkness(made(*std::move(other)), kLeft, kTop, kWidth, kHeight);
    EXPECT_NE(first, second);
}

TEST_F(ShieldTest, AScratchLabelGetsItsCornersAndTheCodeLiesUnderIt)
{
    auto page = with("<rect id=\"scratch-pin1\" " + kArea);
    ASSERT_TRUE(page.ok()) << describe(page.error());
    EXPECT_EQ(page->shields().front().shield, Shield::Scratch);
    const auto file = made(*std::move(page));
    for (const auto& word : wordsOf(file)) {
        if (word.text == "492" || word.text == "817") {
            EXPECT_GT(word.left, kLeft);
            EXPECT_LT(word.right, kLeft + kWidth);
        }
    }
    for (const auto& [x, y] :
         {std::pair{kLeft - 3.4, kTop - 0.2}, std::pair{kLeft - 0.2, kTop + kHeight + 0.8}}) {
        const auto mark = samples::darkness(file, x, y, 0.5, 0.5);
        EXPECT_GT(*std::ranges::max_element(mark), 90) << x << " " << y;
    }
}

TEST_F(ShieldTest, AShieldCoversItsCodeWhollyAndNothingElse)
{
    EXPECT_THAT(refusal("<rect id=\"blind-pin3\" " + kArea),
                HasSubstr("blind-pin3 has no field-pin3 to hide"));
    EXPECT_THAT(refusal("<rect id=\"blind-holder\" " + kArea),
                HasSubstr("has no field-holder to hide"));
    EXPECT_THAT(refusal("<rect id=\"scratch-pin1\" x=\"30\" y=\"170\" width=\"20\" height=\"9\"/>"),
                HasSubstr("scratch-pin1 does not cover frame-pin1"));
    EXPECT_THAT(
        refusal("<rect id=\"scratch-pin1\" x=\"20\" y=\"169\" width=\"120\" height=\"16\"/>"),
        HasSubstr("scratch-pin1 covers field-pin2 too"));
    EXPECT_THAT(
        refusal("<rect id=\"scratch-pin1\" x=\"21\" y=\"160\" width=\"52\" height=\"25\"/>"),
        HasSubstr("scratch-pin1 covers a text of the template"));
    EXPECT_THAT(refusal("<rect id=\"blind-pin1\" " + kArea + "<rect id=\"blind-pin1\" " + kArea),
                HasSubstr("blind-pin1 stands twice"));
}

} // namespace
