// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/command/secret_input.h"
#include "station/workplace/escrow_key.h"

#include <CLI/CLI.hpp>

namespace command {

/// Where the escrow key lies and its passphrase comes from; never an argument.
struct EscrowOptions
{
    std::filesystem::path folder;
    int descriptor = -1;

    void addTo(CLI::App& command);
    /// Nothing where no folder was named. Errors: as SecretInput::ask().
    [[nodiscard]] foundation::Result<std::optional<workplace::EscrowKey>> read() const;
};

} // namespace command
