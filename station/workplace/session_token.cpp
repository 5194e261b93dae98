// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/workplace/session_token.h"

#include "foundation/digest.h"
#include "station/staff/session_store.h"
#include "station/workplace/permission.h"

#include <array>

namespace workplace {

using database::Database;
using database::Transaction;
using foundation::Result;
using foundation::SecretBytes;

namespace {

constexpr std::size_t kTokenBytes = 32;

} // namespace

std::string tokenHash(const SessionToken& token)
{
    return foundation::sha256Hex(token.view());
}

Result<SessionToken> beginSession(const Workplace& workplace, Database& database,
                                  const std::string& member, staff::SignInMethod method,
                                  const staff::SessionCard& card)
{
    auto token = drawToken(workplace.random(), kTokenBytes);
    if (!token)
        return token;
    const staff::Session session{.member = member,
                                 .station = workplace.settings().stationName,
                                 .method = method,
                                 .card = card};
    auto begun = database::inTransaction(database, [&](Transaction& transaction) {
        return staff::SessionStore{database}.begin(transaction, session, tokenHash(*token),
                                                   workplace.act(member));
    });
    return begun ? std::move(token) : Result<SessionToken>{begun.error()};
}

Result<void> signOut(const Workplace& workplace, const SessionToken& token, const std::string& why)
{
    auto database = workplace.openDatabase();
    if (!database)
        return database.error();
    auto session = sessionOf(**database, token);
    if (!session)
        return session.error();
    return database::inTransaction(**database, [&](Transaction& transaction) {
        return staff::SessionStore{**database}.end(transaction, session->number, why,
                                                   workplace.act(session->member));
    });
}

Result<SecretBytes> drawToken(foundation::RandomSource& random, std::size_t bytes)
{
    auto drawn = random.draw(bytes);
    if (!drawn)
        return drawn;
    static constexpr std::string_view kDigits = "0123456789abcdef";
    SecretBytes token;
    for (const auto byte : drawn->view()) {
        const std::array<std::uint8_t, 2> digits{static_cast<std::uint8_t>(kDigits[byte >> 4U]),
                                                 static_cast<std::uint8_t>(kDigits[byte & 0x0FU])};
        token.append(digits);
    }
    return token;
}

} // namespace workplace
