// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/certificate.h"
#include "foundation/clock.h"
#include "foundation/private_key.h"
#include "foundation/result.h"
#include "personalize/authority/authority_folder.h"

namespace authority {

/// The root's self-signed certificate: a CA with one CA below it. Errors: CertificateInvalid,
/// AuthorityUnusable.
foundation::Result<foundation::Certificate> makeRootCertificate(const AuthoritySettings& settings,
                                                                const foundation::PrivateKey& key,
                                                                foundation::Instant now);

/// The issuing CA's certificate under the root: a CA with none below it, any policy. Errors as
/// above.
foundation::Result<foundation::Certificate>
makeIssuingCertificate(const AuthoritySettings& settings, const foundation::PrivateKey& key,
                       const foundation::Certificate& root, const foundation::PrivateKey& rootKey,
                       foundation::Instant now);

} // namespace authority
