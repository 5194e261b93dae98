// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/workplace/carrier_news.h"

#include "station/shipping/carrier_words.h"
#include "station/tasks/task_store.h"
#include "station/workplace/shipment_steps.h"

#include <algorithm>

namespace workplace {

using database::Transaction;
using foundation::Result;
using shipping::CarrierMeaning;
using shipping::Shipment;
using shipping::ShipmentState;
using shipping::ShipmentStore;
using tasks::NewTask;
using tasks::TaskKind;

namespace {

/// The ground of what the clocks open by themselves; the carrier has said nothing of it.
constexpr std::string_view kByTime = "S-1";

NewTask taskFor(TaskKind kind, const Shipment& shipment, const CarrierNews& news,
                foundation::Instant when)
{
    const auto& packing = shipment.packing;
    NewTask task{.kind = kind,
                 .about = std::to_string(shipment.id),
                 .occasion = news.word + ' ' + foundation::toText(when),
                 .shipment = shipment.id,
                 .line = packing.orderLine,
                 .ground = packing.mustBeCollected ? "A36" : "PN-1",
                 .detail = news.word};
    if (!news.detail.empty() && news.detail != news.word)
        task.detail += ": " + news.detail;
    if (packing.label)
        task.detail += " (" + packing.label->text() + ")";
    return task;
}

Result<NewsOutcome> openTask(Transaction& transaction, TaskKind kind, const Shipment& shipment,
                             const CarrierNews& news, const audit::Act& act)
{
    const bool isNew = shipment.carrierState != news.word;
    auto opened = tasks::TaskStore{transaction.database()}.open(
        transaction, taskFor(kind, shipment, news, act.when), act);
    if (!opened)
        return opened.error();
    if (*opened)
        return NewsOutcome::TaskOpened;
    return isNew ? NewsOutcome::Noted : NewsOutcome::NothingNew;
}

/// What waited for the item to be collected waits no longer.
Result<void> closeWaiting(Transaction& transaction, std::int64_t shipment, const audit::Act& act)
{
    tasks::TaskStore store{transaction.database()};
    auto open = store.openOf(shipment);
    if (!open)
        return open.error();
    for (const auto& task : *open) {
        const bool saidSo = task.what.kind == TaskKind::ComesBack && task.what.ground != kByTime;
        if (saidSo)
            continue;
        if (auto closed = store.close(transaction, task.number, tasks::TaskState::Done,
                                      "delivered after all", act);
            !closed)
            return closed;
    }
    return {};
}

/// As the carrier said, and nobody has decided since.
Result<bool> comesBack(database::Database& database, std::int64_t shipment)
{
    auto open = tasks::TaskStore{database}.openOf(shipment);
    if (!open)
        return open.error();
    return std::ranges::any_of(*open, [](const tasks::Task& task) {
        return task.what.kind == TaskKind::ComesBack && task.what.ground != kByTime;
    });
}

Result<NewsOutcome> deliver(Transaction& transaction, const Shipment& shipment,
                            const CarrierNews& news, const audit::Act& act)
{
    auto back = comesBack(transaction.database(), shipment.id);
    if (!back)
        return back.error();
    if (*back)
        return NewsOutcome::Noted;
    if (auto arrived = shipmentArrives(transaction, shipment.id, news.word, act); !arrived)
        return arrived.error();
    auto closed = closeWaiting(transaction, shipment.id, act);
    return closed ? NewsOutcome::Moved : Result<NewsOutcome>{closed.error()};
}

std::optional<ShipmentState> stateOf(CarrierMeaning meaning)
{
    switch (meaning) {
    case CarrierMeaning::InTransit:
        return ShipmentState::InTransit;
    case CarrierMeaning::Available:
        return ShipmentState::Available;
    case CarrierMeaning::Delivered:
        return ShipmentState::Delivered;
    case CarrierMeaning::Nothing:
    case CarrierMeaning::ComesBack:
    case CarrierMeaning::Trouble:
        return {};
    }
    return {};
}

/// The step that the word means, where the shipment may take it.
Result<NewsOutcome> move(Transaction& transaction, const Shipment& shipment,
                         const CarrierNews& news, ShipmentState to, const audit::Act& act)
{
    if (foundation::findStep(shipping::shipmentSteps(), shipment.state, to) == nullptr)
        return shipment.state == ShipmentState::Packed && to != ShipmentState::Packed
                   ? openTask(transaction, TaskKind::CarrierTrouble, shipment,
                              {news.word, "the carrier has it, and nobody has handed it over"}, act)
                   : Result<NewsOutcome>{NewsOutcome::Noted};
    if (to == ShipmentState::Delivered)
        return deliver(transaction, shipment, news, act);
    auto stepped =
        ShipmentStore{transaction.database()}.step(transaction, shipment.id, to, act, news.word);
    return stepped ? NewsOutcome::Moved : Result<NewsOutcome>{stepped.error()};
}

Result<NewsOutcome> act(Transaction& transaction, const Shipment& shipment, const CarrierNews& news,
                        CarrierMeaning meaning, const audit::Act& by)
{
    if (const auto to = stateOf(meaning))
        return move(transaction, shipment, news, *to, by);
    if (meaning == CarrierMeaning::Nothing || !shipping::isUnderWay(shipment.state))
        return NewsOutcome::Noted;
    return openTask(transaction,
                    meaning == CarrierMeaning::ComesBack ? TaskKind::ComesBack
                                                         : TaskKind::CarrierTrouble,
                    shipment, news, by);
}

} // namespace

namespace {

/// The same word again, which moves the shipment no more than it did; but one that could not be
/// followed before, while a task was open or the item not handed over, may be now.
bool isHeard(const Shipment& shipment, const CarrierNews& news,
             std::optional<CarrierMeaning> meaning)
{
    if (news.word != shipment.carrierState)
        return false;
    const auto to = meaning ? stateOf(*meaning) : std::nullopt;
    return !to || foundation::findStep(shipping::shipmentSteps(), shipment.state, *to) == nullptr;
}

} // namespace

Result<NewsOutcome> takeCarrierNews(Transaction& transaction, const Shipment& shipment,
                                    const CarrierNews& news, const audit::Act& by)
{
    const auto carrier = shipping::carrierOf(shipment.packing.kind);
    const auto meaning = carrier ? shipping::meaningOf(*carrier, news.word) : std::nullopt;
    if (news.word.empty() || isHeard(shipment, news, meaning))
        return NewsOutcome::NothingNew;
    auto outcome = meaning ? act(transaction, shipment, news, *meaning, by)
                           : Result<NewsOutcome>{NewsOutcome::NotKnown};
    if (!outcome)
        return outcome;
    auto noted = ShipmentStore{transaction.database()}.noteCarrierWord(transaction, shipment.id,
                                                                       news.word, by);
    return noted ? outcome : Result<NewsOutcome>{noted.error()};
}

} // namespace workplace
