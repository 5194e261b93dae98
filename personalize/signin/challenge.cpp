// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/signin/challenge.h"

namespace signin {
namespace {

using foundation::Bytes;
using foundation::ByteView;

constexpr std::uint8_t kFormat = 1;

template <std::size_t Size>
Bytes bigEndian(std::uint64_t number)
{
    Bytes bytes(Size);
    for (std::size_t i = 0; i < Size; ++i)
        bytes[Size - 1 - i] = static_cast<std::uint8_t>(number >> (8U * i));
    return bytes;
}

void append(Bytes& out, ByteView field)
{
    const auto length = bigEndian<4>(field.size());
    out.insert(out.end(), length.begin(), length.end());
    out.insert(out.end(), field.begin(), field.end());
}

} // namespace

Bytes toBeSigned(const Challenge& challenge, Side side)
{
    Bytes all;
    append(all, foundation::bytesOf("cardstation sign-in"));
    append(all, ByteView{&kFormat, 1});
    append(all, foundation::bytesOf(side == Side::Station ? "station" : "card"));
    append(all, foundation::bytesOf(challenge.station));
    append(all, challenge.stationCert);
    append(all, challenge.stationNonce);
    append(all, challenge.cardNonce);
    append(all,
           bigEndian<8>(static_cast<std::uint64_t>(challenge.time.time_since_epoch().count())));
    append(all, challenge.cardCert);
    return all;
}

} // namespace signin
