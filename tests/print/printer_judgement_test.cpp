// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "print/job_follower.h"
#include "print/printer_condition.h"

#include <cups/ipp.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace print;
using foundation::ErrorCode;
using std::chrono::seconds;
using testing::HasSubstr;

PrinterCondition good()
{
    PrinterCondition condition;
    condition.state = PrinterCondition::State::Idle;
    condition.accepting = true;
    condition.reasons = {"none"};
    condition.formats = {"application/octet-stream", "application/pdf"};
    condition.media = {"na_letter_8.5x11in", "iso_a4_210x297mm"};
    condition.operations = {2, 5, 6, 8, 9};
    return condition;
}

foundation::Error refusalOf(const PrinterCondition& condition)
{
    const auto checked = checkCondition(condition);
    EXPECT_FALSE(checked.ok());
    return checked.ok() ? foundation::Error{} : checked.error();
}

TEST(PrinterCondition, AnIdleEmptyPrinterForPdfOnA4IsReady)
{
    EXPECT_TRUE(checkCondition(good()).ok());
    auto condition = good();
    condition.reasons = {"toner-low-warning", "media-low"};
    condition.media.clear();
    EXPECT_TRUE(checkCondition(condition).ok());
}

TEST(PrinterCondition, WhatCannotPrintALetterIsRefused)
{
    auto condition = good();
    condition.formats = {"image/pwg-raster"};
    EXPECT_EQ(refusalOf(condition).code, ErrorCode::PrinterRefused);
    condition = good();
    condition.media = {"na_letter_8.5x11in"};
    EXPECT_EQ(refusalOf(condition).code, ErrorCode::PrinterRefused);
    condition = good();
    condition.operations = {2};
    EXPECT_EQ(refusalOf(condition).code, ErrorCode::PrinterRefused);
}

TEST(PrinterCondition, AQueueWhereALetterWouldWaitIsUnsafe)
{
    auto condition = good();
    condition.accepting = false;
    EXPECT_EQ(refusalOf(condition).code, ErrorCode::QueueUnsafe);
    condition = good();
    condition.state = PrinterCondition::State::Stopped;
    EXPECT_THAT(refusalOf(condition).context, HasSubstr("stopped"));
    condition = good();
    condition.queuedJobs = 2;
    EXPECT_THAT(refusalOf(condition).context, HasSubstr("not empty: 2"));
    for (const auto* reason : {"paused", "hold-new-jobs", "media-jam-error", "media-empty-report",
                               "cover-open-warning", "toner-empty"}) {
        condition = good();
        condition.reasons = {"toner-low", reason};
        EXPECT_EQ(refusalOf(condition).code, ErrorCode::QueueUnsafe);
        EXPECT_THAT(refusalOf(condition).context, HasSubstr(reason));
    }
}

TEST(CupsSettings, TheDefaultsAreRefusedWithEachSettingNamed)
{
    const auto checked = checkCupsSettings("# nothing is set\nLogLevel warn\n");
    ASSERT_FALSE(checked.ok());
    EXPECT_EQ(checked.error().code, ErrorCode::QueueUnsafe);
    EXPECT_EQ(checked.error().context,
              "cupsd.conf must say: PreserveJobFiles No, DirtyCleanInterval 0");
}

TEST(CupsSettings, SafeSettingsAreAcceptedHoweverTheyAreWritten)
{
    EXPECT_TRUE(checkCupsSettings("PreserveJobFiles No\nDirtyCleanInterval 0\n").ok());
    EXPECT_TRUE(checkCupsSettings("  preservejobfiles\toff\r\nDIRTYCLEANINTERVAL   0").ok());
    EXPECT_TRUE(checkCupsSettings("PreserveJobFiles Yes\nPreserveJobFiles No\n"
                                  "PreserveJobHistory 300\nDirtyCleanInterval 0\n")
                    .ok())
        << "the last one counts";
}

TEST(CupsSettings, SettingsInCommentsAndSectionsDoNotCount)
{
    for (const auto* text :
         {"#PreserveJobFiles No\nDirtyCleanInterval 0\n",
          "<Location />\nPreserveJobFiles No\n</Location>\nDirtyCleanInterval 0\n",
          "PreserveJobFiles\nDirtyCleanInterval 0\n"}) {
        const auto checked = checkCupsSettings(text);
        ASSERT_FALSE(checked.ok()) << text;
        EXPECT_EQ(checked.error().context, "cupsd.conf must say: PreserveJobFiles No");
    }
    const auto noHistory =
        checkCupsSettings("PreserveJobFiles No\nPreserveJobHistory No\nDirtyCleanInterval 0\n");
    ASSERT_FALSE(noHistory.ok());
    EXPECT_THAT(noHistory.error().context, HasSubstr("PreserveJobHistory Yes"))
        << "a job that is forgotten at its end cannot be confirmed";
}

class JobFollowerTest : public testing::Test
{
protected:
    JobFollower::Clock::time_point m_start{JobFollower::Clock::now()};
    JobFollower m_follower{
        {.uri = "", .fingerprint = "", .answerLimit = seconds{10}, .jobLimit = seconds{60}},
        m_start};

    JobFollower::Verdict at(seconds when, int state, const std::string& printerWaits = "")
    {
        return m_follower.judge(state, {"reason"}, printerWaits, m_start + when);
    }
};

TEST_F(JobFollowerTest, OnlyTheEndsAreEnds)
{
    EXPECT_FALSE(at(seconds{0}, IPP_JSTATE_PENDING).ended);
    EXPECT_FALSE(at(seconds{1}, IPP_JSTATE_PROCESSING).ended);
    EXPECT_FALSE(at(seconds{2}, 0).ended) << "an answer without a state";
    const auto completed = at(seconds{3}, IPP_JSTATE_COMPLETED);
    EXPECT_TRUE(completed.ended);
    EXPECT_TRUE(completed.outcome.ok());
    EXPECT_EQ(at(seconds{3}, IPP_JSTATE_ABORTED).outcome.error().code, ErrorCode::JobAborted);
    EXPECT_EQ(at(seconds{3}, IPP_JSTATE_CANCELED).outcome.error().code, ErrorCode::JobCancelled);
    const auto held = at(seconds{3}, IPP_JSTATE_HELD);
    EXPECT_EQ(held.outcome.error().code, ErrorCode::JobStopped);
    EXPECT_TRUE(held.purge);
}

TEST_F(JobFollowerTest, AStopThatLastsEndsTheJob)
{
    EXPECT_FALSE(at(seconds{1}, IPP_JSTATE_STOPPED).ended);
    EXPECT_FALSE(at(seconds{3}, IPP_JSTATE_STOPPED).ended);
    EXPECT_FALSE(at(seconds{4}, IPP_JSTATE_PROCESSING).ended) << "it went on by itself";
    EXPECT_FALSE(at(seconds{5}, IPP_JSTATE_PROCESSING, "media-jam").ended);
    const auto stopped = at(seconds{8}, IPP_JSTATE_PROCESSING, "media-jam");
    EXPECT_TRUE(stopped.ended);
    EXPECT_TRUE(stopped.purge);
    EXPECT_EQ(stopped.outcome.error().code, ErrorCode::JobStopped);
    EXPECT_THAT(stopped.outcome.error().context, HasSubstr("media-jam"));
}

TEST_F(JobFollowerTest, AJobThatIsNotPrintedInTimeIsPurged)
{
    EXPECT_FALSE(at(seconds{59}, IPP_JSTATE_PROCESSING).ended);
    const auto late = at(seconds{60}, IPP_JSTATE_PROCESSING);
    EXPECT_TRUE(late.ended);
    EXPECT_TRUE(late.purge);
    EXPECT_EQ(late.outcome.error().code, ErrorCode::JobStopped);
}

TEST_F(JobFollowerTest, SilenceIsBorneForOneAnswerAndAnUnknownJobIsLostAtOnce)
{
    const foundation::Error silent{.code = ErrorCode::PrinterUnreachable, .context = "no answer"};
    EXPECT_FALSE(m_follower.judgeSilence(silent, m_start).ended);
    EXPECT_FALSE(m_follower.judgeSilence(silent, m_start + seconds{9}).ended);
    EXPECT_FALSE(at(seconds{9}, IPP_JSTATE_PROCESSING).ended) << "it answers again";
    EXPECT_FALSE(m_follower.judgeSilence(silent, m_start + seconds{15}).ended);
    const auto lost = m_follower.judgeSilence(silent, m_start + seconds{25});
    EXPECT_TRUE(lost.ended);
    EXPECT_EQ(lost.outcome.error().code, ErrorCode::JobLost);

    const foundation::Error unknown{.code = ErrorCode::PrinterRefused,
                                    .context = "client-error-not-found",
                                    .nativeCode = IPP_STATUS_ERROR_NOT_FOUND};
    EXPECT_EQ(m_follower.judgeSilence(unknown, m_start).outcome.error().code, ErrorCode::JobLost);
}

TEST_F(JobFollowerTest, AsksLessOftenAsTimeGoes)
{
    auto last = m_follower.pause();
    for (int i = 0; i < 20; ++i) {
        const auto next = m_follower.pause();
        EXPECT_GE(next, last);
        EXPECT_LE(next, std::chrono::seconds{1});
        last = next;
    }
}

} // namespace
