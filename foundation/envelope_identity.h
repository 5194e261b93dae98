// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/certificate.h"
#include "foundation/private_key.h"

#include <chrono>
#include <filesystem>
#include <string>

namespace foundation {

/// What a pair of the house is good for, and nothing else: its KeyUsage (RFC 5280, 4.2.1.3).
enum class IdentityUse {
    Sealing, ///< envelopes are sealed for it
    Signing, ///< it signs: digitalSignature
};

/// Somebody whom envelopes are sealed for: the mailroom, the escrow, production itself; or the
/// station, which signs with its own. The certificate is public and lies in NAME.crt (PEM), the key
/// in NAME.key (see PrivateKey::save).
struct EnvelopeIdentity
{
    Certificate certificate;
    PrivateKey key;
};

struct EnvelopeIdentitySettings
{
    std::string name;       ///< of the two files: "mailroom"
    std::string commonName; ///< as people read it: "Mailroom of Testbolaget AB"
    PrivateKeyKind kind = PrivateKeyKind::EcP384;
    std::chrono::days validity{3650};
    IdentityUse use = IdentityUse::Sealing;
};

/// Makes a key and its self-signed certificate, with KeyUsage for its use alone, and writes both
/// into the folder, the certificate last. Errors: AlreadyExists, FileUnwritable, KeyUnusable.
Result<EnvelopeIdentity> createEnvelopeIdentity(const std::filesystem::path& folder,
                                                const EnvelopeIdentitySettings& settings,
                                                const SecretBytes& passphrase, const Clock& clock);

/// Errors: FileUnreadable, CertificateInvalid, KeyUnusable when the passphrase is wrong or the
/// files are not a pair.
Result<EnvelopeIdentity> loadEnvelopeIdentity(const std::filesystem::path& folder,
                                              const std::string& name,
                                              const SecretBytes& passphrase);

/// The certificate alone, for those who only seal. Errors: FileUnreadable, CertificateInvalid.
Result<Certificate> loadEnvelopeCertificate(const std::filesystem::path& folder,
                                            const std::string& name);

} // namespace foundation
