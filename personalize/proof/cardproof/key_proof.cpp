// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/proof/cardproof/key_proof.h"

#include "foundation/certificate_chain.h"
#include "foundation/clock.h"
#include "foundation/digest.h"
#include "foundation/public_key.h"
#include "foundation/random_source.h"
#include "personalize/token/token_signature.h"

#include <algorithm>

namespace cardproof {
namespace {

using foundation::Bytes;
using foundation::ByteView;
using foundation::Certificate;
using foundation::PublicKey;
using foundation::Result;
using smartcard::Pkcs11Class;
using smartcard::Pkcs11Object;
using smartcard::Pkcs11Session;

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
    const auto signature =
        token::signSha256(session, handle, expected->isEllipticCurve(), *message, pin);
    if (!signature)
        return signature.error();
    if (!expected->verifiesSha256(*message, *signature))
        return Finding{false, "the signature does not verify with the expected key"};
    return Finding{true, "key " + foundation::sha256Hex(key.spki)};
}

} // namespace cardproof
