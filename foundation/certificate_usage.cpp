// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "foundation/certificate_usage.h"

#include "foundation/openssl_handles.h"

#include <openssl/err.h>

namespace foundation {
namespace {

struct FreeText
{
    void operator()(unsigned char* text) const { OPENSSL_free(text); }
};

std::string valueAt(const X509_NAME* name, int position)
{
    unsigned char* text = nullptr;
    const int size =
        ASN1_STRING_to_UTF8(&text, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, position)));
    const std::unique_ptr<unsigned char, FreeText> owned{text};
    return size <= 0 ? std::string{} : std::string(text, text + size);
}

} // namespace

bool isForAuthentication(const Certificate& certificate)
{
    auto* const native = certificate.native();
    const auto flags = X509_get_extension_flags(native);
    const bool readable = (flags & EXFLAG_INVALID) == 0;
    ERR_clear_error();
    if (!readable || (flags & EXFLAG_CA) != 0 || (flags & EXFLAG_KUSAGE) == 0 ||
        (X509_get_key_usage(native) & KU_DIGITAL_SIGNATURE) == 0)
        return false;
    return (flags & EXFLAG_XKUSAGE) == 0 ||
           (X509_get_extended_key_usage(native) & (XKU_SSL_CLIENT | XKU_ANYEKU)) != 0;
}

std::string commonName(const Certificate& certificate)
{
    const auto* const subject = X509_get_subject_name(certificate.native());
    int last = -1;
    for (int at = -1; (at = X509_NAME_get_index_by_NID(subject, NID_commonName, at)) >= 0;)
        last = at;
    return last < 0 ? std::string{} : valueAt(subject, last);
}

std::string subjectSerialNumber(const Certificate& certificate)
{
    const auto* const subject = X509_get_subject_name(certificate.native());
    const int at = X509_NAME_get_index_by_NID(subject, NID_serialNumber, -1);
    if (at < 0 || X509_NAME_get_index_by_NID(subject, NID_serialNumber, at) >= 0)
        return {};
    return valueAt(subject, at);
}

} // namespace foundation
