// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/audit/head_store.h"

#include "station/audit/chain.h"
#include "station/audit/event_log.h"
#include "station/database/rows.h"

namespace database {

template <>
struct Reader<audit::TrailHead>
    : InOrder<audit::TrailHead, std::int64_t, std::string, std::int64_t, foundation::Bytes,
              foundation::Bytes, std::string, std::string, foundation::Bytes>
{
};

} // namespace database

namespace audit {

using database::Database;
using database::Transaction;
using database::values;
using foundation::Bytes;
using foundation::Result;

namespace {

constexpr auto kSelect = "SELECT number, station, event_id, hash, previous, signed_at, signer, "
                         "signature FROM trail_heads ";

/// In the unit of work of the first head that it signs, so that no key is known without a head.
Result<void> enterSigner(Transaction& transaction, const foundation::EnvelopeIdentity& pair,
                         const Act& act)
{
    const auto fingerprint = pair.certificate.fingerprint();
    constexpr auto kKnown = "SELECT fingerprint FROM trail_signers WHERE fingerprint = ?";
    auto known = database::readFirst<std::string>(transaction.query(kKnown, values(fingerprint)));
    if (!known || *known)
        return known ? Result<void>{} : known.error();
    auto entered = transaction.change(
        "INSERT INTO trail_signers (fingerprint, station, certificate, added_at) "
        "VALUES (?, ?, ?, ?)",
        values(fingerprint, act.place, pair.certificate.der(), act.when));
    if (!entered)
        return entered.error();
    auto told = record(transaction, act, Subject::of(SubjectKind::File, fingerprint),
                       {"key-taken-up", {}, {}, "of " + act.place});
    return told ? chainNow(transaction) : told;
}

Result<void> store(Transaction& transaction, const TrailHead& head)
{
    auto stored = transaction.change(
        "INSERT INTO trail_heads (number, station, event_id, hash, previous, signed_at, signer, "
        "signature) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        values(head.number, head.station, head.event, head.hash, head.previous, head.signedAt,
               head.signer, head.signature));
    return stored ? Result<void>{} : stored.error();
}

} // namespace

Result<std::optional<TrailHead>> signHead(Database& database,
                                          const foundation::EnvelopeIdentity& pair, const Act& act)
{
    using MaybeHead = std::optional<TrailHead>;
    return database::inTransaction(database, [&](Transaction& transaction) -> Result<MaybeHead> {
        if (auto entered = enterSigner(transaction, pair, act); !entered)
            return entered.error();
        auto end = chainEnd(database);
        if (!end)
            return end.error();
        auto last = lastHead(database);
        if (!last)
            return last;
        if (!*end || (*last && (**last).event == (**end).event))
            return MaybeHead{};
        TrailHead head{.number = *last ? (**last).number + 1 : 1,
                       .station = act.place,
                       .event = (**end).event,
                       .hash = (**end).hash,
                       .previous = *last ? digestOf(**last) : zeroHash(),
                       .signedAt = foundation::toText(act.when),
                       .signer = pair.certificate.fingerprint()};
        auto signature = pair.key.signSha256(foundation::bytesOf(signedText(head)));
        if (!signature)
            return signature.error();
        head.signature = std::move(*signature);
        auto stored = store(transaction, head);
        return stored ? MaybeHead{std::move(head)} : Result<MaybeHead>{stored.error()};
    });
}

Result<std::optional<TrailHead>> lastHead(Database& database)
{
    return database::readFirst<TrailHead>(
        database.query(std::string{kSelect} + "ORDER BY number DESC LIMIT 1"));
}

Result<std::optional<TrailHead>> headNumbered(Database& database, std::int64_t number)
{
    return database::readFirst<TrailHead>(
        database.query(std::string{kSelect} + "WHERE number = ?", values(number)));
}

Result<std::vector<TrailHead>> headsAfter(Database& database, std::int64_t number,
                                          std::uint32_t most)
{
    return database::readAll<TrailHead>(database.query(
        std::string{kSelect} + "WHERE number > ? ORDER BY number LIMIT ?", values(number, most)));
}

Result<std::map<std::string, Bytes>> signers(Database& database)
{
    using Signer = std::pair<std::string, Bytes>;
    auto all = database::readAll<Signer>(
        database.query("SELECT fingerprint, certificate FROM trail_signers"));
    if (!all)
        return all.error();
    return std::map<std::string, Bytes>{all->begin(), all->end()};
}

Result<Unsigned> unsignedEvents(Database& database)
{
    auto head = lastHead(database);
    if (!head)
        return head.error();
    const auto last = *head ? (**head).event : 0;
    auto count = database::readOne<std::int64_t>(
        database.query("SELECT count(*) FROM event_hashes WHERE event_id > ?", values(last)),
        "events");
    if (!count)
        return count.error();
    auto first = database::readFirst<foundation::Instant>(
        database.query("SELECT at FROM events WHERE id > ? ORDER BY id LIMIT 1", values(last)));
    if (!first)
        return first.error();
    return Unsigned{*count, *first};
}

} // namespace audit
