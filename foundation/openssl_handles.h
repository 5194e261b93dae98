// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/c_handle.h"

#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/cms.h>
#include <openssl/evp.h>
#include <openssl/pkcs12.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

namespace foundation {

// One owning handle for each OpenSSL type that the house uses.
using Asn1IntegerHandle = CHandle<ASN1_INTEGER, ASN1_INTEGER_free>;
using Asn1ObjectHandle = CHandle<ASN1_OBJECT, ASN1_OBJECT_free>;
using Asn1StringHandle = CHandle<ASN1_STRING, ASN1_STRING_free>;
using Asn1TimeHandle = CHandle<ASN1_TIME, ASN1_TIME_free>;
using BigNumberHandle = CHandle<BIGNUM, BN_free>;
using BioHandle = CHandle<BIO, BIO_free_all>;
using BioMethodHandle = CHandle<BIO_METHOD, BIO_meth_free>;
using CmsHandle = CHandle<CMS_ContentInfo, CMS_ContentInfo_free>;
using CrlHandle = CHandle<X509_CRL, X509_CRL_free>;
using DigestContextHandle = CHandle<EVP_MD_CTX, EVP_MD_CTX_free>;
using ExtensionHandle = CHandle<X509_EXTENSION, X509_EXTENSION_free>;
using GeneralNameHandle = CHandle<GENERAL_NAME, GENERAL_NAME_free>;
using GeneralNamesHandle = CHandle<GENERAL_NAMES, GENERAL_NAMES_free>;
using KeyContextHandle = CHandle<EVP_PKEY_CTX, EVP_PKEY_CTX_free>;
using KeyHandle = CHandle<EVP_PKEY, EVP_PKEY_free>;
using NameHandle = CHandle<X509_NAME, X509_NAME_free>;
using PlainKeyInfoHandle = CHandle<PKCS8_PRIV_KEY_INFO, PKCS8_PRIV_KEY_INFO_free>;
using RequestHandle = CHandle<X509_REQ, X509_REQ_free>;
using RevokedHandle = CHandle<X509_REVOKED, X509_REVOKED_free>;
using SealedKeyHandle = CHandle<X509_SIG, X509_SIG_free>;
using X509Handle = CHandle<X509, X509_free>;

} // namespace foundation
