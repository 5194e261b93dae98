// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/fuzz/corpus.h"
#include "tests/fuzz/supplier_walk.h"

TEST(SupplierFuzz, HoldsItsPromisesOnFilesAndTheirBeginnings)
{
    std::size_t serials = 0;
    for (const auto& input : fuzz::corpus("tests/fuzz/corpus/supplier"))
        for (std::size_t size = 0; size <= input.size(); ++size)
            serials += fuzz::walkSupplierFile(foundation::ByteView{input}.first(size));
    EXPECT_GT(serials, 20U) << "the corpus must be worth walking";
}

TEST(SupplierFuzz, HoldsItsPromisesOnChangedBytes)
{
    fuzz::walkChanged(fuzz::corpus("tests/fuzz/corpus/supplier"), 2000, fuzz::walkSupplierFile);
}
