// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/bytes.h"
#include "foundation/result.h"

#include <cstdint>
#include <initializer_list>
#include <optional>

namespace smartcard {

/// A BER tag as its bytes stand on the card, read big-endian: Tag{0x6F}, Tag{0x7F49}
/// (ISO/IEC 7816-4, 5.2.2; X.690, 8.1.2). At most four bytes.
struct Tag
{
    std::uint32_t value = 0;

    [[nodiscard]] constexpr std::uint8_t firstByte() const
    {
        std::uint32_t rest = value;
        while (rest > 0xFF)
            rest >>= 8U;
        return static_cast<std::uint8_t>(rest);
    }
    [[nodiscard]] constexpr bool isConstructed() const { return (firstByte() & 0x20U) != 0; }
    friend constexpr bool operator==(Tag, Tag) = default;
};

/// One data object inside somebody else's bytes, which must outlive it.
struct TlvView
{
    Tag tag;
    foundation::ByteView value; ///< the V field
    foundation::ByteView whole; ///< T, L and V as they stand
    unsigned depth = 0;         ///< how many templates lie around it
};

/// Reads data objects one after another and never beyond its bytes (X.690, 8.1; the definite forms
/// alone, as ISO/IEC 7816-4 asks). Owns nothing; the bytes must outlive it.
///
/// A card's file is often longer than what was written to it: a byte 00 or FF where a tag should
/// begin ends the reading, and `padding()` says what is left. All errors are CardAnswerMalformed:
/// value or length field cut short, a length of more than four bytes, the indefinite form (80), a
/// tag of more than four bytes or not in its shortest form, templates deeper than kMostDepth.
class BerTlvReader
{
public:
    static constexpr unsigned kMostDepth = 16;

    explicit BerTlvReader(foundation::ByteView bytes) : m_rest{bytes}, m_size{bytes.size()} {}

    /// Nothing but padding is left, or nothing at all.
    [[nodiscard]] bool atEnd() const;
    /// The next object. Errors: CardAnswerMalformed, also at the end.
    foundation::Result<TlvView> next();
    /// How many bytes the objects read so far take: the length of the file's content.
    [[nodiscard]] std::size_t used() const { return m_size - m_rest.size(); }
    /// What has not been read, padding included.
    [[nodiscard]] foundation::ByteView rest() const { return m_rest; }

    /// A reader over the objects within a constructed one (or within a primitive one that is known
    /// to hold objects). Errors: CardAnswerMalformed beyond kMostDepth.
    static foundation::Result<BerTlvReader> inside(const TlvView& object);

private:
    foundation::ByteView m_rest;
    std::size_t m_size;
    unsigned m_depth = 0;
};

/// The first object with this tag among those that stand side by side in `bytes`; none when all are
/// others. Errors: CardAnswerMalformed when an object before it is broken.
foundation::Result<std::optional<TlvView>> findTlv(foundation::ByteView bytes, Tag tag);

/// Follows tags inward: `{Tag{0x6F}, Tag{0xA5}, Tag{0x50}}`. Errors: CardAnswerMalformed when one
/// of them is missing or something on the way is broken.
foundation::Result<TlvView> requireTlv(foundation::ByteView bytes, std::initializer_list<Tag> path);

/// The length of the whole objects at the start of a file's content, without the padding behind
/// them (a last byte 00 that belongs to an object stays). Errors: CardAnswerMalformed.
foundation::Result<std::size_t> usedLength(foundation::ByteView fileContent);

} // namespace smartcard
