// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "personalize/pkcs15/asn1_templates.h"
#include "personalize/pkcs15/objects.h"

#include <new>
#include <string>
#include <vector>

/// Filling the templates' members. Inside pkcs15 only. OpenSSL's ASN.1 functions fail here for want
/// of memory alone: then std::bad_alloc.
namespace pkcs15::asn1 {

template <typename T>
T* require(T* made)
{
    if (made == nullptr)
        throw std::bad_alloc{};
    return made;
}

inline void require(int succeeded)
{
    if (succeeded != 1)
        throw std::bad_alloc{};
}

/// As OpenSSL counts; std::length_error for more than it can.
int lengthOf(foundation::ByteView bytes);

/// These fill a member that OpenSSL has made, or make the optional member that is still null.
void put(ASN1_OCTET_STRING*& member, foundation::ByteView bytes);
void putText(ASN1_UTF8STRING*& member, const std::string& text);
void put(ASN1_INTEGER*& member, unsigned value);
void put(PathSequence*& member, const Path& path);
void put(CommonObject& member, const CommonAttributes& common);

/// A named bit list (X.680, 22.7): DER leaves out zero bits at the end.
template <typename Bit>
void putBits(ASN1_BIT_STRING*& member, const std::vector<Bit>& bits)
{
    if (member == nullptr)
        member = require(ASN1_BIT_STRING_new());
    for (const Bit bit : bits)
        require(ASN1_BIT_STRING_set_bit(member, static_cast<int>(bit), 1));
}

template <typename T>
foundation::Bytes derOf(const T* object, int (*write)(const T*, unsigned char**))
{
    const int length = write(object, nullptr);
    if (length < 0)
        throw std::bad_alloc{};
    foundation::Bytes der(static_cast<std::size_t>(length));
    unsigned char* next = der.data();
    write(object, &next);
    return der;
}

} // namespace pkcs15::asn1
