// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/audit/chain.h"

#include "foundation/digest.h"
#include "station/audit/found_changes.h"
#include "station/audit/subject_rows.h"
#include "station/database/closing.h"
#include "station/database/migrations.h"
#include "station/database/rows.h"

#include <algorithm>
#include <unordered_map>

namespace database {

template <>
struct Reader<audit::ChainEnd>
    : InOrder<audit::ChainEnd, std::int64_t, foundation::Bytes, std::int64_t>
{
};

} // namespace database

namespace audit {

using database::Statement;
using database::Transaction;
using foundation::Bytes;
using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;

namespace {

constexpr std::string_view kDomain = "cardstation event 1\n";
constexpr std::size_t kHashSize = 32;
constexpr std::int64_t kPage = 200;
/// So many digests are remembered within one unit of work: few things have more events in one.
constexpr std::size_t kMostKnown = 10'000;

struct Hashed
{
    std::int64_t event;
    Bytes digest;
    Bytes hash;
};

/// Gives events their hashes, in the order of their ids.
class Chaining
{
public:
    explicit Chaining(Transaction& transaction)
        : m_transaction{transaction}, m_digests{transaction.database()},
          m_schema{database::migrations().back().number}
    {
    }

    Result<void> begin()
    {
        auto columns = columnsOf(m_transaction.database(), "events");
        if (!columns)
            return columns.error();
        m_columns.emplace(*columns);
        auto end = chainEnd(m_transaction.database());
        if (!end)
            return end.error();
        if (*end)
            m_end = std::move(**end);
        return {};
    }

    [[nodiscard]] const ChainEnd& end() const { return m_end; }
    [[nodiscard]] SubjectDigests& digests() { return m_digests; }

    /// Those from the first to the last that are among `ours`; null: all of them.
    Result<void> chain(std::int64_t first, std::int64_t last, const std::vector<std::int64_t>* ours)
    {
        for (auto from = first; from <= last; from += kPage) {
            const auto to = std::min(last, from + kPage - 1);
            if (auto chained = chainPage(from, to, ours); !chained)
                return chained;
        }
        return {};
    }

private:
    Transaction& m_transaction;
    SubjectDigests m_digests;
    std::int64_t m_schema;
    std::optional<RowEncoder> m_columns;
    ChainEnd m_end{0, zeroHash(), 0};
    std::unordered_map<std::string, Bytes> m_known;

    Result<void> chainPage(std::int64_t from, std::int64_t to,
                           const std::vector<std::int64_t>* ours)
    {
        auto page = read(from, to, ours);
        if (!page)
            return page.error();
        return page->empty() ? Result<void>{} : store(*page);
    }

    Result<std::vector<Hashed>> read(std::int64_t from, std::int64_t to,
                                     const std::vector<std::int64_t>* ours)
    {
        auto events = m_transaction.query("SELECT * FROM events WHERE id BETWEEN ? AND ? "
                                          "ORDER BY id",
                                          database::values(from, to));
        if (!events)
            return events.error();
        const auto& columns = *m_columns;
        const auto id = columns.place("id");
        const auto kind = columns.place("subject_kind");
        const auto subject = columns.place("subject");
        std::vector<Hashed> page;
        for (;;) {
            auto more = events->next();
            if (!more)
                return more.error();
            if (!*more)
                return page;
            const auto event = std::get<std::int64_t>(events->value(id));
            // Somebody else's, put there behind the program's back: it stays without a hash.
            if (ours != nullptr && !std::ranges::binary_search(*ours, event))
                continue;
            auto digest = digestOf(std::get<std::string>(events->value(kind)),
                                   std::get<std::string>(events->value(subject)));
            if (!digest)
                return digest.error();
            m_end = {event, hashOf(m_end.hash, columns, *events, {m_schema, *digest}), m_schema};
            page.push_back({event, std::move(*digest), m_end.hash});
        }
    }

    Result<Bytes> digestOf(const std::string& kind, const std::string& subject)
    {
        auto key = kind + ' ' + subject;
        if (const auto known = m_known.find(key); known != m_known.end())
            return known->second;
        auto digest = m_digests.of(kind, subject);
        if (!digest)
            return digest;
        if (m_known.size() >= kMostKnown)
            m_known.clear();
        m_known.emplace(std::move(key), *digest);
        return digest;
    }

    Result<void> store(const std::vector<Hashed>& page)
    {
        std::string sql =
            "INSERT INTO event_hashes (event_id, schema, subject_digest, hash) VALUES";
        database::Values values;
        for (const auto& each : page) {
            sql += values.empty() ? " (?, ?, ?, ?)" : ", (?, ?, ?, ?)";
            for (auto& value : database::values(each.event, m_schema, each.digest, each.hash))
                values.push_back(std::move(value));
        }
        auto stored = m_transaction.change(sql, values);
        return stored ? Result<void>{} : stored.error();
    }
};

/// The events of one unit of work.
class PendingEvents final : public database::Closing
{
public:
    void add(std::int64_t event) { m_events.push_back(event); }

    Result<void> close(Transaction& transaction) override
    {
        if (m_events.empty())
            return {};
        Chaining chaining{transaction};
        if (auto begun = chaining.begin(); !begun)
            return begun;
        std::ranges::sort(m_events);
        const auto first = m_events.front();
        const auto end = chaining.end().event;
        if (first <= end)
            return Error{ErrorCode::TrailBroken, "event " + std::to_string(first) +
                                                     " comes after event " + std::to_string(end)};
        // Adds to our events where it finds something.
        auto looked = end == 0 ? chaining.chain(1, first - 1, nullptr)
                               : recordFoundChanges(transaction, chaining.digests(), chaining.end(),
                                                    {first, m_events.back()});
        if (!looked)
            return looked;
        auto chained = chaining.chain(m_events.front(), m_events.back(), &m_events);
        m_events.clear();
        return chained;
    }

private:
    std::vector<std::int64_t> m_events;
};

} // namespace

Bytes zeroHash()
{
    return Bytes(kHashSize, 0);
}

Bytes hashOf(const Bytes& previous, const RowEncoder& columns, const Statement& event,
             const Link& link)
{
    Bytes bytes = foundation::bytesOf(kDomain);
    bytes.insert(bytes.end(), previous.begin(), previous.end());
    columns.append(bytes, event);
    appendNumber(bytes, link.schema);
    appendBytes(bytes, link.subjectDigest);
    return foundation::sha256(bytes);
}

Result<std::optional<ChainEnd>> chainEnd(database::Database& database)
{
    return database::readFirst<ChainEnd>(database.query(
        "SELECT event_id, hash, schema FROM event_hashes ORDER BY event_id DESC LIMIT 1"));
}

void chainAtCommit(Transaction& transaction, std::int64_t event)
{
    auto* pending = dynamic_cast<PendingEvents*>(database::closingOf(transaction));
    if (pending == nullptr) {
        auto made = std::make_unique<PendingEvents>();
        pending = made.get();
        database::closeWith(transaction, std::move(made));
    }
    pending->add(event);
}

Result<void> chainNow(Transaction& transaction)
{
    auto* closing = database::closingOf(transaction);
    return closing == nullptr ? Result<void>{} : closing->close(transaction);
}

} // namespace audit
