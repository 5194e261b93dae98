// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/authority/alternative_names.h"

#include "foundation/email_address.h"
#include "foundation/openssl_values.h"
#include "personalize/authority/distinguished_name.h"

namespace authority {
namespace {

using foundation::Error;
using foundation::ErrorCode;
using foundation::GeneralNameHandle;
using foundation::Result;

constexpr auto kUserPrincipalName = "1.3.6.1.4.1.311.20.2.3";
constexpr long kLongestPrincipalName = 1024; // of userPrincipalName in Active Directory's schema

using TypeHandle = foundation::CHandle<ASN1_TYPE, ASN1_TYPE_free>;

Error invalid(const std::string& why)
{
    return foundation::opensslError(ErrorCode::CertificateInvalid, "subjectAltName " + why);
}

Result<GeneralNameHandle> emailName(const std::string& text)
{
    const auto address = foundation::EmailAddress::parse(text);
    if (!address)
        return invalid("email: " + address.error().context);
    GeneralNameHandle name{GENERAL_NAME_new()};
    auto* value = ASN1_IA5STRING_new();
    if (ASN1_STRING_set(value, text.data(), static_cast<int>(text.size())) != 1)
        return invalid("email");
    GENERAL_NAME_set0_value(name.get(), GEN_EMAIL, value);
    return name;
}

Result<GeneralNameHandle> principalName(const std::string& text)
{
    const auto at = text.find('@');
    if (at == 0 || at == std::string::npos || at + 1 == text.size())
        return invalid("upn: must be name@domain");
    ASN1_STRING* value = nullptr;
    if (ASN1_mbstring_ncopy(&value, reinterpret_cast<const unsigned char*>(text.data()),
                            static_cast<int>(text.size()), MBSTRING_UTF8, B_ASN1_UTF8STRING, 1,
                            kLongestPrincipalName) < 0)
        return invalid("upn: not UTF-8, or too long");
    TypeHandle any{ASN1_TYPE_new()};
    ASN1_TYPE_set(any.get(), V_ASN1_UTF8STRING, value);
    GeneralNameHandle name{GENERAL_NAME_new()};
    auto* type = OBJ_txt2obj(kUserPrincipalName, 1);
    if (GENERAL_NAME_set0_othername(name.get(), type, any.get()) != 1)
        return invalid("upn");
    static_cast<void>(any.release()); // the name's now
    return name;
}

Result<GeneralNameHandle> nameOf(const NameAttribute& attribute)
{
    if (attribute.type == "email")
        return emailName(attribute.value);
    if (attribute.type == "upn")
        return principalName(attribute.value);
    return invalid(attribute.type + ": not a kind of name that a card has");
}

} // namespace

Result<void> addAlternativeNames(X509* certificate,
                                 const std::vector<cardprofiles::NameTemplate>& templates,
                                 const FieldValues& fields)
{
    const auto filled = fillNames(templates, fields);
    if (!filled)
        return filled.error();
    if (filled->empty())
        return {};
    const foundation::GeneralNamesHandle names{GENERAL_NAMES_new()};
    for (const auto& attribute : *filled) {
        auto name = nameOf(attribute);
        if (!name)
            return name.error();
        sk_GENERAL_NAME_push(names.get(), name->release());
    }
    if (X509_add1_ext_i2d(certificate, NID_subject_alt_name, names.get(), 0, X509V3_ADD_DEFAULT) !=
        1)
        return invalid("");
    return {};
}

} // namespace authority
