// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/web/url_text.h"

namespace web {
namespace {

bool isUnreserved(char letter)
{
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
           (letter >= '0' && letter <= '9') || letter == '-' || letter == '.' || letter == '_' ||
           letter == '~';
}

} // namespace

std::string urlEncoded(std::string_view text)
{
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    std::string encoded;
    encoded.reserve(text.size() * 3);
    for (const char letter : text) {
        const auto byte = static_cast<unsigned char>(letter);
        if (isUnreserved(letter)) {
            encoded += letter;
        } else {
            encoded += '%';
            encoded += kDigits[byte >> 4U];
            encoded += kDigits[byte & 0x0FU];
        }
    }
    return encoded;
}

std::string queryText(const std::vector<Field>& fields)
{
    std::string text;
    for (const auto& field : fields)
        text += (text.empty() ? '?' : '&') + urlEncoded(field.name) + '=' + urlEncoded(field.value);
    return text;
}

} // namespace web
