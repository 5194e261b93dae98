// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "print/stationery/paper.h"

#include "fixtures/testbench/process.h"
#include "fixtures/testbench/temporary_folder.h"
#include "tests/print/gui_environment.h"
#include "tests/print/letter_samples.h"
#include "tests/print/page_words.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <fstream>

namespace {

using foundation::ErrorCode;
using samples::allOf;
using samples::wordsOf;
using stationery::PagePainter;
using stationery::PageTemplate;
using stationery::PaperLayout;
using stationery::PaperText;
using testing::HasSubstr;

constexpr double kPoppler = 0.02; // mm: poppler writes its boxes with six digits, Qt its texts less

const std::vector<std::string> kPapers{"address-label-102x54.svg",
                                       "address-label-89x36.svg",
                                       "address-labels-3x8.svg",
                                       "calibration.svg",
                                       "card-carrier.svg",
                                       "covering-letter.svg",
                                       "receipt.svg"};

PaperText invented()
{
    PaperText paper;
    for (const auto* name :
         {"senderName",     "senderAddress",  "returnLine",     "holder",     "organisation",
          "identityNumber", "productSwedish", "productEnglish", "cardSerial", "orderNumber",
          "date",           "contact",        "reference",      "station",    "printer",
          "tray",           "letterNumber",   "offsetRight",    "offsetDown", "barcodeText"})
        paper.fields[name] = QStringList{QString{"«%1»"}.arg(name)};
    paper.fields["recipient"] =
        QStringList{"Exempelkommunen", "Åsa", "Ängsvägen 7", "123 45  ÖREBRO"};
    paper.barcode = "S000000003";
    return paper;
}

class PaperTest : public testing::Test
{
protected:
    void SetUp() override { samples::needGui(); }

    static PagePainter painterOf(const std::string& file)
    {
        auto page = PageTemplate::load(samples::letters() / file);
        EXPECT_TRUE(page.ok()) << describe(page.error());
        return PagePainter{*std::move(page)};
    }

    std::filesystem::path made(const PagePainter& painter, const std::vector<PaperText>& papers,
                               const PaperLayout& layout = {})
    {
        const auto pdf = papersToPdf(painter, papers, layout);
        EXPECT_TRUE(pdf.ok()) << describe(pdf.error());
        const auto file = m_folder / "paper.pdf";
        std::ofstream{file, std::ios::binary}.write(pdf->constData(), pdf->size());
        return file;
    }

    testbench::TemporaryFolder m_folder;
};

TEST_F(PaperTest, EveryShippedPaperShowsAllThatItHasAPlaceFor)
{
    for (const auto& file : kPapers) {
        const auto painter = painterOf(file);
        const auto paper = invented();
        const auto text = samples::textOf(made(painter, {paper}));
        for (const auto& [name, place] : painter.page().fields())
            EXPECT_THAT(text, HasSubstr(paper.fields.at(name).front().toStdString())) << file;
    }
}

TEST_F(PaperTest, APageMovesByExactlyTheShift)
{
    for (const auto& file : {"receipt.svg", "covering-letter.svg", "address-label-102x54.svg"}) {
        const auto painter = painterOf(file);
        const auto still = wordsOf(made(painter, {invented()}));
        const auto moved =
            wordsOf(made(painter, {invented()}, {.shift = {.right = 50, .down = -65}}));
        ASSERT_EQ(still.size(), moved.size());
        ASSERT_GT(still.size(), 5U);
        for (std::size_t i = 0; i < still.size(); ++i) {
            EXPECT_EQ(still[i].text, moved[i].text);
            EXPECT_NEAR(moved[i].left - still[i].left, 0.5, kPoppler) << still[i].text;
            EXPECT_NEAR(moved[i].top - still[i].top, -0.65, kPoppler) << still[i].text;
        }
    }
}

TEST_F(PaperTest, AShiftThatWouldCutATextOffIsRefused)
{
    const auto painter = painterOf("receipt.svg");
    EXPECT_TRUE(painter.checkShift({.right = 300, .down = 300}).ok());
    const auto refused = painter.checkShift({.right = -1600});
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().code, ErrorCode::ShiftTooLarge);
    const auto pdf = papersToPdf(painter, {invented()}, {.shift = {.down = 1200}});
    ASSERT_FALSE(pdf.ok());
    EXPECT_EQ(pdf.error().code, ErrorCode::ShiftTooLarge);
    EXPECT_FALSE(pdf.error().context.empty());
}

TEST_F(PaperTest, ASheetOfLabelsHasOneInEachPlaceFromTheFirstThatIsLeft)
{
    const auto painter = painterOf("address-labels-3x8.svg");
    ASSERT_EQ(painter.page().labels().size(), 24U);
    std::vector<PaperText> papers(25, invented());
    for (std::size_t i = 0; i < papers.size(); ++i)
        papers[i].fields["recipient"] = QStringList{QString{"Mottagare%1"}.arg(i)};
    const auto words = wordsOf(made(painter, papers, {.firstLabel = 5}));
    const auto place = painter.page().field("recipient")->at;
    for (std::size_t i = 0; i < papers.size(); ++i) {
        const auto found = allOf(words, "Mottagare" + std::to_string(i));
        ASSERT_EQ(found.size(), 1U) << i;
        const auto cell = (4 + i) % 24;
        const auto away =
            painter.page().labels()[cell].topLeft() - painter.page().labels().front().topLeft();
        EXPECT_EQ(found[0].page, i < 20 ? 1 : 2) << i;
        EXPECT_NEAR(found[0].left, place.x() + away.x(), 0.6) << i;
        EXPECT_TRUE(
            painter.page().labels()[cell].contains(QPointF{found[0].right, found[0].bottom}))
            << i;
    }
    const auto refused = papersToPdf(painter, papers, {.firstLabel = 25});
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().code, ErrorCode::RuleViolated);
    EXPECT_FALSE(papersToPdf(painter, papers, {.firstLabel = 0}).ok());
}

/// Folded edge to edge the crease is the paper's middle: where it crosses the scale stands the
/// offset that brings the page there, whatever offset the sheet was printed with.
TEST_F(PaperTest, TheScalesTellTheOffsetThatAPrinterNeeds)
{
    const auto painter = painterOf("calibration.svg");
    for (const auto& [right, down] : {std::pair{0, 0}, std::pair{150, -50}, std::pair{-300, 400}}) {
        const auto words =
            wordsOf(made(painter, {invented()}, {.shift = {.right = right, .down = down}}));
        int seen = 0;
        for (const auto& [text, value] :
             {std::pair{"−10", -10.0}, std::pair{"−5", -5.0}, std::pair{"0", 0.0},
              std::pair{"5", 5.0}, std::pair{"10", 10.0}}) {
            for (const auto& word : allOf(words, text)) {
                const auto x = (word.left + word.right) / 2;
                const auto y = (word.top + word.bottom) / 2;
                if (y < 60) { // scale A; a sound printer's crease is at 105 mm
                    EXPECT_NEAR(x - 105, value, 0.15) << text << " " << right;
                    ++seen;
                } else if (x < 25) {
                    EXPECT_NEAR(y - 148.5, value, 0.6) << text << " " << down;
                    ++seen;
                }
            }
        }
        EXPECT_GE(seen, 6);
    }
}

TEST_F(PaperTest, ALabelIsAPageOfItsOwnSize)
{
    const auto file = made(painterOf("address-label-89x36.svg"), {invented(), invented()});
    const auto info = testbench::runProcess({"pdfinfo", file}).output;
    EXPECT_THAT(info, HasSubstr("Pages:           2\n"));
    EXPECT_THAT(info, HasSubstr("Page size:       252 x 102 pts"));
}

TEST_F(PaperTest, APinLetterIsNoPaper)
{
    const auto pdf = papersToPdf(painterOf("pin-letter-three-codes.svg"), {invented()}, {});
    ASSERT_FALSE(pdf.ok());
    EXPECT_EQ(pdf.error().code, ErrorCode::TemplateInvalid);
}

/// Each shipped paper with a place for a code added to it, as a designer might by mistake.
TEST_F(PaperTest, NoPaperButThePinLetterTakesACode)
{
    for (const auto& file : kPapers) {
        for (const auto* code : {"pin1", "pin9", "puk1", "puk9"}) {
            std::ifstream stream{samples::letters() / file};
            std::string svg{std::istreambuf_iterator<char>{stream}, {}};
            svg.insert(svg.rfind("</svg>"), std::string{"<text id=\"field-"} + code +
                                                "\" x=\"9\" y=\"9\">0</text><rect id=\"frame-" +
                                                code +
                                                "\" x=\"9\" y=\"5\" width=\"9\" "
                                                "height=\"5\"/>");
            const auto changed = m_folder / file;
            std::ofstream{changed} << svg;
            const auto page = PageTemplate::load(changed);
            ASSERT_FALSE(page.ok()) << file << code;
            EXPECT_EQ(page.error().code, ErrorCode::TemplateInvalid);
            EXPECT_THAT(page.error().context, HasSubstr("is a code, and no code stands on a "));
        }
    }
}

} // namespace
