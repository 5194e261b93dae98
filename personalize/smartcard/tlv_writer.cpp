// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/smartcard/tlv_writer.h"

#include <array>

namespace smartcard {
namespace {

using foundation::ByteView;

/// T and L, at most four and nine bytes.
class Head
{
public:
    Head(Tag tag, std::size_t length)
    {
        putBigEndian(tag.value);
        if (length < 0x80)
            put(static_cast<std::uint8_t>(length));
        else
            putLong(length);
    }
    [[nodiscard]] ByteView view() const { return {m_bytes.data(), m_size}; }

private:
    std::array<std::uint8_t, 16> m_bytes{};
    std::size_t m_size = 0;

    void put(std::uint8_t byte) { m_bytes.at(m_size++) = byte; }

    void putLong(std::size_t length)
    {
        const std::size_t at = m_size++;
        putBigEndian(length);
        m_bytes.at(at) = static_cast<std::uint8_t>(0x80U | (m_size - at - 1));
    }

    void putBigEndian(std::uint64_t number)
    {
        unsigned shift = 56;
        while (shift > 0 && (number >> shift) == 0)
            shift -= 8;
        for (;; shift -= 8) {
            put(static_cast<std::uint8_t>((number >> shift) & 0xFFU));
            if (shift == 0)
                return;
        }
    }
};

} // namespace

void appendTlv(foundation::Bytes& out, Tag tag, ByteView value)
{
    const Head head{tag, value.size()};
    out.insert(out.end(), head.view().begin(), head.view().end());
    out.insert(out.end(), value.begin(), value.end());
}

void appendTlv(foundation::SecretBytes& out, Tag tag, ByteView value)
{
    out.append(Head{tag, value.size()}.view());
    out.append(value);
}

foundation::Bytes encodeTlv(Tag tag, ByteView value)
{
    foundation::Bytes out;
    appendTlv(out, tag, value);
    return out;
}

} // namespace smartcard
