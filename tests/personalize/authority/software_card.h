// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "cardprofiles/card_profile.h"
#include "foundation/bytes.h"
#include "foundation/openssl_handles.h"

namespace authority {

/// The key of a card that is software: makes certificate requests as a card does, through
/// requests::makeRequest.
class SoftwareCard
{
public:
    explicit SoftwareCard(cardprofiles::KeyAlgorithm algorithm);
    explicit SoftwareCard(foundation::KeyHandle key) : m_key{std::move(key)} {}

    [[nodiscard]] foundation::Bytes spki() const;
    [[nodiscard]] EVP_PKEY* key() const { return m_key.get(); }
    /// A request for the subject, a DER Name.
    [[nodiscard]] foundation::Bytes request(const foundation::Bytes& subject) const;

private:
    foundation::KeyHandle m_key;
};

} // namespace authority
