// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/smartcard/tlv.h"

namespace smartcard {
namespace {

using foundation::ByteView;
using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;

constexpr std::size_t kMostTagBytes = 4;
constexpr std::size_t kMostLengthBytes = 4;

Error malformed(const char* why)
{
    return Error{ErrorCode::CardAnswerMalformed, std::string{"TLV: "} + why};
}

bool isPadding(std::uint8_t byte)
{
    return byte == 0x00 || byte == 0xFF;
}

struct TagField
{
    Tag tag;
    std::size_t size;
};

Result<TagField> readTag(ByteView bytes)
{
    if (bytes.empty())
        return malformed("no tag");
    std::uint32_t value = bytes[0];
    if ((bytes[0] & 0x1FU) != 0x1F)
        return TagField{Tag{value}, 1};
    for (std::size_t at = 1; at < kMostTagBytes; ++at) {
        if (at == bytes.size())
            return malformed("tag cut short");
        if (at == 1 && (bytes[at] & 0x7FU) == 0)
            return malformed("tag number begins with zero bits");
        value = (value << 8U) | bytes[at];
        if ((bytes[at] & 0x80U) == 0)
            return TagField{Tag{value}, at + 1};
    }
    return malformed("tag of more than four bytes");
}

struct LengthField
{
    std::size_t length;
    std::size_t size;
};

Result<LengthField> readLength(ByteView bytes)
{
    if (bytes.empty())
        return malformed("no length");
    if (bytes[0] < 0x80)
        return LengthField{bytes[0], 1};
    const std::size_t count = bytes[0] & 0x7FU;
    if (count == 0)
        return malformed("indefinite length");
    if (count > kMostLengthBytes)
        return malformed("length of more than four bytes");
    if (bytes.size() < 1 + count)
        return malformed("length cut short");
    std::size_t length = 0;
    for (std::size_t at = 1; at <= count; ++at)
        length = (length << 8U) | bytes[at];
    return LengthField{length, 1 + count};
}

} // namespace

bool BerTlvReader::atEnd() const
{
    return m_rest.empty() || isPadding(m_rest[0]);
}

Result<TlvView> BerTlvReader::next()
{
    if (atEnd())
        return malformed("no further object");
    const auto tag = readTag(m_rest);
    if (!tag)
        return tag.error();
    const auto length = readLength(m_rest.subspan(tag->size));
    if (!length)
        return length.error();
    const std::size_t head = tag->size + length->size;
    if (length->length > m_rest.size() - head)
        return malformed("value longer than what holds it");
    const TlvView object{tag->tag, m_rest.subspan(head, length->length),
                         m_rest.first(head + length->length), m_depth};
    m_rest = m_rest.subspan(object.whole.size());
    return object;
}

Result<BerTlvReader> BerTlvReader::inside(const TlvView& object)
{
    if (object.depth + 1 > kMostDepth)
        return malformed("templates too deep");
    BerTlvReader reader{object.value};
    reader.m_depth = object.depth + 1;
    return reader;
}

namespace {

Result<std::optional<TlvView>> findIn(BerTlvReader& reader, Tag tag)
{
    while (!reader.atEnd()) {
        const auto object = reader.next();
        if (!object)
            return object.error();
        if (object->tag == tag)
            return std::optional{*object};
    }
    return std::optional<TlvView>{};
}

} // namespace

Result<std::optional<TlvView>> findTlv(ByteView bytes, Tag tag)
{
    BerTlvReader reader{bytes};
    return findIn(reader, tag);
}

Result<TlvView> requireTlv(ByteView bytes, std::initializer_list<Tag> path)
{
    BerTlvReader reader{bytes};
    TlvView at{};
    for (const Tag* tag = path.begin(); tag != path.end(); ++tag) {
        if (tag != path.begin()) {
            auto within = BerTlvReader::inside(at);
            if (!within)
                return within.error();
            reader = *within;
        }
        const auto found = findIn(reader, *tag);
        if (!found)
            return found.error();
        if (!found->has_value())
            return malformed("a mandatory object is missing");
        at = **found;
    }
    return at;
}

Result<std::size_t> usedLength(ByteView fileContent)
{
    BerTlvReader reader{fileContent};
    while (!reader.atEnd())
        if (const auto object = reader.next(); !object)
            return object.error();
    return reader.used();
}

} // namespace smartcard
