// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/carriers/json_answer.h"
#include "station/carriers/one_by_one.h"

#include <QJsonArray>

namespace carriers {
namespace {

using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;

constexpr auto kPath = "/rest/shipment/v5/trackandtrace/findByIdentifier.json";

const QTimeZone& swedishTime()
{
    static const QTimeZone zone{"Europe/Stockholm"};
    return zone;
}

/// The item's, with what its latest event says; nothing when it has no state.
std::optional<Tracked> trackedItem(const QJsonObject& item, const std::string& label)
{
    const auto word = wordIn(item["status"]);
    if (!word)
        return {};
    Tracked tracked{.label = label, .known = true, .word = *word};
    std::string latest;
    for (const auto& each : item["events"].toArray()) {
        const auto event = each.toObject();
        const auto at = momentIn(event["eventTime"], swedishTime());
        if (at && (!tracked.at || *at >= *tracked.at)) {
            tracked.at = at;
            latest = detailIn(event["eventDescription"]);
        }
    }
    tracked.detail = detailIn(item["statusText"].toObject()["header"]);
    if (tracked.detail.empty())
        tracked.detail = latest;
    return tracked;
}

/// Where a number has been used before, the latest of it counts.
void keepLatest(std::optional<Tracked>& kept, std::optional<Tracked> other)
{
    if (other && (!kept || (other->at && (!kept->at || *other->at > *kept->at))))
        kept = std::move(other);
}

std::optional<Tracked> findItem(const QJsonArray& shipments, const std::string& label)
{
    std::optional<Tracked> byItem;
    std::optional<Tracked> byShipment;
    for (const auto& each : shipments) {
        const auto shipment = each.toObject();
        const auto items = shipment["items"].toArray();
        for (const auto& item : items) {
            if (isSameItem(item.toObject()["itemId"], label))
                keepLatest(byItem, trackedItem(item.toObject(), label));
        }
        if (items.size() == 1 && isSameItem(shipment["shipmentId"], label))
            keepLatest(byShipment, trackedItem(items.first().toObject(), label));
    }
    return byItem ? byItem : byShipment;
}

class PostNord final : public OneByOne
{
public:
    using OneByOne::OneByOne;

private:
    Result<std::optional<Tracked>> askFor(const std::string& label) override
    {
        const auto answer = client().send({.path = kPath,
                                           .query = {{"id", label}, {"locale", "sv"}},
                                           .headers = {{"Accept", "application/json"}},
                                           .expected = {404}});
        if (!answer)
            return answer.error();
        const auto where = client().service().url + kPath;
        const auto object = objectIn(*answer, where);
        if (!object)
            return object.error();
        const auto response = (*object)["TrackingInformationResponse"].toObject();
        const auto fault = response["compositeFault"];
        const auto shipments = response["shipments"];
        if (!shipments.isArray() && !fault.isObject())
            return Error{ErrorCode::ServiceAnswerWrong,
                         where + ": an answer without shipments and without a fault"};
        if (shipments.toArray().isEmpty()) {
            const auto first = fault.toObject()["faults"].toArray().first().toObject();
            return std::optional{
                Tracked{.label = label, .detail = detailIn(first["explanationText"])}};
        }
        return findItem(shipments.toArray(), label);
    }
};

} // namespace

std::unique_ptr<Tracker> postNord(web::Service service)
{
    service.tokenPlace = web::TokenPlace::Query;
    service.tokenName = "apikey";
    return std::make_unique<PostNord>(std::move(service));
}

} // namespace carriers
