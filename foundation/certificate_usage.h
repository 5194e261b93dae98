// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/certificate.h"

#include <string>

namespace foundation {

/// The certificate's key may prove to a server who its holder is: key usage digitalSignature
/// (RFC 5280, 4.2.1.3), which it must state, and clientAuth or any among the extended ones, where
/// it states some (4.2.1.12); and it is no authority's (4.2.1.9).
bool isForAuthentication(const Certificate& certificate);

/// The last common name of its subject, in UTF-8; empty when it has none.
std::string commonName(const Certificate& certificate);

/// The subject's serialNumber attribute (X.520, 6.2.9), which carries its holder's identity: not
/// the certificate's own serial number. In UTF-8; empty when it has none, or several.
std::string subjectSerialNumber(const Certificate& certificate);

} // namespace foundation
