// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/result.h"
#include "personalize/proof/proof_request.h"

#include <filesystem>
#include <string>

namespace cardproof {

/// What OpenSC is to know for one proof: the other readers are none of its business, nothing is
/// taken from a cache of an earlier card or PIN, nobody else gets at the card while a PIN is
/// verified, nothing is logged.
std::string openscConfiguration(const proof::ProofRequest& request);

/// The configuration as a file in a folder of its own under TMPDIR (or /tmp), named to OpenSC in
/// this process's environment (OPENSC_CONF) before a module is loaded. Holds no secret. Removed
/// with the object. Before any thread but the first.
class OpenscConfiguration
{
public:
    /// Errors: FileUnwritable.
    static foundation::Result<OpenscConfiguration> make(const proof::ProofRequest& request);

    OpenscConfiguration(OpenscConfiguration&& other) noexcept;
    OpenscConfiguration& operator=(OpenscConfiguration&&) = delete;
    OpenscConfiguration(const OpenscConfiguration&) = delete;
    OpenscConfiguration& operator=(const OpenscConfiguration&) = delete;
    ~OpenscConfiguration();

private:
    explicit OpenscConfiguration(std::filesystem::path folder) : m_folder{std::move(folder)} {}
    std::filesystem::path m_folder; ///< empty once moved from
};

} // namespace cardproof
