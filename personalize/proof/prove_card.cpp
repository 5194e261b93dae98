// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/proof/prove_card.h"

#include "foundation/child_process.h"
#include "personalize/proof/proof_message.h"
#include "personalize/proof/report_lines.h"

#include <cstdlib>

namespace proof {
namespace {

using foundation::ChildOutcome;
using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;
using End = foundation::ChildOutcome::End;

/// What of our environment a proof needs: the way to pcscd.
std::vector<std::string> environment()
{
    std::vector<std::string> variables{"LC_ALL=C.UTF-8"};
    if (const char* const socket = std::getenv("PCSCLITE_CSOCK_NAME"); socket != nullptr)
        variables.push_back(std::string{"PCSCLITE_CSOCK_NAME="} + socket);
    return variables;
}

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
    child.environment = environment();
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
