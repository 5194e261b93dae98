// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "print/ipp_printer.h"

#include "print/ipp_values.h"

#include <algorithm>
#include <array>
#include <thread>

namespace print {

namespace {

using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;
using Clock = std::chrono::steady_clock;

constexpr std::chrono::milliseconds kPause{100};
constexpr int kCupsGetPrinters = 0x4002;

constexpr std::array kPrinterAttributes{
    "printer-state",          "printer-state-reasons",    "printer-is-accepting-jobs",
    "queued-job-count",       "media-supported",          "operations-supported",
    "media-source-supported", "document-format-supported"};

PrinterCondition::State stateOf(int value)
{
    switch (value) {
    case IPP_PSTATE_IDLE:
        return PrinterCondition::State::Idle;
    case IPP_PSTATE_PROCESSING:
        return PrinterCondition::State::Processing;
    case IPP_PSTATE_STOPPED:
        return PrinterCondition::State::Stopped;
    default:
        return PrinterCondition::State::Unknown;
    }
}

/// The queue is only busy emptying: worth waiting for.
bool isEmptying(const PrinterCondition& condition)
{
    auto empty = condition;
    empty.queuedJobs = 0;
    return condition.queuedJobs > 0 && checkCondition(empty).ok();
}

/// A tray is named in the paper's own collection; that takes the place of its bare name (PWG
/// 5100.7, 6.3).
void addTray(ipp_t* request, const std::string& tray)
{
    constexpr int kWidth = 21000; // hundredths of a millimetre
    constexpr int kHeight = 29700;
    const IppPtr size{ippNew()};
    ippAddInteger(size.get(), IPP_TAG_ZERO, IPP_TAG_INTEGER, "x-dimension", kWidth);
    ippAddInteger(size.get(), IPP_TAG_ZERO, IPP_TAG_INTEGER, "y-dimension", kHeight);
    const IppPtr paper{ippNew()};
    ippAddCollection(paper.get(), IPP_TAG_ZERO, "media-size", size.get());
    ippAddString(paper.get(), IPP_TAG_ZERO, IPP_TAG_KEYWORD, "media-source", nullptr, tray.c_str());
    ippAddCollection(request, IPP_TAG_JOB, "media-col", paper.get());
}

void addJobSettings(ipp_t* request, const PrinterSettings& settings)
{
    const auto keyword = [&](const char* name, const char* value) {
        ippAddString(request, IPP_TAG_JOB, IPP_TAG_KEYWORD, name, nullptr, value);
    };
    if (settings.tray.empty())
        keyword("media", settings.media.c_str());
    else
        addTray(request, settings.tray);
    keyword("sides", "one-sided");
    ippAddInteger(request, IPP_TAG_JOB, IPP_TAG_INTEGER, "copies", 1);
    // No banner: it would be a second page, with the user's and the job's name.
    keyword("job-sheets", "none");
}

} // namespace

Result<IppPrinter> IppPrinter::open(const PrinterSettings& settings)
{
    auto connection = IppConnection::open(settings);
    if (!connection)
        return connection.error();
    return IppPrinter{settings, *std::move(connection)};
}

Result<PrinterCondition> IppPrinter::condition()
{
    auto request = m_connection.newRequest(IPP_OP_GET_PRINTER_ATTRIBUTES);
    ippAddStrings(request.get(), IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "requested-attributes",
                  static_cast<int>(kPrinterAttributes.size()), nullptr, kPrinterAttributes.data());
    const auto answer = m_connection.exchange(std::move(request));
    if (!answer)
        return answer.error();
    PrinterCondition found;
    found.state = stateOf(integerIn(answer->get(), "printer-state").value_or(0));
    found.accepting = booleanIn(answer->get(), "printer-is-accepting-jobs");
    found.queuedJobs = integerIn(answer->get(), "queued-job-count").value_or(0);
    found.reasons = textsIn(answer->get(), "printer-state-reasons");
    found.formats = textsIn(answer->get(), "document-format-supported");
    if (m_settings.media == PrinterSettings{}.media) // a label printer has no A4
        found.media = textsIn(answer->get(), "media-supported");
    found.trays = textsIn(answer->get(), "media-source-supported");
    found.operations = integersIn(answer->get(), "operations-supported");
    found.isCups = std::ranges::find(found.operations, kCupsGetPrinters) != found.operations.end();
    return found;
}

Result<void> IppPrinter::checkReady()
{
    const auto until = Clock::now() + m_settings.answerLimit;
    auto found = condition();
    while (found && isEmptying(*found) && Clock::now() < until) {
        std::this_thread::sleep_for(kPause);
        found = condition();
    }
    if (!found)
        return found.error();
    if (const auto checked = checkCondition(*found); !checked)
        return checked.error();
    if (const auto tray = checkTray(*found, m_settings.tray); !tray)
        return tray.error();
    return checkServer(*found);
}

/// A CUPS server has a spool, and settings that decide what stays there. They are asked once.
Result<void> IppPrinter::checkServer(const PrinterCondition& found)
{
    if (!found.isCups || m_settingsChecked)
        return {};
    const auto settings = m_connection.fetch("/admin/conf/cupsd.conf");
    if (!settings && settings.error().code == ErrorCode::PrinterRefused)
        return Error{.code = ErrorCode::QueueUnsafe,
                     .context = "the CUPS server does not show its settings to this user "
                                "(GET /admin/conf/cupsd.conf): " +
                                settings.error().context +
                                "; cupsd.conf must allow it in <Location /admin/conf>, and say: " +
                                demandedCupsSettings()};
    if (!settings)
        return settings.error();
    const auto checked = checkCupsSettings(*settings);
    m_settingsChecked = checked.ok();
    return checked;
}

Result<int> IppPrinter::createJob(const std::string& title)
{
    auto request = m_connection.newRequest(IPP_OP_CREATE_JOB);
    ippAddString(request.get(), IPP_TAG_OPERATION, IPP_TAG_NAME, "job-name", nullptr,
                 title.c_str());
    addJobSettings(request.get(), m_settings);
    const auto answer = m_connection.exchange(std::move(request));
    if (!answer)
        return answer.error();
    const auto job = integerIn(answer->get(), "job-id");
    if (!job)
        return Error{.code = ErrorCode::PrinterRefused, .context = "no job-id in the answer"};
    return *job;
}

Delivery IppPrinter::send(int job, const std::string& title, const foundation::SecretBytes& pdf)
{
    auto request = m_connection.newRequest(IPP_OP_SEND_DOCUMENT, job);
    ippAddString(request.get(), IPP_TAG_OPERATION, IPP_TAG_NAME, "document-name", nullptr,
                 title.c_str());
    ippAddString(request.get(), IPP_TAG_OPERATION, IPP_TAG_MIMETYPE, "document-format", nullptr,
                 "application/pdf");
    ippAddBoolean(request.get(), IPP_TAG_OPERATION, "last-document", 1);
    const auto sent = m_connection.exchange(std::move(request), pdf);
    return {.outcome = sent.answer ? Result<void>{} : sent.answer.error(), .begun = sent.begun};
}

Result<void> IppPrinter::follow(int job)
{
    JobFollower follower{m_settings};
    while (true) {
        const auto verdict = ask(job, follower);
        if (verdict.ended && verdict.purge)
            purge(job);
        if (verdict.ended)
            return verdict.outcome;
        std::this_thread::sleep_for(follower.pause());
    }
}

JobFollower::Verdict IppPrinter::ask(int job, JobFollower& follower)
{
    static constexpr std::array kWanted{"job-state", "job-state-reasons"};
    auto request = m_connection.newRequest(IPP_OP_GET_JOB_ATTRIBUTES, job);
    ippAddStrings(request.get(), IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "requested-attributes",
                  static_cast<int>(kWanted.size()), nullptr, kWanted.data());
    const auto answer = m_connection.exchange(std::move(request));
    if (!answer)
        return follower.judgeSilence(answer.error());
    const auto state = integerIn(answer->get(), "job-state").value_or(0);
    std::string waits;
    if (state == IPP_JSTATE_PROCESSING || state == IPP_JSTATE_PENDING) {
        const auto found = condition();
        if (!found)
            return follower.judgeSilence(found.error());
        waits = waitingReason(*found);
    }
    return follower.judge(state, textsIn(answer->get(), "job-state-reasons"), waits);
}

void IppPrinter::purge(int job)
{
    auto request = m_connection.newRequest(IPP_OP_CANCEL_JOB, job);
    // CUPS's own attribute; another printer passes over it.
    ippAddBoolean(request.get(), IPP_TAG_OPERATION, "purge-job", 1);
    static_cast<void>(m_connection.exchange(std::move(request)));
}

} // namespace print
