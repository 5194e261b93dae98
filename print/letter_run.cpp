// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "print/letter_run.h"

#include "cardprofiles/code_sheet.h"
#include "foundation/sealed_envelope.h"

#include <array>
#include <filesystem>

namespace print {

namespace {

using foundation::EnvelopeIdentity;
using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;
using foundation::SecretBytes;

LetterEvent event(const LetterTask& task, LetterState state, std::optional<int> job = {})
{
    return {.letterNumber = task.letterNumber, .state = state, .job = job};
}

LetterEvent event(const LetterTask& task, LetterState state, const Error& error,
                  std::optional<int> job)
{
    auto told = event(task, state, job);
    told.error = error.code;
    told.context = error.context;
    return told;
}

/// Qt lays glyphs out in arrays on the stack and leaves them there: this overwrites as much of it
/// as painting and sending a page reach down.
[[gnu::noinline]] void wipeStack()
{
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-member-init): wiped next
    std::array<std::uint8_t, 256 * 1024> reach;
    foundation::wipe(reach);
}

} // namespace

void LetterRun::print(const Result<EnvelopeIdentity>& mailroom)
{
    const auto tasks = makeable();
    if (!mailroom)
        return refuseFrom(0, tasks, mailroom.error());
    if (tasks.empty())
        return;
    auto printer = IppPrinter::open(m_request.printer);
    if (!printer)
        return refuseFrom(0, tasks, printer.error());
    for (std::size_t i = 0; i < tasks.size(); ++i) {
        if (const auto stop = printOne(*tasks[i], *printer, *mailroom))
            return refuseFrom(i + 1, tasks, *stop);
    }
}

std::vector<const LetterTask*> LetterRun::makeable()
{
    std::vector<const LetterTask*> tasks;
    for (const auto& task : m_request.letters) {
        if (const auto checked = check(task); checked)
            tasks.push_back(&task);
        else
            refuse(task, checked.error());
    }
    return tasks;
}

Result<void> LetterRun::check(const LetterTask& task)
{
    const auto renderer = rendererOf(task.templateFile);
    if (!renderer)
        return renderer.error();
    return (*renderer)->check(task);
}

Result<LetterRenderer*> LetterRun::rendererOf(const std::string& templateFile)
{
    const auto known = m_renderers.find(templateFile);
    if (known != m_renderers.end())
        return &known->second;
    if (templateFile.empty() || templateFile.find('/') != std::string::npos)
        return Error{.code = ErrorCode::TemplateInvalid,
                     .context = "a template is named without a folder"};
    auto loaded = stationery::PageTemplate::load(std::filesystem::path{m_request.templateFolder} /
                                                 templateFile);
    if (!loaded)
        return loaded.error();
    return &m_renderers
                .emplace(templateFile, LetterRenderer{*std::move(loaded), m_request.printer.shift})
                .first->second;
}

std::optional<Error> LetterRun::printOne(const LetterTask& task, IppPrinter& printer,
                                         const EnvelopeIdentity& mailroom)
{
    if (const auto ready = printer.checkReady(); !ready) {
        refuse(task, ready.error());
        return ready.error();
    }
    const auto job = printer.createJob(task.letterNumber);
    if (!job) {
        refuse(task, job.error());
        return job.error();
    }
    m_tell(event(task, LetterState::Waiting, *job));
    const auto answer = m_hear();
    const auto envelope = answer ? answer->envelope : answer.error();
    if (!envelope || answer->letterNumber != task.letterNumber) {
        printer.purge(*job);
        const auto why =
            envelope ? Error{ErrorCode::EnvelopeDamaged, "for another letter"} : envelope.error();
        m_tell(event(task, LetterState::Refused, why, *job));
        return answer ? std::nullopt : std::optional{why};
    }
    m_tell(event(task, LetterState::Printing, *job));
    auto page = makePage(task, *envelope, mailroom);
    wipeStack();
    if (page)
        return sendPage(task, printer, *job, *std::move(page));
    printer.purge(*job);
    m_tell(event(task, LetterState::Refused, page.error(), *job));
    return std::nullopt; // the fault is this letter's own
}

std::optional<Error> LetterRun::sendPage(const LetterTask& task, IppPrinter& printer, int job,
                                         SecretBytes page)
{
    const auto sent = printer.send(job, task.letterNumber, page);
    page.clear();
    wipeStack();
    return end(task, printer, job, sent);
}

std::optional<Error> LetterRun::end(const LetterTask& task, IppPrinter& printer, int job,
                                    const Delivery& sent)
{
    if (!sent.outcome)
        printer.purge(job);
    if (!sent.outcome && !sent.begun) {
        m_tell(event(task, LetterState::Refused, sent.outcome.error(), job));
        return sent.outcome.error();
    }
    const auto outcome = sent.outcome ? printer.follow(job) : sent.outcome;
    if (!outcome) {
        m_tell(event(task, LetterState::Spoiled, outcome.error(), job));
        return outcome.error();
    }
    m_tell(event(task, LetterState::Printed, job));
    return std::nullopt;
}

Result<SecretBytes> LetterRun::makePage(const LetterTask& task, foundation::ByteView envelope,
                                        const EnvelopeIdentity& mailroom)
{
    const auto opened = foundation::open(envelope, mailroom.certificate, mailroom.key);
    if (!opened)
        return opened.error();
    const auto sheet = cardprofiles::decodeCodeSheet(*opened);
    if (!sheet)
        return sheet.error();
    if (sheet->subject != task.letterNumber)
        return Error{.code = ErrorCode::EnvelopeDamaged,
                     .context = "the envelope was sealed for another letter"};
    for (const auto& name : task.codes) {
        if (sheet->find(name) == nullptr)
            return Error{.code = ErrorCode::EnvelopeDamaged,
                         .context = "the envelope holds no " + name};
    }
    const auto renderer = rendererOf(task.templateFile);
    if (!renderer)
        return renderer.error();
    return (*renderer)->render(task, *sheet);
}

void LetterRun::refuse(const LetterTask& task, const Error& why)
{
    m_tell(event(task, LetterState::Refused, why, std::nullopt));
}

void LetterRun::refuseFrom(std::size_t first, const std::vector<const LetterTask*>& tasks,
                           const Error& why)
{
    for (auto i = first; i < tasks.size(); ++i)
        refuse(*tasks[i], why);
}

} // namespace print
