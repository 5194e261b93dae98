// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/workplace/portal_answers.h"

#include "foundation/files.h"
#include "station/audit/event_log.h"
#include "station/audit/event_search.h"
#include "station/shipping/shipment_store.h"
#include "station/workplace/json_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace workplace {
namespace {

namespace fs = std::filesystem;
using audit::Event;
using audit::SubjectKind;
using foundation::Result;

constexpr std::uint32_t kPage = 1'000;
/// In one answer at most: the rest goes into the next.
constexpr std::int64_t kMostEvents = 100'000;

/// Up to which event the portal has been told, and up to which it is being told.
struct Position
{
    std::int64_t told = 0;
    std::int64_t telling = 0; ///< the same when no file is being written
    std::string hash{};       ///< in the trail's chain, of event `told`; empty where that is 0
};

/// The station's own, out of the portal's reach.
fs::path positionFile(const Workplace& workplace)
{
    return workplace.home() / "exchange.json";
}

Result<Position> readPosition(const fs::path& file)
{
    auto there = foundation::exists(file);
    if (!there)
        return there.error();
    if (!*there)
        return Position{};
    auto bytes = foundation::readFile(file);
    if (!bytes)
        return bytes.error();
    const auto object =
        QJsonDocument::fromJson(QByteArray{reinterpret_cast<const char*>(bytes->data()),
                                           static_cast<qsizetype>(bytes->size())})
            .object();
    const Position position{object["told"].toInteger(-1), object["telling"].toInteger(-1),
                            object["hash"].toString().toStdString()};
    if (position.told < 0 || position.telling < position.told)
        return foundation::Error{foundation::ErrorCode::FileUnreadable,
                                 file.string() + ": this is not what the station wrote"};
    return position;
}

Result<void> keepPosition(const fs::path& file, const Position& position)
{
    const auto bytes = QJsonDocument{QJsonObject{{"told", static_cast<qint64>(position.told)},
                                                 {"telling", static_cast<qint64>(position.telling)},
                                                 {"hash", text(position.hash)}}}
                           .toJson(QJsonDocument::Compact);
    return foundation::replaceFile(file, viewOf(bytes), foundation::FileAccess::OwnerOnly);
}

/// What the portal shall remind its orderer of (A48, S-1): it has the mail addresses.
bool isReminder(const Event& event)
{
    return event.subject.kind == SubjectKind::Task && event.happening.what == "reminded";
}

bool isForThePortal(const Event& event)
{
    const auto kind = event.subject.kind;
    if (event.subject.order && isReminder(event))
        return true;
    return event.subject.order && !event.happening.to.empty() &&
           (kind == SubjectKind::Order || kind == SubjectKind::OrderLine ||
            kind == SubjectKind::Shipment);
}

/// What a shipment is, by the carrier's number.
Result<QJsonObject> shipmentOf(database::Database& database, const std::string& id)
{
    auto shipment = shipping::ShipmentStore{database}.find(std::stoll(id));
    if (!shipment)
        return shipment.error();
    const auto& packing = shipment->packing;
    return QJsonObject{
        {"kind", text(cardprofiles::nameIn(cardprofiles::kShipmentKinds, packing.kind))},
        {"trackingNumber", packing.label ? text(packing.label->text()) : QString{}},
        {"holdsCard", !packing.chipSerial.empty()},
        {"holdsLetter", packing.letter.has_value()}};
}

Result<QJsonObject> told(database::Database& database, const Event& event)
{
    QJsonObject object{{"event", static_cast<qint64>(event.id)},
                       {"at", text(foundation::toText(event.act.when))},
                       {"order", text(event.subject.order->text())},
                       {"what", text(database::storedName(event.subject.kind))},
                       {"from", text(event.happening.from)},
                       {"to", text(event.happening.to)}};
    if (event.subject.line)
        object["line"] = static_cast<qint64>(*event.subject.line);
    if (isReminder(event))
        object["what"] = "reminder";
    if (isReminder(event) ||
        (event.subject.kind == SubjectKind::Order && !event.happening.from.empty()))
        object["reason"] = text(event.happening.detail);
    if (event.subject.kind == SubjectKind::Shipment) {
        auto shipment = shipmentOf(database, event.subject.id);
        if (!shipment)
            return shipment.error();
        object["shipment"] = *shipment;
    }
    return object;
}

/// The steps among these events, in their order.
Result<QJsonArray> stepsIn(database::Database& database, const Position& position)
{
    QJsonArray steps;
    for (auto after = position.told; after < position.telling;) {
        auto events = audit::eventsAfter(database, after, kPage);
        if (!events)
            return events.error();
        if (events->empty())
            break;
        for (const auto& event : *events) {
            after = event.id;
            if (event.id > position.telling || !isForThePortal(event))
                continue;
            auto step = told(database, event);
            if (!step)
                return step.error();
            steps.append(*step);
        }
    }
    return steps;
}

Result<std::int64_t> lastEvent(database::Database& database)
{
    return database::readOne<std::int64_t>(
        database.query("SELECT coalesce(max(id), 0) FROM events"), "the trail");
}

/// Of an event in the trail's chain; empty where there is none.
Result<std::string> hashOf(database::Database& database, std::int64_t event)
{
    if (event == 0)
        return std::string{};
    auto found = audit::findEventsAfter(database, {}, event - 1, 1);
    if (!found)
        return found.error();
    const bool there = !found->empty() && found->front().event.id == event;
    return there ? found->front().hash : std::string{};
}

/// Events are told by their numbers: those of an older copy of the book that was put back, and went
/// another way since, are others.
Result<void> checkBook(database::Database& database, const fs::path& file, const Position& position,
                       std::int64_t last)
{
    auto hash = hashOf(database, position.told);
    if (!hash)
        return hash.error();
    const bool isThere = position.told == 0 || !hash->empty();
    if (*hash == position.hash && isThere && position.telling <= last)
        return {};
    return foundation::Error{
        foundation::ErrorCode::BookOlder,
        file.string() + ": the portal was told up to event " + std::to_string(position.told) +
            " of another order book. Settle with the portal what it knows; without this file all "
            "is told anew"};
}

std::string digits(std::int64_t number)
{
    auto all = std::to_string(number);
    constexpr std::size_t kDigits = 10;
    return all.size() < kDigits ? std::string(kDigits - all.size(), '0') + all : all;
}

/// The file of these events, written anew where a process died while it did so.
Result<std::optional<fs::path>> write(database::Database& database, const ExchangeFolders& folders,
                                      const Position& position)
{
    auto steps = stepsIn(database, position);
    if (!steps)
        return steps.error();
    if (steps->isEmpty())
        return std::optional<fs::path>{};
    const QJsonObject answer{{"format", "cardstation-states"},
                             {"version", 1},
                             {"firstEvent", static_cast<qint64>(position.told + 1)},
                             {"lastEvent", static_cast<qint64>(position.telling)},
                             {"steps", *steps}};
    const auto path = folders.answers / ("states-" + digits(position.told + 1) + '-' +
                                         digits(position.telling) + ".json");
    const auto bytes = QJsonDocument{answer}.toJson();
    auto written = foundation::replaceFile(path, viewOf(bytes), foundation::FileAccess::Everyone);
    return written ? Result<std::optional<fs::path>>{path} : written.error();
}

} // namespace

Result<std::optional<fs::path>> answerPortal(const Workplace& workplace,
                                             database::Database& database)
{
    auto folders = exchangeFolders(workplace);
    if (!folders)
        return folders.error();
    auto alone = takeExchange(workplace);
    if (!alone)
        return alone.error();
    if (!*alone)
        return std::optional<fs::path>{};
    const auto file = positionFile(workplace);
    auto position = readPosition(file);
    if (!position)
        return position.error();
    auto last = lastEvent(database);
    if (!last)
        return last.error();
    if (auto same = checkBook(database, file, *position, *last); !same)
        return same.error();
    if (position->telling == position->told && *last == position->told)
        return std::optional<fs::path>{};
    if (position->telling == position->told)
        position->telling = std::min(*last, position->told + kMostEvents);
    if (auto kept = keepPosition(file, *position); !kept)
        return kept.error();
    auto written = write(database, *folders, *position);
    if (!written)
        return written;
    auto hash = hashOf(database, position->telling);
    if (!hash)
        return hash.error();
    if (auto kept = keepPosition(file, {position->telling, position->telling, *hash}); !kept)
        return kept.error();
    return written;
}

} // namespace workplace
