// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "personalize/smartcard/pcsc_api.h"
#include "personalize/smartcard/reader_name.h"

#include <vector>

namespace smartcard {

/// The readers as `context` sees them; none is no error. Errors: PcscUnavailable and what
/// SCardListReaders says.
foundation::Result<std::vector<ReaderName>> readersOf(const PcscContext& context);

} // namespace smartcard
