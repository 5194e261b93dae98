// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "foundation/sealed_envelope.h"

#include "foundation/openssl_values.h"

#include <openssl/cms.h>
#include <openssl/rsa.h>

namespace foundation {
namespace {

constexpr std::size_t kPiece = 4096;

bool useOaepSha256(EVP_PKEY_CTX* context)
{
    return EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_OAEP_PADDING) > 0 &&
           EVP_PKEY_CTX_set_rsa_oaep_md(context, EVP_sha256()) > 0 &&
           EVP_PKEY_CTX_set_rsa_mgf1_md(context, EVP_sha256()) > 0;
}

bool addRecipient(CMS_ContentInfo* cms, const Certificate& recipient)
{
    // CMS_KEY_PARAM: the parameters are set here, before the key is wrapped.
    auto* info = CMS_add1_recipient(cms, recipient.native(), nullptr, nullptr, CMS_KEY_PARAM);
    if (info == nullptr)
        return false;
    auto* context = CMS_RecipientInfo_get0_pkey_ctx(info);
    if (CMS_RecipientInfo_type(info) == CMS_RECIPINFO_TRANS)
        return useOaepSha256(context);
    return CMS_RecipientInfo_type(info) == CMS_RECIPINFO_AGREE &&
           EVP_PKEY_CTX_set_ecdh_kdf_md(context, EVP_sha256()) > 0;
}

/// Writes the content through the cipher, straight from where it lies: CMS_encrypt() and
/// CMS_final() would carry it through buffers on the stack that nobody wipes.
bool encryptInto(CMS_ContentInfo* cms, const SecretBytes& secret)
{
    const BioHandle cipher{CMS_dataInit(cms, nullptr)};
    return cipher &&
           BIO_write(cipher.get(), secret.view().data(), static_cast<int>(secret.size())) ==
               static_cast<int>(secret.size()) &&
           BIO_flush(cipher.get()) == 1 && CMS_dataFinal(cms, cipher.get()) == 1;
}

Result<CmsHandle> readEnvelope(ByteView envelope)
{
    const auto* at = envelope.data();
    CmsHandle cms{d2i_CMS_ContentInfo(nullptr, &at, static_cast<long>(envelope.size()))};
    if (!cms || at != envelope.data() + envelope.size())
        return opensslError(ErrorCode::EnvelopeDamaged, "not CMS");
    // EnvelopedData is refused: its ciphers take a changed bit without a word.
    if (OBJ_obj2nid(CMS_get0_type(cms.get())) != NID_id_smime_ct_authEnvelopedData)
        return Error{ErrorCode::EnvelopeDamaged, "not CMS AuthEnvelopedData"};
    return cms;
}

/// The content, once its tag has been found right.
Result<SecretBytes> decryptFrom(CMS_ContentInfo* cms)
{
    const BioHandle cipher{CMS_dataInit(cms, nullptr)};
    if (!cipher)
        return opensslError(ErrorCode::EnvelopeDamaged, "content");
    SecretBytes secret;
    SecretBytes piece{kPiece};
    int got = 0;
    while ((got = BIO_read(cipher.get(), piece.writable().data(), static_cast<int>(kPiece))) > 0)
        secret.append(piece.view().first(static_cast<std::size_t>(got)));
    if (BIO_get_cipher_status(cipher.get()) <= 0)
        return opensslError(ErrorCode::EnvelopeDamaged, "the content was changed");
    return secret;
}

bool isFor(CMS_RecipientInfo* info, X509* certificate)
{
    if (CMS_RecipientInfo_type(info) == CMS_RECIPINFO_TRANS)
        return CMS_RecipientInfo_ktri_cert_cmp(info, certificate) == 0;
    if (CMS_RecipientInfo_type(info) != CMS_RECIPINFO_AGREE)
        return false;
    auto* keys = CMS_RecipientInfo_kari_get0_reks(info);
    for (int i = 0; i < sk_CMS_RecipientEncryptedKey_num(keys); ++i)
        if (CMS_RecipientEncryptedKey_cert_cmp(sk_CMS_RecipientEncryptedKey_value(keys, i),
                                               certificate) == 0)
            return true;
    return false;
}

bool isFor(CMS_ContentInfo* cms, X509* certificate)
{
    auto* infos = CMS_get0_RecipientInfos(cms);
    for (int i = 0; i < sk_CMS_RecipientInfo_num(infos); ++i)
        if (isFor(sk_CMS_RecipientInfo_value(infos, i), certificate))
            return true;
    return false;
}

} // namespace

Result<Bytes> seal(const SecretBytes& secret, std::span<const Certificate> recipients)
{
    if (secret.empty() || recipients.empty())
        return Error{ErrorCode::SealFailed, "nothing to seal, or nobody to seal it for"};
    const CmsHandle cms{CMS_AuthEnvelopedData_create(EVP_aes_256_gcm())};
    if (!cms)
        return opensslError(ErrorCode::SealFailed, "CMS");
    for (const auto& recipient : recipients)
        if (!addRecipient(cms.get(), recipient))
            return opensslError(ErrorCode::SealFailed, "recipient " + recipient.subject());
    // Without this the content is left out of the message in silence.
    if (CMS_set_detached(cms.get(), 0) != 1 || !encryptInto(cms.get(), secret))
        return opensslError(ErrorCode::SealFailed, "content");
    auto der = derOf<i2d_CMS_ContentInfo>(cms.get());
    if (der.empty())
        return opensslError(ErrorCode::SealFailed, "DER");
    return der;
}

Result<SecretBytes> open(ByteView envelope, const Certificate& certificate, const PrivateKey& key)
{
    if (X509_check_private_key(certificate.native(), key.native()) != 1)
        return opensslError(ErrorCode::KeyUnusable, "the private key is not the certificate's");
    const auto cms = readEnvelope(envelope);
    if (!cms)
        return cms.error();
    if (!isFor(cms->get(), certificate.native()))
        return Error{ErrorCode::EnvelopeNotForUs, "no recipient is " + certificate.subject()};
    if (CMS_decrypt_set1_pkey(cms->get(), key.native(), certificate.native()) != 1)
        return opensslError(ErrorCode::EnvelopeDamaged, "the content's key was changed");
    return decryptFrom(cms->get());
}

} // namespace foundation
