// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "foundation/private_key.h"

#include "foundation/files.h"
#include "foundation/openssl_values.h"

#include <openssl/ec.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/rsa.h>

#include <sys/stat.h>

#include <array>

namespace foundation {
namespace {

// OpenSSL reads no PBES2 file whose scrypt takes more than 32 MiB, so N stays at 2^14 (16 MiB) and
// p makes it dear.
constexpr std::uint64_t kScryptN = 1U << 14U;
constexpr std::uint64_t kScryptR = 8;
constexpr std::uint64_t kScryptP = 5;
constexpr std::size_t kSaltSize = 16;
constexpr std::size_t kLargestKeyFile = 64 * 1024;

EVP_PKEY* generateKey(PrivateKeyKind kind)
{
    switch (kind) {
    case PrivateKeyKind::Rsa3072:
        return EVP_RSA_gen(3072U);
    case PrivateKeyKind::Rsa4096:
        return EVP_RSA_gen(4096U);
    case PrivateKeyKind::EcP256:
        return EVP_EC_gen("P-256");
    case PrivateKeyKind::EcP384:
        return EVP_EC_gen("P-384");
    }
    return nullptr;
}

const char* charactersOf(const SecretBytes& passphrase)
{
    return reinterpret_cast<const char*>(passphrase.view().data());
}

/// The key under the passphrase, as PEM.
Result<Bytes> sealKey(EVP_PKEY* key, const SecretBytes& passphrase)
{
    std::array<unsigned char, kSaltSize> salt{};
    if (RAND_bytes(salt.data(), static_cast<int>(salt.size())) != 1)
        return opensslError(ErrorCode::RandomSourceFailed, "salt of a key file");
    const PlainKeyInfoHandle plain{EVP_PKEY2PKCS8(key)};
    X509_ALGOR* algorithm =
        PKCS5_pbe2_set_scrypt(EVP_aes_256_cbc(), salt.data(), static_cast<int>(salt.size()),
                              nullptr, kScryptN, kScryptR, kScryptP);
    if (!plain || algorithm == nullptr)
        return opensslError(ErrorCode::KeyUnusable, "PKCS#8");
    const SealedKeyHandle sealed{PKCS8_set0_pbe(
        charactersOf(passphrase), static_cast<int>(passphrase.size()), plain.get(), algorithm)};
    const BioHandle text{BIO_new(BIO_s_mem())};
    if (!sealed || PEM_write_bio_PKCS8(text.get(), sealed.get()) != 1)
        return opensslError(ErrorCode::KeyUnusable, "PKCS#8");
    char* start = nullptr;
    const auto size = BIO_get_mem_data(text.get(), &start);
    return Bytes(start, start + size);
}

bool othersMayRead(const std::filesystem::path& path)
{
    struct stat status = {};
    return ::stat(path.c_str(), &status) == 0 && (status.st_mode & (S_IRWXG | S_IRWXO)) != 0;
}

} // namespace

PrivateKey::PrivateKey(evp_pkey_st* key) : m_key{key, EVP_PKEY_free} {}

Result<PrivateKey> PrivateKey::generate(PrivateKeyKind kind)
{
    auto* key = generateKey(kind);
    if (key == nullptr)
        return opensslError(ErrorCode::KeyUnusable, "key generation");
    return PrivateKey{key};
}

Result<void> PrivateKey::save(const std::filesystem::path& path,
                              const SecretBytes& passphrase) const
{
    if (passphrase.empty())
        return Error{ErrorCode::KeyUnusable, path.string() + ": an empty passphrase"};
    const auto text = sealKey(m_key.get(), passphrase);
    if (!text)
        return text.error();
    return createFile(path, *text, FileAccess::OwnerOnly);
}

Result<PrivateKey> PrivateKey::load(const std::filesystem::path& path,
                                    const SecretBytes& passphrase)
{
    const auto text = readFile(path, kLargestKeyFile);
    if (!text)
        return text.error();
    if (othersMayRead(path))
        return Error{ErrorCode::KeyUnusable,
                     path.string() + ": others than its owner may read it; its mode must be 0600"};
    const BioHandle reader{BIO_new_mem_buf(text->data(), static_cast<int>(text->size()))};
    const SealedKeyHandle sealed{PEM_read_bio_PKCS8(reader.get(), nullptr, nullptr, nullptr)};
    if (!sealed)
        return opensslError(ErrorCode::KeyUnusable,
                            path.string() + " is not an encrypted PKCS#8 file");
    const PlainKeyInfoHandle plain{
        PKCS8_decrypt(sealed.get(), charactersOf(passphrase), static_cast<int>(passphrase.size()))};
    auto* key = plain ? EVP_PKCS82PKEY(plain.get()) : nullptr;
    if (key == nullptr)
        return opensslError(ErrorCode::KeyUnusable,
                            path.string() + ": wrong passphrase, or damaged");
    return PrivateKey{key};
}

Bytes PrivateKey::publicKey() const
{
    return derOf<i2d_PUBKEY>(m_key.get());
}

Result<Bytes> PrivateKey::signSha256(ByteView message) const
{
    const DigestContextHandle context{EVP_MD_CTX_new()};
    std::size_t size = 0;
    if (!context ||
        EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, m_key.get()) != 1 ||
        EVP_DigestSign(context.get(), nullptr, &size, message.data(), message.size()) != 1)
        return opensslError(ErrorCode::KeyUnusable, "signing");
    Bytes signature(size);
    if (EVP_DigestSign(context.get(), signature.data(), &size, message.data(), message.size()) != 1)
        return opensslError(ErrorCode::KeyUnusable, "signing");
    signature.resize(size);
    return signature;
}

} // namespace foundation
