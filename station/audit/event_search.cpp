// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/audit/event_search.h"

#include "station/audit/event_rows.h"

namespace database {

template <>
struct Reader<audit::ChainedEvent>
{
    static foundation::Result<audit::ChainedEvent> read(Cursor& cursor)
    {
        auto event = Reader<audit::Event>::read(cursor);
        if (!event)
            return event.error();
        auto hash = Reader<std::optional<foundation::Bytes>>::read(cursor);
        if (!hash)
            return hash.error();
        return audit::ChainedEvent{std::move(*event),
                                   *hash ? foundation::toHex(**hash) : std::string{}};
    }
};

} // namespace database

namespace audit {

using database::Database;
using foundation::Result;

namespace {

/// The word of what was tried and refused (workplace/permission.h).
constexpr std::string_view kRefused = "refused";

/// The conditions of a question and their values.
class Conditions
{
public:
    explicit Conditions(const EventFilter& filter)
    {
        if (filter.from)
            add("at >= ?", database::toValue(*filter.from));
        if (filter.until)
            add("at < ?", database::toValue(*filter.until));
        if (filter.kind)
            add("subject_kind = ?", database::toValue(*filter.kind));
        if (filter.refusedOnly)
            add("what = ?", database::toValue(kRefused));
        if (!filter.what.empty())
            add("what = ?", database::toValue(filter.what));
        addNumber(filter.number);
        addParts({"who", "second_person", "account"}, filter.who);
        addParts({"what", "from_state", "to_state", "detail", "place", "subject"}, filter.text);
    }

    void add(const std::string& condition, database::Value value)
    {
        m_sql += (m_sql.empty() ? "WHERE " : " AND ") + condition;
        m_values.push_back(std::move(value));
    }

    [[nodiscard]] const std::string& sql() const { return m_sql; }
    [[nodiscard]] database::Values values(std::uint32_t most) const
    {
        auto all = m_values;
        all.push_back(database::toValue(most));
        return all;
    }

private:
    std::string m_sql;
    database::Values m_values;

    /// A subject is found by its index when its kind is named, so all of them are.
    static const std::string& subjectIs()
    {
        static const auto sql = [] {
            std::string kinds;
            for (const auto& kind : kSubjectKinds)
                kinds.append(kinds.empty() ? "'" : ", '").append(kind.name).append("'");
            return "(subject_kind IN (" + kinds + ") AND subject = ?)";
        }();
        return sql;
    }

    void addNumber(const std::string& number)
    {
        if (number.empty())
            return;
        auto line = foundation::OrderLineId::parse(number);
        if (!line)
            return addAny({subjectIs(), "order_number = ?"}, database::toValue(number));
        m_sql += (m_sql.empty() ? "WHERE (" : " AND (") + subjectIs() +
                 " OR (order_number = ? AND line_number = ?))";
        for (auto& value : database::values(number, line->order, line->line))
            m_values.push_back(std::move(value));
    }

    void addAny(const std::vector<std::string>& conditions, const database::Value& value)
    {
        std::string any;
        for (const auto& condition : conditions) {
            any += (any.empty() ? "(" : " OR ") + condition;
            m_values.push_back(value);
        }
        m_sql += (m_sql.empty() ? "WHERE " : " AND ") + any + ")";
    }

    /// Wherever a part of these columns' texts is it; capitals of A to Z do not count.
    void addParts(const std::vector<std::string>& columns, const std::string& part)
    {
        if (part.empty())
            return;
        std::string pattern = "%";
        for (const char c : part) {
            if (c == '%' || c == '_' || c == '!')
                pattern += '!';
            pattern += c;
        }
        std::vector<std::string> conditions;
        for (const auto& column : columns)
            conditions.push_back(column + " LIKE ? ESCAPE '!'");
        addAny(conditions, database::toValue(pattern + '%'));
    }
};

Result<std::vector<ChainedEvent>> ask(Database& database, const Conditions& conditions,
                                      const std::string& order, std::uint32_t most)
{
    return database::readAll<ChainedEvent>(database.query(
        kEventColumns +
            ", hash FROM events LEFT JOIN event_hashes ON event_hashes.event_id = events.id " +
            conditions.sql() + order + " LIMIT ?",
        conditions.values(most)));
}

} // namespace

Result<std::vector<ChainedEvent>> findEvents(Database& database, const EventFilter& filter,
                                             std::int64_t before, std::uint32_t most)
{
    Conditions conditions{filter};
    if (before > 0)
        conditions.add("events.id < ?", before);
    return ask(database, conditions, " ORDER BY events.id DESC", most);
}

Result<std::vector<ChainedEvent>> findEventsAfter(Database& database, const EventFilter& filter,
                                                  std::int64_t after, std::uint32_t most)
{
    Conditions conditions{filter};
    conditions.add("events.id > ?", after);
    return ask(database, conditions, " ORDER BY events.id", most);
}

std::string_view outcomeOf(const Event& event)
{
    return event.happening.what == kRefused ? "refused" : "done";
}

} // namespace audit
