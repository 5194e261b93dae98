// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "print/stationery/page_template.h"

#include "fixtures/testbench/temporary_folder.h"
#include "tests/print/gui_environment.h"
#include "tests/print/letter_samples.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

namespace {

using foundation::ErrorCode;
using stationery::PageTemplate;
using testing::HasSubstr;

class PageTemplateTest : public testing::Test
{
protected:
    void SetUp() override { samples::needGui(); }

    foundation::Result<PageTemplate> load(const std::string& svg)
    {
        const auto file = m_folder / "letter.svg";
        std::ofstream{file} << svg;
        return PageTemplate::load(file);
    }

    /// A page around `inside`.
    static std::string page(const std::string& inside)
    {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"210mm\" height=\"297mm\" "
               "viewBox=\"0 0 210 297\">\n" +
               inside + "\n</svg>\n";
    }

    std::string refusal(const std::string& svg)
    {
        const auto loaded = load(svg);
        if (loaded.ok())
            return "accepted";
        EXPECT_EQ(loaded.error().code, ErrorCode::TemplateInvalid);
        return loaded.error().context;
    }

    testbench::TemporaryFolder m_folder;
};

const std::string kHolder =
    "<text id=\"field-holder\" x=\"20\" y=\"30\">Anna</text>\n"
    "<rect id=\"frame-holder\" x=\"20\" y=\"25\" width=\"80\" height=\"7\"/>";

TEST_F(PageTemplateTest, ReadsFieldsAsInkscapeWritesThem)
{
    const auto loaded = load(page(R"svg(
        <g transform="translate(10,20)" style="font-family:'DejaVu Sans', sans-serif;fill:#ff0000">
          <g style="display:none"><rect id="frame-holder" x="0" y="-5" width="80" height="7"/></g>
          <text id="field-holder" xml:space="preserve" style="font-size:4px;line-height:125%"
            ><tspan id="tspan1" x="5" y="6" style="font-weight:600;text-anchor:middle">Anna</tspan></text>
          <text x="1" y="2">Hej <tspan font-style="italic">du</tspan></text>
        </g>)svg"));
    ASSERT_TRUE(loaded.ok()) << describe(loaded.error());
    const auto* holder = loaded->field("holder");
    ASSERT_NE(holder, nullptr);
    EXPECT_EQ(holder->transform.map(holder->at), QPointF(15, 26));
    EXPECT_EQ(holder->frame, QRectF(10, 15, 80, 7));
    EXPECT_EQ(holder->style.family, "DejaVu Sans");
    EXPECT_EQ(holder->style.size, 4);
    EXPECT_EQ(holder->style.weight, 600);
    EXPECT_EQ(holder->style.lineHeight, 1.25);
    EXPECT_EQ(holder->style.fill, QColor(255, 0, 0));
    EXPECT_EQ(holder->style.anchor, stationery::TextStyle::Anchor::Middle);
    ASSERT_EQ(loaded->texts().size(), 2U);
    EXPECT_EQ(loaded->texts()[0].text, "Hej ");
    EXPECT_TRUE(loaded->texts()[1].style.italic);
    EXPECT_FALSE(loaded->texts()[1].at.has_value());
    EXPECT_FALSE(loaded->drawing().contains("Anna")) << "samples are never printed";
    EXPECT_FALSE(loaded->drawing().contains("frame-holder"));
}

TEST_F(PageTemplateTest, HiddenTextIsForTheDesignerAlone)
{
    const auto loaded = load(page("<g display=\"none\"><text x=\"1\" y=\"1\">Obs</text></g>"));
    ASSERT_TRUE(loaded.ok());
    EXPECT_TRUE(loaded->texts().empty());
}

TEST_F(PageTemplateTest, WhatIsNotALetterIsRefusedWithFileAndLine)
{
    EXPECT_THAT(refusal("no svg"), HasSubstr("letter.svg:1: not XML"));
    EXPECT_THAT(refusal(page("<g>")), HasSubstr("not XML"));
    EXPECT_THAT(refusal("<html/>"), HasSubstr("not an SVG"));
    EXPECT_THAT(refusal("<svg width=\"8.5in\" height=\"11in\" viewBox=\"0 0 612 792\"/>"),
                HasSubstr("must be A4 in millimetres"));
    EXPECT_THAT(refusal(page("<script>x()</script>")), HasSubstr("<script> is not for letters"));
    EXPECT_THAT(refusal(page("<text x=\"1\" y=\"1\"><a>x</a></text>")),
                HasSubstr("letter.svg:2: <text> may hold <tspan> alone"));
    EXPECT_THAT(refusal(page("<g transform=\"spin(3)\"/>")), HasSubstr("transform not understood"));
    EXPECT_THAT(refusal(page("<text x=\"1\" y=\"1\" font-size=\"12pt\">x</text>")),
                HasSubstr("style not for letters: font-size: 12pt"));
    EXPECT_THAT(refusal(page("<text x=\"1\" y=\"1\" font-family=\"No Such Font\">x</text>")),
                HasSubstr("the font \"No Such Font\" is not installed"));
}

TEST_F(PageTemplateTest, FieldsAreKnownFramedAndUnique)
{
    EXPECT_EQ(refusal(page(kHolder)), "accepted");
    EXPECT_THAT(refusal(page("<text id=\"field-cardSerial\" x=\"1\" y=\"1\">1</text>")),
                HasSubstr("field-cardSerial is not a field of a letter"))
        << "a code never stands beside the card's number";
    EXPECT_THAT(refusal(page(kHolder.substr(0, kHolder.find('\n')))),
                HasSubstr("field-holder has no frame-holder"));
    EXPECT_THAT(refusal(page(kHolder.substr(kHolder.find('\n')))),
                HasSubstr("frame-holder has no field-holder"));
    EXPECT_THAT(refusal(page(kHolder + kHolder)), HasSubstr("field-holder stands twice"));
    EXPECT_THAT(refusal(page("<text id=\"field-holder\">Anna</text>")),
                HasSubstr("field-holder has no sample text or no place"));
    EXPECT_THAT(refusal(page("<rect id=\"frame-barcode\" x=\"200\" y=\"1\" width=\"20\" "
                             "height=\"5\"/>")),
                HasSubstr("frame-barcode is empty or beyond the page"));
}

TEST_F(PageTemplateTest, AFileThatIsNotThereIsUnreadable)
{
    const auto loaded = PageTemplate::load(m_folder / "none.svg");
    ASSERT_FALSE(loaded.ok());
    EXPECT_EQ(loaded.error().code, ErrorCode::FileUnreadable);
}

TEST(SvgStyle, TransformsAreReadInTheirOrder)
{
    using stationery::parseTransform;
    EXPECT_EQ(parseTransform(u"translate(10 20) scale(2)")->map(QPointF(1, 1)), QPointF(12, 22));
    EXPECT_EQ(parseTransform(u"matrix(1,0,0,1,3,4)")->map(QPointF(0, 0)), QPointF(3, 4));
    EXPECT_EQ(parseTransform(u"")->map(QPointF(5, 6)), QPointF(5, 6));
    EXPECT_NEAR(parseTransform(u"rotate(90,1,1)")->map(QPointF(2, 1)).y(), 2, 1e-9);
    for (const auto* bad : {u"scale()", u"scale(a)", u"translate(1,2", u"skewX(3)", u"1,2"})
        EXPECT_FALSE(parseTransform(bad).has_value());
}

} // namespace
