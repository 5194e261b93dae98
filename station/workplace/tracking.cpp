// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/workplace/tracking.h"

#include "station/shipping/carrier_query_store.h"
#include "station/workplace/carrier_news.h"
#include "station/workplace/web_services.h"

#include <algorithm>
#include <span>

namespace workplace {
namespace {

using carriers::Tracked;
using database::Database;
using database::Transaction;
using foundation::Error;
using foundation::ErrorCode;
using foundation::Instant;
using foundation::Result;
using shipping::CarrierQuery;
using shipping::CarrierQueryStore;

/// In one round of a carrier at most: the rest is due at the next.
constexpr std::uint32_t kMostOfRound = 1'000;
/// So many answers in a row that nobody understands end a round.
constexpr int kMostWrong = 5;
constexpr std::chrono::minutes kFirstPause{15};
constexpr std::chrono::hours kLongestPause{24};

std::chrono::seconds pauseAfter(std::int64_t failures, const Error& error)
{
    std::chrono::seconds pause = kFirstPause;
    for (std::int64_t each = 0; each < failures && pause < kLongestPause; ++each)
        pause *= 2;
    pause = std::min<std::chrono::seconds>(pause, kLongestPause);
    const std::chrono::seconds wished{
        error.code == ErrorCode::ServiceBusy ? error.nativeCode.value_or(0) : 0};
    return std::max(pause, wished);
}

/// Whether the carrier itself does not answer, and not just for one item.
bool isOfTheCarrier(ErrorCode code)
{
    return code == ErrorCode::ServiceBusy || code == ErrorCode::ServiceRefused ||
           code == ErrorCode::ServiceUnreachable || code == ErrorCode::FileUnreadable;
}

/// One round of one carrier.
class Round
{
public:
    Round(Database& database, shipping::Carrier carrier, carriers::Tracker& tracker,
          std::chrono::minutes every, const audit::Act& act)
        : m_database{database}, m_tracker{tracker}, m_every{every}, m_act{act}, m_round{carrier}
    {
    }

    Result<CarrierRound> go()
    {
        auto due = CarrierQueryStore{m_database}.due(m_round.carrier, m_act.when, kMostOfRound);
        if (!due)
            return due.error();
        const std::span<const CarrierQuery> all{*due};
        const auto batch = std::max<std::size_t>(m_tracker.batch(), 1);
        for (std::size_t from = 0; from < all.size() && m_wrongInARow < kMostWrong; from += batch)
            if (auto asked = ask(all.subspan(from, std::min(batch, all.size() - from))); !asked)
                return asked.error();
        return m_round;
    }

private:
    Database& m_database;
    carriers::Tracker& m_tracker;
    std::chrono::minutes m_every;
    const audit::Act& m_act;
    CarrierRound m_round;
    int m_wrongInARow = 0;
    std::chrono::steady_clock::time_point m_begun = std::chrono::steady_clock::now();

    /// A round may last: what the carrier wishes counts from now, not from the round's beginning.
    [[nodiscard]] Instant now() const
    {
        return m_act.when + std::chrono::duration_cast<std::chrono::seconds>(
                                std::chrono::steady_clock::now() - m_begun);
    }

    Result<void> ask(std::span<const CarrierQuery> queries)
    {
        std::vector<std::string> labels;
        for (const auto& query : queries)
            labels.push_back(query.label);
        m_round.asked += labels.size();
        auto answers = m_tracker.ask(labels);
        m_wrongInARow = answers ? 0 : m_wrongInARow + 1;
        if (!answers)
            m_round.problem = answers.error();
        if (!answers && isOfTheCarrier(answers.error().code))
            return leaveAlone(queries.front(), answers.error());
        for (const auto& query : queries) {
            auto kept = answers ? take(query, *answers) : postpone(query, answers.error());
            if (!kept)
                return kept;
        }
        return {};
    }

    /// The carrier, with all that it carries.
    Result<void> leaveAlone(const CarrierQuery& asked, const Error& error)
    {
        m_wrongInARow = kMostWrong;
        return database::inTransaction(m_database, [&](Transaction& transaction) {
            return CarrierQueryStore{m_database}.postponeAll(
                transaction, m_round.carrier, foundation::nameOf(error.code), now(),
                now() + pauseAfter(asked.failures, error));
        });
    }

    Result<void> postpone(const CarrierQuery& query, const Error& error)
    {
        return database::inTransaction(m_database, [&](Transaction& transaction) {
            return CarrierQueryStore{m_database}.failed(transaction, query.shipment,
                                                        foundation::nameOf(error.code), now(),
                                                        now() + pauseAfter(query.failures, error));
        });
    }

    Result<void> take(const CarrierQuery& query, const std::vector<Tracked>& answers)
    {
        const auto answer = std::ranges::find(answers, query.label, &Tracked::label);
        if (answer == answers.end())
            return postpone(query, {ErrorCode::ServiceAnswerWrong, query.label});
        return database::inTransaction(m_database, [&](Transaction& transaction) -> Result<void> {
            if (answer->known)
                if (auto taken = takeNews(transaction, query.shipment, *answer); !taken)
                    return taken;
            return CarrierQueryStore{m_database}.answered(
                transaction, query.shipment, answer->known, m_act.when, m_act.when + m_every);
        });
    }

    Result<void> takeNews(Transaction& transaction, std::int64_t id, const Tracked& answer)
    {
        auto shipment = shipping::ShipmentStore{m_database}.find(id);
        if (!shipment)
            return shipment.error();
        auto outcome = takeCarrierNews(transaction, *shipment, {answer.word, answer.detail}, m_act);
        if (!outcome)
            return outcome.error();
        m_round.moved += *outcome == NewsOutcome::Moved ? 1U : 0U;
        m_round.tasks += *outcome == NewsOutcome::TaskOpened ? 1U : 0U;
        return {};
    }
};

} // namespace

Trackers trackersOf(const Settings& settings)
{
    Trackers trackers;
    if (settings.postNord)
        trackers[shipping::Carrier::PostNord] = carriers::postNord(toService(*settings.postNord));
    if (settings.dhl)
        trackers[shipping::Carrier::Dhl] = carriers::dhl(toService(*settings.dhl));
    return trackers;
}

Result<std::vector<CarrierRound>> askCarriers(Database& database, const Trackers& trackers,
                                              std::chrono::minutes every, const audit::Act& act)
{
    std::vector<CarrierRound> rounds;
    for (const auto& [carrier, tracker] : trackers) {
        auto round = Round{database, carrier, *tracker, every, act}.go();
        if (!round)
            return round.error();
        rounds.push_back(std::move(*round));
    }
    return rounds;
}

} // namespace workplace
