// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/bytes.h"
#include "foundation/result.h"
#include "foundation/secret_bytes.h"

#include <filesystem>
#include <memory>

struct evp_pkey_st; // OpenSSL's EVP_PKEY

namespace foundation {

/// Keys that the station makes in software: issuers', envelope keys and its own. Keys of cards are
/// made on cards.
enum class PrivateKeyKind { Rsa3072, Rsa4096, EcP256, EcP384 };

/// A private key in memory of OpenSSL's, locked when the program has called startSecureHeap(). Once
/// made it is only read, and may then be used from any thread.
class PrivateKey
{
public:
    /// Errors: KeyUnusable.
    static Result<PrivateKey> generate(PrivateKeyKind kind);

    /// Writes the key as an encrypted PKCS#8 file (RFC 5958, PEM): scrypt and AES-256-CBC by PBES2
    /// (RFC 7914, 7), readable by OpenSSL's own command. Mode 0600; an existing file is never
    /// overwritten. Errors: KeyUnusable for an empty passphrase, AlreadyExists, FileUnwritable.
    [[nodiscard]] Result<void> save(const std::filesystem::path& path,
                                    const SecretBytes& passphrase) const;

    /// Reads such a file. Errors: FileUnreadable; KeyUnusable when it is not an encrypted PKCS#8
    /// file, when others than its owner may read it, or when the passphrase is wrong.
    static Result<PrivateKey> load(const std::filesystem::path& path,
                                   const SecretBytes& passphrase);

    /// DER SubjectPublicKeyInfo.
    [[nodiscard]] Bytes publicKey() const;

    /// A signature over the message with SHA-256, which PublicKey::verifiesSha256() takes: PKCS#1
    /// v1.5, or ECDSA as DER. Errors: KeyUnusable.
    [[nodiscard]] Result<Bytes> signSha256(ByteView message) const;

    /// For the files that call OpenSSL; stays this object's.
    [[nodiscard]] evp_pkey_st* native() const { return m_key.get(); }

private:
    explicit PrivateKey(evp_pkey_st* key);

    std::shared_ptr<evp_pkey_st> m_key;
};

} // namespace foundation
