// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/staff/session_store.h"

#include "station/audit/event_log.h"
#include "station/database/rows.h"
#include "station/database/running_number.h"

namespace database {

template <>
struct Reader<staff::SessionCard> : InOrder<staff::SessionCard, std::string, std::string,
                                            std::optional<std::int64_t>, std::string, std::string>
{
};
template <>
struct Reader<staff::Session>
    : InOrder<staff::Session, std::int64_t, std::string, std::string, staff::SignInMethod,
              staff::SessionCard, foundation::Instant, foundation::Instant,
              std::optional<foundation::Instant>, std::string>
{
};

} // namespace database

namespace staff {

using audit::Act;
using audit::Subject;
using audit::SubjectKind;
using database::Transaction;
using database::values;
using foundation::Result;

namespace {

constexpr auto kSelect =
    "SELECT number, member, station, method, card, reader, insertion, card_atr, pcscd, begun_at, "
    "used_at, ended_at, end_reason FROM sessions ";

} // namespace

Result<std::int64_t> SessionStore::begin(Transaction& transaction, const Session& session,
                                         const std::string& tokenSha256, const Act& act)
{
    auto drawn = database::drawNumber(transaction, "session");
    if (!drawn)
        return drawn.error();
    const auto number = static_cast<std::int64_t>(*drawn);
    auto added = transaction.change(
        "INSERT INTO sessions (number, token_sha256, member, station, method, card, reader, "
        "insertion, card_atr, pcscd, begun_at, used_at, ended_at, end_reason) VALUES (?, ?, ?, ?, "
        "?, ?, ?, ?, ?, ?, ?, ?, NULL, '')",
        values(number, tokenSha256, session.member, session.station, session.method,
               session.card.chipSerial, session.card.reader, session.card.insertion,
               session.card.atr, session.card.pcscd, act.when, act.when));
    if (!added)
        return added.error();
    auto detail = std::string{database::storedName(session.method)};
    if (!session.card.chipSerial.empty())
        detail += ' ' + session.card.chipSerial;
    auto recorded =
        audit::record(transaction, act, Subject::of(SubjectKind::Person, session.member),
                      {"signed-in", {}, {}, detail});
    return recorded ? Result<std::int64_t>{number} : recorded.error();
}

Result<void> SessionStore::end(Transaction& transaction, std::int64_t number,
                               const std::string& reason, const Act& act)
{
    auto session = find(number);
    if (!session)
        return session.error();
    if (session->endedAt)
        return {};
    auto changed =
        transaction.change("UPDATE sessions SET ended_at = ?, end_reason = ? WHERE number = ?",
                           values(act.when, reason, number));
    if (!changed)
        return changed.error();
    return audit::record(transaction, act, Subject::of(SubjectKind::Person, session->member),
                         {"signed-out", {}, {}, reason});
}

Result<void> SessionStore::endAllOf(Transaction& transaction, const std::string& member,
                                    const std::string& reason, const Act& act,
                                    std::optional<std::int64_t> kept)
{
    auto sessions = database::readAll<Session>(m_database.query(
        std::string{kSelect} + "WHERE member = ? AND ended_at IS NULL ORDER BY number",
        values(member)));
    if (!sessions)
        return sessions.error();
    for (const auto& each : *sessions) {
        if (kept == each.number)
            continue;
        if (auto ended = end(transaction, each.number, reason, act); !ended)
            return ended;
    }
    return {};
}

Result<void> SessionStore::touch(Transaction& transaction, std::int64_t number,
                                 foundation::Instant now)
{
    auto changed =
        transaction.change("UPDATE sessions SET used_at = ? WHERE number = ?", values(now, number));
    return changed ? Result<void>{} : changed.error();
}

Result<std::optional<Session>> SessionStore::findByToken(const std::string& tokenSha256)
{
    return database::readFirst<Session>(
        m_database.query(std::string{kSelect} + "WHERE token_sha256 = ?", values(tokenSha256)));
}

Result<Session> SessionStore::find(std::int64_t number)
{
    return database::readOne<Session>(
        m_database.query(std::string{kSelect} + "WHERE number = ?", values(number)),
        "session " + std::to_string(number));
}

Result<std::vector<Session>> SessionStore::open()
{
    return database::readAll<Session>(
        m_database.query(std::string{kSelect} + "WHERE ended_at IS NULL ORDER BY number DESC"));
}

} // namespace staff
