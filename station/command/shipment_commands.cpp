// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/command/following_commands.h"
#include "station/command/known_word.h"
#include "station/command/views.h"
#include "station/command/words.h"
#include "station/workplace/days_apart.h"

namespace command {
namespace {

using foundation::Result;
using workplace::Desk;

const std::vector<Column>& columns()
{
    static const std::vector<Column> all{{"shipment", Words::tr("Shipment")},
                                         {"state", Words::tr("State")},
                                         {"kind", Words::tr("Kind")},
                                         {"label", Words::tr("Label")},
                                         {"orderLine", Words::tr("Order line")},
                                         {"chip", Words::tr("Chip")},
                                         {"letter", Words::tr("Letter")},
                                         {"recipient", Words::tr("Recipient")},
                                         {"carrierState", Words::tr("Carrier says")},
                                         {"heardAt", Words::tr("Heard")}};
    return all;
}

Result<void> list(Desk& desk, const Console& console, const std::string& state)
{
    shipping::ShipmentFilter filter;
    if (!state.empty()) {
        auto wanted = knownWord(shipping::kShipmentStates, "shipment state", state);
        if (!wanted)
            return wanted.error();
        filter.state = *wanted;
    }
    auto found = workplace::listShipments(desk, filter);
    if (!found)
        return found.error();
    QJsonArray rows;
    for (const auto& shipment : *found)
        rows.append(toJson(shipment));
    console.list(rows, columns());
    return {};
}

struct ScanOptions
{
    workplace::PackingScan scan;
    std::string kind;
};

Result<void> scan(Desk& desk, const Console& console, ScanOptions options)
{
    if (!options.kind.empty()) {
        auto kind = knownWord(cardprofiles::kShipmentKinds, "shipment kind", options.kind);
        if (!kind)
            return kind.error();
        options.scan.kind = *kind;
    }
    auto packed = workplace::pack(desk, options.scan);
    if (!packed)
        return packed.error();
    console.show(toJson(*packed), columns());
    return {};
}

/// Nothing is done while one of them is not there.
Result<std::vector<shipping::Shipment>> findAll(Desk& desk, const std::vector<std::string>& scanned)
{
    std::vector<shipping::Shipment> all;
    for (const auto& each : scanned) {
        auto shipment = workplace::findShipment(desk, each);
        if (!shipment)
            return shipment.error();
        all.push_back(std::move(*shipment));
    }
    return all;
}

using ListCheck = std::function<Result<void>(Desk&, const std::vector<shipping::Shipment>&)>;
using ShipmentAct = std::function<Result<void>(Desk&, std::int64_t)>;
CLI::App& addAct(CommandLine& line, CLI::App& group, const std::string& name,
                 const std::string& about, const char* done, const ShipmentAct& act,
                 const ListCheck& check = {})
{
    auto texts = std::make_shared<std::vector<std::string>>();
    auto& command = line.add(group, name, about, [=](const Common& common) {
        return atDesk(common, [&](Desk& desk, const Console& console) -> Result<void> {
            auto shipments = findAll(desk, *texts);
            if (!shipments)
                return shipments.error();
            if (check)
                if (auto sound = check(desk, *shipments); !sound)
                    return sound;
            for (const auto& shipment : *shipments) {
                if (auto acted = act(desk, shipment.id); !acted)
                    return acted;
                console.say(Words::tr(done).arg(shipment.id),
                            {{"shipment", static_cast<qint64>(shipment.id)}, {"done", text(name)}});
            }
            return {};
        });
    });
    command
        .add_option("SCAN", *texts, "Shipment number, carrier label, card serial or letter number")
        ->required();
    return command;
}

} // namespace

void addShipmentCommands(CommandLine& line)
{
    auto& group = line.group("shipments", "Shipments: pack by scanning, dispatch, follow");
    auto state = std::make_shared<std::string>();
    line.add(group, "list", "List shipments",
             [=](const Common& common) {
                 return atDesk(common, [&](Desk& desk, const Console& console) {
                     return list(desk, console, *state);
                 });
             })
        .add_option("--state", *state,
                    "Only those in one state: " + oneOf(shipping::kShipmentStates));

    auto options = std::make_shared<ScanOptions>();
    auto& scanning =
        line.add(group, "scan", "Pack: scan a card or a letter, then the carrier's label",
                 [=](const Common& common) {
                     return atDesk(common, [&](Desk& desk, const Console& console) {
                         return scan(desk, console, *options);
                     });
                 });
    scanning
        .add_option("CONTENT", options->scan.content, "Card serial (19 digits) or letter number")
        ->required();
    scanning.add_option("LABEL", options->scan.label,
                        "The carrier's label, for kinds that bear one");
    scanning.add_option("--kind", options->kind, oneOf(cardprofiles::kShipmentKinds));

    addAct(line, group, "dispatch", "Handed to the carrier",
           QT_TRANSLATE_NOOP("Command", "Shipment %1 has left."), workplace::dispatch,
           workplace::checkOneList);
    addAct(line, group, "unpack", "Take apart what was packed and not handed over",
           QT_TRANSLATE_NOOP("Command", "Shipment %1 is unpacked; its label is used up."),
           workplace::unpack);
    auto word = std::make_shared<std::string>();
    addAct(
        line, group, "delivered", "Arrived",
        QT_TRANSLATE_NOOP("Command", "Shipment %1 has arrived."),
        [word](Desk& desk, std::int64_t id) { return workplace::markDelivered(desk, id, *word); })
        .add_option("--carrier-state", *word, "The carrier's own word");
    addAct(line, group, "returned", "Came back",
           QT_TRANSLATE_NOOP("Command", "Shipment %1 has come back."),
           [word](Desk& desk, std::int64_t id) { return workplace::markReturned(desk, id, *word); })
        .add_option("--carrier-state", *word, "The carrier's own word");
    addFollowing(line, group);
}

} // namespace command
