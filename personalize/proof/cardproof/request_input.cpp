// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/proof/cardproof/request_input.h"

#include <cerrno>
#include <unistd.h>

namespace cardproof {

using foundation::Error;
using foundation::ErrorCode;
using foundation::SecretBytes;

foundation::Result<SecretBytes> readSecretly(int descriptor, std::size_t most)
{
    SecretBytes all;
    SecretBytes piece{8 * 1024};
    for (;;) {
        const auto count = ::read(descriptor, piece.writable().data(), piece.size());
        if (count == 0)
            return all;
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return Error{ErrorCode::FileUnreadable, "standard input", std::nullopt, errno};
        all.append(piece.view().first(static_cast<std::size_t>(count)));
        if (all.size() > most)
            return Error{ErrorCode::InvalidEncoding, "proof request: too long"};
    }
}

} // namespace cardproof
