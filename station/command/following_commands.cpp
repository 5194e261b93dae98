// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/command/following_commands.h"

#include "station/command/known_word.h"
#include "station/command/sheet_files.h"
#include "station/command/views.h"
#include "station/command/words.h"
#include "station/sheets/dispatch_sheet.h"
#include "station/workplace/card_acts.h"
#include "station/workplace/carrier_file.h"
#include "station/workplace/shipping_acts.h"

namespace command {
namespace {

using foundation::Result;
using workplace::Desk;

struct Receipt
{
    std::string scan;
    std::string document;
    shipping::HandOver what{{}, shipping::IdentityDocument::IdCard, {}};
};

Result<void> handOver(Desk& desk, const Console& console, Receipt receipt)
{
    auto document = knownWord(shipping::kIdentityDocuments, "document", receipt.document);
    if (!document)
        return document.error();
    receipt.what.document = *document;
    if (auto done = workplace::handOverAtDesk(desk, receipt.scan, receipt.what); !done)
        return done;
    console.say(
        Words::tr("Card %1 is with its holder; keep the signed receipt.").arg(text(receipt.scan)),
        {{"card", text(receipt.scan)}, {"done", "handed-over"}});
    return {};
}

void addHandOver(CommandLine& line, CLI::App& group)
{
    auto receipt = std::make_shared<Receipt>();
    auto& command = line.add(group, "handed-over",
                             "Handed over at a desk, with the receipt that the holder signed",
                             [=](const Common& common) {
                                 return atDesk(common, [&](Desk& desk, const Console& console) {
                                     return handOver(desk, console, *receipt);
                                 });
                             });
    command.add_option("CARD", receipt->scan, "Card serial, scanned from the card")->required();
    command.add_option("--receiver", receipt->what.receiver, "Who took it, as the document says")
        ->required();
    command.add_option("--document", receipt->document, oneOf(shipping::kIdentityDocuments))
        ->required();
    command
        .add_option("--number-ends", receipt->what.documentEnds,
                    "The last four characters of its number; who attested")
        ->required();
}

void addReceipt(CommandLine& line, CLI::App& group)
{
    struct Wanted
    {
        std::string scan;
        std::filesystem::path file;
    };
    auto wanted = std::make_shared<Wanted>();
    auto& command = line.add(
        group, "receipt", "The receipt for the holder to sign at a desk, as PDF",
        [=](const Common& common) {
            return atDesk(common, [&](Desk& desk, const Console& console) -> Result<void> {
                auto shipment = workplace::findShipment(desk, wanted->scan);
                if (!shipment)
                    return shipment.error();
                const auto& chip = shipment->packing.chipSerial;
                auto card = chip.empty() ? Result<stock::Card>{stock::Card{}}
                                         : workplace::findCard(desk, chip);
                if (!card)
                    return card.error();
                return fileSheet(console,
                                 sheets::handOverReceipt(*shipment,
                                                         card->serial ? card->serial->text() : "",
                                                         desk.act()),
                                 wanted->file);
            });
        },
        Needs::Painting);
    command.add_option("SCAN", wanted->scan, "Card serial or shipment number")->required();
    command.add_option("--to", wanted->file, "The new file")->required();
}

void addLost(CommandLine& line, CLI::App& group)
{
    struct Lost
    {
        std::string scan;
        std::string why;
    };
    auto lost = std::make_shared<Lost>();
    auto& command = line.add(
        group, "lost", "Lost in the post: a card in it is revoked", [=](const Common& common) {
            return atDesk(common, [&](Desk& desk, const Console& console) -> Result<void> {
                auto shipment = workplace::findShipment(desk, lost->scan);
                if (!shipment)
                    return shipment.error();
                if (auto done = workplace::markLost(desk, shipment->id, lost->why); !done)
                    return done;
                console.say(Words::tr("Shipment %1 counts as lost.").arg(shipment->id),
                            {{"shipment", static_cast<qint64>(shipment->id)}, {"done", "lost"}});
                return {};
            });
        });
    command.add_option("SCAN", lost->scan, "Shipment number, carrier label, card or letter")
        ->required();
    command.add_option("--why", lost->why, "How that is known")->required();
}

Result<void> takeFile(Desk& desk, const Console& console, const std::filesystem::path& file)
{
    auto rows = workplace::takeCarrierFile(desk, file);
    if (!rows)
        return rows.error();
    QJsonArray all;
    for (const auto& row : *rows)
        all.append(QJsonObject{
            {"line", static_cast<qint64>(row.line)},
            {"label", text(row.label)},
            {"word", text(row.word)},
            {"shipment", static_cast<qint64>(row.shipment)},
            {"outcome", row.problem.empty()
                            ? text(cardprofiles::nameIn(workplace::kNewsOutcomes, row.outcome))
                            : text(row.problem)}});
    console.list(all, {{"line", Words::tr("Line")},
                       {"label", Words::tr("Label")},
                       {"word", Words::tr("Carrier says")},
                       {"shipment", Words::tr("Shipment")},
                       {"outcome", Words::tr("Outcome")}});
    return {};
}

void addCarrierFile(CommandLine& line, CLI::App& group)
{
    auto file = std::make_shared<std::filesystem::path>();
    line.add(group, "carrier-file", "Take in what a carrier tells by a file (docs/shipping.md)",
             [=](const Common& common) {
                 return atDesk(common, [&](Desk& desk, const Console& console) {
                     return takeFile(desk, console, *file);
                 });
             })
        .add_option("FILE", *file, "CSV with the columns label and state")
        ->required();
}

} // namespace

void addFollowing(CommandLine& line, CLI::App& shipments)
{
    addHandOver(line, shipments);
    addReceipt(line, shipments);
    addLost(line, shipments);
    addCarrierFile(line, shipments);
}

} // namespace command
