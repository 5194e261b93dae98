// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "personalize/smartcard/reader_name.h"

#include <string>
#include <vector>

namespace signin {

inline std::vector<std::string> textsOf(const std::vector<smartcard::ReaderName>& readers)
{
    std::vector<std::string> texts;
    for (const auto& reader : readers)
        texts.push_back(reader.value);
    return texts;
}

} // namespace signin
