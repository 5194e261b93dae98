// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/proof/proof_message.h"
#include "personalize/proof/report_lines.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace proof;
using foundation::Bytes;
using foundation::bytesOf;
using foundation::Error;
using foundation::ErrorCode;
using foundation::SecretBytes;

namespace {

ProofRequest sample()
{
    ProofRequest request;
    request.readerName = "Läsare \"1\" 00 00";
    request.allReaderNames = {"Läsare \"1\" 00 00", "Other 00 00"};
    request.cardLabel = "E-tjänstelegitimation";
    request.chipSerial = "00112233445566778899";
    request.pins.push_back({"pin1", "legitimering", SecretBytes::copyOf(bytesOf("471147")), 5});
    request.pins.push_back({"pin2", "underskrift", SecretBytes::copyOf(Bytes{0x00, 0xFF, 0x61})});
    request.keys.push_back({"authentication", 0x45, "pin1", Bytes(300, 0x30), Bytes(900, 0x31)});
    request.keys.push_back({"signature", 0x00, "pin2", Bytes{0x30}, std::nullopt});
    request.chain = {Bytes(700, 0x01), Bytes(800, 0x02)};
    return request;
}

ProofReport reportOf(const std::vector<std::string>& lines, int exitCode)
{
    ReportReader reader;
    for (const auto& line : lines)
        reader.line(line);
    auto report = reader.finish(exitCode);
    return report ? *std::move(report) : ProofReport{};
}

Error errorOf(const std::vector<std::string>& lines, int exitCode)
{
    ReportReader reader;
    for (const auto& line : lines)
        reader.line(line);
    const auto report = reader.finish(exitCode);
    return report ? Error{ErrorCode::NotFound, "a report"} : report.error();
}

} // namespace

TEST(ProofMessage, ComesBackAsItWasSent)
{
    const auto sent = sample();
    const auto received = decodeMessage(encode(sent, "/usr/lib/module.so"));
    ASSERT_TRUE(received.ok()) << foundation::describe(received.error());
    EXPECT_EQ(received->module, "/usr/lib/module.so");
    const auto& request = received->request;
    EXPECT_EQ(request.readerName, sent.readerName);
    EXPECT_EQ(request.allReaderNames, sent.allReaderNames);
    EXPECT_EQ(request.cardLabel, sent.cardLabel);
    EXPECT_EQ(request.chipSerial, sent.chipSerial);
    EXPECT_EQ(request.chain, sent.chain);
    ASSERT_EQ(request.pins.size(), 2U);
    EXPECT_EQ(request.pins[0].name, "pin1");
    EXPECT_EQ(request.pins[0].label, "legitimering");
    EXPECT_EQ(request.pins[0].tries, 5U);
    EXPECT_TRUE(request.pins[1].code.equals(sent.pins[1].code)) << "any byte may be in a code";
    ASSERT_EQ(request.keys.size(), 2U);
    EXPECT_EQ(request.keys[0].id, 0x45);
    EXPECT_EQ(request.keys[0].pin, "pin1");
    EXPECT_EQ(request.keys[0].spki, sent.keys[0].spki);
    EXPECT_EQ(request.keys[0].certificate, sent.keys[0].certificate);
    EXPECT_EQ(request.keys[1].id, 0x00);
    EXPECT_FALSE(request.keys[1].certificate.has_value());
}

TEST(ProofMessage, IsRefusedWhenCutShortAtAnyByteOrTooLong)
{
    const auto whole = encode(sample(), "/m.so");
    for (std::size_t size = 0; size < whole.size(); ++size) {
        const auto cut = SecretBytes::copyOf(whole.view().first(size));
        ASSERT_EQ(decodeMessage(cut).error().code, ErrorCode::InvalidEncoding) << size;
    }
    auto more = whole.clone();
    more.append(Bytes{0x00});
    EXPECT_FALSE(decodeMessage(more).ok());
}

TEST(ProofMessage, IsRefusedWhenItIsSomethingElse)
{
    for (const char* hex : {"30 03 80 01 01", "61 03 80 01 02", "61 00", "61 06 80 01 01 99 01 00",
                            "61 07 80 01 01 A6 02 99 00", "61 08 80 01 01 A7 03 81 01",
                            "61 09 80 01 01 A7 04 81 02 01 02", "61 04 80 01 01 00"})
        EXPECT_EQ(decodeMessage(SecretBytes::copyOf(*foundation::fromHex(hex))).error().code,
                  ErrorCode::InvalidEncoding)
            << hex;
}

TEST(ReportLines, ComeBackAsTheyWereSaid)
{
    const ProofCheck good{"sign signature", true, "key 01AB"};
    const ProofCheck bad{"chain signature", false, "two\nlines\tand a tabulator"};
    const auto report = reportOf({lineOf(good), lineOf(bad), endLine(2)}, 1);
    ASSERT_EQ(report.checks.size(), 2U);
    EXPECT_EQ(report.checks[0].name, good.name);
    EXPECT_EQ(report.checks[0].detail, good.detail);
    EXPECT_TRUE(report.checks[0].passed);
    EXPECT_EQ(report.checks[1].detail, "two lines and a tabulator");
    EXPECT_FALSE(report.checks[1].passed);
    EXPECT_FALSE(report.passed());
    EXPECT_TRUE(reportOf({lineOf(good), endLine(1)}, 0).passed());
}

TEST(ReportLines, CarryAnError)
{
    const auto line = lineOf(Error{ErrorCode::ModuleFailed, "C_Sign", std::nullopt, 48});
    EXPECT_EQ(errorOf({line}, 2), (Error{ErrorCode::ModuleFailed, "C_Sign", std::nullopt, 48}));
    const auto removed = lineOf(Error{ErrorCode::CardRemoved, "sign\tsignature"});
    EXPECT_EQ(errorOf({"pass\tx\t", removed}, 2),
              (Error{ErrorCode::CardRemoved, "sign signature"}));
}

TEST(ReportLines, AreNotBelievedWhenTheyDoNotFitTogether)
{
    const auto good = lineOf(ProofCheck{"sign", true, {}});
    const auto bad = lineOf(ProofCheck{"sign", false, {}});
    const auto doubtful = [](const std::vector<std::string>& lines, int exitCode) {
        return errorOf(lines, exitCode).code == ErrorCode::ProgramFailed;
    };
    EXPECT_TRUE(doubtful({}, 0)) << "nothing was said";
    EXPECT_TRUE(doubtful({endLine(0)}, 0)) << "nothing was proven";
    EXPECT_TRUE(doubtful({good}, 0)) << "no end";
    EXPECT_TRUE(doubtful({good, endLine(2)}, 0)) << "a line is missing";
    EXPECT_TRUE(doubtful({good, endLine(1)}, 1)) << "the exit code says otherwise";
    EXPECT_TRUE(doubtful({bad, endLine(1)}, 0)) << "the exit code says otherwise";
    EXPECT_TRUE(doubtful({good, endLine(1), good}, 0)) << "more after the end";
    EXPECT_TRUE(doubtful({good, "hello", endLine(1)}, 0)) << "a stranger's line";
    EXPECT_TRUE(doubtful({"error\tNoSuchCode\t\t"}, 2)) << "an unknown error";
    EXPECT_TRUE(doubtful({"error\tNoCard\t\t"}, 0)) << "an error, but it ended well";
    EXPECT_TRUE(doubtful({good, "end\tmany"}, 0));
}
