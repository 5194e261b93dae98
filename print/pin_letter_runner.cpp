// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "print/pin_letter_runner.h"

#include "foundation/child_process.h"

#include <algorithm>
#include <map>

namespace print {

namespace {

using foundation::ChildOutcome;
using foundation::ChildProgram;
using foundation::Error;
using foundation::ErrorCode;

/// Time for what is done once: start, fonts, the mailroom's key.
constexpr std::chrono::seconds kOverhead{60};

/// What each letter of the request has come to, so far as pinletter told.
class Ledger
{
public:
    void note(const LetterEvent& event) { m_last[event.letterNumber] = event; }

    [[nodiscard]] LetterEvent ending(const std::string& letter, const std::string& why) const
    {
        const auto found = m_last.find(letter);
        if (found == m_last.end() || found->second.state == LetterState::Waiting)
            return {letter, LetterState::Refused, ErrorCode::ProgramFailed, why, std::nullopt};
        if (found->second.state == LetterState::Printing)
            return {letter, LetterState::Spoiled, ErrorCode::JobLost, why, found->second.job};
        return found->second;
    }

    [[nodiscard]] bool ended(const std::string& letter) const
    {
        const auto found = m_last.find(letter);
        return found != m_last.end() && found->second.state != LetterState::Printing &&
               found->second.state != LetterState::Waiting;
    }

private:
    std::map<std::string, LetterEvent> m_last;
};

/// The passphrase's line, if it does not come from a file; then the request.
foundation::SecretBytes inputFor(const PinLetterProgram& program, const std::string& request)
{
    foundation::SecretBytes input;
    const std::string lineEnd{"\n"};
    if (program.passphraseFile.empty()) {
        input.append(program.passphrase.view());
        input.append(foundation::bytesOf(lineEnd));
    }
    input.append(foundation::bytesOf(request + lineEnd));
    return input;
}

/// The line that answers a letter that waits.
std::string releaseFor(const PinLetterRequest& request, const PrintingHooks& hooks,
                       const std::string& letter)
{
    const auto task = std::ranges::find(request.letters, letter, &LetterTask::letterNumber);
    EnvelopeAnswer answer{letter, Error{ErrorCode::NotFound, letter}};
    if (task != request.letters.end())
        answer.envelope = hooks.release ? hooks.release(*task) : task->envelope;
    return encode(answer) + "\n";
}

std::string describeEnd(const ChildOutcome& outcome)
{
    switch (outcome.end) {
    case ChildOutcome::End::Exited:
        return "pinletter ended with " + std::to_string(outcome.exitCode) + " " + outcome.errorTail;
    case ChildOutcome::End::Signalled:
        return "pinletter ended by signal " + std::to_string(outcome.signal);
    case ChildOutcome::End::TimedOut:
        return "pinletter did not end in time";
    case ChildOutcome::End::Stopped:
        return "pinletter was stopped";
    }
    return {};
}

ChildProgram childFor(const PinLetterProgram& program, const PinLetterRequest& request)
{
    ChildProgram child;
    child.program = program.program.string();
    if (!program.passphraseFile.empty())
        child.arguments = {"--passphrase-file", program.passphraseFile.string()};
    child.environment = {"LANG=C.UTF-8"};
    child.input = inputFor(program, encode(request));
    const auto letters = static_cast<long>(request.letters.size());
    const auto& printer = request.printer;
    child.limit = kOverhead + letters * (printer.jobLimit + 4 * printer.answerLimit);
    return child;
}

} // namespace

foundation::Result<std::vector<LetterEvent>> printPinLetters(PinLetterProgram program,
                                                             const PinLetterRequest& request,
                                                             const PrintingHooks& hooks,
                                                             std::stop_token stop)
{
    Ledger ledger;
    const auto tell = [&](const LetterEvent& event) {
        ledger.note(event);
        if (hooks.onEvent && event.state != LetterState::Waiting)
            hooks.onEvent(event);
    };
    auto child = childFor(program, request);
    child.stop = std::move(stop);
    child.onLine = [&](std::string_view line) {
        if (const auto event = decodeLetterEvent(line))
            tell(*event);
    };
    child.answer = [&](std::string_view line) {
        const auto event = decodeLetterEvent(line);
        if (!event || event->state != LetterState::Waiting)
            return foundation::SecretBytes{};
        const auto answer = releaseFor(request, hooks, event->letterNumber);
        return foundation::SecretBytes::copyOf(foundation::bytesOf(answer));
    };
    const auto outcome = foundation::runChild(std::move(child));
    if (!outcome)
        return outcome.error();

    std::vector<LetterEvent> endings;
    for (const auto& task : request.letters) {
        const bool told = ledger.ended(task.letterNumber);
        endings.push_back(ledger.ending(task.letterNumber, describeEnd(*outcome)));
        if (!told)
            tell(endings.back());
    }
    return endings;
}

foundation::Result<foundation::Bytes> sealByPinletter(PinLetterProgram program,
                                                      const SealingJob& job)
{
    foundation::Bytes sealed;
    foundation::Result<void> ended = Error{ErrorCode::ProgramFailed, "pinletter said nothing"};
    ChildProgram child;
    child.program = program.program.string();
    child.arguments = {"--seal"};
    if (!program.passphraseFile.empty())
        child.arguments.insert(child.arguments.end(),
                               {"--passphrase-file", program.passphraseFile.string()});
    child.environment = {"LANG=C.UTF-8"};
    child.input = inputFor(program, encode(job));
    child.limit = kOverhead;
    child.onLine = [&](std::string_view line) {
        const auto answer = decodeSealingAnswer(line);
        if (!answer || answer->error)
            ended = answer ? *answer->error : answer.error();
        else if (answer->done)
            ended = {};
        else
            sealed.insert(sealed.end(), answer->part.begin(), answer->part.end());
    };
    const auto outcome = foundation::runChild(std::move(child));
    if (!outcome)
        return outcome.error();
    if (!ended && ended.error().code == ErrorCode::ProgramFailed)
        return Error{ErrorCode::ProgramFailed, describeEnd(*outcome)};
    if (!ended)
        return ended.error();
    return sealed;
}

} // namespace print
