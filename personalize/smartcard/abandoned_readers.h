// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/error_code.h"
#include "personalize/smartcard/reader_name.h"

#include <memory>
#include <optional>

namespace smartcard {

/// Readers in which a call hangs whose caller has given up. While one hangs its reader is not
/// connected to again, and beyond kMostAbandoned no reader is: so the threads left behind cannot
/// pile up. Of the whole process; any thread.
inline constexpr std::size_t kMostAbandoned = 16; // as many readers as pcsc-lite has

/// Notes the reader as abandoned, for as long as the returned object lives.
std::shared_ptr<void> abandonReader(const ReaderName& reader, foundation::ErrorCode why);

/// Why the reader may not be connected to now; none when it may.
std::optional<foundation::ErrorCode> whyAbandoned(const ReaderName& reader);

} // namespace smartcard
