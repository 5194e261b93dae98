// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "foundation/revocation_list.h"

#include "foundation/openssl_values.h"

#include <openssl/pem.h>

namespace foundation {
namespace {

X509_CRL* read(ByteView bytes)
{
    if (!bytes.empty() && bytes.front() == 0x30) {
        const auto* at = bytes.data();
        CrlHandle list{d2i_X509_CRL(nullptr, &at, static_cast<long>(bytes.size()))};
        return at == bytes.data() + bytes.size() ? list.release() : nullptr;
    }
    const BioHandle reader{BIO_new_mem_buf(bytes.data(), static_cast<int>(bytes.size()))};
    return PEM_read_bio_X509_CRL(reader.get(), nullptr, nullptr, nullptr);
}

} // namespace

Result<RevocationList> RevocationList::parse(ByteView derOrPem, std::string source)
{
    RevocationList list;
    list.m_native = {read(derOrPem), X509_CRL_free};
    if (list.m_native == nullptr)
        return opensslError(ErrorCode::InvalidEncoding, source + ": not a revocation list");
    const auto next = instantOf(X509_CRL_get0_nextUpdate(list.m_native.get()));
    if (!next)
        return Error{ErrorCode::InvalidEncoding,
                     source + ": a revocation list that does not say when the next is due"};
    list.m_nextUpdate = *next;
    list.m_source = std::move(source);
    return list;
}

std::string RevocationList::issuer() const
{
    return nameText(X509_CRL_get_issuer(m_native.get()));
}

} // namespace foundation
