// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/bytes.h"
#include "foundation/clock.h"
#include "foundation/result.h"
#include "foundation/secret_bytes.h"

#include <optional>
#include <string>
#include <vector>

namespace signin {

/// One card's certificate is to sign in at a station.
struct SignTask
{
    foundation::Bytes certificate; ///< DER, as the card has it
    std::string station;
    foundation::Bytes stationCertificate; ///< DER: whose key must have made the station's signature
    foundation::Bytes stationNonce;
    foundation::Instant time;
};

/// What cardsignin is told first. Without `sign` it lists what it finds.
struct SignInTask
{
    std::string module;               ///< path
    std::vector<std::string> readers; ///< the only ones that are touched
    std::vector<std::string> allReaders;
    std::optional<SignTask> sign{};
};

/// What it is told next, once it has said its nonce: only now does it get the PIN.
struct SignInProof
{
    foundation::Bytes stationSignature; ///< over toBeSigned(..., Side::Station)
    foundation::SecretBytes pin;
};

/// No message is longer.
inline constexpr std::size_t kMostMessage = 64 * 1024;

/// The messages as they go over the pipe, each framed by token::framed(): one BER-TLV object
/// (X.690, definite lengths). Texts are UTF-8.
///
///     61 task
///        80 format (01)   81 module path
///        82 reader name, once each that is wanted   83 reader name, once each of the machine
///        A4 sign:  80 certificate   81 station   82 the station's certificate
///                  83 the station's nonce   84 seconds since 1970 (eight bytes, big-endian)
///
///     62 proof
///        80 the station's signature   81 PIN
foundation::SecretBytes encode(const SignInTask& task);
foundation::SecretBytes encode(const SignInProof& proof);

/// Reads such a message. Errors: InvalidEncoding when it is none.
foundation::Result<SignInTask> decodeTask(const foundation::SecretBytes& bytes);
foundation::Result<SignInProof> decodeProof(const foundation::SecretBytes& bytes);

} // namespace signin
