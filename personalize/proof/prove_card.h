// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/result.h"
#include "personalize/proof/proof_report.h"
#include "personalize/proof/proof_request.h"

#include <chrono>
#include <filesystem>

namespace proof {

/// The program cardproof and the PKCS#11 module that it judges with.
struct ProofProgram
{
    std::filesystem::path program;
    std::filesystem::path module;
    std::chrono::milliseconds limit{std::chrono::seconds{60}};
};

/// Has the card proven by cardproof, a process of its own, and waits until it has ended. The codes
/// go to it over a pipe alone and are wiped. Blocks; any thread, several at once. Errors:
/// ProgramFailed, ProofTimedOut, ModuleUnusable, NoCard, CardRemoved. A check that the card did not
/// pass is no error: it stands in the report.
foundation::Result<ProofReport> proveCard(const ProofProgram& program, const ProofRequest& request);

} // namespace proof
