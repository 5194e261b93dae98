// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/envelope_identity.h"
#include "foundation/result.h"
#include "print/ipp_printer.h"
#include "print/letter_renderer.h"
#include "print/pin_letter_job.h"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace print {

/// Prints the letters of one request, one after another: what the program pinletter is for.
///
/// For each letter, in this order: its text is fitted to the template; the queue is looked at; an
/// empty job is made; only then is the envelope opened, its page made and sent, everything wiped,
/// and the job followed to its end. A letter is spoiled only when bytes of its page have left this
/// program. The first letter that is spoiled, and the first "no" of the printer, end the run: the
/// letters after it are refused, unopened. Needs a QGuiApplication; one
/// thread.
class LetterRun
{
public:
    using Teller = std::function<void(const LetterEvent&)>;

    LetterRun(PinLetterRequest request, Teller tell)
        : m_request{std::move(request)}, m_tell{std::move(tell)}
    {
    }

    /// Every letter ends in one of Printed, Spoiled and Refused, and is told.
    void print(const foundation::Result<foundation::EnvelopeIdentity>& mailroom);

private:
    PinLetterRequest m_request;
    Teller m_tell;
    std::map<std::string, LetterRenderer> m_renderers; ///< by template file

    foundation::Result<LetterRenderer*> rendererOf(const std::string& templateFile);
    foundation::Result<void> check(const LetterTask& task);
    /// The letters that can be made; the others are refused.
    std::vector<const LetterTask*> makeable();
    /// Absent when the next letter can follow; else why none can.
    std::optional<foundation::Error> printOne(const LetterTask& task, IppPrinter& printer,
                                              const foundation::EnvelopeIdentity& mailroom);
    /// Tells what became of the letter whose page was sent, or refused before a byte of it went.
    std::optional<foundation::Error> end(const LetterTask& task, IppPrinter& printer, int job,
                                         const Delivery& sent);
    foundation::Result<foundation::SecretBytes>
    makePage(const LetterTask& task, const foundation::EnvelopeIdentity& mailroom);
    void refuse(const LetterTask& task, const foundation::Error& why);
    void refuseFrom(std::size_t first, const std::vector<const LetterTask*>& tasks,
                    const foundation::Error& why);
};

} // namespace print
