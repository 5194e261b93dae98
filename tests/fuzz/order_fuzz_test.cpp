// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/fuzz/corpus.h"
#include "tests/fuzz/order_walk.h"

TEST(OrderFuzz, HoldsItsPromisesOnGoodAndBadFilesAndTheirBeginnings)
{
    std::size_t orders = 0;
    for (const auto* folder : {"fixtures/orders/good", "fixtures/orders/bad"})
        for (const auto& input : fuzz::corpus(folder)) {
            orders += fuzz::walkOrderFile(input);
            for (std::size_t size = 0; size < input.size(); size += 97)
                fuzz::walkOrderFile(foundation::ByteView{input}.first(size));
        }
    EXPECT_GT(orders, 10U) << "the corpus must be worth walking";
}

TEST(OrderFuzz, HoldsItsPromisesOnChangedBytes)
{
    fuzz::walkChanged(fuzz::corpus("fixtures/orders/good"), 200, fuzz::walkOrderFile);
}

TEST(OrderFuzz, TellsFaultsByLineOfAFileThatIsOfNoUseToo)
{
    fuzz::walkOrderFile(foundation::bytesOf(
        "{\n\"format\": \"cardstation-orders\",\n\"version\": 1,\n\"orderS\": []\n}\n"));
}
