// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "print/job_follower.h"

#include <cups/ipp.h>

#include <algorithm>

namespace print {

namespace {

using foundation::Error;
using foundation::ErrorCode;

/// A printer may stop for a moment, to warm up or change its tray, and go on by itself.
constexpr std::chrono::seconds kStopGrace{3};
constexpr std::chrono::milliseconds kLongestPause{1000};

std::string joined(const std::vector<std::string>& reasons)
{
    std::string all;
    for (const auto& reason : reasons)
        all += (all.empty() ? "" : ", ") + reason;
    return all;
}

JobFollower::Verdict failed(ErrorCode code, std::string context, bool purge)
{
    return {.ended = true,
            .purge = purge,
            .outcome = Error{.code = code, .context = std::move(context)}};
}

} // namespace

JobFollower::JobFollower(const PrinterSettings& settings, Clock::time_point now)
    : m_answerLimit{settings.answerLimit}, m_end{now + settings.jobLimit}
{
}

JobFollower::Verdict JobFollower::judge(int state, const std::vector<std::string>& reasons,
                                        const std::string& printerWaits, Clock::time_point now)
{
    m_silentSince.reset();
    switch (state) {
    case IPP_JSTATE_COMPLETED:
        return {.ended = true};
    case IPP_JSTATE_ABORTED:
        return failed(ErrorCode::JobAborted, joined(reasons), false);
    case IPP_JSTATE_CANCELED:
        return failed(ErrorCode::JobCancelled, joined(reasons), false);
    case IPP_JSTATE_HELD:
        return failed(ErrorCode::JobStopped, "held: " + joined(reasons), true);
    case IPP_JSTATE_STOPPED:
        return judgeStopped(joined(reasons), now);
    default:
        break;
    }
    if (!printerWaits.empty())
        return judgeStopped(printerWaits, now);
    m_stoppedSince.reset();
    if (now >= m_end)
        return failed(ErrorCode::JobStopped, "not printed in time: " + joined(reasons), true);
    return {};
}

JobFollower::Verdict JobFollower::judgeStopped(const std::string& why, Clock::time_point now)
{
    if (!m_stoppedSince)
        m_stoppedSince = now;
    if (now - *m_stoppedSince < kStopGrace && now < m_end)
        return {};
    return failed(ErrorCode::JobStopped, "stopped: " + why, true);
}

JobFollower::Verdict JobFollower::judgeSilence(const Error& error, Clock::time_point now)
{
    if (error.code == ErrorCode::PrinterRefused && error.nativeCode == IPP_STATUS_ERROR_NOT_FOUND)
        return failed(ErrorCode::JobLost, "the printer does not know the job", false);
    if (error.code == ErrorCode::PrinterIdentityWrong)
        return failed(ErrorCode::JobLost, "another printer answers", false);
    if (!m_silentSince)
        m_silentSince = now;
    if (now - *m_silentSince < m_answerLimit)
        return {};
    return failed(ErrorCode::JobLost, error.context, true);
}

std::chrono::milliseconds JobFollower::pause()
{
    const auto now = m_pause;
    m_pause = std::min(m_pause * 3 / 2, kLongestPause);
    return now;
}

} // namespace print
