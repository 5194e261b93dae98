// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/result.h"
#include "foundation/secret_bytes.h"
#include "personalize/smartcard/apdu.h"

namespace smartcard {

/// What one command APDU can carry in short form (ISO/IEC 7816-3, 12.1.3).
inline constexpr std::size_t kMostShortData = 255;
inline constexpr std::uint32_t kMostShortExpected = 256;
/// What one command APDU can carry in extended form.
inline constexpr std::size_t kMostExtendedData = 65535;

/// Nc and Ne both go into the short form. An Ne of kAll always does: it means "whatever there is".
[[nodiscard]] bool fitsShort(const CommandApdu& command);

/// Header, Lc, data, Le in short form, cases 1 to 4 (ISO/IEC 7816-3, 12.1). Needs fitsShort().
foundation::SecretBytes encodeShort(const CommandApdu& command);

/// The same in extended form: three bytes of Lc, Le of two bytes, or three when there is no Lc.
/// Case 1 stays four bytes. Needs data of at most kMostExtendedData bytes.
foundation::SecretBytes encodeExtended(const CommandApdu& command);

/// Splits a card's answer. Errors: TransmitFailed when it is shorter than SW1-SW2, which no card
/// sends: reader or driver lost the rest; CardAnswerMalformed when it is longer than 65536 bytes
/// and SW1-SW2.
foundation::Result<ResponseApdu> decodeResponse(foundation::ByteView bytes);

} // namespace smartcard
