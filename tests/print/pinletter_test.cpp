// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "fixtures/testbench/process.h"
#include "fixtures/testprinter/test_printer.h"
#include "tests/print/pinletter_bench.h"

#include "foundation/file_descriptor.h"

#include <arpa/inet.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sys/socket.h>
#include <thread>

namespace {

using foundation::ErrorCode;
using print::LetterEvent;
using print::LetterState;
using samples::personalLetter;
using testing::HasSubstr;
using testprinter::TestPrinter;

class PinletterTest : public testing::Test
{
protected:
    samples::Mailroom m_mailroom;

    std::vector<LetterEvent> printTwo(const std::string& uri)
    {
        return m_mailroom.print(
            m_mailroom.request(uri, {m_mailroom.sealed(personalLetter("L000000017")),
                                     m_mailroom.sealed(personalLetter("L000000025"))}));
    }
};

void expectEnd(const LetterEvent& event, LetterState state, std::optional<ErrorCode> error)
{
    EXPECT_EQ(event.state, state) << encode(event);
    EXPECT_EQ(event.error, error) << encode(event);
}

TEST_F(PinletterTest, PrintsTheCodesOfItsLetters)
{
    const TestPrinter printer;
    std::vector<LetterState> heard;
    const auto ends = m_mailroom.print(
        m_mailroom.request(
            printer.uri(),
            {m_mailroom.sealed(personalLetter("L000000017")),
             m_mailroom.sealed(samples::reserveLetter("L000000025"),
                               {{"pin1", "246809"}, {"puk1", "13579024"}, {"puk2", "99999999"}})}),
        [&](const LetterEvent& event) { heard.push_back(event.state); });
    expectEnd(ends[0], LetterState::Printed, {});
    expectEnd(ends[1], LetterState::Printed, {});
    EXPECT_THAT(heard, testing::ElementsAre(LetterState::Printing, LetterState::Printed,
                                            LetterState::Printing, LetterState::Printed));

    const auto documents = printer.documents();
    ASSERT_EQ(documents.size(), 2U);
    EXPECT_THAT(documents[0].filename().string(), HasSubstr("l000000017")) << "the job's title";
    const auto first = samples::withoutBlanks(samples::textOf(documents[0]));
    for (const auto* code : {"492817", "730164", "58291047", "L000000017", "ÅsaÖberg"})
        EXPECT_THAT(first, HasSubstr(code));
    const auto second = samples::withoutBlanks(samples::textOf(documents[1]));
    for (const auto* code : {"246809", "13579024", "L000000025", "Säkerhetskod"})
        EXPECT_THAT(second, HasSubstr(code));
    EXPECT_THAT(second, testing::Not(HasSubstr("99999999"))) << "not on this letter";
}

TEST_F(PinletterTest, PrintsOverTlsToThePinnedPrinterAlone)
{
    const TestPrinter printer;
    auto request =
        m_mailroom.request(printer.secureUri(), {m_mailroom.sealed(personalLetter("L000000017"))});
    expectEnd(m_mailroom.print(request)[0], LetterState::Refused, ErrorCode::PrinterIdentityWrong);
    request.printer.fingerprint = std::string(64, 'A');
    expectEnd(m_mailroom.print(request)[0], LetterState::Refused, ErrorCode::PrinterIdentityWrong);
    EXPECT_TRUE(printer.documents().empty());

    request.printer.fingerprint = printer.fingerprint();
    expectEnd(m_mailroom.print(request)[0], LetterState::Printed, {});
    EXPECT_EQ(printer.documents().size(), 1U);
}

TEST_F(PinletterTest, AFingerprintIsNotPassedOverOnAPlainConnection)
{
    const TestPrinter printer;
    auto request =
        m_mailroom.request(printer.uri(), {m_mailroom.sealed(personalLetter("L000000017"))});
    request.printer.fingerprint = printer.fingerprint();
    const auto end = m_mailroom.print(request)[0];
    expectEnd(end, LetterState::Refused, ErrorCode::SettingsInvalid);
    EXPECT_THAT(end.context, HasSubstr("ipps://"));
    EXPECT_TRUE(printer.documents().empty());
}

TEST_F(PinletterTest, AnAbortedJobSpoilsItsLetterAndLeavesTheNextUnopened)
{
    const TestPrinter printer{TestPrinter::Mode::Abort};
    const auto ends = printTwo(printer.uri());
    expectEnd(ends[0], LetterState::Spoiled, ErrorCode::JobAborted);
    expectEnd(ends[1], LetterState::Refused, ErrorCode::JobAborted);
    EXPECT_FALSE(ends[1].job.has_value());
    EXPECT_EQ(printer.documents().size(), 1U);
}

TEST_F(PinletterTest, AJammedPrinterHasItsJobPurged)
{
    TestPrinter printer{TestPrinter::Mode::Jam};
    const auto ends = printTwo(printer.uri());
    expectEnd(ends[0], LetterState::Spoiled, ErrorCode::JobStopped);
    expectEnd(ends[1], LetterState::Refused, ErrorCode::JobStopped);

    const auto jobs = testbench::runProcess({"ipptool", "-tv", printer.uri(), "get-jobs.test"});
    EXPECT_THAT(jobs.output, testing::Not(HasSubstr("job-state (enum) = pending")));
}

TEST_F(PinletterTest, APrinterThatVanishesInMidJobLosesIt)
{
    TestPrinter printer{TestPrinter::Mode::Slow};
    std::thread powerCut{[&] {
        if (printer.waitForDocuments(1, std::chrono::seconds{150}))
            printer.kill();
    }};
    const auto ends = printTwo(printer.uri());
    powerCut.join();
    expectEnd(ends[0], LetterState::Spoiled, ErrorCode::JobLost);
    expectEnd(ends[1], LetterState::Refused, ErrorCode::JobLost);
}

TEST_F(PinletterTest, AJobThatTakesTooLongIsPurged)
{
    const TestPrinter printer{TestPrinter::Mode::Slow};
    auto request =
        m_mailroom.request(printer.uri(), {m_mailroom.sealed(personalLetter("L000000017"))});
    request.printer.jobLimit = std::chrono::seconds{1};
    expectEnd(m_mailroom.print(request)[0], LetterState::Spoiled, ErrorCode::JobStopped);
}

TEST_F(PinletterTest, AJobThatSomebodyCancelsMayHaveBeenPrinted)
{
    TestPrinter printer{TestPrinter::Mode::Slow};
    std::thread somebody{[&] {
        if (!printer.waitForDocuments(1, std::chrono::seconds{150}))
            return;
        testbench::runProcess(
            {"ipptool", printer.uri(),
             std::string{CARDSTATION_SOURCE_DIR} + "/tests/print/cancel-first-job.test"});
        printer.setMode(TestPrinter::Mode::Ok);
    }};
    const auto ends = printTwo(printer.uri());
    somebody.join();
    expectEnd(ends[0], LetterState::Spoiled, ErrorCode::JobCancelled);
    expectEnd(ends[1], LetterState::Refused, ErrorCode::JobCancelled);
}

TEST_F(PinletterTest, ABusyPrinterRefusesUnopenedLetters)
{
    TestPrinter printer{TestPrinter::Mode::Slow};
    std::vector<LetterEvent> ends;
    const auto another = m_mailroom.sealed(personalLetter("L000000033"));
    std::thread first{
        [&] { static_cast<void>(m_mailroom.print(m_mailroom.request(printer.uri(), {another}))); }};
    ASSERT_TRUE(printer.waitForDocuments(1, std::chrono::seconds{150}));
    auto request =
        m_mailroom.request(printer.uri(), {m_mailroom.sealed(personalLetter("L000000017"))});
    request.printer.answerLimit = std::chrono::seconds{5};
    ends = m_mailroom.print(request);
    printer.setMode(TestPrinter::Mode::Ok);
    first.join();
    expectEnd(ends[0], LetterState::Refused, ErrorCode::QueueUnsafe);
    EXPECT_THAT(ends[0].context, HasSubstr("not empty"));
    EXPECT_EQ(printer.documents().size(), 1U);
}

TEST_F(PinletterTest, APrinterWithoutPaperGetsNoLetter)
{
    TestPrinter printer;
    printer.setPaper(false);
    const auto ends = printTwo(printer.uri());
    expectEnd(ends[0], LetterState::Refused, ErrorCode::QueueUnsafe);
    expectEnd(ends[1], LetterState::Refused, ErrorCode::QueueUnsafe);
    EXPECT_THAT(ends[0].context, HasSubstr("media-empty"));
    printer.setPaper(true);
    expectEnd(printTwo(printer.uri())[1], LetterState::Printed, {});
}

TEST_F(PinletterTest, ARefusedConnectionRefusesUnopenedLetters)
{
    TestPrinter printer;
    printer.kill();
    const auto ends = printTwo(printer.uri());
    expectEnd(ends[0], LetterState::Refused, ErrorCode::PrinterUnreachable);
    expectEnd(ends[1], LetterState::Refused, ErrorCode::PrinterUnreachable);
    expectEnd(printTwo("http://localhost/ipp/print")[0], LetterState::Refused,
              ErrorCode::SettingsInvalid);
}

TEST_F(PinletterTest, ASilentPrinterIsGivenUpInTime)
{
    // Listens, so that a connection comes about, and never says a word.
    const foundation::FileDescriptor silent{::socket(AF_INET, SOCK_STREAM, 0)};
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof address;
    auto* generic = reinterpret_cast<sockaddr*>(&address);
    ASSERT_EQ(::bind(silent.value(), generic, length), 0);
    ASSERT_EQ(::listen(silent.value(), 5), 0);
    ASSERT_EQ(::getsockname(silent.value(), generic, &length), 0);

    auto request = m_mailroom.request("ipp://127.0.0.1:" + std::to_string(ntohs(address.sin_port)) +
                                          "/ipp/print",
                                      {m_mailroom.sealed(personalLetter("L000000017"))});
    request.printer.answerLimit = std::chrono::seconds{1};
    const auto began = std::chrono::steady_clock::now();
    expectEnd(m_mailroom.print(request)[0], LetterState::Refused, ErrorCode::PrinterUnreachable);
    EXPECT_LT(std::chrono::steady_clock::now() - began, std::chrono::seconds{150});
}

TEST_F(PinletterTest, AnEnvelopeThatIsNotThisLettersIsRefusedAndTheNextIsPrinted)
{
    const TestPrinter printer;
    const samples::Mailroom another;
    auto damaged = m_mailroom.sealed(personalLetter("L000000041"));
    damaged.envelope.back() ^= 1U;
    const auto ends = m_mailroom.print(m_mailroom.request(
        printer.uri(),
        {another.sealed(personalLetter("L000000017")),
         m_mailroom.sealed(personalLetter("L000000025"), samples::threeCodes(), "L000000033"),
         damaged, m_mailroom.sealed(personalLetter("L000000058"), {{"pin1", "492817"}}),
         m_mailroom.sealed(personalLetter("L000000066"))}));
    expectEnd(ends[0], LetterState::Refused, ErrorCode::EnvelopeNotForUs);
    expectEnd(ends[1], LetterState::Refused, ErrorCode::EnvelopeDamaged);
    EXPECT_THAT(ends[1].context, HasSubstr("another letter"));
    expectEnd(ends[2], LetterState::Refused, ErrorCode::EnvelopeDamaged);
    expectEnd(ends[3], LetterState::Refused, ErrorCode::EnvelopeDamaged);
    EXPECT_THAT(ends[3].context, HasSubstr("no pin2"));
    expectEnd(ends[4], LetterState::Printed, {});
    EXPECT_EQ(printer.documents().size(), 1U);
}

TEST_F(PinletterTest, AWrongPassphraseRefusesEveryLetter)
{
    const TestPrinter printer;
    m_mailroom.forgetPassphrase();
    const auto ends = printTwo(printer.uri());
    expectEnd(ends[0], LetterState::Refused, ErrorCode::KeyUnusable);
    expectEnd(ends[1], LetterState::Refused, ErrorCode::KeyUnusable);
    EXPECT_TRUE(printer.documents().empty());
}

TEST_F(PinletterTest, WhatDoesNotFitIsRefusedBeforeThePrinterIsAsked)
{
    auto tooLong = m_mailroom.sealed(personalLetter("L000000017"));
    tooLong.text.holder = std::string(120, 'W');
    auto noTemplate = m_mailroom.sealed(personalLetter("L000000025"));
    noTemplate.templateFile = "none.svg";
    auto elsewhere = m_mailroom.sealed(personalLetter("L000000033"));
    elsewhere.templateFile = "../letters/pin-letter-three-codes.svg";
    const auto ends = m_mailroom.print(
        m_mailroom.request("ipp://localhost:9/ipp/print", {tooLong, noTemplate, elsewhere}));
    expectEnd(ends[0], LetterState::Refused, ErrorCode::LetterTooLong);
    EXPECT_EQ(ends[0].context, "holder");
    expectEnd(ends[1], LetterState::Refused, ErrorCode::FileUnreadable);
    expectEnd(ends[2], LetterState::Refused, ErrorCode::TemplateInvalid);
}

TEST(Pinletter, WithoutARequestItSaysWhyAndPrintsNothing)
{
    const std::string program = std::string{CARDSTATION_BIN_DIR} + "/pinletter";
    const auto usage = testbench::runProcess({program, "--help"});
    EXPECT_EQ(usage.exitCode, 2);
    const auto empty = testbench::runProcess({program}, {.input = "passphrase\n{}"});
    EXPECT_EQ(empty.exitCode, 2);
    EXPECT_THAT(empty.errors, HasSubstr("InvalidEncoding"));
    EXPECT_EQ(empty.output, "");
}

TEST(Pinletter, ASpecimenShowsThatItIsOne)
{
    const testbench::TemporaryFolder folder;
    const auto pdf = folder / "specimen.pdf";
    const auto made =
        testbench::runProcess({std::string{CARDSTATION_BIN_DIR} + "/pinletter", "--specimen",
                               (samples::letters() / "pin-letter-three-codes.svg").string(), pdf});
    ASSERT_TRUE(made.succeeded()) << made.text();
    const auto text = samples::withoutBlanks(samples::textOf(pdf));
    EXPECT_THAT(text, HasSubstr("SPECIMEN"));
    EXPECT_THAT(text, HasSubstr("123456"));
}

} // namespace
