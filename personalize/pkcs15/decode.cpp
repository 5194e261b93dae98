// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/pkcs15/decode.h"

#include "personalize/smartcard/tlv.h"

namespace pkcs15 {

using foundation::ByteView;
using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;
using smartcard::BerTlvReader;
using smartcard::Tag;
using smartcard::TlvView;

namespace {

constexpr Tag kSequence{0x30};
constexpr Tag kBitString{0x03};
constexpr Tag kOctetString{0x04};
constexpr Tag kUtf8String{0x0C};
constexpr Tag kTokenLabel{0x80};

std::string textOf(ByteView bytes)
{
    return {bytes.begin(), bytes.end()};
}

/// A bit of a BIT STRING's content: the first byte counts the unused bits at the end.
bool bitOf(ByteView content, std::size_t bit)
{
    const std::size_t byte = 1 + bit / 8;
    return byte < content.size() && (content[byte] & (0x80U >> (bit % 8))) != 0;
}

void read(TokenInfo& info, const TlvView& field)
{
    constexpr std::size_t kPrnGeneration = 2;
    constexpr std::size_t kEidCompliant = 3;
    if (field.tag == kOctetString)
        info.serialNumber.assign(field.value.begin(), field.value.end());
    else if (field.tag == kUtf8String)
        info.manufacturer = textOf(field.value);
    else if (field.tag == kTokenLabel)
        info.label = textOf(field.value);
    else if (field.tag == kBitString) {
        info.generatesRandom = bitOf(field.value, kPrnGeneration);
        info.followsEidProfile = bitOf(field.value, kEidCompliant);
    }
}

/// The kind that a tag of the ODF names; none for kinds of a later standard.
std::optional<DirectoryKind> kindOf(Tag tag)
{
    constexpr std::uint32_t kFirst = 0xA0;
    constexpr std::uint32_t kLast = 0xA8;
    if (tag.value < kFirst || tag.value > kLast)
        return std::nullopt;
    return static_cast<DirectoryKind>(tag.value - kFirst);
}

/// A path is whole file identifiers, at least one.
bool isPath(ByteView identifiers)
{
    return !identifiers.empty() && identifiers.size() % 2 == 0;
}

} // namespace

Result<std::vector<ByteView>> entriesOf(ByteView file)
{
    std::vector<ByteView> entries;
    for (BerTlvReader reader{file}; !reader.atEnd();) {
        const auto entry = reader.next();
        if (!entry)
            return entry.error();
        entries.push_back(entry->whole);
    }
    return entries;
}

Result<TokenInfo> decodeTokenInfo(ByteView file)
{
    const auto sequence = smartcard::requireTlv(file, {kSequence});
    if (!sequence)
        return sequence.error();
    TokenInfo info;
    for (BerTlvReader reader{sequence->value}; !reader.atEnd();) {
        const auto field = reader.next();
        if (!field)
            return field.error();
        read(info, *field);
    }
    return info;
}

Result<std::vector<DirectoryReference>> decodeObjectDirectory(ByteView file)
{
    std::vector<DirectoryReference> references;
    for (BerTlvReader reader{file}; !reader.atEnd();) {
        const auto entry = reader.next();
        if (!entry)
            return entry.error();
        const auto kind = kindOf(entry->tag);
        const auto path = smartcard::findTlv(entry->value, kSequence);
        if (!path)
            return path.error();
        if (!kind || !path->has_value())
            continue;
        const auto identifiers = smartcard::requireTlv((*path)->value, {kOctetString});
        if (!identifiers)
            return identifiers.error();
        if (!isPath(identifiers->value))
            return Error{ErrorCode::CardAnswerMalformed, "ODF: path"};
        references.push_back({*kind, {{identifiers->value.begin(), identifiers->value.end()}}});
    }
    return references;
}

Result<std::string> labelOf(ByteView entry)
{
    BerTlvReader reader{entry};
    const auto object = reader.next();
    if (!object)
        return object.error();
    const auto common = smartcard::requireTlv(object->value, {kSequence});
    if (!common)
        return common.error();
    const auto label = smartcard::findTlv(common->value, kUtf8String);
    if (!label)
        return label.error();
    return label->has_value() ? textOf((*label)->value) : std::string{};
}

} // namespace pkcs15
