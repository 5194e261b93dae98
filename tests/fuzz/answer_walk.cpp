// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/fuzz/answer_walk.h"

#include "foundation/certificate.h"
#include "personalize/pkcs15/decode.h"
#include "personalize/pkcs15/encode.h"
#include "personalize/pkcs15/subject_public_key.h"
#include "tests/fuzz/require.h"

namespace fuzz {
namespace {

using foundation::Bytes;
using foundation::ByteView;

/// What was read and is written again reads the same.
bool walkTokenInfo(ByteView bytes)
{
    const auto info = pkcs15::decodeTokenInfo(bytes);
    if (!info)
        return false;
    const auto again = pkcs15::decodeTokenInfo(pkcs15::encode(*info));
    require(again.ok() && again->serialNumber == info->serialNumber);
    require(again->label == info->label && again->generatesRandom == info->generatesRandom);
    return true;
}

bool walkDirectory(ByteView bytes)
{
    const auto lines = pkcs15::decodeObjectDirectory(bytes);
    if (!lines)
        return false;
    for (const auto& line : *lines) {
        const auto again = pkcs15::decodeObjectDirectory(pkcs15::encode(line));
        require(again.ok() && again->size() == 1 && again->front() == line);
    }
    return !lines->empty();
}

bool walkEntries(ByteView bytes)
{
    const auto entries = pkcs15::entriesOf(bytes);
    if (!entries)
        return false;
    const auto* before = bytes.data();
    for (const auto& entry : *entries) {
        require(!entry.empty() && liesIn(entry, bytes) && entry.data() >= before);
        before = entry.data() + entry.size();
        if (const auto label = pkcs15::labelOf(entry))
            require(label->size() <= entry.size());
    }
    return !entries->empty();
}

bool walkCertificate(ByteView bytes)
{
    const auto certificate = foundation::Certificate::parse(bytes);
    if (!certificate)
        return false;
    const auto again = foundation::Certificate::parse(certificate->der());
    require(again.ok() && *again == *certificate);
    require(certificate->fingerprint().size() == 64);
    static_cast<void>(certificate->subject() + certificate->issuer());
    static_cast<void>(certificate->isSignedBy(*certificate));
    const auto key = certificate->publicKey();
    require(key.empty() || pkcs15::checkCertifies(certificate->der(), key).ok());
    return true;
}

/// A point or a modulus as the card's answer to GET DATA has it.
bool walkKey(ByteView bytes)
{
    static constexpr std::uint8_t kF4[] = {0x01, 0x00, 0x01};
    const bool rsa = pkcs15::rsaPublicKey(bytes, kF4).ok();
    const bool ec = pkcs15::ecPublicKey(pkcs15::Curve::P256, bytes).ok();
    if (ec)
        require(bytes.size() == 65);
    return rsa || ec;
}

} // namespace

std::size_t walkAnswer(ByteView bytes)
{
    // bytes of their own on the heap, so that the address sanitizer sees a step beyond them
    const Bytes exact{bytes.begin(), bytes.end()};
    std::size_t taken = 0;
    for (auto* walk : {walkTokenInfo, walkDirectory, walkEntries, walkCertificate, walkKey})
        taken += walk(exact) ? 1U : 0U;
    return taken;
}

} // namespace fuzz
