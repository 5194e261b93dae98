// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "foundation/digest.h"

#include <openssl/evp.h>

#include <stdexcept>

namespace foundation {
namespace {

Bytes digestOf(ByteView data, const EVP_MD* algorithm)
{
    Bytes digest(static_cast<std::size_t>(EVP_MD_get_size(algorithm)));
    if (EVP_Digest(data.data(), data.size(), digest.data(), nullptr, algorithm, nullptr) != 1)
        throw std::runtime_error{"OpenSSL has no SHA-2"};
    return digest;
}

} // namespace

Bytes sha256(ByteView data)
{
    return digestOf(data, EVP_sha256());
}

Bytes sha384(ByteView data)
{
    return digestOf(data, EVP_sha384());
}

std::string sha256Hex(ByteView data)
{
    return toHex(sha256(data));
}

} // namespace foundation
