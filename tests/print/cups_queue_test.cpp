// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "fixtures/testprinter/cups_server.h"
#include "fixtures/testprinter/test_printer.h"
#include "tests/print/pinletter_bench.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <thread>

namespace {

namespace fs = std::filesystem;
using foundation::ErrorCode;
using print::LetterEvent;
using print::LetterState;
using testing::HasSubstr;
using testprinter::CupsServer;
using testprinter::TestPrinter;

const std::string kSafe = "PreserveJobFiles No\nDirtyCleanInterval 0\n";

class CupsQueueTest : public testing::Test
{
protected:
    TestPrinter m_printer;
    samples::Mailroom m_mailroom;

    LetterEvent printOne(const CupsServer& server)
    {
        auto request = m_mailroom.request(
            server.queue(), {m_mailroom.sealed(samples::personalLetter("L000000017"))});
        request.printer.answerLimit = std::chrono::seconds{10};
        return m_mailroom.print(request).at(0);
    }

    /// Whether a code stands in any file that the server keeps.
    static bool keepsACode(const CupsServer& server)
    {
        for (const auto& entry : fs::recursive_directory_iterator{server.folder()}) {
            if (!entry.is_regular_file())
                continue;
            std::ifstream file{entry.path(), std::ios::binary};
            const std::string bytes{std::istreambuf_iterator<char>{file}, {}};
            if (bytes.find("%PDF") != std::string::npos ||
                bytes.find("492817") != std::string::npos) {
                ADD_FAILURE() << entry.path();
                return true;
            }
        }
        return false;
    }
};

TEST_F(CupsQueueTest, AServerThatKeepsJobFilesIsRefusedWithTheSettingsNamed)
{
    const CupsServer server{"", m_printer.uri()};
    const auto end = printOne(server);
    EXPECT_EQ(end.state, LetterState::Refused) << encode(end);
    EXPECT_EQ(end.error, ErrorCode::QueueUnsafe);
    EXPECT_EQ(end.context, "cupsd.conf must say: PreserveJobFiles No, DirtyCleanInterval 0");
    EXPECT_EQ(server.documents(), 0U);
}

/// As Debian installs it: it keeps the files of jobs for a day and shows its settings to nobody.
TEST_F(CupsQueueTest, TheServerAsItsPackageConfiguresItIsRefusedWithAllThatMustBeChanged)
{
    const CupsServer server{CupsServer::AsPackaged{}, m_printer.uri()};
    const auto end = printOne(server);
    EXPECT_EQ(end.state, LetterState::Refused) << encode(end);
    EXPECT_EQ(end.error, ErrorCode::QueueUnsafe);
    for (const auto* setting : {"PreserveJobFiles No", "DirtyCleanInterval 0"})
        EXPECT_THAT(end.context, HasSubstr(setting));
    EXPECT_EQ(server.documents(), 0U);
    EXPECT_TRUE(m_printer.documents().empty());
    EXPECT_FALSE(keepsACode(server));
}

TEST_F(CupsQueueTest, AServerThatHidesItsSettingsIsRefused)
{
    const CupsServer server{kSafe, m_printer.uri(), false};
    const auto end = printOne(server);
    EXPECT_EQ(end.state, LetterState::Refused) << encode(end);
    EXPECT_EQ(end.error, ErrorCode::QueueUnsafe);
    EXPECT_THAT(end.context, HasSubstr("does not show its settings"));
}

TEST_F(CupsQueueTest, ASafeServerPrintsAndKeepsNothing)
{
    const CupsServer server{kSafe, m_printer.uri()};
    const auto end = printOne(server);
    EXPECT_EQ(end.state, LetterState::Printed) << encode(end);
    ASSERT_EQ(m_printer.documents().size(), 1U);
    EXPECT_THAT(samples::withoutBlanks(samples::textOf(m_printer.documents()[0])),
                HasSubstr("492817"));
    EXPECT_EQ(server.documents(), 0U);
    EXPECT_FALSE(keepsACode(server));
}

TEST_F(CupsQueueTest, AStoppedQueueGetsNoLetter)
{
    const CupsServer server{kSafe, m_printer.uri()};
    ASSERT_TRUE(server.command({"cupsdisable", "letters"}).succeeded());
    auto end = printOne(server);
    EXPECT_EQ(end.state, LetterState::Refused) << encode(end);
    EXPECT_EQ(end.error, ErrorCode::QueueUnsafe);
    ASSERT_TRUE(server.command({"cupsenable", "letters"}).succeeded());
    ASSERT_TRUE(server.command({"cupsreject", "letters"}).succeeded());
    end = printOne(server);
    EXPECT_EQ(end.error, ErrorCode::QueueUnsafe);
    EXPECT_THAT(end.context, HasSubstr("does not accept"));
}

TEST_F(CupsQueueTest, ALetterThatStopsInTheQueueIsPurgedFromItsSpool)
{
    m_printer.setMode(TestPrinter::Mode::Slow);
    const CupsServer server{kSafe, m_printer.uri()};
    std::thread person{[&] {
        if (m_printer.waitForDocuments(1, std::chrono::seconds{150}))
            server.command({"cupsdisable", "letters"});
    }};
    const auto end = printOne(server);
    person.join();
    EXPECT_EQ(end.state, LetterState::Spoiled) << encode(end);
    EXPECT_EQ(end.error, ErrorCode::JobStopped) << encode(end);
    EXPECT_EQ(server.documents(), 0U) << "it would print unattended when the queue is enabled";
    EXPECT_FALSE(keepsACode(server));
}

/// The run is told which letter came out, which is spoiled, and that the rest was never opened.
TEST_F(CupsQueueTest, APrinterStoppedInMidRunSpoilsItsLetterAndSparesTheRest)
{
    const CupsServer server{kSafe, m_printer.uri()};
    auto request = m_mailroom.request(server.queue(),
                                      {m_mailroom.sealed(samples::personalLetter("L000000017")),
                                       m_mailroom.sealed(samples::personalLetter("L000000025")),
                                       m_mailroom.sealed(samples::personalLetter("L000000033"))});
    request.printer.answerLimit = std::chrono::seconds{10};
    std::thread person;
    const auto ends = m_mailroom.print(request, [&](const LetterEvent& event) {
        if (event.state != LetterState::Printed || person.joinable())
            return;
        m_printer.setMode(TestPrinter::Mode::Slow);
        person = std::thread{[&] {
            if (m_printer.waitForDocuments(2, std::chrono::seconds{150}))
                server.command({"cupsdisable", "letters"});
        }};
    });
    person.join();
    ASSERT_EQ(ends.size(), 3U);
    EXPECT_EQ(ends[0].state, LetterState::Printed) << encode(ends[0]);
    EXPECT_EQ(ends[1].state, LetterState::Spoiled) << encode(ends[1]);
    EXPECT_EQ(ends[1].error, ErrorCode::JobStopped) << encode(ends[1]);
    EXPECT_EQ(ends[2].state, LetterState::Refused) << encode(ends[2]);
    EXPECT_EQ(server.documents(), 0U);
    EXPECT_FALSE(keepsACode(server));
    m_printer.setMode(TestPrinter::Mode::Ok);
    ASSERT_TRUE(server.command({"cupsenable", "letters"}).succeeded());
    const auto waiting = server.command({"lpstat", "-o", "letters"});
    EXPECT_EQ(waiting.output, "") << "nothing is left that would print unattended";
}

} // namespace
