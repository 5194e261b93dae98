// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/fuzz/corpus.h"
#include "tests/fuzz/tlv_walk.h"

TEST(TlvFuzz, HoldsItsPromisesOnTheCorpusAndOnAllItsBeginnings)
{
    const auto inputs = fuzz::corpus("tests/fuzz/corpus/tlv");
    ASSERT_GE(inputs.size(), 6U);
    std::size_t objects = 0;
    for (const auto& input : inputs) {
        objects += fuzz::walkTlv(input);
        for (std::size_t size = 0; size < input.size(); ++size)
            fuzz::walkTlv(foundation::ByteView{input}.first(size));
    }
    EXPECT_GT(objects, 20U) << "the corpus must be worth walking";
}

TEST(TlvFuzz, HoldsItsPromisesOnChangedBytes)
{
    fuzz::walkChanged(fuzz::corpus("tests/fuzz/corpus/tlv"), 2'000, fuzz::walkTlv);
}
