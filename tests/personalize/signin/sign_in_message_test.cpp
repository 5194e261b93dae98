// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/signin/sign_in_message.h"

#include "personalize/signin/sign_in_lines.h"
#include "personalize/token/report_fields.h"
#include "tests/personalize/signin/test_authorities.h"

#include <gtest/gtest.h>

namespace signin {
namespace {

using foundation::Bytes;
using foundation::bytesOf;
using foundation::Error;
using foundation::ErrorCode;
using foundation::SecretBytes;
using namespace std::chrono_literals;

SignInTask sampleTask()
{
    SignInTask task{"/lib/module.so", {"Reader A"}, {"Reader A", "Reader B"}};
    task.sign = SignTask{
        {1, 2}, "B1", {3}, Bytes(kMostMessage / 1024, 7), foundation::Instant{1'800'000'000s}};
    return task;
}

TEST(SignInMessage, ComesBackAsItWent)
{
    const auto task = sampleTask();
    const auto read = decodeTask(encode(task));
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read->module, task.module);
    EXPECT_EQ(read->readers, task.readers);
    EXPECT_EQ(read->allReaders, task.allReaders);
    ASSERT_TRUE(read->sign.has_value());
    EXPECT_EQ(read->sign->certificate, task.sign->certificate);
    EXPECT_EQ(read->sign->station, "B1");
    EXPECT_EQ(read->sign->stationCertificate, task.sign->stationCertificate);
    EXPECT_EQ(read->sign->stationNonce, task.sign->stationNonce);
    EXPECT_EQ(read->sign->time, task.sign->time);
    EXPECT_FALSE(decodeTask(encode(SignInTask{"m", {}, {}}))->sign.has_value());

    const auto pin = bytesOf("123456");
    const auto proof = decodeProof(encode(SignInProof{{9, 9}, SecretBytes::copyOf(pin)}));
    ASSERT_TRUE(proof.ok());
    EXPECT_EQ(proof->stationSignature, (Bytes{9, 9}));
    EXPECT_TRUE(proof->pin.equals(SecretBytes::copyOf(pin)));
}

/// Cut anywhere, with each byte another, and with bytes behind: refused or read, never worse.
TEST(SignInMessage, IsRefusedWhenItIsBroken)
{
    const auto whole = encode(sampleTask());
    for (std::size_t size = 0; size < whole.size(); ++size)
        EXPECT_FALSE(decodeTask(SecretBytes::copyOf(whole.view().first(size))).ok()) << size;
    auto longer = whole.clone();
    longer.append(bytesOf("x"));
    EXPECT_FALSE(decodeTask(longer).ok());
    for (std::size_t at = 0; at < whole.size(); ++at) {
        auto changed = whole.clone();
        changed.writable()[at] ^= 0x80U;
        static_cast<void>(decodeTask(changed));
        static_cast<void>(decodeProof(changed));
    }
    EXPECT_EQ(decodeProof(whole).error().code, ErrorCode::InvalidEncoding);
}

TEST(SignInReport, UnderstandsWhatTheProgramSays)
{
    TestAuthorities world;
    world.make("holder", "holder");
    const SignInCard card{{"Reader A"},
                          "Label\twith tab",
                          "4711",
                          smartcard::PinState::LastTry,
                          world.certificate("holder")};
    SignInReport report;
    report.line(lineOf(card));
    report.line(nonceLine(Bytes{1, 2}));
    report.line(signatureLine(Bytes{3, 4}));
    report.line(kEndLine);
    ASSERT_TRUE(report.finish(0).ok());
    ASSERT_EQ(report.cards().size(), 1U);
    EXPECT_EQ(report.cards()[0].reader.value, "Reader A");
    EXPECT_EQ(report.cards()[0].tokenLabel, "Label with tab");
    EXPECT_EQ(report.cards()[0].tokenSerial, "4711");
    EXPECT_EQ(report.cards()[0].pin, smartcard::PinState::LastTry);
    EXPECT_EQ(report.cards()[0].certificate, card.certificate);
    EXPECT_EQ(report.signature(), (Bytes{3, 4}));
    EXPECT_EQ(nonceOf(nonceLine(Bytes{1, 2})), (Bytes{1, 2}));
    EXPECT_EQ(report.finish(2).error().code, ErrorCode::ProgramFailed) << "another exit code";
}

TEST(SignInReport, IsNoSuccessWithoutItsEnd)
{
    const auto after = [](const std::vector<std::string>& lines, int exitCode) {
        SignInReport report;
        for (const auto& line : lines)
            report.line(line);
        const auto finished = report.finish(exitCode);
        return finished ? ErrorCode::NotFound : finished.error().code;
    };
    EXPECT_EQ(after({}, 0), ErrorCode::ProgramFailed);
    EXPECT_EQ(after({"signature\t01"}, 0), ErrorCode::ProgramFailed);
    EXPECT_EQ(after({"signature\txy", "end"}, 0), ErrorCode::ProgramFailed);
    EXPECT_EQ(after({"card\tA\tB\tC\tfull\t00", "end"}, 0), ErrorCode::ProgramFailed);
    EXPECT_EQ(after({"end", "signature\t01"}, 0), ErrorCode::ProgramFailed);
    EXPECT_EQ(after({"hello", "end"}, 0), ErrorCode::ProgramFailed);
    EXPECT_EQ(after({token::errorLine(Error{ErrorCode::CodeBlocked, "x"})}, 2),
              ErrorCode::CodeBlocked);
    EXPECT_EQ(after({token::errorLine(Error{ErrorCode::CodeBlocked, "x"}), "end"}, 2),
              ErrorCode::ProgramFailed);
    EXPECT_EQ(after({"error\tOrderClaimed\t\tx"}, 2), ErrorCode::ProgramFailed)
        << "a code that is not its to give";
}

} // namespace
} // namespace signin
