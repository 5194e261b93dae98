// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "cardprofiles/card_profile.h"
#include "foundation/bytes.h"
#include "foundation/result.h"
#include "personalize/authority/field_values.h"

#include <string>
#include <vector>

namespace authority {

/// The text with its {fields} filled in. Errors: TemplateInvalid for an open brace or a field that
/// no profile knows; FieldMissing for a field whose value is empty.
foundation::Result<std::string> fillTemplate(const std::string& text, const FieldValues& fields);

/// One attribute of a name; `type` is "C", "ST", "L", "O", "organizationIdentifier", "OU",
/// "title", "CN", "SN", "GN" or "serialNumber"; the value is UTF-8.
struct NameAttribute
{
    std::string type;
    std::string value;
};

/// DER Name (RFC 5280, 4.1.2.4): one attribute in each RDN, from the country inwards in the order
/// of the list above, whatever the order given. C and serialNumber are PrintableString, all others
/// UTF8String; lengths are bounded as in RFC 5280, appendix A. Errors: CertificateInvalid, naming
/// the attribute, for a type not in the list or a value that it does not take (empty, too long, not
/// UTF-8, control characters).
foundation::Result<foundation::Bytes> encodeName(std::vector<NameAttribute> attributes);

/// The subject that the profile and the order's fields make, as DER Name: both the card's request
/// and its certificate carry it. An attribute that is optional and has an empty field is left out.
/// Errors: those of fillTemplate() and encodeName().
foundation::Result<foundation::Bytes> buildSubject(const cardprofiles::CertificateProfile& profile,
                                                   const FieldValues& fields);

/// A filled-in list of the profile's name templates, without the optional ones that stay empty.
foundation::Result<std::vector<NameAttribute>>
fillNames(const std::vector<cardprofiles::NameTemplate>& names, const FieldValues& fields);

} // namespace authority
