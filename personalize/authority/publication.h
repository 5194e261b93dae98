// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>
#include <string>

namespace authority {

/// Where relying parties find what the authority publishes, as its certificates name it; http
/// addresses, empty ones are left out.
struct Publication
{
    std::string crlUri;         ///< the issuing CA's CRL, in card certificates
    std::string caIssuersUri;   ///< the issuing CA's certificate, in card certificates
    std::string ocspUri;        ///< in card certificates
    std::string rootCrlUri;     ///< the root's CRL, in the issuing CA's certificate
    std::string rootIssuersUri; ///< the root's certificate, in the issuing CA's certificate
    std::chrono::days crlLifetime{7};
};

} // namespace authority
