// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/figures/figures.h"

#include "station/database/rows.h"

namespace database {

template <>
struct Reader<figures::FigureRow>
    : InOrder<figures::FigureRow, std::string, std::string, std::int64_t>
{
};

} // namespace database

namespace figures {

using database::values;
using foundation::CivilDate;
using foundation::Result;

namespace {

constexpr auto kShipments =
    "SELECT substr(dispatched_at, 1, 7) AS month, kind || ', ' || state AS what, count(*) FROM "
    "shipments WHERE dispatched_at BETWEEN ? AND ? GROUP BY month, what ORDER BY month, what";

// By product, not by the words that somebody typed.
constexpr auto kSpoilage =
    "SELECT substr(at, 1, 7) AS month, subject_kind || coalesce(': ' || cards.product, '') AS "
    "what, count(*) FROM events LEFT JOIN cards ON events.subject_kind = 'card' AND "
    "cards.chip_serial = events.subject WHERE at BETWEEN ? AND ? AND events.what = 'state' AND "
    "((subject_kind = 'card' AND to_state = 'rejected') OR (subject_kind = 'letter' AND to_state = "
    "'spoiled')) GROUP BY 1, 2 ORDER BY 1, 2";

// An order counts once, in the month of its last delivery.
constexpr auto kDelivered =
    "SELECT substr(delivered, 1, 7) AS month, CASE WHEN substr(delivered, 1, 10) <= due THEN 'in "
    "time' ELSE 'late' END || CASE express WHEN 1 THEN ', express' ELSE '' END AS punctuality, "
    "count(*) FROM (SELECT max(events.at) AS delivered, orders.due AS due, orders.express AS "
    "express FROM events JOIN orders ON orders.number = events.order_number WHERE "
    "events.subject_kind = 'order' AND events.to_state = 'Levererad' AND orders.state = "
    "'Levererad' AND orders.due IS NOT NULL GROUP BY orders.number) WHERE delivered BETWEEN ? AND "
    "? GROUP BY month, punctuality";

constexpr auto kStillOpen =
    "SELECT substr(due, 1, 7) AS month, 'late, still open' || CASE express WHEN 1 THEN ', express' "
    "ELSE '' END AS punctuality, count(*) FROM orders WHERE due BETWEEN ? AND ? AND due < ? AND "
    "state NOT IN ('Levererad', 'Order Avbruten') GROUP BY month, punctuality";

constexpr auto kIssued =
    "SELECT substr(added_at, 1, 7) AS month, name, count(*) FROM certificates WHERE added_at "
    "BETWEEN ? AND ? GROUP BY month, name ORDER BY month, name";

constexpr auto kEnding =
    "SELECT substr(not_after, 1, 7) AS month, name, count(*) FROM certificates WHERE state = "
    "'on-card' AND not_after BETWEEN ? AND ? GROUP BY month, name ORDER BY month, name";

std::string questionOf(FigureKind kind)
{
    switch (kind) {
    case FigureKind::Shipments:
        return kShipments;
    case FigureKind::Spoilage:
        return kSpoilage;
    case FigureKind::DueDays:
        return std::string{kDelivered} + " UNION ALL " + kStillOpen + " ORDER BY 1, 2";
    case FigureKind::Issued:
        return kIssued;
    case FigureKind::Ending:
        return kEnding;
    }
    return {};
}

} // namespace

Result<std::vector<FigureRow>> count(database::Database& database, FigureKind kind,
                                     const Period& period, const CivilDate& today)
{
    const auto from = foundation::firstSecondOf(period.from);
    const auto to = foundation::lastSecondOf(period.to);
    auto given = values(from, to);
    if (kind == FigureKind::DueDays)
        given = values(from, to, period.from, period.to, today);
    return database::readAll<FigureRow>(database.query(questionOf(kind), given));
}

} // namespace figures
