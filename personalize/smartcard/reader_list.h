// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/result.h"
#include "personalize/smartcard/reader_name.h"

#include <vector>

namespace smartcard {

/// The readers that pcscd knows now, in its order; none is no error. Errors: PcscUnavailable.
foundation::Result<std::vector<ReaderName>> listReaders();

} // namespace smartcard
