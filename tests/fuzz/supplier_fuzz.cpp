// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/fuzz/supplier_walk.h"

/// libFuzzer's entry, by the name that it looks for.
// NOLINTNEXTLINE(readability-identifier-naming)
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    fuzz::walkSupplierFile({data, size});
    return 0;
}
