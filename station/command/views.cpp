// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/command/views.h"

#include "foundation/civil_date.h"
#include "station/production/order_fields.h"

#include <QJsonArray>

namespace command {
namespace {

QString moment(foundation::Instant when)
{
    return text(foundation::toText(when));
}

QJsonValue maybe(const std::optional<foundation::OrderLineId>& line)
{
    return line ? QJsonValue{text(line->text())} : QJsonValue{};
}

template <typename Names, typename Value>
QString word(const Names& names, Value value)
{
    return text(cardprofiles::nameIn(names, value));
}

} // namespace

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

QJsonObject toJson(const orders::LineRecord& line)
{
    const auto& placed = line.line;
    QString identity;
    if (placed.serviceIdentity)
        identity = text(placed.serviceIdentity->text());
    else if (placed.holder.hsaId)
        identity = text(placed.holder.hsaId->text());
    return {{"id", text(line.id.text())},
            {"line", static_cast<qint64>(placed.number)},
            {"product", text(placed.product)},
            {"holder", text(production::holderName(placed.holder))},
            {"identity", identity},
            {"state", word(orders::kLineStates, line.state)},
            {"claimedAt", line.claimant ? text(line.claimant->place) : QString{}}};
}

QJsonObject toJson(const workplace::OrderView& view)
{
    const auto& order = view.record.order;
    QJsonArray lines;
    for (const auto& line : view.lines)
        lines.append(toJson(line));
    return {{"number", text(order.number.text())},
            {"state", word(orders::kOrderStates, view.record.state)},
            {"reason", text(view.record.reason)},
            {"organisation", text(order.organisation.name)},
            {"organisationNumber", text(order.organisation.number.text())},
            {"orderer", text(order.orderer.name)},
            {"received", text(foundation::toText(order.received))},
            {"due", view.record.due ? text(foundation::toText(*view.record.due)) : QString{}},
            {"signing", word(orders::kSignings, order.signing)},
            {"express", order.express},
            {"comment", text(order.comment)},
            {"lineCount", lines.size()},
            {"lines", lines}};
}

QJsonObject toJson(const intake::IntakeReport& report)
{
    const auto numbers = [](const std::vector<foundation::OrderNumber>& list) {
        QJsonArray array;
        for (const auto& number : list)
            array.append(text(number.text()));
        return array;
    };
    QJsonArray errors;
    for (const auto& error : report.errors)
        errors.append(QJsonObject{{"line", static_cast<qint64>(error.line)},
                                  {"order", text(error.order)},
                                  {"field", text(error.field)},
                                  {"problem", text(intake::nameOf(error.problem))},
                                  {"value", text(error.value)},
                                  {"sentence", text(intake::describe(error))}});
    return {{"file", text(report.fileName)},
            {"sha256", text(report.sha256)},
            {"seenBefore", report.seenBefore},
            {"added", numbers(report.added)},
            {"alreadyThere", numbers(report.alreadyThere)},
            {"linesAdded", static_cast<qint64>(report.linesAdded)},
            {"errors", errors}};
}

QJsonObject toJson(const audit::Event& event)
{
    return {{"when", moment(event.act.when)},
            {"who", text(event.act.who)},
            {"account", text(event.account)},
            {"place", text(event.act.place)},
            {"subject", word(audit::kSubjectKinds, event.subject.kind)},
            {"id", text(event.subject.id)},
            {"what", text(event.happening.what)},
            {"from", text(event.happening.from)},
            {"to", text(event.happening.to)},
            {"detail", text(event.happening.detail)}};
}

QJsonObject toJson(const stock::Card& card)
{
    return {
        {"chip", text(card.chipSerial)},
        {"card", card.serial ? text(card.serial->text()) : QString{}},
        {"product", text(card.product)},
        {"state", word(stock::kCardStates, card.state)},
        {"orderLine", maybe(card.orderLine)},
        {"validUntil", card.validUntil ? text(foundation::toText(*card.validUntil)) : QString{}},
        {"lot", text(card.lot.value_or(""))},
        {"run", card.run ? QJsonValue{static_cast<qint64>(*card.run)} : QJsonValue{}},
        {"attempt", static_cast<qint64>(card.attempt)},
        {"leftBehind", text(card.leftBehind)}};
}

QJsonObject toJson(const stock::Certificate& certificate)
{
    return {{"serial", text(certificate.serial)},
            {"name", text(certificate.name)},
            {"chip", text(certificate.chipSerial)},
            {"orderLine", text(certificate.orderLine.text())},
            {"fingerprint", text(certificate.fingerprint)},
            {"notBefore", moment(certificate.notBefore)},
            {"notAfter", moment(certificate.notAfter)},
            {"state", word(stock::kCertificateStates, certificate.state)},
            {"reason", text(certificate.revocationReason)}};
}

QJsonObject toJson(const stock::JournalEntry& entry)
{
    return {{"at", moment(entry.at)},
            {"attempt", static_cast<qint64>(entry.attempt)},
            {"step", text(entry.step)},
            {"phase", word(stock::kStepPhases, entry.phase)},
            {"detail", text(entry.detail)}};
}

QJsonObject toJson(const stock::TestRecord& record)
{
    QJsonArray results;
    for (const auto& result : record.results)
        results.append(QJsonObject{{"check", text(result.check)},
                                   {"passed", result.passed},
                                   {"detail", text(result.detail)}});
    return {{"at", moment(record.at)},
            {"prover", text(record.prover)},
            {"passed", record.passed},
            {"results", results}};
}

QJsonObject toJson(const letters::Letter& letter)
{
    return {{"letter", text(letter.plan.number.text())},
            {"state", word(letters::kLetterStates, letter.state)},
            {"orderLine", text(letter.plan.orderLine.text())},
            {"recipient", text(letter.plan.recipient.name)},
            {"language", text(letter.plan.language)},
            {"layout", text(cardprofiles::nameOf(letter.plan.layout))},
            {"travels", text(cardprofiles::nameOf(letter.plan.travels))},
            {"kind", word(letters::kLetterKinds, letter.plan.kind)},
            {"reprintOf", text(letter.plan.reprintOf ? letter.plan.reprintOf->text() : "")},
            {"hasEnvelope", letter.hasEnvelope},
            {"printings", static_cast<qint64>(letter.printings)},
            {"printJob", text(letter.printJob)},
            {"reason", text(letter.reason)},
            {"changedAt", moment(letter.changedAt)}};
}

QJsonObject toJson(const letters::PrintRun& run)
{
    QJsonObject object{{"run", static_cast<qint64>(run.number)},
                       {"station", text(run.station)},
                       {"printer", text(run.printer)},
                       {"begunBy", text(run.begunBy)},
                       {"begunAt", moment(run.begunAt)},
                       {"letters", static_cast<qint64>(run.letters)},
                       {"waiting", static_cast<qint64>(run.waiting)}};
    if (run.endedAt)
        object["endedAt"] = moment(*run.endedAt);
    if (run.outcome)
        object["outcome"] = word(letters::kPrintOutcomes, *run.outcome);
    return object;
}

QJsonObject toJson(const print::LetterEvent& event)
{
    QJsonObject object{{"letter", text(event.letterNumber)},
                       {"state", text(print::nameOf(event.state))}};
    if (event.error)
        object["error"] = text(foundation::nameOf(*event.error));
    if (!event.context.empty())
        object["context"] = text(event.context);
    if (event.job)
        object["job"] = *event.job;
    return object;
}

QJsonObject toJson(const shipping::Shipment& shipment)
{
    const auto& packing = shipment.packing;
    return {{"shipment", static_cast<qint64>(shipment.id)},
            {"state", word(shipping::kShipmentStates, shipment.state)},
            {"kind", text(cardprofiles::nameOf(packing.kind))},
            {"label", packing.label ? text(packing.label->text()) : QString{}},
            {"orderLine", text(packing.orderLine.text())},
            {"chip", text(packing.chipSerial)},
            {"letter", packing.letter ? text(packing.letter->text()) : QString{}},
            {"recipient", text(packing.recipient.name)},
            {"mustBeCollected", packing.mustBeCollected},
            {"carrierState", text(shipment.carrierState)},
            {"heardAt", shipment.heardAt ? moment(*shipment.heardAt) : QString{}},
            {"packedAt", moment(shipment.packedAt)},
            {"dispatchedAt", shipment.dispatchedAt ? moment(*shipment.dispatchedAt) : QString{}},
            {"endedAt", shipment.endedAt ? moment(*shipment.endedAt) : QString{}}};
}

QJsonObject toJson(const production::Panel& panel)
{
    QJsonObject object{{"reader", text(panel.reader)},
                       {"state", text(production::nameOf(panel.state))},
                       {"stepsDone", static_cast<qint64>(panel.stepsDone)},
                       {"stepsTotal", static_cast<qint64>(panel.stepsTotal)},
                       {"step", text(panel.step)},
                       {"orderLine", text(panel.orderLine)},
                       {"holder", text(panel.holder)},
                       {"chip", text(panel.chipSerial)},
                       {"card", text(panel.cardSerial)}};
    if (panel.error) {
        object["error"] = text(foundation::nameOf(panel.error->code));
        object["context"] = text(panel.error->context);
    }
    return object;
}

QJsonObject toJson(const cardprofiles::CardProfile& profile)
{
    QJsonArray keys;
    for (const auto& key : profile.keys)
        keys.append(text(key.name));
    const auto kinds = [](const std::vector<cardprofiles::ShipmentKind>& shipments) {
        QJsonArray names;
        for (const auto kind : shipments)
            names.append(text(cardprofiles::nameOf(kind)));
        return names;
    };
    return {{"product", text(profile.productCode)},
            {"name", text(profile.nameSwedish)},
            {"nameEnglish", text(profile.nameEnglish)},
            {"family", text(profile.family)},
            {"kind", text(cardprofiles::nameOf(profile.kind))},
            {"keys", keys},
            {"cardShipments", kinds(profile.cardShipments)},
            {"letterShipments", kinds(profile.letter.shipments)},
            {"validityDays", static_cast<qint64>(profile.validity.count())},
            {"file", text(profile.sourceFile)}};
}

} // namespace command
