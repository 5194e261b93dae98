// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/staff/member_card_store.h"

#include "station/audit/event_log.h"
#include "station/database/rows.h"

namespace database {

template <>
struct Reader<staff::MemberCard>
    : InOrder<staff::MemberCard, std::string, std::string, std::string, std::string, std::string,
              std::string, foundation::Instant>
{
};

} // namespace database

namespace staff {

using audit::Act;
using audit::Subject;
using audit::SubjectKind;
using database::Transaction;
using database::values;
using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;

namespace {

constexpr auto kSelect = "SELECT fingerprint, member, chip_serial, token_serial, token_label, "
                         "subject, ends_at FROM member_cards ";

Result<void> note(Transaction& transaction, const Act& act, const MemberCard& card,
                  const std::string& what)
{
    return audit::record(transaction, act, Subject::of(SubjectKind::Person, card.member),
                         {what, {}, {}, card.subject + ", SHA-256 " + card.fingerprint});
}

} // namespace

Result<void> MemberCardStore::add(Transaction& transaction, const MemberCard& card, const Act& act)
{
    auto known = find(card.fingerprint);
    if (!known)
        return known.error();
    if (*known)
        return Error{ErrorCode::StaffCardEntered, (**known).member};
    auto added = transaction.change(
        "INSERT INTO member_cards (fingerprint, member, chip_serial, token_serial, token_label, "
        "subject, ends_at, added_at, added_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        values(card.fingerprint, card.member, card.chipSerial, card.tokenSerial, card.tokenLabel,
               card.subject, card.endsAt, act.when, act.who));
    return added ? note(transaction, act, card, "card-added") : added.error();
}

Result<void> MemberCardStore::remove(Transaction& transaction, const std::string& fingerprint,
                                     const Act& act)
{
    auto known = find(fingerprint);
    if (!known)
        return known.error();
    if (!*known)
        return Error{ErrorCode::NotFound, "a card of the staff with " + fingerprint};
    auto removed =
        transaction.change("DELETE FROM member_cards WHERE fingerprint = ?", values(fingerprint));
    return removed ? note(transaction, act, **known, "card-removed") : removed.error();
}

Result<std::optional<MemberCard>> MemberCardStore::find(const std::string& fingerprint)
{
    return database::readFirst<MemberCard>(
        m_database.query(std::string{kSelect} + "WHERE fingerprint = ?", values(fingerprint)));
}

Result<std::vector<MemberCard>> MemberCardStore::ofMember(const std::string& member)
{
    return database::readAll<MemberCard>(m_database.query(
        std::string{kSelect} + "WHERE member = ? ORDER BY added_at, fingerprint", values(member)));
}

Result<std::vector<MemberCard>> MemberCardStore::list()
{
    return database::readAll<MemberCard>(
        m_database.query(std::string{kSelect} + "ORDER BY member, fingerprint"));
}

} // namespace staff
