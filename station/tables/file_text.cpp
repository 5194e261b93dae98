// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/tables/file_text.h"

#include <algorithm>
#include <array>

namespace tables {

using foundation::ByteView;
using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;

namespace {

constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";

/// Windows-1252, 80 to 9F; 0 is undefined. The rest is as in Latin-1.
constexpr std::array<char32_t, 32> kWindows1252{
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

/// A lead byte, how many bytes follow it, and the bounds of the first that does.
struct Lead
{
    unsigned char from, to;
    std::size_t following;
    unsigned char low, high;
};
constexpr std::array<Lead, 9> kLeads{{{0x00, 0x7F, 0, 0, 0},
                                      {0xC2, 0xDF, 1, 0x80, 0xBF},
                                      {0xE0, 0xE0, 2, 0xA0, 0xBF},
                                      {0xE1, 0xEC, 2, 0x80, 0xBF},
                                      {0xED, 0xED, 2, 0x80, 0x9F},
                                      {0xEE, 0xEF, 2, 0x80, 0xBF},
                                      {0xF0, 0xF0, 3, 0x90, 0xBF},
                                      {0xF1, 0xF3, 3, 0x80, 0xBF},
                                      {0xF4, 0xF4, 3, 0x80, 0x8F}}};

/// The length of the well-formed sequence at the beginning, or 0.
std::size_t sequenceLength(std::string_view bytes)
{
    const auto byteAt = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
    const auto* lead = std::ranges::find_if(
        kLeads, [&](const Lead& each) { return byteAt(0) >= each.from && byteAt(0) <= each.to; });
    if (lead == kLeads.end() || bytes.size() <= lead->following)
        return 0;
    for (std::size_t i = 1; i <= lead->following; ++i) {
        const auto low = i == 1 ? lead->low : 0x80;
        const auto high = i == 1 ? lead->high : 0xBF;
        if (byteAt(i) < low || byteAt(i) > high)
            return 0;
    }
    return lead->following + 1;
}

void appendUtf8(std::string& text, char32_t character)
{
    const auto put = [&](char32_t byte) { text.push_back(static_cast<char>(byte)); };
    if (character < 0x80) {
        put(character);
    } else if (character < 0x800) {
        put(0xC0 | character >> 6);
        put(0x80 | (character & 0x3F));
    } else {
        put(0xE0 | character >> 12);
        put(0x80 | (character >> 6 & 0x3F));
        put(0x80 | (character & 0x3F));
    }
}

Result<FileText> fromWindows1252(std::string_view bytes)
{
    FileText decoded{{}, FileEncoding::Windows1252};
    decoded.text.reserve(bytes.size() + bytes.size() / 16);
    for (const char each : bytes) {
        const auto byte = static_cast<unsigned char>(each);
        const bool special = byte >= 0x80 && byte < 0xA0;
        const char32_t character = special ? kWindows1252.at(byte - 0x80U) : byte;
        if (special && character == 0)
            return Error{ErrorCode::InvalidEncoding, "neither UTF-8 nor Windows-1252"};
        appendUtf8(decoded.text, character);
    }
    return decoded;
}

} // namespace

std::string_view nameOf(FileEncoding encoding)
{
    switch (encoding) {
    case FileEncoding::Utf8:
        return "utf-8";
    case FileEncoding::Utf8WithMark:
        return "utf-8-with-mark";
    case FileEncoding::Windows1252:
        return "windows-1252";
    }
    return "?";
}

bool isUtf8(std::string_view bytes)
{
    while (!bytes.empty()) {
        const auto length = sequenceLength(bytes);
        if (length == 0)
            return false;
        bytes.remove_prefix(length);
    }
    return true;
}

bool hasControl(std::string_view text, bool linesAllowed)
{
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const bool lineEnd = byte == '\n' || byte == '\r';
        if (byte == 0x7F || (byte < 0x20 && !(linesAllowed && lineEnd)))
            return true;
        if (byte == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0)
            return true;
    }
    return false;
}

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view kNoBreakSpace = "\xC2\xA0";
    for (;;) {
        if (text.starts_with(kNoBreakSpace))
            text.remove_prefix(kNoBreakSpace.size());
        else if (text.ends_with(kNoBreakSpace))
            text.remove_suffix(kNoBreakSpace.size());
        else if (!text.empty() && (text.front() == ' ' || text.front() == '\t'))
            text.remove_prefix(1);
        else if (!text.empty() && (text.back() == ' ' || text.back() == '\t'))
            text.remove_suffix(1);
        else
            return text;
    }
}

Result<FileText> decodeText(ByteView view)
{
    const std::string_view bytes{reinterpret_cast<const char*>(view.data()), view.size()};
    // UTF-16 and UTF-32 of any text that begins with ASCII hold a NUL; their marks are no UTF-8.
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF") ||
        bytes.find('\0') != bytes.npos)
        return Error{ErrorCode::InvalidEncoding, "UTF-16, or not text at all"};
    if (bytes.starts_with(kUtf8Mark)) {
        const auto text = bytes.substr(kUtf8Mark.size());
        if (!isUtf8(text))
            return Error{ErrorCode::InvalidEncoding, "marked as UTF-8, but it is not"};
        return FileText{std::string{text}, FileEncoding::Utf8WithMark};
    }
    if (isUtf8(bytes))
        return FileText{std::string{bytes}, FileEncoding::Utf8};
    return fromWindows1252(bytes);
}

} // namespace tables
