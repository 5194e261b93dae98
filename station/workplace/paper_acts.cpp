// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/workplace/paper_acts.h"

#include "foundation/civil_date.h"
#include "print/address_lines.h"
#include "print/page_run.h"
#include "station/orders/order_store.h"
#include "station/production/order_fields.h"
#include "station/workplace/card_acts.h"
#include "station/workplace/leaving.h"
#include "station/workplace/permission.h"
#include "station/workplace/printer_acts.h"
#include "station/workplace/scanned_text.h"
#include "station/workplace/shipping_acts.h"

#include <QSizeF>

#include <cmath>

namespace workplace {
namespace {

using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;
using stationery::PaperText;

QStringList one(const std::string& text)
{
    return text.empty() ? QStringList{} : QStringList{QString::fromStdString(text)};
}

QStringList all(const std::vector<std::string>& lines)
{
    QStringList texts;
    for (const auto& line : lines)
        texts.append(QString::fromStdString(line));
    return texts;
}

/// "9752 2600 0000 0000 012": nineteen digits that a person compares with the card.
std::string inGroups(const std::string& serial)
{
    constexpr std::size_t kGroup = 4;
    std::string grouped;
    for (std::size_t i = 0; i < serial.size(); ++i) {
        if (i > 0 && i % kGroup == 0)
            grouped += ' ';
        grouped += serial[i];
    }
    return grouped;
}

/// Sender and date, which stand on all of them.
PaperText begun(const Desk& desk)
{
    const auto& settings = desk.workplace.settings();
    const auto sender = all(settings.sender);
    const auto address = sender.size() > 1 ? QStringList{sender.mid(1).join(" · ")} : QStringList{};
    const auto today = foundation::dayOf(desk.workplace.clock().now());
    PaperText paper;
    paper.fields = {{"senderName", sender.mid(0, 1)},
                    {"senderAddress", address},
                    {"returnLine", QStringList{sender.join(" · ")}},
                    {"date", one(foundation::toText(today))},
                    {"contact", one(settings.website)}};
    return paper;
}

/// Only for a card that is made and proven, and that is on its way to its holder or there.
Result<void> checkWhole(const stock::Card& card)
{
    const auto fate = stock::fateOf(card.state);
    if (card.orderLine && card.serial && fate == stock::BlankFate::Good)
        return {};
    return Error{ErrorCode::RuleViolated,
                 "card " + card.chipSerial + " is " +
                     std::string{cardprofiles::nameIn(stock::kCardStates, card.state)} +
                     ": no paper is made for it"};
}

} // namespace

Result<PaperText> paperOfCard(Desk& desk, const std::string& scanned)
{
    auto card = findCard(desk, scanned);
    if (!card)
        return card.error();
    if (auto whole = checkWhole(*card); !whole)
        return whole.error();
    if (auto inForce = checkInForce(*desk.database, *card->orderLine); !inForce)
        return inForce.error();
    orders::OrderStore orders{*desk.database};
    auto line = orders.line(*card->orderLine);
    if (!line)
        return line.error();
    auto order = orders.find(card->orderLine->order);
    if (!order)
        return order.error();
    auto profile = desk.workplace.profiles().find(line->line.product);
    if (!profile)
        return profile.error();
    const auto& identity = line->line.serviceIdentity;
    const auto& hsaId = line->line.holder.hsaId;
    auto paper = begun(desk);
    paper.barcode = card->serial->text();
    paper.fields["recipient"] = all(print::addressLines(order->order.delivery));
    paper.fields["holder"] = one(production::holderName(line->line.holder));
    paper.fields["organisation"] = one(order->order.organisation.name);
    paper.fields["identityNumber"] = one(identity ? identity->text()
                                         : hsaId  ? hsaId->text()
                                                  : std::string{});
    paper.fields["productSwedish"] = one((*profile)->nameSwedish);
    paper.fields["productEnglish"] = one((*profile)->nameEnglish);
    paper.fields["cardSerial"] = one(inGroups(card->serial->text()));
    paper.fields["orderNumber"] = one(order->order.number.text());
    return paper;
}

Result<PaperText> addressOf(Desk& desk, const std::string& scanned)
{
    auto paper = begun(desk);
    const auto text = scannedText(scanned);
    if (auto number = foundation::OrderNumber::parse(text)) {
        auto order = orders::OrderStore{*desk.database}.find(*number);
        if (!order)
            return order.error();
        paper.fields["recipient"] = all(print::addressLines(order->order.delivery));
        paper.fields["reference"] = one(number->text());
        return paper;
    }
    auto shipment = findShipment(desk, text);
    if (!shipment)
        return shipment.error();
    paper.fields["recipient"] = all(print::addressLines(shipment->packing.recipient));
    paper.fields["reference"] = one(shipment->packing.orderLine.order.text());
    return paper;
}

Result<print::LetterEvent> printPaper(Desk& desk, const std::string& title, const QByteArray& pdf,
                                      QSizeF page)
{
    if (auto may = mayDo(desk, staff::Right::HandOver); !may)
        return may.error();
    auto printer = paperPrinter(desk);
    if (!printer)
        return printer.error();
    const QSizeF a4{stationery::PageTemplate::kA4Width, stationery::PageTemplate::kA4Height};
    if (page != a4) { // PWG 5101.1, 5.1.2: the width, which is what is fed, first
        const auto size = std::to_string(std::lround(page.width())) + "x" +
                          std::to_string(std::lround(page.height())) + "mm";
        printer->media = "custom_label_" + size;
    }
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(pdf.constData());
    return print::printPage(
        *printer, title,
        foundation::SecretBytes::copyOf({bytes, static_cast<std::size_t>(pdf.size())}));
}

} // namespace workplace
