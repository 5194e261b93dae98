// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/fuzz/order_walk.h"

#include "cardprofiles/profile_loader.h"
#include "station/orders/intake/order_file.h"
#include "tests/fuzz/require.h"

#include <algorithm>
#include <set>

namespace fuzz {
namespace {

using foundation::Bytes;
using foundation::ByteView;
using intake::FileOrder;
using intake::OrderFile;

/// The products that come with the program.
const cardprofiles::ProfileSet& products()
{
    static const auto all =
        *cardprofiles::ProfileSet::load(CARDSTATION_SOURCE_DIR "/cardprofiles/profiles");
    return all;
}

const cardprofiles::CardProfile* find(const std::string& product)
{
    const auto found = products().find(product);
    return found ? *found : nullptr;
}

bool isPlain(const std::string& text)
{
    return std::ranges::none_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x20; });
}

void checkOrder(const FileOrder& read, std::size_t lastLine, const foundation::CivilDate& latest)
{
    const auto& order = read.order;
    require(read.line >= 1 && read.line <= lastLine);
    require(!order.lines.empty() && order.received <= latest);
    require(orders::letterMayTravel(order.signing, order.letterDelivery));
    require(isPlain(order.organisation.name) && isPlain(order.delivery.name));
    std::set<std::uint32_t> numbers;
    for (const auto& line : order.lines) {
        require(line.number >= 1 && numbers.insert(line.number).second);
        require(find(line.product) != nullptr && read.linesAt.contains(line.number));
    }
}

} // namespace

std::size_t walkOrderFile(ByteView bytes)
{
    // bytes of their own on the heap, so that the address sanitizer sees a step beyond them
    const Bytes exact{bytes.begin(), bytes.end()};
    static const auto latest = *foundation::parseCivilDate("2026-03-03");
    const OrderFile file = intake::readOrderFile(exact, find, latest);
    require(!file.orders.empty() || !file.errors.empty());
    const auto lastLine =
        1 + static_cast<std::size_t>(std::ranges::count_if(
                exact, [](std::uint8_t byte) { return byte == '\n' || byte == '\r'; }));
    std::set<foundation::OrderNumber> numbers;
    for (const auto& order : file.orders) {
        checkOrder(order, lastLine, latest);
        require(numbers.insert(order.order.number).second);
    }
    require(std::ranges::is_sorted(file.errors, {}, &intake::RowError::line));
    for (const auto& error : file.errors)
        require(error.line <= lastLine && !intake::describe(error).empty());
    return file.orders.size();
}

} // namespace fuzz
