// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <openssl/asn1t.h>
#include <openssl/x509.h>

/// The types of ISO/IEC 7816-15 as OpenSSL's ASN.1 templates see them. Inside pkcs15 only; member
/// names are the standard's. A pointer that stays null is an OPTIONAL that is left out.
namespace pkcs15::asn1 {

/// Path (8.2.5)
struct PathSequence
{
    ASN1_OCTET_STRING* efidOrPath;
};

/// CommonObjectAttributes (8.2.9)
struct CommonObject
{
    ASN1_UTF8STRING* label;
    ASN1_BIT_STRING* flags;
    ASN1_OCTET_STRING* authId;
    ASN1_INTEGER* userConsent;
};

/// CommonKeyAttributes (8.2.11)
struct CommonKey
{
    ASN1_OCTET_STRING* iD;
    ASN1_BIT_STRING* usage;
    ASN1_BOOLEAN native; ///< DEFAULT TRUE
    ASN1_BIT_STRING* accessFlags;
    ASN1_INTEGER* keyReference;
};

/// PrivateRSAKeyAttributes, and PrivateECKeyAttributes with OpenSC's integer for the field size
struct PrivateKeyType
{
    PathSequence* value;
    ASN1_INTEGER* length;
};

struct PrivateKeyObject
{
    CommonObject* common;
    CommonKey* key;
    PrivateKeyType* type;
};

/// PrivateKeyType: the RSA key stands plain, the EC key under [0] (8.4)
struct PrivateKeyChoice
{
    int kind;
    union {
        PrivateKeyObject* rsa;
        PrivateKeyObject* ec;
    } value;
};

/// ObjectValue (8.2.3): where the key is, or the key itself under [0]
struct PublicKeyValue
{
    int kind;
    union {
        PathSequence* path;
        ASN1_TYPE* direct;
    } value;
};

struct PublicKeyType
{
    PublicKeyValue* value;
    ASN1_INTEGER* modulusLength; ///< RSA alone
};

struct PublicKeyObject
{
    CommonObject* common;
    CommonKey* key;
    PublicKeyType* type;
};

struct PublicKeyChoice
{
    int kind;
    union {
        PublicKeyObject* rsa;
        PublicKeyObject* ec;
    } value;
};

/// CommonCertificateAttributes (8.2.15)
struct CommonCertificate
{
    ASN1_OCTET_STRING* iD;
    ASN1_BOOLEAN authority; ///< DEFAULT FALSE
};

struct CertificateType
{
    PathSequence* value;
};

struct CertificateObject
{
    CommonObject* common;
    CommonCertificate* certificate;
    CertificateType* type;
};

/// CommonAuthenticationObjectAttributes (8.2.17)
struct CommonAuthentication
{
    ASN1_OCTET_STRING* authId;
};

/// PasswordAttributes (8.9.2)
struct PasswordType
{
    ASN1_BIT_STRING* pwdFlags;
    ASN1_ENUMERATED* pwdType;
    ASN1_INTEGER* minLength;
    ASN1_INTEGER* storedLength;
    ASN1_INTEGER* maxLength;
    ASN1_INTEGER* pwdReference;
    ASN1_OCTET_STRING* padChar;
    PathSequence* path;
};

struct PasswordObject
{
    CommonObject* common;
    CommonAuthentication* authentication;
    PasswordType* type;
};

/// CIAInfo, which PKCS #15 calls TokenInfo (8.10)
struct TokenInfoSequence
{
    ASN1_INTEGER* version;
    ASN1_OCTET_STRING* serialNumber;
    ASN1_UTF8STRING* manufacturerID;
    ASN1_UTF8STRING* label;
    ASN1_BIT_STRING* cardflags;
};

/// The content of the application template (ISO/IEC 7816-4, 12.2.2)
struct ApplicationSequence
{
    ASN1_OCTET_STRING* aid;
    ASN1_UTF8STRING* label;
    ASN1_OCTET_STRING* path;
};

DECLARE_ASN1_FUNCTIONS(PathSequence)
DECLARE_ASN1_FUNCTIONS(CommonObject)
DECLARE_ASN1_FUNCTIONS(CommonKey)
DECLARE_ASN1_FUNCTIONS(PrivateKeyType)
DECLARE_ASN1_FUNCTIONS(PrivateKeyObject)
DECLARE_ASN1_FUNCTIONS(PrivateKeyChoice)
DECLARE_ASN1_FUNCTIONS(PublicKeyValue)
DECLARE_ASN1_FUNCTIONS(PublicKeyType)
DECLARE_ASN1_FUNCTIONS(PublicKeyObject)
DECLARE_ASN1_FUNCTIONS(PublicKeyChoice)
DECLARE_ASN1_FUNCTIONS(CommonCertificate)
DECLARE_ASN1_FUNCTIONS(CertificateType)
DECLARE_ASN1_FUNCTIONS(CertificateObject)
DECLARE_ASN1_FUNCTIONS(CommonAuthentication)
DECLARE_ASN1_FUNCTIONS(PasswordType)
DECLARE_ASN1_FUNCTIONS(PasswordObject)
DECLARE_ASN1_FUNCTIONS(TokenInfoSequence)
DECLARE_ASN1_FUNCTIONS(ApplicationSequence)

} // namespace pkcs15::asn1
