// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "print/letter_renderer.h"

#include "fixtures/testbench/process.h"
#include "fixtures/testbench/temporary_folder.h"
#include "tests/print/gui_environment.h"
#include "tests/print/letter_samples.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <regex>

namespace {

using foundation::ErrorCode;
using print::LetterRenderer;
using print::LetterTask;
using samples::personalLetter;
using stationery::PageTemplate;
using testing::HasSubstr;
using testing::Not;

constexpr double kPointsPerMillimetre = 72 / 25.4;

/// A word on the page with its box, millimetres from the upper left corner.
struct Word
{
    std::string text;
    double left = 0, top = 0, right = 0, bottom = 0;
};

class LetterRendererTest : public testing::Test
{
protected:
    void SetUp() override { samples::needGui(); }

    static LetterRenderer rendererFor(const LetterTask& task)
    {
        auto letter = PageTemplate::load(samples::letters() / task.templateFile);
        EXPECT_TRUE(letter.ok()) << describe(letter.error());
        return LetterRenderer{*std::move(letter)};
    }

    /// The letter as a PDF file.
    std::filesystem::path made(const LetterTask& task,
                               const samples::Codes& codes = samples::threeCodes())
    {
        const auto renderer = rendererFor(task);
        const auto checked = renderer.check(task);
        EXPECT_TRUE(checked.ok()) << describe(checked.error());
        const auto page = renderer.render(task, samples::sheetOf(task.letterNumber, codes));
        EXPECT_TRUE(page.ok());
        const auto file = m_folder / "letter.pdf";
        std::ofstream{file, std::ios::binary}.write(
            reinterpret_cast<const char*>(page->view().data()),
            static_cast<std::streamsize>(page->size()));
        return file;
    }

    static std::string run(const std::vector<std::string>& command)
    {
        const auto result = testbench::runProcess(command);
        EXPECT_TRUE(result.succeeded()) << result.text();
        return result.output;
    }

    static std::vector<Word> wordsOf(const std::filesystem::path& pdf)
    {
        const auto boxes = run({"pdftotext", "-bbox", pdf, "-"});
        static const std::regex word{
            R"re(<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>)re"};
        std::vector<Word> words;
        for (std::sregex_iterator it{boxes.begin(), boxes.end(), word}, end; it != end; ++it) {
            const auto at = [&](std::size_t i) {
                return std::stod((*it)[i].str()) / kPointsPerMillimetre;
            };
            words.push_back({(*it)[5].str(), at(1), at(2), at(3), at(4)});
        }
        return words;
    }

    static Word find(const std::vector<Word>& words, const std::string& text)
    {
        for (const auto& word : words) {
            if (word.text == text)
                return word;
        }
        ADD_FAILURE() << "no word " << text;
        return {};
    }

    testbench::TemporaryFolder m_folder;
};

TEST_F(LetterRendererTest, EveryTextAndCodeComesBackFromThePage)
{
    const auto text = samples::textOf(made(personalLetter("L000000017")));
    for (const auto* expected :
         {"Åsa Öberg-Exempelström", "Ängsvägen 7 É", "ÖREBRO", "Exempelkommunen",
          "165560000001ABC123", "E-tjänstelegitimation på kort", "E-service ID on card",
          "L000000017", "Legitimeringskod", "Testbolaget AB", "fick", "2026-01-31", "492 817",
          "730 164", "5829 1047"})
        EXPECT_THAT(text, HasSubstr(expected));
}

TEST_F(LetterRendererTest, EachShippedTemplateShowsItsCodes)
{
    std::size_t templates = 0;
    for (const auto& entry : std::filesystem::directory_iterator{samples::letters()}) {
        const auto name = entry.path().filename().string();
        if (!name.starts_with("pin-letter-"))
            continue;
        ++templates;
        const bool isTwo = name.find("two-codes") != std::string::npos;
        auto task = isTwo ? samples::reserveLetter("L000000017") : personalLetter("L000000017");
        task.templateFile = name;
        const samples::Codes two{{"pin1", "492817"}, {"puk1", "58291047"}};
        const auto text = samples::textOf(made(task, isTwo ? two : samples::threeCodes()));
        for (const auto* expected : {"492 817", "5829 1047", "L000000017"})
            EXPECT_THAT(text, HasSubstr(expected)) << name;
        const bool isEnglish = name.ends_with("-en.svg");
        EXPECT_EQ(text.find("Upplåsningskod") == std::string::npos, isEnglish) << name;
        EXPECT_THAT(text, HasSubstr(isEnglish ? "Unblocking" : "Unblocking code")) << name;
    }
    EXPECT_EQ(templates, 5U);
}

TEST_F(LetterRendererTest, IsOnePageOfA4WithEmbeddedFontsAndNobodysName)
{
    const auto pdf = made(personalLetter("L000000017"));
    const auto info = run({"pdfinfo", pdf});
    EXPECT_THAT(info, HasSubstr("Pages:           1\n"));
    EXPECT_THAT(info, HasSubstr("(A4)"));
    EXPECT_THAT(info, HasSubstr("Title:           L000000017\n"));
    EXPECT_THAT(info, Not(HasSubstr("Author")));
    EXPECT_THAT(info, Not(HasSubstr("Exempel")));

    std::istringstream fonts{run({"pdffonts", pdf})};
    std::string line;
    std::getline(fonts, line);
    std::getline(fonts, line);
    int count = 0;
    for (; std::getline(fonts, line); ++count)
        EXPECT_TRUE(std::regex_search(line, std::regex{R"(Identity-H\s+yes\s+\w+\s+yes)"}))
            << "embedded and with Unicode: " << line;
    EXPECT_GE(count, 3);
}

TEST_F(LetterRendererTest, ItsBarcodeIsTheLetterNumber)
{
    const auto pdf = made(personalLetter("L000000017"));
    run({"pdftoppm", "-r", "200", "-png", "-singlefile", pdf, m_folder / "page"});
    const auto read =
        testbench::runProcess({"zbarimg", "--quiet", "--nodbus", (m_folder / "page.png").string()});
    EXPECT_EQ(read.output, "CODE-128:L000000017\n") << read.text();
}

TEST_F(LetterRendererTest, TheWindowShowsTheAddressAndNoCode)
{
    const auto words = wordsOf(made(personalLetter("L000000017")));
    const auto window = [](const Word& word) {
        return word.left >= 105 && word.right <= 195 && word.top >= 44 && word.bottom <= 80;
    };
    for (const auto* inside : {"Ängsvägen", "ÖREBRO", "Öberg-Exempelström"})
        EXPECT_TRUE(window(find(words, inside))) << inside;
    // Folded once at 148.5 mm, the codes lie on the half that the window never shows.
    for (const auto* code : {"492", "817", "730", "164", "5829", "1047"})
        EXPECT_GT(find(words, code).top, 148.5) << code;
    // Nothing else comes near enough to slide into view: the page has some play in its envelope.
    for (const auto& word : words) {
        const bool near = word.right > 95 && word.bottom > 34 && word.top < 86;
        EXPECT_TRUE(!near || window(word)) << word.text;
    }
}

TEST_F(LetterRendererTest, KeepsInsideTheMargins)
{
    for (const auto& word : wordsOf(made(personalLetter("L000000017")))) {
        EXPECT_GE(word.left, 19) << word.text;
        EXPECT_LE(word.right, 195) << word.text;
        EXPECT_LE(word.bottom, 290) << word.text;
    }
}

TEST_F(LetterRendererTest, AReserveLetterHasTwoCodes)
{
    const auto text = samples::textOf(made(samples::reserveLetter("L000000025")));
    EXPECT_THAT(text, HasSubstr("Säkerhetskod"));
    EXPECT_THAT(text, HasSubstr("492 817"));
    EXPECT_THAT(text, HasSubstr("5829 1047"));
    EXPECT_THAT(text, Not(HasSubstr("730 164")));
}

TEST_F(LetterRendererTest, LettersOfOtherScriptsArePrinted)
{
    auto task = personalLetter("L000000017");
    task.text.holder = "Αλέξανδρος Łukasz Nguyễn";
    EXPECT_THAT(samples::textOf(made(task)), HasSubstr("Αλέξανδρος Łukasz Nguyễn"));
}

TEST_F(LetterRendererTest, LongTextShrinksAndWhatIsLongerIsRefused)
{
    auto task = personalLetter("L000000017");
    const auto renderer = rendererFor(task);
    task.text.organisation = "Exempelkommunens socialförvaltning, vuxenenheten väst";
    const auto words = wordsOf(made(task));
    EXPECT_LT(find(words, "väst").right, 101);

    task.text.organisation = std::string(90, 'M');
    const auto tooWide = renderer.check(task);
    ASSERT_FALSE(tooWide.ok());
    EXPECT_EQ(tooWide.error().code, ErrorCode::LetterTooLong);
    EXPECT_EQ(tooWide.error().context, "organisation");

    task = personalLetter("L000000017");
    task.text.recipient.assign(7, "En rad");
    EXPECT_TRUE(renderer.check(task).ok()) << "name, four lines, town and country";
    task.text.recipient.assign(12, "En rad");
    const auto tooHigh = renderer.check(task);
    ASSERT_FALSE(tooHigh.ok());
    EXPECT_EQ(tooHigh.error().context, "recipient");
}

TEST_F(LetterRendererTest, ACodeWiderThanItsFrameIsRefused)
{
    const auto task = personalLetter("L000000017");
    auto codes = samples::threeCodes();
    codes[2].second = "582910475829";
    const auto page = rendererFor(task).render(task, samples::sheetOf("L000000017", codes));
    ASSERT_FALSE(page.ok());
    EXPECT_EQ(page.error().code, ErrorCode::LetterTooLong);
    EXPECT_EQ(page.error().context, "puk1");
}

TEST_F(LetterRendererTest, ALetterThatItsTemplateCannotHoldIsRefused)
{
    const auto refusal = [&](const LetterTask& task) {
        const auto checked = rendererFor(task).check(task);
        EXPECT_FALSE(checked.ok());
        EXPECT_EQ(checked.error().code, ErrorCode::TemplateInvalid);
        return checked.ok() ? "" : checked.error().context;
    };
    auto task = personalLetter("L000000017");
    task.codes = {"pin1", "pin2", "puk2"};
    EXPECT_EQ(refusal(task), "the template has no field-puk2");
    task.codes = {"pin1", "pin2"};
    EXPECT_EQ(refusal(task), "the template shows puk1, which the letter does not have");
    task.codes = {"holder"};
    EXPECT_EQ(refusal(task), "the template has no field-holder") << "a text is no code";
    task.codes = {};
    EXPECT_EQ(refusal(task), "the letter has no code");
    task = samples::reserveLetter("L000000017");
    task.text.holder = "Åsa Öberg-Exempelström";
    EXPECT_EQ(refusal(task), "the letter has a text for field-holder, the template has none");
}

TEST_F(LetterRendererTest, APrintersOffsetMovesEveryWordByExactlyThat)
{
    const auto task = personalLetter("L000000017");
    const auto still = wordsOf(made(task));
    auto page = PageTemplate::load(samples::letters() / task.templateFile);
    const LetterRenderer renderer{*std::move(page), {.right = -120, .down = 75}};
    ASSERT_TRUE(renderer.check(task).ok());
    const auto pdf =
        renderer.render(task, samples::sheetOf(task.letterNumber, samples::threeCodes()));
    const auto file = m_folder / "moved.pdf";
    std::ofstream{file, std::ios::binary}.write(reinterpret_cast<const char*>(pdf->view().data()),
                                                static_cast<std::streamsize>(pdf->size()));
    const auto moved = wordsOf(file);
    ASSERT_EQ(still.size(), moved.size());
    for (std::size_t i = 0; i < still.size(); ++i) {
        EXPECT_EQ(still[i].text, moved[i].text);
        EXPECT_NEAR(moved[i].left - still[i].left, -1.2, 0.02) << still[i].text;
        EXPECT_NEAR(moved[i].top - still[i].top, 0.75, 0.02) << still[i].text;
    }
}

TEST_F(LetterRendererTest, AnOffsetThatWouldCutATextOffIsRefusedBeforeAnyCodeIsKnown)
{
    const auto task = personalLetter("L000000017");
    auto page = PageTemplate::load(samples::letters() / task.templateFile);
    const LetterRenderer renderer{*std::move(page), {.right = 1600, .down = 0}};
    const auto checked = renderer.check(task);
    ASSERT_FALSE(checked.ok());
    EXPECT_EQ(checked.error().code, ErrorCode::ShiftTooLarge);
}

} // namespace
