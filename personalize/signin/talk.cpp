// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/signin/talk.h"

#include "personalize/token/module_environment.h"
#include "personalize/token/secret_input.h"

namespace signin {
namespace {

using foundation::ChildOutcome;
using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;
using End = foundation::ChildOutcome::End;

Error notEnded(const SignInProgram& program, const ChildOutcome& outcome)
{
    if (outcome.end == End::Stopped)
        return Error{ErrorCode::Cancelled, "sign-in"};
    if (outcome.end == End::TimedOut)
        return Error{ErrorCode::SignInTimedOut, std::to_string(program.limit.count()) + " ms"};
    return Error{ErrorCode::ProgramFailed, program.program.string() + ": ended by a signal",
                 std::nullopt, outcome.signal};
}

} // namespace

Result<SignInReport> talk(const SignInProgram& program, const SignInTask& task, const Reply& reply)
{
    SignInReport report;
    foundation::ChildProgram child;
    child.program = program.program;
    child.environment = token::moduleEnvironment();
    child.input = token::framed(encode(task));
    child.limit = program.limit;
    child.stop = program.stop;
    child.onLine = [&](std::string_view line) { report.line(line); };
    if (reply)
        child.answer = [&](std::string_view line) {
            const auto nonce = nonceOf(line);
            return nonce ? token::framed(reply(*nonce)) : foundation::SecretBytes{};
        };
    const auto outcome = foundation::runChild(std::move(child));
    if (!outcome)
        return outcome.error();
    if (outcome->end != End::Exited)
        return notEnded(program, *outcome);
    if (auto ended = report.finish(outcome->exitCode); !ended)
        return ended.error();
    return report;
}

} // namespace signin
