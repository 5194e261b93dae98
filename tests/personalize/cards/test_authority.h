// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/bytes.h"

#include <memory>
#include <string>

namespace testcards {

/// Issues certificates of the size and content that an e-service ID has: RSA-3072 issuer, key
/// usages, a policy, links to CRL and issuer.
class TestAuthority
{
public:
    TestAuthority();
    ~TestAuthority();
    TestAuthority(const TestAuthority&) = delete;
    TestAuthority& operator=(const TestAuthority&) = delete;

    /// The issuer's own DER certificate.
    [[nodiscard]] foundation::Bytes certificate() const;
    /// A DER certificate for the key of a DER CertificationRequest. Throws std::runtime_error.
    [[nodiscard]] foundation::Bytes issue(foundation::ByteView request,
                                          const std::string& keyUsage) const;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace testcards
