// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "personalize/smartcard/pcsc_api.h"

namespace smartcard {

/// Asks the reader driver whether its reader takes extended APDUs (PC/SC part 10, 2.6.14:
/// dwMaxAPDUDataSize above the short form's). A driver that does not say so does not.
bool readerTakesExtendedLength(SCARDHANDLE card);

} // namespace smartcard
