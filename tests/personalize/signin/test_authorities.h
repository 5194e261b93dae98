// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "fixtures/testbench/temporary_folder.h"
#include "foundation/certificate.h"
#include "personalize/signin/accepted_authorities.h"

#include <string>

namespace signin {

/// When a certificate is valid, as OpenSSL's command reads it.
struct Validity
{
    std::string from = "20250101000000Z";
    std::string until = "20490101000000Z";
};

/// What a certificate is for; texts of OpenSSL's configuration.
struct Purpose
{
    std::string basic = "CA:false";
    std::string usage = "critical,digitalSignature";
    std::string extended{};
};

inline const Purpose kAuthority{"critical,CA:true", "critical,keyCertSign,cRLSign"};

/// Authorities and holders made by OpenSSL's own command, in a folder: NAME.pem, NAME.key, and the
/// folder accepted/ with what a station is given. Throws std::runtime_error when the command
/// refuses.
class TestAuthorities
{
public:
    TestAuthorities();

    /// Makes NAME under its issuer, or self-signed where that is the same name.
    void make(const std::string& name, const std::string& issuer, const Purpose& purpose = {},
              const Validity& validity = {});
    /// Takes over an authority that somebody else made.
    void adopt(const std::string& name, const std::filesystem::path& certificate,
               const std::filesystem::path& key);
    void revoke(const std::filesystem::path& certificate, const std::string& issuer);
    /// Publishes the issuer's list as accepted/FILE.crl.
    void publish(const std::string& issuer, const std::string& file = {},
                 const Validity& validity = {});
    /// Puts the certificate among the accepted ones.
    void accept(const std::string& name);

    [[nodiscard]] std::filesystem::path file(const std::string& name) const
    {
        return m_folder / name;
    }
    [[nodiscard]] std::filesystem::path acceptedFolder() const { return file("accepted"); }
    [[nodiscard]] foundation::Certificate certificate(const std::string& name) const;
    [[nodiscard]] AcceptedAuthorities accepted() const;
    /// A signature by NAME's key and SHA-256.
    [[nodiscard]] foundation::Bytes sign(const std::string& name,
                                         foundation::ByteView message) const;

private:
    testbench::TemporaryFolder m_folder;

    [[nodiscard]] std::filesystem::path configuration(const std::string& issuer) const;
};

/// Runs a command; throws std::runtime_error with what it said when it fails.
std::string output(const std::vector<std::string>& command, const std::string& input = {});

} // namespace signin
