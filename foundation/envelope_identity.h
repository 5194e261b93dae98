// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/certificate.h"
#include "foundation/private_key.h"

#include <chrono>
#include <filesystem>
#include <string>

namespace foundation {

/// Somebody whom envelopes are sealed for: the mailroom, the escrow, production itself. The
/// certificate is public and lies in NAME.crt (PEM), the key in NAME.key (see PrivateKey::save).
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
};

/// Makes a key and its self-signed certificate, with KeyUsage for sealing alone, and writes both
/// into the folder. Errors: AlreadyExists, FileUnwritable, KeyUnusable.
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
