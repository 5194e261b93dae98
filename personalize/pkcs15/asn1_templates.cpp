// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/pkcs15/asn1_templates.h"

namespace pkcs15::asn1 {

// The macros open and close braces in their own way.
// clang-format off

ASN1_SEQUENCE(PathSequence) = {
    ASN1_SIMPLE(PathSequence, efidOrPath, ASN1_OCTET_STRING),
} ASN1_SEQUENCE_END(PathSequence)

ASN1_SEQUENCE(CommonObject) = {
    ASN1_OPT(CommonObject, label, ASN1_UTF8STRING),
    ASN1_OPT(CommonObject, flags, ASN1_BIT_STRING),
    ASN1_OPT(CommonObject, authId, ASN1_OCTET_STRING),
    ASN1_OPT(CommonObject, userConsent, ASN1_INTEGER),
} ASN1_SEQUENCE_END(CommonObject)

ASN1_SEQUENCE(CommonKey) = {
    ASN1_SIMPLE(CommonKey, iD, ASN1_OCTET_STRING),
    ASN1_SIMPLE(CommonKey, usage, ASN1_BIT_STRING),
    ASN1_OPT(CommonKey, native, ASN1_TBOOLEAN),
    ASN1_OPT(CommonKey, accessFlags, ASN1_BIT_STRING),
    ASN1_OPT(CommonKey, keyReference, ASN1_INTEGER),
} ASN1_SEQUENCE_END(CommonKey)

ASN1_SEQUENCE(PrivateKeyType) = {
    ASN1_SIMPLE(PrivateKeyType, value, PathSequence),
    ASN1_SIMPLE(PrivateKeyType, length, ASN1_INTEGER),
} ASN1_SEQUENCE_END(PrivateKeyType)

ASN1_SEQUENCE(PrivateKeyObject) = {
    ASN1_SIMPLE(PrivateKeyObject, common, CommonObject),
    ASN1_SIMPLE(PrivateKeyObject, key, CommonKey),
    ASN1_EXP(PrivateKeyObject, type, PrivateKeyType, 1),
} ASN1_SEQUENCE_END(PrivateKeyObject)

ASN1_CHOICE(PrivateKeyChoice) = {
    ASN1_SIMPLE(PrivateKeyChoice, value.rsa, PrivateKeyObject),
    ASN1_IMP(PrivateKeyChoice, value.ec, PrivateKeyObject, 0),
} ASN1_CHOICE_END_selector(PrivateKeyChoice, PrivateKeyChoice, kind)

ASN1_CHOICE(PublicKeyValue) = {
    ASN1_SIMPLE(PublicKeyValue, value.path, PathSequence),
    ASN1_EXP(PublicKeyValue, value.direct, ASN1_ANY, 0),
} ASN1_CHOICE_END_selector(PublicKeyValue, PublicKeyValue, kind)

ASN1_SEQUENCE(PublicKeyType) = {
    ASN1_SIMPLE(PublicKeyType, value, PublicKeyValue),
    ASN1_OPT(PublicKeyType, modulusLength, ASN1_INTEGER),
} ASN1_SEQUENCE_END(PublicKeyType)

ASN1_SEQUENCE(PublicKeyObject) = {
    ASN1_SIMPLE(PublicKeyObject, common, CommonObject),
    ASN1_SIMPLE(PublicKeyObject, key, CommonKey),
    ASN1_EXP(PublicKeyObject, type, PublicKeyType, 1),
} ASN1_SEQUENCE_END(PublicKeyObject)

ASN1_CHOICE(PublicKeyChoice) = {
    ASN1_SIMPLE(PublicKeyChoice, value.rsa, PublicKeyObject),
    ASN1_IMP(PublicKeyChoice, value.ec, PublicKeyObject, 0),
} ASN1_CHOICE_END_selector(PublicKeyChoice, PublicKeyChoice, kind)

ASN1_SEQUENCE(CommonCertificate) = {
    ASN1_SIMPLE(CommonCertificate, iD, ASN1_OCTET_STRING),
    ASN1_OPT(CommonCertificate, authority, ASN1_FBOOLEAN),
} ASN1_SEQUENCE_END(CommonCertificate)

ASN1_SEQUENCE(CertificateType) = {
    ASN1_SIMPLE(CertificateType, value, PathSequence),
} ASN1_SEQUENCE_END(CertificateType)

ASN1_SEQUENCE(CertificateObject) = {
    ASN1_SIMPLE(CertificateObject, common, CommonObject),
    ASN1_SIMPLE(CertificateObject, certificate, CommonCertificate),
    ASN1_EXP(CertificateObject, type, CertificateType, 1),
} ASN1_SEQUENCE_END(CertificateObject)

ASN1_SEQUENCE(CommonAuthentication) = {
    ASN1_SIMPLE(CommonAuthentication, authId, ASN1_OCTET_STRING),
} ASN1_SEQUENCE_END(CommonAuthentication)

ASN1_SEQUENCE(PasswordType) = {
    ASN1_SIMPLE(PasswordType, pwdFlags, ASN1_BIT_STRING),
    ASN1_SIMPLE(PasswordType, pwdType, ASN1_ENUMERATED),
    ASN1_SIMPLE(PasswordType, minLength, ASN1_INTEGER),
    ASN1_SIMPLE(PasswordType, storedLength, ASN1_INTEGER),
    ASN1_OPT(PasswordType, maxLength, ASN1_INTEGER),
    ASN1_IMP_OPT(PasswordType, pwdReference, ASN1_INTEGER, 0),
    ASN1_OPT(PasswordType, padChar, ASN1_OCTET_STRING),
    ASN1_OPT(PasswordType, path, PathSequence),
} ASN1_SEQUENCE_END(PasswordType)

ASN1_SEQUENCE(PasswordObject) = {
    ASN1_SIMPLE(PasswordObject, common, CommonObject),
    ASN1_SIMPLE(PasswordObject, authentication, CommonAuthentication),
    ASN1_EXP(PasswordObject, type, PasswordType, 1),
} ASN1_SEQUENCE_END(PasswordObject)

ASN1_SEQUENCE(TokenInfoSequence) = {
    ASN1_SIMPLE(TokenInfoSequence, version, ASN1_INTEGER),
    ASN1_SIMPLE(TokenInfoSequence, serialNumber, ASN1_OCTET_STRING),
    ASN1_OPT(TokenInfoSequence, manufacturerID, ASN1_UTF8STRING),
    ASN1_IMP_OPT(TokenInfoSequence, label, ASN1_UTF8STRING, 0),
    ASN1_SIMPLE(TokenInfoSequence, cardflags, ASN1_BIT_STRING),
} ASN1_SEQUENCE_END(TokenInfoSequence)

ASN1_SEQUENCE(ApplicationSequence) = {
    ASN1_EX_TYPE(ASN1_TFLG_IMPTAG | ASN1_TFLG_APPLICATION, 15, ApplicationSequence, aid, ASN1_OCTET_STRING),
    ASN1_EX_TYPE(ASN1_TFLG_IMPTAG | ASN1_TFLG_APPLICATION, 16, ApplicationSequence, label, ASN1_UTF8STRING),
    ASN1_EX_TYPE(ASN1_TFLG_IMPTAG | ASN1_TFLG_APPLICATION, 17, ApplicationSequence, path, ASN1_OCTET_STRING),
} ASN1_SEQUENCE_END(ApplicationSequence)

IMPLEMENT_ASN1_FUNCTIONS(PathSequence)
IMPLEMENT_ASN1_FUNCTIONS(CommonObject)
IMPLEMENT_ASN1_FUNCTIONS(CommonKey)
IMPLEMENT_ASN1_FUNCTIONS(PrivateKeyType)
IMPLEMENT_ASN1_FUNCTIONS(PrivateKeyObject)
IMPLEMENT_ASN1_FUNCTIONS(PrivateKeyChoice)
IMPLEMENT_ASN1_FUNCTIONS(PublicKeyValue)
IMPLEMENT_ASN1_FUNCTIONS(PublicKeyType)
IMPLEMENT_ASN1_FUNCTIONS(PublicKeyObject)
IMPLEMENT_ASN1_FUNCTIONS(PublicKeyChoice)
IMPLEMENT_ASN1_FUNCTIONS(CommonCertificate)
IMPLEMENT_ASN1_FUNCTIONS(CertificateType)
IMPLEMENT_ASN1_FUNCTIONS(CertificateObject)
IMPLEMENT_ASN1_FUNCTIONS(CommonAuthentication)
IMPLEMENT_ASN1_FUNCTIONS(PasswordType)
IMPLEMENT_ASN1_FUNCTIONS(PasswordObject)
IMPLEMENT_ASN1_FUNCTIONS(TokenInfoSequence)
IMPLEMENT_ASN1_FUNCTIONS(ApplicationSequence)

// clang-format on

} // namespace pkcs15::asn1
