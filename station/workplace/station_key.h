// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/envelope_identity.h"
#include "foundation/random_source.h"
#include "station/workplace/settings.h"

namespace workplace {

/// Makes station.crt and .key in the folder of keys, under a passphrase in a file of its own (mode
/// 0600). What an earlier try left half done is finished: it is whole when the certificate lies
/// there. One caller at a time. Errors: AlreadyExists, FileUnwritable, KeyUnusable.
foundation::Result<foundation::EnvelopeIdentity>
makeStationKey(const std::filesystem::path& home, const std::filesystem::path& passphraseFile,
               const std::filesystem::path& keys, const std::string& stationName,
               foundation::RandomSource& random, const foundation::Clock& clock);

/// Opens the station's pair. A home of an older program has none: it is made, whichever process
/// comes first. Where the trail has heads already, it was signed with a key that must be put back:
/// FileUnreadable. Errors: FileUnreadable, KeyUnusable, CertificateInvalid, FileUnwritable.
foundation::Result<foundation::EnvelopeIdentity> openStationKey(const std::filesystem::path& home,
                                                                const Settings& settings,
                                                                foundation::RandomSource& random,
                                                                const foundation::Clock& clock);

} // namespace workplace
