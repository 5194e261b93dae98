// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "cardprofiles/text_forms.h"

#include <algorithm>

namespace cardprofiles {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isUpper(char c)
{
    return c >= 'A' && c <= 'Z';
}

bool isLower(char c)
{
    return c >= 'a' && c <= 'z';
}

bool isArc(std::string_view text)
{
    return !text.empty() && text.size() <= 18 && std::ranges::all_of(text, isDigit) &&
           (text.size() == 1 || text.front() != '0');
}

} // namespace

bool isProductCode(std::string_view text)
{
    const auto allowed = [](char c) { return isUpper(c) || isDigit(c) || c == '-'; };
    return text.size() >= 2 && text.size() <= 16 && text.front() != '-' &&
           std::ranges::all_of(text, allowed);
}

bool isPinName(std::string_view text)
{
    return text.size() == 4 && text.starts_with("pin") && text[3] >= '1' && text[3] <= '9';
}

bool isKeyName(std::string_view text)
{
    const auto allowed = [](char c) { return isLower(c) || isDigit(c) || c == '-' || c == '_'; };
    return !text.empty() && text.size() <= 32 && isLower(text.front()) &&
           std::ranges::all_of(text, allowed);
}

bool isObjectIdentifier(std::string_view text)
{
    std::size_t arcs = 0;
    bool smallSecond = false;
    for (auto rest = text; true; ++arcs) {
        const auto dot = rest.find('.');
        const auto arc = rest.substr(0, dot);
        if (!isArc(arc) || (arcs == 0 && (arc.size() != 1 || arc.front() > '2')))
            return false;
        if (arcs == 0)
            smallSecond = arc.front() < '2';
        if (arcs == 1 && smallSecond && (arc.size() > 2 || (arc.size() == 2 && arc.front() > '3')))
            return false;
        if (dot == std::string_view::npos)
            return arcs >= 1;
        rest.remove_prefix(dot + 1);
    }
}

bool isWebAddress(std::string_view text)
{
    const auto allowed = [](char c) { return c > ' ' && c <= '~'; };
    const auto scheme = text.starts_with("https://") ? 8U : text.starts_with("http://") ? 7U : 0U;
    return scheme != 0 && text.size() > scheme && text[scheme] != '/' &&
           std::ranges::all_of(text, allowed);
}

bool isBareFileName(std::string_view text, std::string_view suffix)
{
    return text.size() > suffix.size() && text.ends_with(suffix) && text.front() != '.' &&
           text.find_first_of("/\\") == std::string_view::npos;
}

} // namespace cardprofiles
