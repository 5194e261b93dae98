// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/database/name_search.h"

#include "station/database/rows.h"

namespace database {

using foundation::OrderLineId;
using foundation::Result;

template <>
struct Reader<LineName> : InOrder<LineName, OrderLineId, std::string, std::string, std::string>
{
};
template <>
struct Reader<FoundLine> : InOrder<FoundLine, OrderLineId, std::string>
{
};
template <>
struct Reader<Party> : InOrder<Party, std::string, std::string, std::string>
{
};

namespace {

/// So many lines by one statement, whose preparing costs more than a line of it.
constexpr std::size_t kLinesAtOnce = 100;

std::string wordsOf(const LineName& name)
{
    const auto both = name.givenName + ' ' + name.surname;
    return searchedWords(
        name.commonName.empty() || name.commonName == both ? both : both + ' ' + name.commonName);
}

Result<void> addAtOnce(Transaction& transaction, const LineName* names, std::size_t count)
{
    std::string sql = "INSERT INTO line_names (words, order_number, line_number) VALUES ";
    Values given;
    for (const auto* name = names; name != names + count; ++name) {
        sql += name == names ? "(?, ?, ?)" : ", (?, ?, ?)";
        addTo(given, wordsOf(*name));
        addTo(given, name->line);
    }
    auto added = transaction.change(sql, given);
    return added ? Result<void>{} : added.error();
}

Result<void> addNamesOfAllLines(Transaction& transaction)
{
    // Pages by key: a book of a million orders is not held in memory.
    constexpr std::uint32_t kPage = 5000;
    std::string order;
    std::uint32_t line = 0;
    for (;;) {
        auto names = readAll<LineName>(transaction.query(
            "SELECT order_number, line_number, given_name, surname, common_name FROM order_lines "
            "WHERE (order_number, line_number) > (?, ?) ORDER BY order_number, line_number LIMIT ?",
            values(order, line, kPage)));
        if (!names)
            return names.error();
        if (auto added = addLineNames(transaction, *names); !added)
            return added;
        if (names->size() < kPage)
            return {};
        order = names->back().line.order.text();
        line = names->back().line.line;
    }
}

} // namespace

Result<void> addLineNames(Transaction& transaction, const std::vector<LineName>& names)
{
    for (std::size_t begin = 0; begin < names.size(); begin += kLinesAtOnce)
        if (auto added = addAtOnce(transaction, names.data() + begin,
                                   std::min(kLinesAtOnce, names.size() - begin));
            !added)
            return added;
    return {};
}

Result<void> addParty(Transaction& transaction, const Party& party)
{
    auto fresh = readFirst<std::int64_t>(transaction.returning(
        "INSERT INTO parties (kind, key, name) VALUES (?, lower(?), ?) ON CONFLICT "
        "DO NOTHING RETURNING id",
        values(party.kind, party.key, party.name)));
    if (!fresh)
        return fresh.error();
    if (!*fresh)
        return {};
    auto added = transaction.change("INSERT INTO party_names (rowid, words) VALUES (?, ?)",
                                    values(**fresh, searchedWords(party.name)));
    return added ? Result<void>{} : added.error();
}

Result<void> addNamesOfAllOrders(Transaction& transaction)
{
    auto parties = readAll<Party>(transaction.query(
        "SELECT DISTINCT ?, organisation_number, organisation_name FROM orders UNION "
        "SELECT DISTINCT ?, lower(orderer_email), orderer_name FROM orders",
        values(kOrganisation, kOrderer)));
    if (!parties)
        return parties.error();
    for (const auto& party : *parties)
        if (auto added = addParty(transaction, party); !added)
            return added;
    return addNamesOfAllLines(transaction);
}

Result<std::vector<FoundLine>> findLines(Database& database, std::string_view typed,
                                         WordPlace place, std::uint32_t most)
{
    const auto asked = matchExpression(typed, place);
    if (asked.empty())
        return std::vector<FoundLine>{};
    return readAll<FoundLine>(database.query(
        "SELECT found.order_number, found.line_number, given_name || ' ' || surname FROM "
        "line_names AS found CROSS JOIN order_lines AS line ON line.order_number = "
        "found.order_number AND line.line_number = found.line_number WHERE line_names MATCH ? "
        "ORDER BY found.rowid DESC LIMIT ?",
        values(asked, most)));
}

Result<std::vector<Party>> findParties(Database& database, std::string_view typed, WordPlace place,
                                       std::uint32_t most)
{
    const auto asked = matchExpression(typed, place);
    if (asked.empty())
        return std::vector<Party>{};
    return readAll<Party>(
        database.query("SELECT kind, key, name FROM party_names JOIN parties ON parties.id = "
                       "party_names.rowid WHERE party_names MATCH ? LIMIT ?",
                       values(asked, most)));
}

} // namespace database
