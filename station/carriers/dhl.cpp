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

constexpr auto kPath = "/track/shipments";
constexpr int kUnknown = 404;

std::optional<Tracked> trackedShipment(const QJsonObject& shipment, const std::string& label)
{
    const auto status = shipment["status"].toObject();
    const auto word = wordIn(status["statusCode"]);
    if (!word)
        return {};
    auto detail = detailIn(status["description"]);
    if (detail.empty())
        detail = detailIn(status["status"]);
    return Tracked{.label = label,
                   .known = true,
                   .word = shipment["returnFlag"].toBool() ? "return-" + *word : *word,
                   .detail = std::move(detail),
                   .at = momentIn(status["timestamp"], QTimeZone::utc())};
}

/// A number may be in use with several of DHL's services: the latest counts.
std::optional<Tracked> findShipment(const QJsonArray& shipments, const std::string& label)
{
    std::optional<Tracked> kept;
    for (const auto& each : shipments) {
        const auto shipment = each.toObject();
        if (!isSameItem(shipment["id"], label))
            continue;
        auto tracked = trackedShipment(shipment, label);
        if (tracked && (!kept || (tracked->at && (!kept->at || *tracked->at > *kept->at))))
            kept = std::move(tracked);
    }
    return kept;
}

class Dhl final : public OneByOne
{
public:
    using OneByOne::OneByOne;

private:
    Result<std::optional<Tracked>> askFor(const std::string& label) override
    {
        const auto answer = client().send({.path = kPath,
                                           .query = {{"trackingNumber", label}},
                                           .headers = {{"Accept", "application/json"}},
                                           .expected = {kUnknown}});
        if (!answer)
            return answer.error();
        const auto where = client().service().url + kPath;
        const auto object = objectIn(*answer, where);
        if (!object)
            return object.error();
        if (answer->status == kUnknown)
            return unknown(*object, label, where);
        const auto shipments = (*object)["shipments"];
        if (!shipments.isArray())
            return Error{ErrorCode::ServiceAnswerWrong, where + ": an answer without shipments"};
        if (shipments.toArray().isEmpty())
            return std::optional{Tracked{.label = label}};
        return findShipment(shipments.toArray(), label);
    }

    /// DHL says what it does not know in an object of its own; a 404 of anybody else's means that
    /// the address is wrong, and not the number.
    static Result<std::optional<Tracked>>
    unknown(const QJsonObject& problem, const std::string& label, const std::string& where)
    {
        if (problem["status"].toInt() != kUnknown)
            return Error{ErrorCode::ServiceAnswerWrong,
                         where + ": answered 404, and not as DHL does"};
        return std::optional{Tracked{.label = label, .detail = detailIn(problem["detail"])}};
    }
};

} // namespace

std::unique_ptr<Tracker> dhl(web::Service service)
{
    service.tokenPlace = web::TokenPlace::Header;
    service.tokenName = "DHL-API-Key";
    return std::make_unique<Dhl>(std::move(service));
}

} // namespace carriers
