// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/fuzz/tlv_walk.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>

using foundation::Bytes;

namespace {

std::vector<Bytes> corpus()
{
    std::vector<Bytes> all;
    for (const auto& entry :
         std::filesystem::directory_iterator{CARDSTATION_SOURCE_DIR "/tests/fuzz/corpus/tlv"}) {
        std::ifstream file{entry.path(), std::ios::binary};
        std::ostringstream bytes;
        bytes << file.rdbuf();
        all.push_back(foundation::bytesOf(bytes.str()));
    }
    return all;
}

} // namespace

TEST(TlvFuzz, HoldsItsPromisesOnTheCorpusAndOnAllItsBeginnings)
{
    const auto inputs = corpus();
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
    std::mt19937 random{4711}; // the same changes every time
    for (const auto& input : corpus()) {
        for (int round = 0; round < 2'000 && !input.empty(); ++round) {
            auto changed = input;
            for (int change = 0; change < 3; ++change)
                changed[random() % changed.size()] = static_cast<std::uint8_t>(random());
            fuzz::walkTlv(changed);
        }
    }
}
