// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "print/ipp_values.h"

namespace print {

std::vector<int> integersIn(ipp_t* answer, const char* name)
{
    std::vector<int> values;
    auto* attribute = ippFindAttribute(answer, name, IPP_TAG_ZERO);
    const auto tag = attribute == nullptr ? IPP_TAG_ZERO : ippGetValueTag(attribute);
    if (tag != IPP_TAG_INTEGER && tag != IPP_TAG_ENUM)
        return values;
    for (int i = 0; i < ippGetCount(attribute); ++i)
        values.push_back(ippGetInteger(attribute, i));
    return values;
}

std::optional<int> integerIn(ipp_t* answer, const char* name)
{
    const auto values = integersIn(answer, name);
    return values.empty() ? std::nullopt : std::optional{values.front()};
}

bool booleanIn(ipp_t* answer, const char* name)
{
    auto* attribute = ippFindAttribute(answer, name, IPP_TAG_BOOLEAN);
    return attribute != nullptr && ippGetBoolean(attribute, 0) != 0;
}

std::vector<std::string> textsIn(ipp_t* answer, const char* name)
{
    std::vector<std::string> values;
    auto* attribute = ippFindAttribute(answer, name, IPP_TAG_ZERO);
    if (attribute == nullptr)
        return values;
    for (int i = 0; i < ippGetCount(attribute); ++i) {
        const auto* value = ippGetString(attribute, i, nullptr);
        if (value != nullptr)
            values.emplace_back(value);
    }
    return values;
}

} // namespace print
