// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/bytes.h"
#include "foundation/result.h"

#include <string>

namespace pkcs15 {

/// The common name of a DER certificate's subject in UTF-8, for a label; empty when it has none.
/// Errors: CertificateInvalid.
foundation::Result<std::string> subjectCommonName(foundation::ByteView certificate);

} // namespace pkcs15
