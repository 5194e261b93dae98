// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/proof/prove_card.h"

#include "foundation/child_process.h"
#include "personalize/proof/proof_message.h"
#include "personalize/proof/report_lines.h"
#include "personalize/token/module_environment.h"

namespace proof {
namespace {

using foundation::ChildOutcome;
using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;
using End = foundation::ChildOutcome::End;

Error notEnded(const ProofProgram& program, const ChildOutcome& outcome)
{
    if (outcome.end == End::TimedOut)
        return Error{ErrorCode::ProofTimedOut, std::to_string(program.limit.count()) + " ms"};
    return Error{ErrorCode::ProgramFailed, program.program.string() + ": ended by a signal",
                 std::nullopt, outcome.signal};
}

} // namespace

Result<ProofReport> proveCard(const ProofProgram& program, const ProofRequest& request)
{
    ReportReader report;
    foundation::ChildProgram child;
    child.program = program.program;
    child.environment = token::moduleEnvironment();
    child.input = encode(request, program.module);
    child.limit = program.limit;
    child.onLine = [&](std::string_view line) { report.line(line); };
    const auto outcome = foundation::runChild(std::move(child));
    if (!outcome)
        return outcome.error();
    if (outcome->end != End::Exited)
        return notEnded(program, *outcome);
    return report.finish(outcome->exitCode);
}

} // namespace proof
