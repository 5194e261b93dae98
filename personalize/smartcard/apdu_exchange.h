// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/result.h"
#include "personalize/smartcard/apdu.h"
#include "personalize/smartcard/raw_wire.h"

namespace smartcard {

/// Carries one command to the card and brings its whole answer, over as many exchanges as the
/// protocol needs (ISO/IEC 7816-3, 12; ISO/IEC 7816-4, 5.3):
///
/// - T=0: case 1 gets P3 = 00, case 4 goes without Le, and 61xx is fetched by GET RESPONSE;
/// - 6Cxx: the command is repeated once with the Le that the card wants;
/// - data that do not fit go in extended form where the wire allows it, else by command chaining;
/// - 61xx in answer to a command that asked for nothing is 9000.
///
/// No answer makes it run for ever. A status word is an answer, not an error. Errors: the wire's,
/// and CardAnswerMalformed for 61xx without end or more than 65536 bytes.
foundation::Result<ResponseApdu> exchangeApdu(RawWire& wire, const CommandApdu& command);

} // namespace smartcard
