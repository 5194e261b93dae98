// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/authority/distinguished_name.h"

#include "cardprofiles/field_template.h"
#include "foundation/openssl_values.h"

#include <openssl/err.h>
#include <openssl/x509.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace authority {

using foundation::Bytes;
using foundation::Error;
using foundation::ErrorCode;
using foundation::NameHandle;
using foundation::Result;

namespace {

struct AttributeRule
{
    std::string_view type;
    int nid;
    unsigned long stringType; ///< B_ASN1_PRINTABLESTRING or B_ASN1_UTF8STRING
    long shortest;
    long longest; ///< characters
};

/// From the country inwards.
constexpr std::array kAttributes{
    AttributeRule{"C", NID_countryName, B_ASN1_PRINTABLESTRING, 2, 2},
    AttributeRule{"ST", NID_stateOrProvinceName, B_ASN1_UTF8STRING, 1, 128},
    AttributeRule{"L", NID_localityName, B_ASN1_UTF8STRING, 1, 128},
    AttributeRule{"O", NID_organizationName, B_ASN1_UTF8STRING, 1, 64},
    AttributeRule{"organizationIdentifier", NID_organizationIdentifier, B_ASN1_UTF8STRING, 1, 256},
    AttributeRule{"OU", NID_organizationalUnitName, B_ASN1_UTF8STRING, 1, 64},
    AttributeRule{"title", NID_title, B_ASN1_UTF8STRING, 1, 64},
    AttributeRule{"CN", NID_commonName, B_ASN1_UTF8STRING, 1, 64},
    AttributeRule{"SN", NID_surname, B_ASN1_UTF8STRING, 1, 32768},
    AttributeRule{"GN", NID_givenName, B_ASN1_UTF8STRING, 1, 32768},
    AttributeRule{"serialNumber", NID_serialNumber, B_ASN1_PRINTABLESTRING, 1, 64},
};

const AttributeRule* ruleOf(const std::string& type)
{
    const auto* found = std::ranges::find(kAttributes, type, &AttributeRule::type);
    return found == kAttributes.end() ? nullptr : found;
}

Error invalid(const std::string& type, const std::string& why)
{
    ERR_clear_error();
    return {ErrorCode::CertificateInvalid, "subject " + type + ": " + why};
}

/// C0 and DEL; nothing of a name, and a line break in a log.
bool hasControlCharacter(const std::string& text)
{
    return std::ranges::any_of(text, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 || byte == 0x7F;
    });
}

Result<void> append(X509_NAME* name, const NameAttribute& attribute)
{
    const auto* rule = ruleOf(attribute.type);
    if (rule == nullptr)
        return invalid(attribute.type, "not an attribute that a subject may have");
    if (attribute.value.empty() || hasControlCharacter(attribute.value))
        return invalid(attribute.type, "empty, or with a control character");
    ASN1_STRING* made = nullptr;
    const int stringType =
        ASN1_mbstring_ncopy(&made, reinterpret_cast<const unsigned char*>(attribute.value.data()),
                            static_cast<int>(attribute.value.size()), MBSTRING_UTF8,
                            rule->stringType, rule->shortest, rule->longest);
    const foundation::Asn1StringHandle value{made};
    if (stringType < 0)
        return invalid(attribute.type,
                       "must be " + std::to_string(rule->shortest) + " to " +
                           std::to_string(rule->longest) +
                           (rule->stringType == B_ASN1_PRINTABLESTRING
                                ? " letters A-Z, digits or one of '()+,-./:=? and blank"
                                : " characters of UTF-8"));
    if (X509_NAME_add_entry_by_NID(name, rule->nid, stringType, ASN1_STRING_get0_data(value.get()),
                                   ASN1_STRING_length(value.get()), -1, 0) != 1)
        return invalid(attribute.type, "not encodable");
    return {};
}

} // namespace

Result<std::string> fillTemplate(const std::string& text, const FieldValues& fields)
{
    const auto used = cardprofiles::fieldsIn(text);
    if (!used)
        return used.error();
    const auto known = cardprofiles::knownFields();
    for (const auto& field : *used) {
        if (std::ranges::find(known, field) == known.end())
            return Error{ErrorCode::TemplateInvalid, "{" + field + "} is not a known field"};
        const auto value = fields.find(field);
        if (value == fields.end() || value->second.empty())
            return Error{ErrorCode::FieldMissing, field + ", needed for \"" + text + "\""};
    }
    return cardprofiles::fillFields(text, [&](const auto& field) { return fields.at(field); });
}

Result<Bytes> encodeName(std::vector<NameAttribute> attributes)
{
    std::ranges::stable_sort(attributes, {},
                             [](const NameAttribute& it) { return ruleOf(it.type); });
    const NameHandle name{X509_NAME_new()};
    for (const auto& attribute : attributes)
        if (auto added = append(name.get(), attribute); !added)
            return added.error();
    if (attributes.empty())
        return Error{ErrorCode::CertificateInvalid, "a subject without attributes"};
    return foundation::derOf<i2d_X509_NAME>(name.get());
}

Result<Bytes> buildSubject(const cardprofiles::CertificateProfile& profile,
                           const FieldValues& fields)
{
    auto attributes = fillNames(profile.subject, fields);
    if (!attributes)
        return attributes.error();
    return encodeName(std::move(*attributes));
}

Result<std::vector<NameAttribute>> fillNames(const std::vector<cardprofiles::NameTemplate>& names,
                                             const FieldValues& fields)
{
    std::vector<NameAttribute> filled;
    for (const auto& name : names) {
        auto value = fillTemplate(name.value, fields);
        if (value)
            filled.push_back({name.type, std::move(*value)});
        else if (!name.optional || value.error().code != ErrorCode::FieldMissing)
            return value.error();
    }
    return filled;
}

} // namespace authority
