// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/flow/flow_station.h"

#include "cardprofiles/sealed_code_sheet.h"
#include "foundation/envelope_identity.h"
#include "foundation/passphrase.h"
#include "station/audit/trail_check.h"
#include "station/letters/letter_store.h"
#include "station/workplace/approval_acts.h"
#include "station/workplace/authority_acts.h"
#include "station/workplace/destruction_acts.h"
#include "station/workplace/order_acts.h"
#include "station/workplace/order_checks.h"
#include "station/workplace/run_acts.h"
#include "station/workplace/session_file.h"
#include "station/workplace/station_home.h"
#include "station/workplace/stock_acts.h"
#include "station/workplace/trail_sentences.h"

#include <fstream>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace flow {

void mustSucceed(const foundation::Result<void>& result)
{
    if (!result)
        throw std::runtime_error{foundation::describe(result.error())};
}

void mustSucceed(const foundation::Result<workplace::AskedFor>& result)
{
    mustSucceed(ended(result));
    if (*result)
        throw std::runtime_error{"asked for, and not done"};
}

foundation::Result<void> ended(const foundation::Result<workplace::AskedFor>& result)
{
    return result ? foundation::Result<void>{} : result.error();
}

FlowStation::FlowStation(const std::string& printer, const std::filesystem::path& products,
                         bool stockKept, Union inUnion)
{
    workplace::NewStation plan;
    plan.name = "Flow";
    plan.printer = printer;
    plan.products = products;
    plan.stockKept = stockKept;
    plan.separation.days = 0;
    if (inUnion == Union::Off)
        plan.twoInUnion.clear();
    foundation::SystemRandom random;
    const foundation::SystemClock clock;
    mustSucceed(workplace::createStation(home(), plan, random, clock));
    m_workplace = valueOf(workplace::Workplace::open(home()));
    m_desk.emplace(deskOf("Petra Produktion"));
    mustSucceed(workplace::createLocalAuthority(desk(), "Exempelorganisationen", {}));
}

FlowStation::~FlowStation()
{
    if (m_tampered)
        return;
    try {
        for (const auto& fault : trailFaults())
            ADD_FAILURE() << fault;
    } catch (const std::runtime_error& error) {
        ADD_FAILURE() << "the audit trail cannot be looked at: " << error.what();
    }
}

std::vector<std::string> FlowStation::trailFaults()
{
    std::vector<std::string> faults;
    valueOf(audit::checkTrail(
        *m_desk->database, {.heads = {{workplace::headsFile(home()), true}}, .anchors = {}},
        [&](const audit::TrailFinding& finding) {
            if (finding.fault != audit::TrailFault::TriggerForeign)
                faults.push_back(workplace::sentenceFor(finding).toStdString());
        }));
    return faults;
}

std::filesystem::path FlowStation::sessionOf(const std::string& who) const
{
    auto file = m_folder / (who + ".session");
    mustSucceed(workplace::keepSession(file, support::signedIn(*m_workplace, who)));
    return file;
}

void FlowStation::receiveLot(const std::string& lot, const std::vector<std::string>& chips,
                             const std::string& blankProduct)
{
    const auto file = m_folder / "lot.csv";
    std::ofstream rows{file};
    for (const auto& chip : chips)
        rows << chip << '\n';
    rows.close();
    valueOf(workplace::receiveLot(desk(), {.lot = lot,
                                           .blankProduct = blankProduct,
                                           .supplier = {},
                                           .transportKeys = {},
                                           .location = "Cabinet 3",
                                           .file = file}));
    mustSucceed(workplace::acceptLot(desk(), lot, "tried elsewhere"));
}

void FlowStation::takeOut(const std::string& lot, std::int64_t blanks)
{
    const stock::Wish wish{
        .blanks = blanks, .blankProduct = {}, .lot = lot, .why = "it lies on top"};
    const auto open = valueOf(workplace::currentRun(desk()));
    valueOf(open ? workplace::takeForRun(desk(), wish) : workplace::openRun(desk(), wish));
}

std::filesystem::path demoOrders()
{
    return std::filesystem::path{CARDSTATION_SOURCE_DIR} / "fixtures/orders/good/demo.json";
}

std::size_t FlowStation::importDemo()
{
    const auto report = valueOf(workplace::importOrders(desk(), demoOrders(), false));
    if (!report.complete())
        throw std::runtime_error{"the demonstration's orders have errors"};
    if (!report.added.empty())
        mustSucceed(
            workplace::noteOriginal(desk(), valueOf(foundation::OrderNumber::parse(kDemoOnPaper))));
    return report.added.size();
}

std::unique_ptr<workplace::Workplace> FlowStation::reopened(const std::string& replaced,
                                                            const std::string& by) const
{
    const auto file = home() / "settings.toml";
    std::ifstream before{file};
    std::string text{std::istreambuf_iterator<char>{before}, {}};
    const auto at = text.find(replaced);
    if (at == std::string::npos)
        throw std::runtime_error{"the settings have no " + replaced};
    std::ofstream{file} << text.replace(at, replaced.size(), by);
    return valueOf(workplace::Workplace::open(home()));
}

std::vector<std::string> FlowStation::importMany(unsigned orders, const std::string& product,
                                                 const std::string& letterDelivery)
{
    std::ifstream demo{CARDSTATION_SOURCE_DIR "/fixtures/orders/good/demo.json"};
    auto file = nlohmann::json::parse(demo);
    auto order = file["orders"][0];
    order["lines"].erase(1);
    order["lines"][0]["product"] = product;
    order["letterDelivery"] = letterDelivery;
    order["orderer"]["mobile"] = "+46701740605";
    file["orders"] = nlohmann::json::array();
    std::vector<std::string> numbers;
    for (unsigned i = 0; i < orders; ++i) {
        numbers.push_back("F2026-" + std::to_string(10000 + i));
        order["number"] = numbers.back();
        order["lines"][0]["holder"]["employmentNumber"] = std::to_string(10000 + i);
        file["orders"].push_back(order);
    }
    const auto path = m_folder / "orders.json";
    std::ofstream{path} << file.dump();
    if (valueOf(workplace::importOrders(desk(), path, false)).added.size() != orders)
        throw std::runtime_error{"the orders were not taken in"};
    return numbers;
}

void FlowStation::approve(const std::string& order)
{
    mustSucceed(workplace::approveOrder(desk(), valueOf(foundation::OrderNumber::parse(order))));
}

foundation::Result<void> FlowStation::destroy(const std::vector<std::string>& things,
                                              const std::string& method, const std::string& witness)
{
    auto asked = workplace::destroy(desk(), things, method);
    if (!asked)
        return asked.error();
    auto second = deskOf(witness);
    auto confirmed = workplace::confirmApproval(second, **asked);
    return confirmed ? foundation::Result<void>{} : confirmed.error();
}

void FlowStation::resume(const std::string& order)
{
    approve(order);
}

std::vector<std::string> FlowStation::allPuks()
{
    const auto& settings = workplace().settings();
    const auto passphrase =
        valueOf(foundation::readPassphraseFile(settings.mailroomPassphraseFile));
    const auto mailroom =
        valueOf(foundation::loadEnvelopeIdentity(settings.mailroom, "mailroom", passphrase));
    letters::LetterStore store{*desk().database};
    std::vector<std::string> puks;
    letters::LetterFilter filter{.state = letters::LetterState::Ready};
    for (auto page = valueOf(store.list(filter)); !page.empty();
         page = valueOf(store.list(filter))) {
        for (const auto& letter : page) {
            filter.after = letter.plan.number;
            const auto sheet = valueOf(cardprofiles::openCodeSheet(
                valueOf(store.envelope(letter.plan.number)), mailroom, letter.plan.number.text()));
            for (const auto& code : sheet.codes)
                if (code.name.starts_with("puk"))
                    puks.emplace_back(code.code.view().begin(), code.code.view().end());
        }
    }
    return puks;
}

} // namespace flow
