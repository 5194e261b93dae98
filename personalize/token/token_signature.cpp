// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/token/token_signature.h"

#include "foundation/digest.h"
#include "personalize/smartcard/tlv_writer.h"

#include <array>

namespace token {
namespace {

using foundation::Bytes;
using foundation::ByteView;
using foundation::Result;
using smartcard::Pkcs11Mechanism;
using smartcard::Pkcs11Object;
using smartcard::Pkcs11Session;
using smartcard::Tag;

/// DigestInfo of a SHA-256 digest (RFC 8017, 9.2, note 1), without the digest.
constexpr std::array<std::uint8_t, 19> kSha256Prefix{0x30, 0x31, 0x30, 0x0D, 0x06, 0x09, 0x60,
                                                     0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02,
                                                     0x01, 0x05, 0x00, 0x04, 0x20};

Bytes digestInfo(ByteView message)
{
    Bytes info{kSha256Prefix.begin(), kSha256Prefix.end()};
    const auto digest = foundation::sha256(message);
    info.insert(info.end(), digest.begin(), digest.end());
    return info;
}

/// A positive INTEGER from big-endian bytes (X.690, 8.3).
Bytes derInteger(ByteView number)
{
    while (number.size() > 1 && number[0] == 0)
        number = number.subspan(1);
    Bytes value;
    if (number.empty() || (number[0] & 0x80U) != 0)
        value.push_back(0);
    value.insert(value.end(), number.begin(), number.end());
    return smartcard::encodeTlv(Tag{0x02}, value);
}

/// PKCS#11's r || s as ECDSA-Sig-Value (RFC 3279, 2.2.3).
Bytes ecdsaDer(ByteView signature)
{
    const auto half = signature.size() / 2;
    auto numbers = derInteger(signature.first(half));
    const auto second = derInteger(signature.subspan(half));
    numbers.insert(numbers.end(), second.begin(), second.end());
    return smartcard::encodeTlv(Tag{0x30}, numbers);
}

} // namespace

Result<Bytes> signSha256(Pkcs11Session& session, Pkcs11Object handle, bool isEllipticCurve,
                         ByteView message, const foundation::SecretBytes* pin)
{
    if (isEllipticCurve) {
        auto raw = session.sign(handle, Pkcs11Mechanism::Ecdsa, foundation::sha256(message), pin);
        return raw ? Result<Bytes>{ecdsaDer(*raw)} : raw;
    }
    if (session.offers(Pkcs11Mechanism::Sha256RsaPkcs))
        return session.sign(handle, Pkcs11Mechanism::Sha256RsaPkcs, message, pin);
    return session.sign(handle, Pkcs11Mechanism::RsaPkcs, digestInfo(message), pin);
}

} // namespace token
