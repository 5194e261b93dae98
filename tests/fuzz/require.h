// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/bytes.h"

#include <cstdlib>

namespace fuzz {

/// Ends the program where a promise is broken: libFuzzer keeps the input then, and a test fails.
inline void require(bool holds)
{
    if (!holds)
        std::abort();
}

inline bool liesIn(foundation::ByteView part, foundation::ByteView whole)
{
    return part.empty() || (part.data() >= whole.data() &&
                            part.data() + part.size() <= whole.data() + whole.size());
}

} // namespace fuzz
