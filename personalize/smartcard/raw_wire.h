// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/bytes.h"
#include "foundation/result.h"
#include "foundation/secret_bytes.h"

namespace smartcard {

/// The transmission protocols of ISO/IEC 7816-3. A contactless card behind PC/SC shows as T=1.
enum class Protocol { T0, T1 };

/// What a card and its reader can carry, as far as is known.
struct WireAbilities
{
    Protocol protocol = Protocol::T1;
    /// Card and reader both take extended length fields.
    bool extendedLength = false;
};

/// Bytes to the card and its bytes back, one exchange at a time, as SCardTransmit has it: a TPDU in
/// T=0, an APDU in T=1. One thread.
class RawWire
{
public:
    virtual ~RawWire() = default;

    /// `command` may hold a code: whoever passes it on keeps no copy. Errors: CardRemoved,
    /// CardReset, CardSilent, TransmitFailed, ReaderGone.
    virtual foundation::Result<foundation::Bytes>
    exchange(const foundation::SecretBytes& command) = 0;

    [[nodiscard]] virtual WireAbilities abilities() const = 0;
};

} // namespace smartcard
