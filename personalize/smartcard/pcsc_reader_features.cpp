// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/smartcard/pcsc_reader_features.h"

#include "foundation/bytes.h"

#include <array>
#include <optional>

#include <reader.h>

namespace smartcard {
namespace {

using foundation::ByteView;

constexpr std::size_t kRoom = 256;

struct Answer
{
    std::array<std::uint8_t, kRoom> bytes{};
    DWORD size = 0;
    [[nodiscard]] ByteView view() const { return ByteView{bytes}.first(size); }
};

Answer control(SCARDHANDLE card, DWORD code)
{
    Answer answer;
    const LONG value =
        SCardControl(card, code, nullptr, 0, answer.bytes.data(), kRoom, &answer.size);
    if (value != SCARD_S_SUCCESS || answer.size > kRoom)
        answer.size = 0;
    return answer;
}

/// The value of the first object with this tag among tag, length, value.
ByteView find(ByteView objects, std::uint8_t tag)
{
    while (objects.size() >= 2 && objects.size() - 2 >= objects[1]) {
        const auto value = objects.subspan(2, objects[1]);
        if (objects[0] == tag)
            return value;
        objects = objects.subspan(2 + value.size());
    }
    return {};
}

std::optional<DWORD> propertiesCode(SCARDHANDLE card)
{
    const auto features = control(card, CM_IOCTL_GET_FEATURE_REQUEST);
    const auto code = find(features.view(), FEATURE_GET_TLV_PROPERTIES);
    if (code.size() != 4) // big-endian
        return std::nullopt;
    return (DWORD{code[0]} << 24U) | (DWORD{code[1]} << 16U) | (DWORD{code[2]} << 8U) | code[3];
}

} // namespace

bool readerTakesExtendedLength(SCARDHANDLE card)
{
    constexpr std::uint64_t kMostShort = 256;
    const auto code = propertiesCode(card);
    if (!code)
        return false;
    const auto properties = control(card, *code);
    std::uint64_t most = 0; // little-endian
    const auto value = find(properties.view(), PCSCv2_PART10_PROPERTY_dwMaxAPDUDataSize);
    for (std::size_t i = 0; i < value.size() && i < 4; ++i)
        most |= std::uint64_t{value[i]} << (8 * i);
    return most > kMostShort;
}

} // namespace smartcard
