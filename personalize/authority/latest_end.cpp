// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/authority/latest_end.h"

#include "foundation/certificate.h"

#include <algorithm>
#include <optional>

namespace authority {

using foundation::Error;
using foundation::ErrorCode;
using foundation::Instant;
using foundation::Result;

Result<Instant> latestEnd(const std::vector<foundation::Bytes>& chain)
{
    std::optional<Instant> earliest;
    for (const auto& der : chain) {
        const auto issuer = foundation::Certificate::parse(der);
        if (!issuer)
            return Error{ErrorCode::AuthorityUnusable, "an issuer's certificate cannot be read"};
        earliest = earliest ? std::min(*earliest, issuer->notAfter()) : issuer->notAfter();
    }
    if (!earliest)
        return Error{ErrorCode::AuthorityUnusable, "the authority has no certificates"};
    return *earliest;
}

} // namespace authority
