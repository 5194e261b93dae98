// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/workplace/find_acts.h"

#include "station/database/name_search.h"
#include "station/database/rows.h"
#include "station/workplace/find_questions.h"
#include "station/workplace/permission.h"
#include "station/workplace/scanned_text.h"

#include <set>

namespace workplace {
namespace {

/// A hit as its question has it.
struct Row
{
    std::string number;
    std::optional<std::string> order;
    std::optional<std::string> name;
    std::string matched;
};

} // namespace
} // namespace workplace

namespace database {

template <>
struct Reader<workplace::Row> : InOrder<workplace::Row, std::string, std::optional<std::string>,
                                        std::optional<std::string>, std::string>
{
};

} // namespace database

namespace workplace {

using database::Database;
using database::WordPlace;
using foundation::Result;

namespace {

/// What has less is asked for by its whole number only.
constexpr std::size_t kShortestPart = 3;

/// After all that a number begins with: none of the book's has the character that Unicode keeps
/// for what could not be read.
constexpr std::string_view kAfterAll = "\xEF\xBF\xBD";

/// Collects hits until there are more than asked for.
class Search
{
public:
    Search(Database& database, std::string typed, std::uint32_t most)
        : m_database{database}, m_typed{std::move(typed)}, m_most{most}
    {
    }

    Result<Finds> run()
    {
        if (m_typed.empty())
            return Finds{};
        if (auto asked = askNumbers(); !asked)
            return asked.error();
        if (m_typed.size() >= kShortestPart)
            if (auto asked = askPrefixes(); !asked)
                return asked.error();
        if (auto asked = askNames(); !asked)
            return asked.error();
        m_finds.more = m_finds.more || isFull();
        if (isFull())
            m_finds.hits.resize(m_most);
        return std::move(m_finds);
    }

private:
    Database& m_database;
    std::string m_typed;
    std::uint32_t m_most;
    Finds m_finds;
    std::set<std::pair<FoundKind, std::string>> m_known;

    /// One more than asked for says that there are others.
    [[nodiscard]] std::uint32_t room() const
    {
        return m_most + 1 - static_cast<std::uint32_t>(m_finds.hits.size());
    }
    [[nodiscard]] bool isFull() const { return m_finds.hits.size() > m_most; }

    void add(Found found)
    {
        if (!isFull() && m_known.emplace(found.kind, found.number).second)
            m_finds.hits.push_back(std::move(found));
    }

    Result<void> ask(FoundKind kind, FoundBy by, const std::string& sql,
                     const database::Values& given,
                     std::size_t end = std::numeric_limits<std::size_t>::max())
    {
        auto rows = database::readAll<Row>(m_database.query(sql, given));
        if (!rows)
            return rows.error();
        for (auto& row : *rows) {
            if (m_finds.hits.size() >= end) {
                m_finds.more = m_finds.more || !m_known.contains({kind, row.number});
                continue;
            }
            add({kind, std::move(row.number), row.order.value_or(""), row.name.value_or(""), by,
                 std::move(row.matched)});
        }
        return {};
    }

    Result<void> askNumbers()
    {
        if (auto line =
                foundation::OrderLineId::parse(formsOf(m_typed, TypedForm::AsItStands).back()))
            if (auto asked =
                    ask(FoundKind::OrderLine, FoundBy::LineNumber,
                        selectFound(FoundKind::OrderLine, "order_number || '/' || line_number") +
                            " WHERE order_number = ? AND line_number = ?",
                        database::values(*line));
                !asked)
                return asked;
        for (const auto& question : numberQuestions()) {
            const auto sql = selectFound(question.kind, question.key) + " WHERE " + question.only +
                             question.key + " = ?" + question.order + " LIMIT ?";
            for (const auto& form : formsOf(m_typed, question.form))
                if (auto asked =
                        ask(question.kind, question.by, sql, database::values(form, m_most + 1));
                    !asked)
                    return asked;
        }
        return {};
    }

    Result<void> askPrefixes()
    {
        for (const auto& question : numberQuestions()) {
            const std::string key = question.key;
            const auto sql = selectFound(question.kind, key) + " WHERE " + question.only + key +
                             " > ? AND " + key + " < ? ORDER BY " + key + " DESC LIMIT ?";
            for (const auto& form : formsOf(m_typed, question.form)) {
                if (isFull() || form.size() < kShortestPart)
                    continue;
                if (auto asked =
                        ask(question.kind, question.by, sql,
                            database::values(form, form + std::string{kAfterAll}, m_most + 1));
                    !asked)
                    return asked;
            }
        }
        return {};
    }

    Result<void> askNames()
    {
        for (const auto place : {WordPlace::Beginning, WordPlace::Anywhere}) {
            if (isFull())
                return {};
            // Those of few organisations are not to vanish behind many holders, nor the other way.
            const auto before = m_finds.hits.size();
            auto lines = database::findLines(m_database, m_typed, place, m_most + 1);
            if (!lines)
                return lines.error();
            const auto places = static_cast<std::size_t>(room());
            const auto left = places - std::min(places, lines->size());
            if (auto asked = askParties(place, before + std::max(left, places / 3)); !asked)
                return asked;
            for (auto& line : *lines)
                add({FoundKind::OrderLine, line.line.text(), line.line.text(), line.name,
                     FoundBy::HolderName, line.name});
        }
        return {};
    }

    /// Their orders, until there are so many hits.
    Result<void> askParties(WordPlace place, std::size_t end)
    {
        auto parties = database::findParties(m_database, m_typed, place, m_most + 1);
        if (!parties)
            return parties.error();
        for (const auto& party : *parties) {
            if (m_finds.hits.size() >= end)
                return {};
            const bool organisation = party.kind == database::kOrganisation;
            const auto key =
                organisation ? "orders.organisation_number" : "lower(orders.orderer_email)";
            if (auto asked = ask(FoundKind::Order,
                                 organisation ? FoundBy::OrganisationName : FoundBy::OrdererName,
                                 selectFound(FoundKind::Order, "?") + " WHERE " + key +
                                     " = ? ORDER BY orders.number DESC LIMIT ?",
                                 database::values(party.name, party.key, m_most + 1), end);
                !asked)
                return asked;
        }
        return {};
    }
};

} // namespace

Result<Finds> find(Desk& desk, std::string_view typed, std::uint32_t most)
{
    if (auto lasting = lookAtSession(desk); !lasting)
        return lasting.error();
    return findIn(*desk.database, typed, most);
}

Result<Finds> findIn(Database& database, std::string_view typed, std::uint32_t most)
{
    return Search{database, scannedText(typed), most}.run();
}

} // namespace workplace
