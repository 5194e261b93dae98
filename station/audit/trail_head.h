// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/bytes.h"

#include <cstdint>
#include <string>

namespace audit {

/// The end of the chain as it stood at one moment, signed by the station's key. Heads are chained
/// among themselves too. Texts are as they are stored: a check reads what somebody else may have
/// written.
struct TrailHead
{
    std::int64_t number = 0; ///< from 1, without gaps
    std::string station{};
    std::int64_t event = 0;   ///< the last one
    foundation::Bytes hash{}; ///< its hash: 32 bytes
    /// SHA-256 of what was signed as the head before; zeros for the first.
    foundation::Bytes previous{};
    std::string signedAt{};        ///< UTC, 2026-03-02T12:00:00Z
    std::string signer{};          ///< SHA-256 of the certificate (DER), upper-case hexadecimal
    foundation::Bytes signature{}; ///< ECDSA with SHA-256, DER ECDSA-Sig-Value

    friend bool operator==(const TrailHead&, const TrailHead&) = default;
};

/// What is signed: eight lines, each ended by a line feed, hexadecimal in upper case.
///
///     cardstation trail head 1
///     number: 7
///     station: Kortstation 1
///     event: 1234
///     hash: 64 digits
///     previous: 64 digits
///     signed-at: 2026-03-02T12:00:00Z
///     signer: 64 digits
///
std::string signedText(const TrailHead& head);

/// What the next head says as `previous`.
foundation::Bytes digestOf(const TrailHead& head);

/// One line of a file of heads, without its line feed: a JSON object of the members number,
/// station, event, hash, previous, signedAt, signer, signature and certificate (both base64), so
/// that it can be checked by itself.
std::string lineOf(const TrailHead& head, foundation::ByteView certificate);

struct FiledHead
{
    TrailHead head;
    foundation::Bytes certificate; ///< DER
};

/// Errors: InvalidEncoding for what is no such line.
foundation::Result<FiledHead> parseHeadLine(std::string_view line);

} // namespace audit
