// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "print/page_run.h"

#include "print/ipp_printer.h"

namespace print {

namespace {

using foundation::Error;

LetterEvent ended(const std::string& title, LetterState state, const Error& error,
                  std::optional<int> job = {})
{
    return {.letterNumber = title,
            .state = state,
            .error = error.code,
            .context = error.context,
            .job = job};
}

} // namespace

LetterEvent printPage(const PrinterSettings& settings, const std::string& title,
                      const foundation::SecretBytes& pdf,
                      const std::function<void(const LetterEvent&)>& tell)
{
    auto printer = IppPrinter::open(settings);
    if (!printer)
        return ended(title, LetterState::Refused, printer.error());
    if (const auto ready = printer->checkReady(); !ready)
        return ended(title, LetterState::Refused, ready.error());
    const auto job = printer->createJob(title);
    if (!job)
        return ended(title, LetterState::Refused, job.error());
    if (tell)
        tell({.letterNumber = title, .state = LetterState::Printing, .job = *job});
    const auto sent = printer->send(*job, title, pdf);
    if (!sent.outcome) {
        printer->purge(*job);
        const auto state = sent.begun ? LetterState::Spoiled : LetterState::Refused;
        return ended(title, state, sent.outcome.error(), *job);
    }
    if (const auto followed = printer->follow(*job); !followed)
        return ended(title, LetterState::Spoiled, followed.error(), *job);
    return {.letterNumber = title, .state = LetterState::Printed, .job = *job};
}

} // namespace print
