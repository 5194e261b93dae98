// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "cardprofiles/code_sheet.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string_view>
#include <utility>

namespace cardprofiles {
namespace {

using foundation::Bytes;
using foundation::ByteView;
using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;
using foundation::SecretBytes;

constexpr std::uint8_t kInteger = 0x02;
constexpr std::uint8_t kOctetString = 0x04;
constexpr std::uint8_t kUtf8String = 0x0C;
constexpr std::uint8_t kSequence = 0x30;
constexpr std::uint8_t kVersion = 1;

constexpr std::size_t kLongestText = 64;
constexpr std::size_t kLongestCode = 64;
constexpr std::size_t kMostCodes = 32;

ByteView viewOf(std::string_view text)
{
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

/// One DER element; the old memory of a growing SecretBytes is wiped as it grows.
void appendElement(SecretBytes& to, std::uint8_t tag, ByteView content)
{
    const auto size = content.size();
    if (size > 0xFFFF)
        throw std::length_error{"a code sheet of more than 64 KiB"};
    Bytes head{tag};
    if (size > 0xFF)
        head.insert(head.end(), {0x82, static_cast<std::uint8_t>(size >> 8U),
                                 static_cast<std::uint8_t>(size & 0xFFU)});
    else if (size > 0x7F)
        head.insert(head.end(), {0x81, static_cast<std::uint8_t>(size)});
    else
        head.push_back(static_cast<std::uint8_t>(size));
    to.append(head);
    to.append(content);
}

/// Reads DER elements from the front of a view. Nothing is read beyond its end, and only the
/// shortest form of a length is taken (X.690, 10.1).
class Reader
{
public:
    explicit Reader(ByteView bytes) : m_rest{bytes} {}

    [[nodiscard]] bool atEnd() const { return m_rest.empty(); }

    /// The content of the next element, which must have this tag.
    std::optional<ByteView> next(std::uint8_t tag)
    {
        if (m_rest.size() < 2 || m_rest[0] != tag)
            return std::nullopt;
        const auto length = readLength();
        if (!length || *length > m_rest.size())
            return std::nullopt;
        const auto content = m_rest.first(*length);
        m_rest = m_rest.subspan(*length);
        return content;
    }

private:
    ByteView m_rest;

    /// Leaves m_rest at the content.
    std::optional<std::size_t> readLength()
    {
        const std::uint8_t first = m_rest[1];
        m_rest = m_rest.subspan(2);
        if (first < 0x80)
            return first;
        const std::size_t octets = first & 0x7FU;
        if (octets < 1 || octets > 2 || m_rest.size() < octets)
            return std::nullopt;
        std::size_t length = 0;
        for (std::size_t i = 0; i < octets; ++i)
            length = length * 256 + m_rest[i];
        m_rest = m_rest.subspan(octets);
        const bool shortest = octets == 1 ? length > 0x7F : length > 0xFF;
        return shortest ? std::optional{length} : std::nullopt;
    }
};

/// Printable ASCII, which is all that numbers and names of codes are made of.
std::optional<std::string> readText(Reader& reader)
{
    const auto content = reader.next(kUtf8String);
    if (!content || content->empty() || content->size() > kLongestText ||
        !std::ranges::all_of(*content, [](auto byte) { return byte > 0x20 && byte < 0x7F; }))
        return std::nullopt;
    return std::string{content->begin(), content->end()};
}

std::optional<NamedCode> readCode(Reader& reader)
{
    const auto entry = reader.next(kSequence);
    if (!entry)
        return std::nullopt;
    Reader fields{*entry};
    auto name = readText(fields);
    const auto code = fields.next(kOctetString);
    if (!name || !code || code->empty() || code->size() > kLongestCode || !fields.atEnd())
        return std::nullopt;
    return NamedCode{std::move(*name), SecretBytes::copyOf(*code)};
}

std::optional<std::vector<NamedCode>> readCodes(Reader& reader)
{
    const auto list = reader.next(kSequence);
    if (!list)
        return std::nullopt;
    std::vector<NamedCode> codes;
    for (Reader entries{*list}; !entries.atEnd();) {
        auto code = readCode(entries);
        if (!code || codes.size() == kMostCodes ||
            std::ranges::find(codes, code->name, &NamedCode::name) != codes.end())
            return std::nullopt;
        codes.push_back(std::move(*code));
    }
    return codes;
}

} // namespace

const SecretBytes* CodeSheet::find(const std::string& name) const
{
    const auto found = std::ranges::find(codes, name, &NamedCode::name);
    return found == codes.end() ? nullptr : &found->code;
}

SecretBytes encode(const CodeSheet& sheet)
{
    SecretBytes list;
    for (const auto& [name, code] : sheet.codes) {
        SecretBytes entry;
        appendElement(entry, kUtf8String, viewOf(name));
        appendElement(entry, kOctetString, code.view());
        appendElement(list, kSequence, entry.view());
    }
    SecretBytes content;
    appendElement(content, kInteger, std::array{kVersion});
    appendElement(content, kUtf8String, viewOf(sheet.subject));
    appendElement(content, kSequence, list.view());
    SecretBytes encoded;
    appendElement(encoded, kSequence, content.view());
    return encoded;
}

Result<CodeSheet> decodeCodeSheet(const SecretBytes& bytes)
{
    const Error damaged{ErrorCode::EnvelopeDamaged, "the content is not a code sheet"};
    Reader outer{bytes.view()};
    const auto content = outer.next(kSequence);
    if (!content || !outer.atEnd())
        return damaged;
    Reader fields{*content};
    const auto version = fields.next(kInteger);
    if (!version || !std::ranges::equal(*version, std::array{kVersion}))
        return Error{ErrorCode::EnvelopeDamaged, "the content is not a code sheet of version 1"};
    auto subject = readText(fields);
    auto codes = readCodes(fields);
    if (!subject || !codes || !fields.atEnd())
        return damaged;
    return CodeSheet{std::move(*subject), std::move(*codes)};
}

} // namespace cardprofiles
