// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/station/window/a_station.h"

#include "station/workplace/authority_acts.h"
#include "station/workplace/order_acts.h"
#include "station/workplace/order_checks.h"
#include "station/workplace/station_home.h"
#include "station/workplace/stock_acts.h"
#include "tests/station/support/signed_in.h"

#include <stdexcept>

namespace support {
namespace {

template <typename Result>
auto expect(Result result)
{
    if (!result)
        throw std::runtime_error{foundation::describe(result.error())};
    if constexpr (!std::is_same_v<Result, foundation::Result<void>>)
        return std::move(*result);
}

} // namespace

AStation::AStation(const std::string& printer, Stock stock)
{
    workplace::NewStation station;
    station.name = "Provstationen";
    station.language = "en";
    station.stockKept = stock == Stock::Kept;
    station.twoInUnion.clear();
    station.separation.days = 0;
    station.printer = printer;
    station.products = workplace::productsFolder();
    foundation::SystemRandom random;
    const foundation::SystemClock clock;
    expect(workplace::createStation(home(), station, random, clock));
    auto opened = expect(workplace::Workplace::open(home()));
    auto desk = deskOf(*opened, "Ada Admin");
    expect(workplace::createLocalAuthority(desk, "Exempelorganisationen", ""));
}

AStation::AStation(const AStation& other)
{
    std::filesystem::copy(other.home(), home(), std::filesystem::copy_options::recursive);
}

std::unique_ptr<window::Session> AStation::session(const std::string& who) const
{
    auto opened = expect(workplace::Workplace::open(home()));
    auto token = std::make_shared<const workplace::SessionToken>(signedIn(*opened, who));
    return std::make_unique<window::Session>(std::move(opened), token, who);
}

void AStation::receive(int lot, int blanks, const std::string& location) const
{
    auto opened = expect(workplace::Workplace::open(home()));
    auto desk = deskOf(*opened, "Lena Lager");
    const auto serial = [&](int number) {
        return QStringLiteral("%1").arg(0x10000 * lot + number, 8, 16, QLatin1Char{'0'});
    };
    workplace::Delivery delivery;
    delivery.lot = "LOT-" + std::to_string(lot);
    delivery.blankProduct = "MYEID";
    delivery.location = location;
    delivery.first = serial(0).toStdString();
    delivery.blanks = blanks;
    delivery.last = serial(blanks - 1).toStdString();
    expect(workplace::receiveLot(desk, delivery));
    expect(workplace::acceptLot(desk, delivery.lot, "a sample stood the test"));
}

void AStation::fillWithOrders() const
{
    auto opened = expect(workplace::Workplace::open(home()));
    auto desk = deskOf(*opened, "Ulla Utgivare");
    expect(workplace::importOrders(desk, orderFile("good/demo.json"), false));
    for (const auto& view : expect(workplace::listOrders(desk, {}))) {
        const auto& order = view.record.order;
        if (order.signing == orders::Signing::Paper)
            expect(workplace::noteOriginal(desk, order.number));
        if (view.record.state == orders::OrderState::Arrived)
            expect(workplace::approveOrder(desk, order.number));
    }
}

std::filesystem::path orderFile(const std::string& name)
{
    return std::filesystem::path{CARDSTATION_SOURCE_DIR} / "fixtures/orders" / name;
}

} // namespace support
