// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/certificate.h"
#include "foundation/result.h"
#include "foundation/revocation_list.h"

#include <filesystem>
#include <vector>

namespace signin {

/// Whose certificates may sign in, and what they have revoked. A value; any thread.
struct AcceptedAuthorities
{
    std::vector<foundation::Certificate> certificates; ///< roots and what lies between
    std::vector<foundation::RevocationList> lists;
};

/// Adds every certificate and revocation list of a folder: files named .pem, .crt or .cer (PEM, one
/// or several, or DER) and .crl (DER or PEM). Other files are passed over, folders in it too.
/// Errors: FileUnreadable, CertificateInvalid, InvalidEncoding; each with the file's name.
foundation::Result<void> addFolder(AcceptedAuthorities& accepted,
                                   const std::filesystem::path& folder);

/// The certificate may sign in as of `moment`: it is for authentication, has a path to an accepted
/// root, and neither it nor what lies between is out of time or revoked; for each issuer there is a
/// revocation list in force. Errors: CertificateWrongUse; and those of
/// foundation::verifyUnrevokedChain().
foundation::Result<void> checkCertificate(const AcceptedAuthorities& accepted,
                                          const foundation::Certificate& certificate,
                                          foundation::Instant moment);

} // namespace signin
