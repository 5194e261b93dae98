// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/audit/act.h"
#include "station/database/transaction.h"
#include "station/staff/session.h"

namespace staff {

/// Who is and was signed in. What a program shows to be let in is a token of 32 random bytes; the
/// book has its SHA-256 alone. Holds no state of its own; the Database's thread only.
class SessionStore
{
public:
    explicit SessionStore(database::Database& database) : m_database{database} {}

    /// The answer is the session's number.
    foundation::Result<std::int64_t> begin(database::Transaction& transaction,
                                           const Session& session, const std::string& tokenSha256,
                                           const audit::Act& act);
    /// Nothing happens to one that has ended.
    foundation::Result<void> end(database::Transaction& transaction, std::int64_t number,
                                 const std::string& reason, const audit::Act& act);
    /// Ends all sessions of a member, but for one that is kept: its rights or password have
    /// changed, or it may sign in no more.
    foundation::Result<void> endAllOf(database::Transaction& transaction, const std::string& member,
                                      const std::string& reason, const audit::Act& act,
                                      std::optional<std::int64_t> kept = {});
    /// Notes that it is in use.
    foundation::Result<void> touch(database::Transaction& transaction, std::int64_t number,
                                   foundation::Instant now);

    foundation::Result<std::optional<Session>> findByToken(const std::string& tokenSha256);
    /// Errors: NotFound.
    foundation::Result<Session> find(std::int64_t number);
    /// Those that have not ended, the latest first.
    foundation::Result<std::vector<Session>> open();

private:
    database::Database& m_database;
};

} // namespace staff
