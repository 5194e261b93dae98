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
/// empty job is made; only then is the envelope asked for and opened, its page made and sent,
/// everything wiped, and the job followed to its end. A letter is spoiled only when bytes of its
/// page have left this program. The first letter that is spoiled, and the first "no" of the
/// printer, end the run: the letters after it are refused, unopened. Needs a QGuiApplication; one
/// thread.
class LetterRun
{
public:
    using Teller = std::function<void(const LetterEvent&)>;
    /// The next answer of whoever was told that a letter waits. Errors: Cancelled when there will
    /// be none.
    using Listener = std::function<foundation::Result<EnvelopeAnswer>()>;

    LetterRun(PinLetterRequest request, Teller tell, Listener hear)
        : m_request{std::move(request)}, m_tell{std::move(tell)}, m_hear{std::move(hear)}
    {
    }

    /// Every letter ends in one of Printed, Spoiled and Refused, and is told.
    void print(const foundation::Result<foundation::EnvelopeIdentity>& mailroom);

private:
    PinLetterRequest m_request;
    Teller m_tell;
    Listener m_hear;
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
    makePage(const LetterTask& task, foundation::ByteView envelope,
             const foundation::EnvelopeIdentity& mailroom);
    /// The page goes to its job, which is followed to its end.
    std::optional<foundation::Error> sendPage(const LetterTask& task, IppPrinter& printer, int job,
                                              foundation::SecretBytes page);
    void refuse(const LetterTask& task, const foundation::Error& why);
    void refuseFrom(std::size_t first, const std::vector<const LetterTask*>& tasks,
                    const foundation::Error& why);
};

} // namespace print
