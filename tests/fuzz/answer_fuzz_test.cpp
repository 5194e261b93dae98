// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/fuzz/answer_walk.h"
#include "tests/fuzz/corpus.h"

TEST(AnswerFuzz, HoldsItsPromisesOnTheCorpusAndOnAllItsBeginnings)
{
    const auto inputs = fuzz::corpus("tests/fuzz/corpus/answer");
    ASSERT_GE(inputs.size(), 6U);
    std::size_t taken = 0;
    for (const auto& input : inputs) {
        EXPECT_GT(fuzz::walkAnswer(input), 0U);
        taken += fuzz::walkAnswer(input);
        for (std::size_t size = 0; size < input.size(); ++size)
            fuzz::walkAnswer(foundation::ByteView{input}.first(size));
    }
    EXPECT_GT(taken, inputs.size()) << "the corpus must be worth walking";
}

TEST(AnswerFuzz, HoldsItsPromisesOnChangedBytes)
{
    fuzz::walkChanged(fuzz::corpus("tests/fuzz/corpus/answer"), 500, fuzz::walkAnswer);
}
