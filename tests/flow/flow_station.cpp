// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/flow/flow_station.h"

#include "station/workplace/authority_acts.h"
#include "station/workplace/order_acts.h"
#include "station/workplace/station_home.h"

namespace flow {

void mustSucceed(const foundation::Result<void>& result)
{
    if (!result)
        throw std::runtime_error{foundation::describe(result.error())};
}

FlowStation::FlowStation(const std::string& printer)
{
    workplace::NewStation plan;
    plan.name = "Flow";
    plan.printer = printer;
    plan.products = workplace::productsFolder();
    foundation::SystemRandom random;
    const foundation::SystemClock clock;
    mustSucceed(workplace::createStation(home(), plan, random, clock));
    m_workplace = valueOf(workplace::Workplace::open(home()));
    m_desk.emplace(valueOf(workplace::Desk::open(*m_workplace, "Petra Produktion")));
    mustSucceed(workplace::createLocalAuthority(desk(), "Exempelorganisationen", {}));
}

std::size_t FlowStation::importDemo()
{
    const auto file =
        std::filesystem::path{CARDSTATION_SOURCE_DIR} / "fixtures/orders/good/demo.json";
    const auto report = valueOf(workplace::importOrders(desk(), file, false));
    if (!report.complete())
        throw std::runtime_error{"the demonstration's orders have errors"};
    return report.added.size();
}

void FlowStation::approve(const std::string& order)
{
    mustSucceed(workplace::approveOrder(desk(), valueOf(foundation::OrderNumber::parse(order))));
}

} // namespace flow
