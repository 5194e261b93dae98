// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/bytes.h"
#include "foundation/clock.h"
#include "foundation/result.h"

#include <memory>
#include <string>

struct X509_crl_st; // OpenSSL's X509_CRL

namespace foundation {

/// A certificate revocation list (RFC 5280, 5) as somebody published it; copies share the parsed
/// form. Nothing of it holds before its signature is verified (verifyUnrevokedChain). Any thread.
class RevocationList
{
public:
    /// Reads DER or PEM. `source` says where it came from, for messages. Errors: InvalidEncoding.
    static Result<RevocationList> parse(ByteView derOrPem, std::string source);

    [[nodiscard]] const std::string& source() const { return m_source; }
    /// RFC 4514 text, as Certificate::issuer() has it.
    [[nodiscard]] std::string issuer() const;
    /// When the next list is due; from then on this one says nothing. Every list in use has one
    /// (RFC 5280, 5.1.2.5).
    [[nodiscard]] Instant nextUpdate() const { return m_nextUpdate; }

    /// For the files that call OpenSSL; stays this object's and is not to be changed.
    [[nodiscard]] X509_crl_st* native() const { return m_native.get(); }

private:
    RevocationList() = default;

    std::shared_ptr<X509_crl_st> m_native;
    std::string m_source;
    Instant m_nextUpdate;
};

} // namespace foundation
