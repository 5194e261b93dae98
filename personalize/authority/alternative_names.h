// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "cardprofiles/card_profile.h"
#include "foundation/openssl_handles.h"
#include "foundation/result.h"
#include "personalize/authority/field_values.h"

namespace authority {

/// Adds subjectAltName (RFC 5280, 4.2.1.6) from the profile's templates: "email" as rfc822Name,
/// "upn" as otherName 1.3.6.1.4.1.311.20.2.3 with a UTF8String, as Windows logs on with. Nothing
/// when no template gives a value. Errors: FieldMissing, TemplateInvalid, CertificateInvalid.
foundation::Result<void>
addAlternativeNames(X509* certificate, const std::vector<cardprofiles::NameTemplate>& templates,
                    const FieldValues& fields);

} // namespace authority
