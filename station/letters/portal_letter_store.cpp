// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/letters/portal_letter_store.h"

#include "station/audit/step_check.h"
#include "station/letters/letter_store.h"

namespace database {

template <>
struct Reader<letters::PortalLetter>
    : InOrder<letters::PortalLetter, bool, std::uint32_t, foundation::Instant, foundation::Instant>
{
};
template <>
struct Reader<foundation::OneTimeCodeHash>
    : InOrder<foundation::OneTimeCodeHash, foundation::Bytes, foundation::Bytes>
{
};
template <>
struct Reader<letters::KeptCode>
    : InOrder<letters::KeptCode, foundation::OneTimeCodeHash, std::uint32_t, foundation::Instant>
{
};

} // namespace database

namespace letters {

using audit::Act;
using audit::Subject;
using audit::SubjectKind;
using database::Transaction;
using database::values;
using foundation::Bytes;
using foundation::Error;
using foundation::ErrorCode;
using foundation::Instant;
using foundation::LetterNumber;
using foundation::Result;

namespace {

Error noCode(const LetterNumber& number)
{
    return {ErrorCode::OneTimeCodeOver, number.text()};
}

/// An event that leaves the letter's state as it is.
Result<void> tell(Transaction& transaction, const LetterNumber& number, const Act& act,
                  const std::string& what, const std::string& detail)
{
    auto letter = LetterStore{transaction.database()}.find(number);
    if (!letter)
        return letter.error();
    return audit::record(transaction, act,
                         Subject::of(SubjectKind::Letter, number.text(), letter->plan.orderLine),
                         {what, {}, {}, detail});
}

/// How many there were: one or none.
Result<std::int64_t> forgetCode(Transaction& transaction, const LetterNumber& number)
{
    return transaction.change("DELETE FROM one_time_codes WHERE letter_number = ?", values(number));
}

} // namespace

Error usedUp(const LetterNumber& number)
{
    return {ErrorCode::LetterUsedUp, number.text()};
}

Result<void> PortalLetterStore::publish(Transaction& transaction, const LetterNumber& number,
                                        const Bytes& document, Instant endsAt, const Act& act)
{
    auto added = transaction.change("INSERT INTO portal_letters (letter_number, document, fetched, "
                                    "published_at, ends_at) VALUES (?, ?, 0, ?, ?)",
                                    values(number, document, act.when, endsAt));
    if (!added)
        return added.error();
    return LetterStore{m_database}.step(transaction, number, LetterState::Published, act);
}

Result<void> PortalLetterStore::keepCode(Transaction& transaction, const LetterNumber& number,
                                         const foundation::OneTimeCodeHash& hash, Instant endsAt,
                                         const Act& act)
{
    auto kept = transaction.change(
        "INSERT INTO one_time_codes (letter_number, salt, hash, tries_left, ends_at) VALUES (?, ?, "
        "?, ?, ?) ON CONFLICT (letter_number) DO UPDATE SET salt = excluded.salt, hash = "
        "excluded.hash, tries_left = excluded.tries_left, ends_at = excluded.ends_at",
        values(number, hash.salt, hash.hash, kMostTries, endsAt));
    if (!kept)
        return kept.error();
    return tell(transaction, number, act, "one-time-code",
                "valid until " + foundation::toText(endsAt));
}

Result<KeptCode> PortalLetterStore::takeTry(Transaction& transaction, const LetterNumber& number,
                                            const Act& act)
{
    auto kept = database::readFirst<KeptCode>(transaction.returning(
        "UPDATE one_time_codes SET tries_left = tries_left - 1 WHERE letter_number = ? AND "
        "tries_left > 0 AND ends_at > ? RETURNING salt, hash, tries_left, ends_at",
        values(number, act.when)));
    if (!kept)
        return kept.error();
    if (!*kept)
        return noCode(number);
    auto told = tell(transaction, number, act, "one-time-code-tried",
                     std::to_string((**kept).triesLeft) + " tries left");
    if (!told)
        return told.error();
    return **kept;
}

Result<Bytes> PortalLetterStore::takeOut(Transaction& transaction, const LetterNumber& number,
                                         const Act& act)
{
    auto document = database::readFirst<Bytes>(
        m_database.query("SELECT document FROM portal_letters WHERE letter_number = ? AND document "
                         "IS NOT NULL AND ends_at > ?",
                         values(number, act.when)));
    if (!document)
        return document.error();
    if (!*document)
        return usedUp(number);
    auto times = database::readOne<std::uint32_t>(
        transaction.returning("UPDATE portal_letters SET fetched = fetched + 1, document = CASE "
                              "WHEN fetched + 1 < ? THEN document END WHERE letter_number = ? "
                              "RETURNING fetched",
                              values(kMostDownloads, number)),
        "letter " + number.text());
    if (!times)
        return times.error();
    if (*times == kMostDownloads)
        transaction.destroysContent();
    auto used = forgetCode(transaction, number);
    if (!used)
        return used.error();
    if (*used == 0) // somebody else came first with the same code
        return noCode(number);
    if (auto told = tell(transaction, number, act, "fetched",
                         std::to_string(*times) + " of " + std::to_string(kMostDownloads));
        !told)
        return told.error();
    if (*times == 1)
        if (auto delivered =
                LetterStore{m_database}.step(transaction, number, LetterState::Delivered, act);
            !delivered)
            return delivered.error();
    return **document;
}

Result<void> PortalLetterStore::endOld(Transaction& transaction, const Act& act)
{
    auto numbers = old(act.when);
    if (!numbers)
        return numbers.error();
    for (const auto& number : *numbers) {
        auto ended = transaction.change(
            "UPDATE portal_letters SET document = NULL WHERE letter_number = ?", values(number));
        if (!ended)
            return ended.error();
        transaction.destroysContent();
        if (auto forgotten = forgetCode(transaction, number); !forgotten)
            return forgotten.error();
        if (auto told = tell(transaction, number, act, "document-ended", "its time is over"); !told)
            return told;
    }
    return {};
}

Result<std::optional<PortalLetter>> PortalLetterStore::find(const LetterNumber& number)
{
    return database::readFirst<PortalLetter>(
        m_database.query("SELECT document IS NOT NULL, fetched, published_at, ends_at FROM "
                         "portal_letters WHERE letter_number = ?",
                         values(number)));
}

Result<std::vector<LetterNumber>> PortalLetterStore::old(Instant now)
{
    return database::readAll<LetterNumber>(
        m_database.query("SELECT letter_number FROM portal_letters WHERE document IS NOT NULL AND "
                         "ends_at <= ? ORDER BY letter_number",
                         values(now)));
}

} // namespace letters
