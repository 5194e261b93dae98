// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/stock/certificate_store.h"
#include "station/workplace/desk.h"
#include "station/workplace/pages.h"

#include <string>
#include <vector>

namespace workplace {

/// Makes the station's local CA: root and issuing authority in the settings' folder, under a fresh
/// passphrase in a file of mode 0600. `publishedAt` is the http address of the folder where its
/// certificates and CRLs will be found, which every certificate names; empty: none. Errors:
/// AuthorityExists when there is one; SettingsInvalid for an address that is not http(s).
foundation::Result<void> createLocalAuthority(Desk& desk, const std::string& organisation,
                                              const std::string& publishedAt);

/// Publishes a fresh CRL, and answers with its file.
foundation::Result<std::filesystem::path> publishCrl(Desk& desk);

/// Asks the authority for every revocation that is wanted and not yet confirmed.
foundation::Result<void> confirmRevocations(Desk& desk);

/// All in this state.
foundation::Result<std::vector<stock::Certificate>> listCertificates(Desk& desk,
                                                                     stock::CertificateState state);

} // namespace workplace
