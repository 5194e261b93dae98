// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/signin/sign_in.h"

namespace signin {

using foundation::Bytes;
using foundation::Result;

Result<void> proveHolder(const SignInPlace& place, const foundation::Certificate& certificate,
                         const foundation::SecretBytes& pin)
{
    const auto now = place.clock.now();
    if (auto accepted = checkCertificate(place.accepted, certificate, now); !accepted)
        return accepted.error();
    StationPart part{Bytes(kNonce), now};
    if (auto drawn = place.random.fill(part.nonce); !drawn)
        return drawn.error();
    const auto answer =
        signChallenge(place.program, place.readers, certificate, place.station, part, pin);
    if (!answer)
        return answer.error();
    return verifySignature(*answer, certificate);
}

} // namespace signin
