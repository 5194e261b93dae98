// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/bytes.h"

#include <cstdint>

namespace foundation {

/// How often a byte string lies in this process's writable memory: heap, stack, mappings. The
/// string is given with each byte's bits inverted, so that the search does not find itself.
unsigned countInMemory(ByteView inverted);

} // namespace foundation
