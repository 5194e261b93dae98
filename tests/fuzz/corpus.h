// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/bytes.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>
#include <vector>

namespace fuzz {

/// The files of a folder of the repository.
inline std::vector<foundation::Bytes> corpus(const std::string& folder)
{
    std::vector<foundation::Bytes> all;
    for (const auto& entry :
         std::filesystem::directory_iterator{CARDSTATION_SOURCE_DIR "/" + folder}) {
        std::ifstream file{entry.path(), std::ios::binary};
        std::ostringstream bytes;
        bytes << file.rdbuf();
        all.push_back(foundation::bytesOf(bytes.str()));
    }
    return all;
}

/// The same changes every time: three bytes of each input, so often.
template <typename Walk>
void walkChanged(const std::vector<foundation::Bytes>& inputs, int rounds, const Walk& walk)
{
    std::mt19937 random{4711};
    for (const auto& input : inputs)
        for (int round = 0; round < rounds && !input.empty(); ++round) {
            auto changed = input;
            for (int change = 0; change < 3; ++change)
                changed[random() % changed.size()] = static_cast<std::uint8_t>(random());
            walk(changed);
        }
}

} // namespace fuzz
