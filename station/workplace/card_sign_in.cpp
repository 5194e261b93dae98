// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/workplace/card_sign_in.h"

#include "foundation/certificate_usage.h"
#include "foundation/file_lock.h"
#include "personalize/signin/sign_in.h"
#include "personalize/smartcard/card_presence.h"
#include "personalize/smartcard/reader_list.h"
#include "station/audit/event_log.h"
#include "station/staff/member_card_store.h"
#include "station/staff/member_store.h"
#include "station/staff/session_store.h"
#include "station/workplace/accepted_cards.h"
#include "station/workplace/station_home.h"

#include <algorithm>

namespace workplace {
namespace {

using audit::Subject;
using audit::SubjectKind;
using database::Database;
using database::Transaction;
using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;
using foundation::SecretBytes;
using signin::SignInCard;
using smartcard::CardInsertion;
using smartcard::ReaderName;

signin::SignInProgram programOf(const Workplace& workplace, std::stop_token stop)
{
    return {programBeside("cardsignin"), workplace.settings().pkcs11Module,
            workplace.settings().proofLimit, std::move(stop)};
}

bool contains(const std::vector<std::string>& names, const std::string& name)
{
    return std::ranges::find(names, name) != names.end();
}

/// Production may be at work in any reader that is not kept from it.
bool isLineRunning(const Workplace& workplace)
{
    const auto lock = foundation::FileLock::take(lineLockFile(workplace.home()));
    return !lock && lock.error().code == ErrorCode::LineRunning;
}

Result<signin::Readers> readersFor(const Workplace& workplace, const std::string& reader)
{
    auto all = smartcard::listReaders();
    if (!all)
        return all.error();
    const auto& settings = workplace.settings();
    const bool anyReader = settings.signInReaders.empty() && !isLineRunning(workplace);
    signin::Readers readers{{}, std::move(*all)};
    std::ranges::copy_if(readers.all, std::back_inserter(readers.wanted), [&](const auto& each) {
        if (!reader.empty() && each.value != reader)
            return false;
        return anyReader || contains(settings.signInReaders, each.value) ||
               contains(settings.ignoredReaders, each.value);
    });
    if (readers.wanted.empty() && !reader.empty())
        return Error{ErrorCode::ReaderGone, reader + ": not there, or not for signing in now"};
    return readers;
}

Result<signin::SigningStation> stationOf(const Workplace& workplace)
{
    auto pair = workplace.stationKey();
    if (!pair)
        return pair.error();
    return signin::SigningStation{
        workplace.settings().stationName, (*pair)->certificate,
        [key = *pair](foundation::ByteView message) { return key->key.signSha256(message); }};
}

Result<void> noteRefused(Database& database, const Workplace& workplace, const std::string& whose,
                         const Error& error)
{
    return database::inTransaction(database, [&](Transaction& transaction) {
        return audit::record(
            transaction, workplace.act("station"), Subject::of(SubjectKind::Person, whose),
            {"sign-in-failed", {}, {}, "card: " + std::string{foundation::nameOf(error.code)}});
    });
}

/// The member that the certificate was entered for, who may sign in.
Result<staff::MemberCard> ownerOf(Database& database, const SignInCard& card)
{
    auto known = staff::MemberCardStore{database}.find(card.certificate.fingerprint());
    if (!known)
        return known.error();
    if (!*known)
        return Error{ErrorCode::SignInRefused, card.certificate.subject()};
    auto member = staff::MemberStore{database}.find((**known).member);
    if (!member)
        return member.error();
    if (member->state != staff::MemberState::Active)
        return Error{ErrorCode::MemberLocked,
                     member->name + ": " + std::string{database::storedName(member->state)}};
    return **known;
}

/// Proves it while the card stays where it is.
Result<CardInsertion> proveWithout(const Workplace& workplace, Database& database,
                                   const SignInCard& card, const SecretBytes& pin,
                                   std::stop_token stop)
{
    auto readers = readersFor(workplace, card.reader.value);
    if (!readers)
        return readers.error();
    auto insertion = smartcard::currentInsertion(card.reader);
    if (!insertion)
        return insertion;
    auto accepted = acceptedCards(workplace, database);
    if (!accepted)
        return accepted.error();
    if (auto own = checkOwnRegister(workplace, database, card.certificate); !own)
        return own.error();
    auto station = stationOf(workplace);
    if (!station)
        return station.error();
    if (auto proven =
            signin::proveHolder({programOf(workplace, std::move(stop)), *readers, *station,
                                 *accepted, workplace.random(), workplace.clock()},
                                card.certificate, pin);
        !proven)
        return proven.error();
    if (auto stayed = smartcard::checkInsertion(*insertion); !stayed)
        return stayed.error();
    return insertion;
}

Result<SessionToken> letIn(const Workplace& workplace, Database& database, const SignInCard& card,
                           const SecretBytes& pin, std::stop_token stop)
{
    auto owner = ownerOf(database, card);
    if (!owner)
        return owner.error();
    auto insertion = proveWithout(workplace, database, card, pin, std::move(stop));
    if (!insertion)
        return insertion.error();
    const staff::SessionCard where{owner->chipSerial, card.reader.value, insertion->events,
                                   foundation::toHex(insertion->atr), insertion->daemon};
    return beginSession(workplace, database, owner->member, staff::SignInMethod::Card, where);
}

} // namespace

Result<std::vector<FoundCard>> findSignInCards(const Workplace& workplace,
                                               const std::string& reader, std::stop_token stop)
{
    const auto readers = readersFor(workplace, reader);
    if (!readers)
        return readers.error();
    auto cards = signin::listSignInCards(programOf(workplace, std::move(stop)), *readers);
    if (!cards)
        return cards.error();
    auto database = workplace.openDatabase();
    if (!database)
        return database.error();
    std::vector<FoundCard> found;
    for (auto& card : *cards) {
        auto known = staff::MemberCardStore{**database}.find(card.certificate.fingerprint());
        if (!known)
            return known.error();
        auto holder = foundation::commonName(card.certificate);
        found.push_back(
            {std::move(card), std::move(holder), *known ? (**known).member : std::string{}});
    }
    return found;
}

Result<SessionToken> signInWithCard(const Workplace& workplace, const FoundCard& found,
                                    const SecretBytes& pin, std::stop_token stop)
{
    auto database = workplace.openDatabase();
    if (!database)
        return database.error();
    auto token = letIn(workplace, **database, found.card, pin, std::move(stop));
    if (token || token.error().code == ErrorCode::Cancelled)
        return token;
    auto noted = noteRefused(**database, workplace, found.member.empty() ? "unknown" : found.member,
                             token.error());
    return noted ? token.error() : noted.error();
}

Result<void> checkSessionCard(const staff::Session& session)
{
    const auto& card = session.card;
    if (!card.insertion)
        return {};
    auto atr = foundation::fromHex(card.atr);
    if (!atr)
        return atr.error();
    return smartcard::checkInsertion({ReaderName{card.reader}, std::move(*atr),
                                      static_cast<std::uint32_t>(*card.insertion), card.pcscd});
}

Result<void> proveCard(const Workplace& workplace, Database& database, const SignInCard& card,
                       const SecretBytes& pin, std::stop_token stop)
{
    auto proven = proveWithout(workplace, database, card, pin, std::move(stop));
    return proven ? Result<void>{} : proven.error();
}

Result<std::vector<std::string>> readersOfStaff(const Workplace& workplace, Database& database)
{
    auto sessions = staff::SessionStore{database}.open();
    if (!sessions)
        return sessions.error();
    auto readers = workplace.settings().signInReaders;
    for (const auto& session : *sessions)
        if (session.card.insertion && session.station == workplace.settings().stationName &&
            !contains(readers, session.card.reader) && checkSessionCard(session))
            readers.push_back(session.card.reader);
    return readers;
}

} // namespace workplace
