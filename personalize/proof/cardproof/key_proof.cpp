// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/proof/cardproof/key_proof.h"

#include "foundation/certificate_chain.h"
#include "foundation/clock.h"
#include "foundation/digest.h"
#include "foundation/public_key.h"
#include "foundation/random_source.h"
#include "personalize/smartcard/tlv_writer.h"

#include <algorithm>
#include <array>

namespace cardproof {
namespace {

using foundation::Bytes;
using foundation::ByteView;
using foundation::Certificate;
using foundation::PublicKey;
using foundation::Result;
using smartcard::Pkcs11Class;
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

/// Says what it is for, so that nobody can take it for the holder's own signature on anything.
Result<Bytes> freshMessage()
{
    constexpr std::size_t kNonce = 32;
    auto message = foundation::bytesOf("proof of a card by the card station ");
    foundation::SystemRandom random;
    const auto nonce = random.draw(kNonce);
    if (!nonce)
        return nonce.error();
    message.insert(message.end(), nonce->view().begin(), nonce->view().end());
    return message;
}

} // namespace

Result<Finding> checkCertificate(Pkcs11Session& session, const proof::ProofKey& key)
{
    const auto objects = session.find(Pkcs11Class::Certificate, Bytes{key.id});
    if (!objects)
        return objects.error();
    if (!key.certificate)
        return Finding{objects->empty(), objects->empty() ? "none, as expected"
                                                          : "there is one, but none is expected"};
    if (objects->size() != 1)
        return Finding{false, std::to_string(objects->size()) + " certificates have the key's id"};
    const auto onCard = session.certificate(objects->front());
    if (!onCard)
        return onCard.error();
    const auto fingerprint = "SHA-256 " + foundation::sha256Hex(*onCard);
    if (*onCard != *key.certificate)
        return Finding{false, "another one: " + fingerprint};
    const auto parsed = Certificate::parse(*onCard);
    if (!parsed)
        return Finding{false, "no certificate: " + fingerprint};
    if (parsed->publicKey() != key.spki)
        return Finding{false, "it certifies another key: " + fingerprint};
    return Finding{true, fingerprint};
}

Finding checkChain(const proof::ProofKey& key, const std::vector<Bytes>& authorities)
{
    const auto certificate = Certificate::parse(*key.certificate);
    if (!certificate)
        return {false, "the expected certificate cannot be read"};
    std::vector<Certificate> parsed;
    for (const auto& der : authorities) {
        auto authority = Certificate::parse(der);
        if (!authority)
            return {false, "an authority's certificate cannot be read"};
        parsed.push_back(*std::move(authority));
    }
    // One that is valid from a later day on (A43) is judged as of that day.
    const auto moment = std::max(foundation::SystemClock{}.now(), certificate->notBefore());
    const auto verified = foundation::verifyChain(*certificate, parsed, moment);
    return verified ? Finding{true, certificate->issuer()}
                    : Finding{false, verified.error().context};
}

Result<std::optional<Pkcs11Object>> findKey(Pkcs11Session& session, const proof::ProofKey& key)
{
    const auto found = session.find(Pkcs11Class::PrivateKey, Bytes{key.id});
    if (!found)
        return found.error();
    return found->size() == 1 ? std::optional{found->front()} : std::nullopt;
}

Result<Finding> checkSignature(Pkcs11Session& session, Pkcs11Object handle,
                               const proof::ProofKey& key, const foundation::SecretBytes* pin)
{
    const auto expected = PublicKey::parse(key.spki);
    if (!expected)
        return Finding{false, "the expected public key cannot be read"};
    const auto message = freshMessage();
    if (!message)
        return message.error();
    const auto signature = signSha256(session, handle, expected->isEllipticCurve(), *message, pin);
    if (!signature)
        return signature.error();
    if (!expected->verifiesSha256(*message, *signature))
        return Finding{false, "the signature does not verify with the expected key"};
    return Finding{true, "key " + foundation::sha256Hex(key.spki)};
}

} // namespace cardproof
