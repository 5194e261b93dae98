// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/command/order_check_commands.h"

#include "station/command/known_word.h"
#include "station/command/views.h"
#include "station/command/words.h"
#include "station/workplace/order_checks.h"

namespace command {
namespace {

using foundation::OrderNumber;
using foundation::Result;
using workplace::Desk;

Result<void> check(Desk& desk, const Console& console, const std::string& order)
{
    auto number = OrderNumber::parse(order);
    if (!number)
        return number.error();
    auto checks = workplace::checksOf(desk, *number);
    if (!checks)
        return checks.error();
    QJsonArray rows;
    for (const auto& each : *checks)
        rows.append(
            QJsonObject{{"check", text(cardprofiles::nameIn(orders::kCheckKinds, each.kind))},
                        {"rule", text(std::string{each.rule})},
                        {"verdict", text(cardprofiles::nameIn(orders::kVerdicts, each.verdict))},
                        {"met", text(each.met)}});
    console.list(rows, {{"check", Words::tr("Check")},
                        {"rule", Words::tr("Rule")},
                        {"verdict", Words::tr("Verdict")},
                        {"met", Words::tr("What stands there")}});
    return {};
}

Result<void> signer(Desk& desk, const Console& console, const std::string& order,
                    const std::string& name, const std::string& capacity)
{
    auto number = OrderNumber::parse(order);
    if (!number)
        return number.error();
    auto known = knownWord(orders::kSignerCapacities, "capacity", capacity);
    if (!known)
        return known.error();
    if (auto entered = workplace::enterSigner(desk, *number, {name, *known}); !entered)
        return entered;
    console.say(Words::tr("The signer of order %1 is entered.").arg(text(order)),
                {{"order", text(order)}, {"done", "signer"}});
    return {};
}

Result<void> original(Desk& desk, const Console& console, const std::vector<std::string>& orders)
{
    for (const auto& order : orders) {
        auto number = OrderNumber::parse(order);
        if (!number)
            return number.error();
        if (auto noted = workplace::noteOriginal(desk, *number); !noted)
            return noted;
        console.say(Words::tr("The original of order %1 is here.").arg(text(order)),
                    {{"order", text(order)}, {"done", "original"}});
    }
    return {};
}

} // namespace

void addOrderChecks(CommandLine& line, CLI::App& group)
{
    auto order = std::make_shared<std::string>();
    auto& checking =
        line.add(group, "check", "Show the checks before production, and how the order stands",
                 [=](const Common& common) {
                     return atDesk(common, [&](Desk& desk, const Console& console) {
                         return check(desk, console, *order);
                     });
                 });
    checking.add_option("ORDER", *order, "Order number")->required();

    auto name = std::make_shared<std::string>();
    auto capacity = std::make_shared<std::string>();
    auto& signing = line.add(group, "signer", "Enter who signed the order, and as what (A10-A12)",
                             [=](const Common& common) {
                                 return atDesk(common, [&](Desk& desk, const Console& console) {
                                     return signer(desk, console, *order, *name, *capacity);
                                 });
                             });
    signing.add_option("ORDER", *order, "Order number")->required();
    signing.add_option("--name", *name, "Name of the person who signed")->required();
    signing.add_option("--capacity", *capacity, "One of: " + oneOf(orders::kSignerCapacities))
        ->required();

    auto orders = std::make_shared<std::vector<std::string>>();
    auto& papers =
        line.add(group, "original",
                 "The signed original is here, on paper and by post; no copy, no scan (A14)",
                 [=](const Common& common) {
                     return atDesk(common, [&](Desk& desk, const Console& console) {
                         return original(desk, console, *orders);
                     });
                 });
    papers.add_option("ORDER", *orders, "Order numbers")->required();
}

} // namespace command
