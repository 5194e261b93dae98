// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/audit/known_signers.h"

#include "foundation/digest.h"
#include "station/audit/head_store.h"

namespace audit {

using foundation::Bytes;
using foundation::Certificate;
using foundation::PublicKey;
using foundation::Result;

std::optional<Signer> signerOf(const Bytes& der)
{
    auto certificate = Certificate::parse(der);
    if (!certificate)
        return std::nullopt;
    auto key = PublicKey::parse(certificate->publicKey());
    if (!key)
        return std::nullopt;
    return Signer{std::move(*key), der};
}

Result<KnownSigners> KnownSigners::learn(database::Database& database,
                                         const std::vector<Certificate>& anchors)
{
    auto entered = signers(database);
    if (!entered)
        return entered.error();
    KnownSigners known;
    for (const auto& [fingerprint, der] : *entered) {
        auto signer = signerOf(der);
        if (!signer || foundation::sha256Hex(der) != fingerprint)
            continue;
        signer->isInBook = true;
        known.m_signers.emplace(fingerprint, std::move(*signer));
    }
    for (const auto& anchor : anchors) {
        auto signer = signerOf(anchor.der());
        if (!signer)
            continue;
        signer->isAnchor = true;
        signer->isInBook = known.m_signers.contains(anchor.fingerprint());
        known.m_signers.insert_or_assign(anchor.fingerprint(), std::move(*signer));
    }
    return known;
}

Signer* KnownSigners::find(const std::string& fingerprint)
{
    const auto found = m_signers.find(fingerprint);
    return found == m_signers.end() ? nullptr : &found->second;
}

bool KnownSigners::isSigned(const TrailHead& head) const
{
    const auto signer = m_signers.find(head.signer);
    return signer != m_signers.end() && signer->second.key->verifiesSha256(
                                            foundation::bytesOf(signedText(head)), head.signature);
}

} // namespace audit
