// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/result.h"
#include "print/pin_letter_job.h"

#include <chrono>
#include <string>
#include <vector>

namespace print {

/// Judges what a printer says of a job, answer by answer, until it has come to an end. Knows no
/// connection.
class JobFollower
{
public:
    using Clock = std::chrono::steady_clock;

    struct Verdict
    {
        bool ended = false;
        bool purge = false; ///< the job must be cancelled with its document
        foundation::Result<void> outcome{};
    };

    explicit JobFollower(const PrinterSettings& settings, Clock::time_point now = Clock::now());

    /// `state` is the answer's job-state (RFC 8011, 5.3.7), `printerWaits` what the printer waits
    /// for (waitingReason): many leave the job "processing" when they jam. Errors in the outcome:
    /// JobAborted, JobCancelled, JobStopped.
    Verdict judge(int state, const std::vector<std::string>& reasons,
                  const std::string& printerWaits, Clock::time_point now = Clock::now());

    /// The printer gave no answer, or none about this job. It is asked again for as long as one
    /// answer may take; then the job is lost (JobLost).
    Verdict judgeSilence(const foundation::Error& error, Clock::time_point now = Clock::now());

    /// How long to wait before asking again: longer each time, a second at most.
    std::chrono::milliseconds pause();

private:
    std::chrono::seconds m_answerLimit;
    Clock::time_point m_end;
    std::optional<Clock::time_point> m_stoppedSince;
    std::optional<Clock::time_point> m_silentSince;
    std::chrono::milliseconds m_pause{50};

    Verdict judgeStopped(const std::string& why, Clock::time_point now);
};

} // namespace print
