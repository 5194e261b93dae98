// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/command/command_line.h"
#include "station/command/views.h"
#include "station/command/words.h"
#include "station/workplace/find_acts.h"

namespace command {
namespace {

using foundation::Result;
using workplace::Desk;

constexpr std::uint32_t kMostOnRequest = 10'000;

QJsonObject toJson(const workplace::Found& found)
{
    return {{"kind", text(cardprofiles::nameIn(workplace::kFoundKinds, found.kind))},
            {"number", text(found.number)},
            {"order", text(found.order)},
            {"name", text(found.name)},
            {"by", text(cardprofiles::nameIn(workplace::kFoundBy, found.by))},
            {"matched", text(found.matched)}};
}

Result<void> find(Desk& desk, const Console& console, const std::string& typed, std::uint32_t most)
{
    auto found = workplace::find(desk, typed, most);
    if (!found)
        return found.error();
    QJsonArray rows;
    for (const auto& hit : found->hits)
        rows.append(toJson(hit));
    if (!console.json() && rows.isEmpty()) {
        console.say(Words::tr("Nothing in the order book has this number or name."));
        return {};
    }
    console.list(rows, {{"kind", Words::tr("What")},
                        {"number", Words::tr("Number")},
                        {"order", Words::tr("Order")},
                        {"name", Words::tr("Name")},
                        {"by", Words::tr("Found by")},
                        {"matched", Words::tr("Matches")}});
    if (!console.json() && found->more)
        console.say(
            Words::tr("There is more. Type more of the number or name, or ask with --most."));
    return {};
}

} // namespace

void addFindCommand(CommandLine& line)
{
    auto words = std::make_shared<std::vector<std::string>>();
    auto most = std::make_shared<std::uint32_t>(workplace::kMostFound);
    auto& command = line.add(
        line.app(), "find",
        "Find orders, cards, letters, shipments and certificates by any number or part of a name",
        [=](const Common& common) {
            return atDesk(common, [&](Desk& desk, const Console& console) {
                std::string typed;
                for (const auto& word : *words)
                    typed += (typed.empty() ? "" : " ") + word;
                return find(desk, console, typed, *most);
            });
        });
    command.add_option("TEXT", *words, "A number, its beginning, or words of a name in any order")
        ->required();
    command.add_option("--most", *most, "So many at most")->check(CLI::Range(1U, kMostOnRequest));
}

} // namespace command
