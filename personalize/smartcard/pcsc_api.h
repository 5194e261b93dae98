// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The one header of this folder that includes winscard.h: for the pcsc_*.cpp files alone.

#include "foundation/result.h"
#include "foundation/unique_handle.h"

#include <winscard.h>

namespace smartcard {

struct PcscContextTraits
{
    using Value = SCARDCONTEXT;
    static constexpr Value kNone = 0; // pcsc-lite draws handles that are not 0
    static void close(Value context) noexcept { SCardReleaseContext(context); }
};

/// A connection to pcscd. PC/SC-lite serves the calls of one context one after another, so each
/// thread has its own.
using PcscContext = foundation::UniqueHandle<PcscContextTraits>;

/// Errors: PcscUnavailable.
foundation::Result<PcscContext> establishContext();

/// What a return value other than SCARD_S_SUCCESS means here; `call` is the function's name.
/// nativeCode is the value.
foundation::Error pcscError(const char* call, LONG value);

} // namespace smartcard
