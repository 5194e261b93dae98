// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "personalize/workflow/workbench.h"

#include <chrono>
#include <filesystem>

namespace workflow {

/// Proves a card in a process of its own (cardproof) through a PKCS#11 module: one reader's proof
/// never waits for another's, and a module that hangs or crashes takes nothing with it. Any thread.
class OpenscProver final : public Prover
{
public:
    OpenscProver(std::filesystem::path program, std::filesystem::path module,
                 std::chrono::seconds limit);

    foundation::Result<proof::ProofReport> prove(proof::ProofRequest request) override;

private:
    std::filesystem::path m_program;
    std::filesystem::path m_module;
    std::chrono::seconds m_limit;
};

} // namespace workflow
