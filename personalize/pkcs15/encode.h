// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/bytes.h"
#include "personalize/pkcs15/objects.h"

namespace pkcs15 {

/// DER of one entry or file (ISO/IEC 7816-15). A directory file is its entries, one after another.
/// Any thread. Throws std::bad_alloc when memory is out, std::invalid_argument for a public key
/// that is not a SubjectPublicKeyInfo.
foundation::Bytes encode(const PrivateKey& key);
foundation::Bytes encode(const PublicKey& key);
foundation::Bytes encode(const Certificate& certificate);
foundation::Bytes encode(const Pin& pin);
foundation::Bytes encode(const TokenInfo& info);
foundation::Bytes encode(const DirectoryReference& reference);
foundation::Bytes encode(const ApplicationTemplate& application);

/// All entries of a directory file, one after another.
template <typename Entry>
foundation::Bytes encodeAll(const std::vector<Entry>& entries)
{
    foundation::Bytes file;
    for (const Entry& entry : entries) {
        const auto der = encode(entry);
        file.insert(file.end(), der.begin(), der.end());
    }
    return file;
}

} // namespace pkcs15
