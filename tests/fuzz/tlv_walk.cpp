// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/fuzz/tlv_walk.h"

#include "personalize/smartcard/apdu_codec.h"
#include "personalize/smartcard/atr.h"
#include "personalize/smartcard/tlv.h"
#include "personalize/smartcard/tlv_writer.h"
#include "tests/fuzz/require.h"

#include <algorithm>

namespace fuzz {
namespace {

using foundation::Bytes;
using foundation::ByteView;
using smartcard::BerTlvReader;
using smartcard::TlvView;

/// What was read and is written again reads the same.
void checkRoundTrip(const TlvView& object)
{
    const auto written = smartcard::encodeTlv(object.tag, object.value);
    require(written.size() <= object.whole.size());
    const auto again = BerTlvReader{written}.next();
    require(again.ok() && again->tag == object.tag);
    require(std::ranges::equal(again->value, object.value));
}

std::size_t walk(BerTlvReader reader, ByteView within)
{
    std::size_t count = 0;
    while (!reader.atEnd()) {
        const auto before = reader.rest().size();
        const auto object = reader.next();
        if (!object)
            return count;
        ++count;
        require(reader.rest().size() < before);
        require(liesIn(object->whole, within) && liesIn(object->value, object->whole));
        require(object->depth <= BerTlvReader::kMostDepth);
        checkRoundTrip(*object);
        if (object->tag.isConstructed())
            if (auto inside = BerTlvReader::inside(*object))
                count += walk(*inside, object->value);
    }
    return count;
}

} // namespace

std::size_t walkTlv(ByteView bytes)
{
    // bytes of their own on the heap, so that the address sanitizer sees a step beyond them
    const Bytes exact{bytes.begin(), bytes.end()};
    if (const auto used = smartcard::usedLength(exact))
        require(*used <= exact.size());
    if (const auto found = smartcard::requireTlv(exact, {{0x6F}, {0xA5}, {0x50}}))
        require(liesIn(found->value, exact));
    if (const auto atr = smartcard::Atr::parse(exact)) {
        require(atr->historicalBytes().size() <= 15);
        static_cast<void>(atr->capabilities());
    }
    if (const auto answer = smartcard::decodeResponse(exact))
        require(answer->data.size() + 2 == exact.size());
    return walk(BerTlvReader{exact}, exact);
}

} // namespace fuzz
