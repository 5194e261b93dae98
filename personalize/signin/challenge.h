// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/bytes.h"
#include "foundation/clock.h"

#include <string>

namespace signin {

/// Both sides' nonces have so many bytes.
inline constexpr std::size_t kNonce = 32;

/// What station and card sign to each other at one sign-in. Each draws a nonce that the other
/// cannot foresee, so neither can have the other sign a message of its choice.
struct Challenge
{
    std::string station;           ///< the station's name, UTF-8
    foundation::Bytes stationCert; ///< SHA-256 over the DER of the station's certificate
    foundation::Bytes stationNonce;
    foundation::Bytes cardNonce; ///< drawn in the process that holds the card
    foundation::Instant time;    ///< when the station began
    foundation::Bytes cardCert;  ///< SHA-256 over the DER of the card's certificate
};

/// Whose signature it is.
enum class Side { Station, Card };

/// The bytes that a side signs: the fields in this order, each as four bytes of length (big-endian)
/// and its content, so that no two challenges give the same bytes:
///
///     "cardstation sign-in"; format 01; "station" or "card"; the station's name; fingerprint of
///     its certificate; the station's nonce; the card's nonce; seconds since 1970 as eight bytes
///     (big-endian); fingerprint of the card's certificate
///
/// A signature for one station, moment, card or side is of no use for another, and none of them is
/// a signature that is made anywhere else in the house.
foundation::Bytes toBeSigned(const Challenge& challenge, Side side);

} // namespace signin
