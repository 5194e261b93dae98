// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Includes PKCS#11's header: for the pkcs11_*.cpp files alone.

#include "foundation/error.h"

#include <p11-kit/pkcs11.h>

namespace smartcard {

/// What a CK_RV other than CKR_OK means here; `call` is the function's name. nativeCode is the
/// value.
foundation::Error pkcs11Error(const char* call, CK_RV value);

} // namespace smartcard
