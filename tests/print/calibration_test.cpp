// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "print/calibration.h"

#include "fixtures/testprinter/test_printer.h"
#include "foundation/letter_number.h"
#include "foundation/specimen_number.h"
#include "tests/print/gui_environment.h"
#include "tests/print/letter_samples.h"
#include "tests/print/page_words.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using foundation::ErrorCode;
using print::CalibrationRequest;
using print::LetterState;
using testing::HasSubstr;
using testprinter::TestPrinter;

CalibrationRequest requestTo(const std::string& printer)
{
    CalibrationRequest request;
    request.printer.uri = printer;
    request.printer.shift = {.right = 150, .down = -50};
    request.templateFile = (samples::letters() / "calibration.svg").string();
    request.number = foundation::SpecimenNumber::assign(7)->text();
    request.sender = {"Testbolaget AB", "Box 1234"};
    request.station = "Kortstation Åmål";
    request.date = "2026-01-31";
    return request;
}

std::filesystem::path pinletter()
{
    return std::filesystem::path{CARDSTATION_BIN_DIR} / "pinletter";
}

TEST(Calibration, ARequestComesBackAsItWas)
{
    auto request = requestTo("ipp://localhost/ipp/print");
    request.printer.tray = "tray-2";
    const auto back = print::decodeCalibrationRequest(encode(request));
    ASSERT_TRUE(back.ok()) << describe(back.error());
    EXPECT_EQ(back->printer.shift, request.printer.shift);
    EXPECT_EQ(back->printer.tray, "tray-2");
    EXPECT_EQ(back->number, request.number);
    EXPECT_EQ(back->sender, request.sender);
    EXPECT_EQ(back->station, request.station);
}

TEST(Calibration, ALetterNumberIsNotTaken)
{
    auto request = requestTo("ipp://localhost/ipp/print");
    request.number = foundation::LetterNumber::assign(7)->text();
    const auto back = print::decodeCalibrationRequest(encode(request));
    ASSERT_FALSE(back.ok());
    EXPECT_EQ(back.error().code, ErrorCode::InvalidEncoding);
}

TEST(Calibration, TheSheetIsPrintedWithSpecimenAcrossItAndANumberThatNoLetterHas)
{
    samples::needGui();
    TestPrinter printer;
    const auto request = requestTo(printer.uri());
    const auto end = print::runCalibration(pinletter(), request);
    ASSERT_TRUE(end.ok()) << describe(end.error());
    ASSERT_EQ(end->state, LetterState::Printed) << encode(*end);
    ASSERT_EQ(printer.documents().size(), 1U);
    const auto text = samples::textOf(printer.documents()[0]);
    EXPECT_THAT(samples::withoutBlanks(text), HasSubstr("SPECIMEN"));
    for (const auto* expected : {"Kortstation Åmål", "+1.5 mm", "-0.5 mm"})
        EXPECT_THAT(text, HasSubstr(expected));
    EXPECT_THAT(text, HasSubstr(request.number));
    const auto refused = foundation::LetterNumber::parse(request.number);
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().code, ErrorCode::SpecimenScanned);
}

TEST(Calibration, ATrayThatThePrinterHasNotIsRefusedBeforeAnythingIsSent)
{
    TestPrinter printer;
    auto request = requestTo(printer.uri());
    request.printer.tray = "no-such-tray";
    const auto end = print::runCalibration(pinletter(), request);
    ASSERT_TRUE(end.ok());
    EXPECT_EQ(end->state, LetterState::Refused);
    EXPECT_EQ(end->error, ErrorCode::PrinterRefused);
    EXPECT_THAT(end->context, HasSubstr("no-such-tray"));
    EXPECT_TRUE(printer.documents().empty());
    request.printer.tray = "main";
    EXPECT_EQ(print::runCalibration(pinletter(), request)->state, LetterState::Printed);
}

TEST(Calibration, APrinterThatIsNotThereIsSaid)
{
    const auto end = print::runCalibration(pinletter(), requestTo("ipp://localhost:1/ipp/print"));
    ASSERT_TRUE(end.ok());
    EXPECT_EQ(end->state, LetterState::Refused);
    EXPECT_EQ(end->error, ErrorCode::PrinterUnreachable);
}

} // namespace
