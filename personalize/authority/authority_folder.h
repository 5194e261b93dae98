// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/certificate.h"
#include "foundation/clock.h"
#include "foundation/private_key.h"
#include "foundation/result.h"
#include "foundation/secret_bytes.h"
#include "personalize/authority/issuing_key.h"
#include "personalize/authority/publication.h"

#include <chrono>
#include <filesystem>
#include <memory>
#include <string>

namespace authority {

/// Who the new authority is.
struct AuthoritySettings
{
    std::string country = "SE";
    std::string organisation; ///< "Testbolaget AB"
    std::string rootName;     ///< CN of the root: "Testbolaget Root CA"
    std::string issuingName;  ///< CN of the issuing CA: "Testbolaget Card CA"
    foundation::PrivateKeyKind keyKind = foundation::PrivateKeyKind::EcP384;
    std::chrono::days rootValidity{7305};
    std::chrono::days issuingValidity{3652};
    Publication publication;
};

/// An opened authority: what issuing needs, without the root's key. Never changed; any thread, any
/// number of LocalAuthority objects.
struct AuthorityMaterial
{
    std::filesystem::path folder;
    foundation::Certificate root;
    foundation::Certificate issuing;
    std::shared_ptr<const IssuingKey> key; ///< of `issuing`
    Publication publication;
};

/// Makes a root (self-signed, at most one CA below it) and an issuing CA (none below it) in the
/// folder: root.key, issuing.key (both under the passphrase, see PrivateKey::save), root.crt,
/// issuing.crt, chain.pem, root.crl (DER, a year long, empty), issuing.crl, authority.toml. All of
/// it or nothing.
///
/// root.key is used again only by renewRootRevocationList() and may be taken away to a safe place.
/// Errors: AlreadyExists when an authority is there, FileUnwritable, KeyUnusable,
/// CertificateInvalid.
foundation::Result<void> createAuthority(const std::filesystem::path& folder,
                                         const AuthoritySettings& settings,
                                         const foundation::SecretBytes& passphrase,
                                         const foundation::Clock& clock);

/// Opens an authority to issue with. Errors: AuthorityUnusable, with what is wrong: a file, the
/// passphrase, a setting, a key that is not the certificate's.
foundation::Result<std::shared_ptr<const AuthorityMaterial>>
openAuthority(const std::filesystem::path& folder, const foundation::SecretBytes& passphrase);

/// Writes root.crl anew, for another year. Errors: AuthorityUnusable, FileUnwritable.
foundation::Result<void> renewRootRevocationList(const std::filesystem::path& folder,
                                                 const foundation::SecretBytes& passphrase,
                                                 const foundation::Clock& clock);

/// The published CRL of the issuing CA, in DER.
std::filesystem::path revocationListFile(const std::filesystem::path& folder);
/// Issuing CA and root in PEM, for `openssl verify -CAfile`.
std::filesystem::path chainFile(const std::filesystem::path& folder);

} // namespace authority
