// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/result.h"
#include "foundation/secret_bytes.h"
#include "print/ipp_connection.h"
#include "print/job_follower.h"
#include "print/pin_letter_job.h"
#include "print/printer_condition.h"

#include <string>

namespace print {

/// What became of a page that was to be handed over.
struct [[nodiscard]] Delivery
{
    foundation::Result<void> outcome;
    bool begun = false; ///< bytes of the page may have left this program
};

/// A printer, or a CUPS queue, that letters go to one at a time: a job is made, given its document
/// and followed to its end before the next one. Blocks; one thread.
class IppPrinter
{
public:
    /// Errors: as IppConnection::open.
    static foundation::Result<IppPrinter> open(const PrinterSettings& settings);

    /// Whether a letter may be sent now; to be asked before its envelope is opened. A queue that is
    /// still emptying is given the time for one answer. Errors: QueueUnsafe, PrinterRefused,
    /// PrinterUnreachable.
    foundation::Result<void> checkReady();

    /// Makes an empty job of that title and says its number. Errors: PrinterRefused,
    /// PrinterUnreachable: nothing was made.
    foundation::Result<int> createJob(const std::string& title);

    /// Hands the page over, from memory. Errors: as IppConnection::exchange with a document. Once
    /// it has begun, some of it may be printed; before that, the job is still empty.
    Delivery send(int job, const std::string& title, const foundation::SecretBytes& pdf);

    /// Waits until the job is completed. A job that stops, is held, or takes longer than the
    /// settings allow is purged. Errors: JobAborted, JobCancelled, JobStopped, JobLost. After each
    /// of them the letter may be on paper.
    foundation::Result<void> follow(int job);

    /// Cancels the job, with its document, as far as the printer lets itself be told.
    void purge(int job);

private:
    PrinterSettings m_settings;
    IppConnection m_connection;
    bool m_settingsChecked = false;

    IppPrinter(PrinterSettings settings, IppConnection connection)
        : m_settings{std::move(settings)}, m_connection{std::move(connection)}
    {
    }
    foundation::Result<PrinterCondition> condition();
    foundation::Result<void> checkServer(const PrinterCondition& condition);
    JobFollower::Verdict ask(int job, JobFollower& follower);
};

} // namespace print
