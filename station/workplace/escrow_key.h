// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/secret_bytes.h"

#include <filesystem>

namespace workplace {

/// The escrow key as its keeper brings it: escrow.crt and escrow.key in a folder, and what opens
/// them. It lies on no station.
struct EscrowKey
{
    std::filesystem::path folder;
    foundation::SecretBytes passphrase;
};

} // namespace workplace
