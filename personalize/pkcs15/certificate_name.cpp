// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/pkcs15/certificate_name.h"

#include "foundation/c_handle.h"

#include <openssl/err.h>
#include <openssl/x509.h>

namespace pkcs15 {

namespace {

void freeText(unsigned char* text)
{
    OPENSSL_free(text);
}

using TextPtr = foundation::CHandle<unsigned char, freeText>;

} // namespace

foundation::Result<std::string> subjectCommonName(foundation::ByteView certificate)
{
    const unsigned char* next = certificate.data();
    const foundation::CHandle<X509, X509_free> parsed{
        d2i_X509(nullptr, &next, static_cast<long>(certificate.size()))};
    if (!parsed) {
        ERR_clear_error();
        return foundation::Error{foundation::ErrorCode::CertificateInvalid,
                                 "not a DER certificate"};
    }
    const X509_NAME* subject = X509_get_subject_name(parsed.get());
    const int last = X509_NAME_get_index_by_NID(subject, NID_commonName, -1);
    if (last < 0)
        return std::string{};
    unsigned char* made = nullptr;
    const int length =
        ASN1_STRING_to_UTF8(&made, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(subject, last)));
    if (length < 0) {
        ERR_clear_error();
        return std::string{};
    }
    const TextPtr text{made};
    return std::string{text.get(), text.get() + length};
}

} // namespace pkcs15
