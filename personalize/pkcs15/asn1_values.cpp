// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/pkcs15/asn1_values.h"

#include <limits>
#include <stdexcept>

namespace pkcs15::asn1 {

using foundation::ByteView;

namespace {

/// CommonObjectFlags (8.2.9)
enum class ObjectFlag { Private = 0, Modifiable = 1 };

} // namespace

int lengthOf(ByteView bytes)
{
    if (bytes.size() > static_cast<std::size_t>(std::numeric_limits<int>::max()))
        throw std::length_error{"pkcs15"};
    return static_cast<int>(bytes.size());
}

void put(ASN1_OCTET_STRING*& member, ByteView bytes)
{
    if (member == nullptr)
        member = require(ASN1_OCTET_STRING_new());
    require(ASN1_OCTET_STRING_set(member, bytes.data(), lengthOf(bytes)));
}

void putText(ASN1_UTF8STRING*& member, const std::string& text)
{
    if (member == nullptr)
        member = require(ASN1_UTF8STRING_new());
    const auto bytes = foundation::bytesOf(text);
    require(ASN1_STRING_set(member, bytes.data(), lengthOf(bytes)));
}

void put(ASN1_INTEGER*& member, unsigned value)
{
    if (member == nullptr)
        member = require(ASN1_INTEGER_new());
    require(ASN1_INTEGER_set_uint64(member, value));
}

void put(PathSequence*& member, const Path& path)
{
    if (member == nullptr)
        member = require(PathSequence_new());
    put(member->efidOrPath, path.identifiers);
}

void put(CommonObject& member, const CommonAttributes& common)
{
    if (!common.label.empty())
        putText(member.label, common.label);
    std::vector<ObjectFlag> flags;
    if (common.isPrivate)
        flags.push_back(ObjectFlag::Private);
    if (common.isModifiable)
        flags.push_back(ObjectFlag::Modifiable);
    if (!flags.empty())
        putBits(member.flags, flags);
    if (common.authId)
        put(member.authId, *common.authId);
    if (common.userConsent)
        put(member.userConsent, *common.userConsent);
}

} // namespace pkcs15::asn1
