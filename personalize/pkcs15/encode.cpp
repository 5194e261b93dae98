// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/pkcs15/encode.h"

#include "foundation/c_handle.h"
#include "personalize/pkcs15/asn1_values.h"

#include <algorithm>
#include <stdexcept>

namespace pkcs15 {

using asn1::derOf;
using asn1::lengthOf;
using asn1::put;
using asn1::putBits;
using asn1::putText;
using asn1::require;
using foundation::Bytes;
using foundation::ByteView;
using foundation::CHandle;

namespace {

/// Hands the filled object to the choice, which owns it from then on.
template <typename Choice, typename Object>
void choose(Choice& choice, KeyKind kind, Object* object)
{
    if (kind == KeyKind::Rsa)
        choice.value.rsa = object;
    else
        choice.value.ec = object;
    choice.kind = kind == KeyKind::Rsa ? 0 : 1;
}

using PrivateKeyPtr = CHandle<asn1::PrivateKeyObject, asn1::PrivateKeyObject_free>;
using PrivateKeyChoicePtr = CHandle<asn1::PrivateKeyChoice, asn1::PrivateKeyChoice_free>;
using PublicKeyPtr = CHandle<asn1::PublicKeyObject, asn1::PublicKeyObject_free>;
using PublicKeyChoicePtr = CHandle<asn1::PublicKeyChoice, asn1::PublicKeyChoice_free>;
using CertificatePtr = CHandle<asn1::CertificateObject, asn1::CertificateObject_free>;
using PasswordPtr = CHandle<asn1::PasswordObject, asn1::PasswordObject_free>;
using TokenInfoPtr = CHandle<asn1::TokenInfoSequence, asn1::TokenInfoSequence_free>;
using PathPtr = CHandle<asn1::PathSequence, asn1::PathSequence_free>;
using ApplicationPtr = CHandle<asn1::ApplicationSequence, asn1::ApplicationSequence_free>;
using X509PubkeyPtr = CHandle<X509_PUBKEY, X509_PUBKEY_free>;

/// What stands in `direct [0]`: for RSA the bare RSAPublicKey (RSAPublicKeyChoice.raw), for EC the
/// whole SubjectPublicKeyInfo, because a bare point would not name its curve.
Bytes directValue(const PublicKey& key)
{
    if (key.kind == KeyKind::Ec)
        return key.spki;
    const unsigned char* next = key.spki.data();
    const X509PubkeyPtr info{d2i_X509_PUBKEY(nullptr, &next, static_cast<long>(key.spki.size()))};
    const unsigned char* raw = nullptr;
    int length = 0;
    if (!info || X509_PUBKEY_get0_param(nullptr, &raw, &length, nullptr, info.get()) != 1)
        throw std::invalid_argument{"pkcs15: not a SubjectPublicKeyInfo"};
    return {raw, raw + length};
}

/// An element that stands ready encoded: a SEQUENCE.
ASN1_TYPE* sequence(ByteView der)
{
    CHandle<ASN1_TYPE, ASN1_TYPE_free> element{require(ASN1_TYPE_new())};
    ASN1_STRING* text = require(ASN1_STRING_type_new(V_ASN1_SEQUENCE));
    ASN1_TYPE_set(element.get(), V_ASN1_SEQUENCE, text);
    require(ASN1_STRING_set(text, der.data(), lengthOf(der)));
    return element.release();
}

void put(asn1::PublicKeyValue& member, const PublicKey& key)
{
    enum Kind { Indirect, Direct };
    if (key.path) {
        put(member.value.path, *key.path);
        member.kind = Indirect;
        return;
    }
    member.value.direct = sequence(directValue(key));
    member.kind = Direct;
}

} // namespace

Path pathOf(std::uint16_t directory, std::uint16_t file)
{
    const auto high = [](std::uint16_t id) { return static_cast<std::uint8_t>(id >> 8U); };
    const auto low = [](std::uint16_t id) { return static_cast<std::uint8_t>(id & 0xFFU); };
    return {{0x3F, 0x00, high(directory), low(directory), high(file), low(file)}};
}

Bytes encode(const PrivateKey& key)
{
    PrivateKeyPtr object{require(asn1::PrivateKeyObject_new())};
    put(*object->common, key.common);
    put(object->key->iD, key.id);
    putBits(object->key->usage, key.usage);
    if (!key.access.empty())
        putBits(object->key->accessFlags, key.access);
    if (key.reference)
        put(object->key->keyReference, *key.reference);
    put(object->type->value, key.path);
    put(object->type->length, key.bits);
    const PrivateKeyChoicePtr choice{require(asn1::PrivateKeyChoice_new())};
    choose(*choice, key.kind, object.release());
    return derOf(choice.get(), asn1::i2d_PrivateKeyChoice);
}

Bytes encode(const PublicKey& key)
{
    PublicKeyPtr object{require(asn1::PublicKeyObject_new())};
    put(*object->common, key.common);
    put(object->key->iD, key.id);
    putBits(object->key->usage, key.usage);
    object->key->native = 0; // bytes to read, not a key that the card computes with
    put(*object->type->value, key);
    if (key.kind == KeyKind::Rsa)
        put(object->type->modulusLength, key.bits);
    const PublicKeyChoicePtr choice{require(asn1::PublicKeyChoice_new())};
    choose(*choice, key.kind, object.release());
    return derOf(choice.get(), asn1::i2d_PublicKeyChoice);
}

Bytes encode(const Certificate& certificate)
{
    const CertificatePtr object{require(asn1::CertificateObject_new())};
    put(*object->common, certificate.common);
    put(object->certificate->iD, certificate.id);
    object->certificate->authority = certificate.isAuthority ? 0xFF : 0;
    put(object->type->value, certificate.path);
    return derOf(object.get(), asn1::i2d_CertificateObject);
}

namespace {

/// PasswordFlags (8.9.2)
enum class PinFlag { Local = 1, Initialized = 4, NeedsPadding = 5, SecurityOfficer = 7 };

} // namespace

Bytes encode(const Pin& pin)
{
    const PasswordPtr object{require(asn1::PasswordObject_new())};
    put(*object->common, pin.common);
    put(object->authentication->authId, pin.authId);
    std::vector<PinFlag> flags{PinFlag::Initialized, PinFlag::NeedsPadding};
    if (pin.path)
        flags.push_back(PinFlag::Local);
    if (pin.isSecurityOfficer)
        flags.push_back(PinFlag::SecurityOfficer);
    putBits(object->type->pwdFlags, flags);
    require(ASN1_ENUMERATED_set(object->type->pwdType, static_cast<long>(pin.type)));
    put(object->type->minLength, pin.minLength);
    put(object->type->storedLength, pin.storedLength);
    put(object->type->maxLength, pin.maxLength);
    put(object->type->pwdReference, pin.reference);
    put(object->type->padChar, ByteView{&pin.padding, 1});
    if (pin.path)
        put(object->type->path, *pin.path);
    return derOf(object.get(), asn1::i2d_PasswordObject);
}

namespace {

/// CardFlags (8.10), with the bit that OpenSC calls eidCompliant
enum class CardFlag { PrnGeneration = 2, EidCompliant = 3 };

} // namespace

Bytes encode(const TokenInfo& info)
{
    const TokenInfoPtr object{require(asn1::TokenInfoSequence_new())};
    put(object->version, 0);
    put(object->serialNumber, info.serialNumber);
    if (!info.manufacturer.empty())
        putText(object->manufacturerID, info.manufacturer);
    if (!info.label.empty())
        putText(object->label, info.label);
    std::vector<CardFlag> flags;
    if (info.generatesRandom)
        flags.push_back(CardFlag::PrnGeneration);
    if (info.followsEidProfile)
        flags.push_back(CardFlag::EidCompliant);
    putBits(object->cardflags, flags);
    return derOf(object.get(), asn1::i2d_TokenInfoSequence);
}

Bytes encode(const DirectoryReference& reference)
{
    asn1::PathSequence* made = nullptr;
    put(made, reference.path);
    const PathPtr path{made};
    const auto inner = derOf(path.get(), asn1::i2d_PathSequence);
    Bytes der(static_cast<std::size_t>(
        ASN1_object_size(1, lengthOf(inner), static_cast<int>(reference.kind))));
    unsigned char* next = der.data();
    ASN1_put_object(&next, 1, lengthOf(inner), static_cast<int>(reference.kind),
                    V_ASN1_CONTEXT_SPECIFIC);
    std::copy(inner.begin(), inner.end(), next);
    return der;
}

Bytes encode(const ApplicationTemplate& application)
{
    const ApplicationPtr object{require(asn1::ApplicationSequence_new())};
    put(object->aid, application.aid);
    putText(object->label, application.label);
    put(object->path, application.path.identifiers);
    auto der = derOf(object.get(), asn1::i2d_ApplicationSequence);
    constexpr std::uint8_t kApplicationTemplate = 0x61; // [APPLICATION 1], in place of SEQUENCE
    der.front() = kApplicationTemplate;
    return der;
}

} // namespace pkcs15
