// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/workplace/staff_card_acts.h"

#include "foundation/certificate_usage.h"
#include "personalize/workflow/card_at_hand.h"
#include "personalize/workflow/reader_place.h"
#include "station/staff/member_card_store.h"
#include "station/staff/member_store.h"
#include "station/staff/session_store.h"
#include "station/workplace/json_text.h"
#include "station/workplace/permission.h"

namespace workplace {
namespace {

using database::Transaction;
using foundation::Certificate;
using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;
using foundation::SecretBytes;
using staff::MemberCard;
using staff::MemberCardStore;

constexpr auto kChange = "add-card";

std::string word(const QJsonObject& arguments, const char* key)
{
    return arguments[QLatin1String{key}].toString().toStdString();
}

Result<staff::Member> memberNamed(Desk& desk, const std::string& name)
{
    auto member = staff::MemberStore{*desk.database}.findPerson(name);
    if (!member)
        return member.error();
    if (!*member)
        return Error{ErrorCode::NotFound, name + " of the staff"};
    return **member;
}

/// Empty for a card that no family of the station knows: none of its lines can make one of it.
Result<std::string> chipSerialOf(const Desk& desk, const std::string& reader)
{
    smartcard::CardTimeLimits limits;
    limits.exchange = desk.workplace.settings().exchangeLimit;
    workflow::ReaderPlace place{{reader}, limits};
    auto met = workflow::meetCard(place);
    if (!met && met.error().code == ErrorCode::FamilyUnknown)
        return std::string{};
    if (!met)
        return met.error();
    auto serial = met->identity.chipSerial;
    met->card.reset(); // before its place
    place.release();
    return serial;
}

MemberCard cardOf(const std::string& member, const Certificate& certificate)
{
    return {.fingerprint = certificate.fingerprint(),
            .member = member,
            .chipSerial = {},
            .tokenSerial = {},
            .tokenLabel = {},
            .subject = certificate.subject(),
            .endsAt = certificate.notAfter()};
}

Result<void> enter(Desk& desk, const MemberCard& card)
{
    return database::inTransaction(*desk.database, [&](Transaction& transaction) {
        return MemberCardStore{*desk.database}.add(transaction, card, desk.act());
    });
}

Result<void> checkOwner(Desk& desk, const staff::Member& member, const Certificate& certificate)
{
    if (!member.identity.empty() && foundation::subjectSerialNumber(certificate) != member.identity)
        return Error{ErrorCode::SignInRefused, certificate.subject() + " does not name " +
                                                   member.name + ", " + member.identity};
    auto known = MemberCardStore{*desk.database}.find(certificate.fingerprint());
    if (!known)
        return known.error();
    if (*known)
        return Error{ErrorCode::StaffCardEntered, (**known).member};
    return {};
}

QJsonObject toJson(const MemberCard& card, const Certificate& certificate)
{
    return {{"change", QLatin1String{kChange}},      {"name", text(card.member)},
            {"chip", text(card.chipSerial)},         {"tokenSerial", text(card.tokenSerial)},
            {"tokenLabel", text(card.tokenLabel)},   {"subject", text(card.subject)},
            {"certificate", text(certificate.pem())}};
}

} // namespace

Result<AskedFor> addStaffCard(Desk& desk, const std::string& name, const FoundCard& found,
                              const SecretBytes& pin, std::stop_token stop)
{
    if (auto may = mayDo(desk, staff::Right::ManageStaff); !may)
        return may.error();
    auto member = memberNamed(desk, name);
    if (!member)
        return member.error();
    const auto& certificate = found.card.certificate;
    if (auto free = checkOwner(desk, *member, certificate); !free)
        return free.error();
    auto chip = chipSerialOf(desk, found.card.reader.value);
    if (!chip)
        return chip.error();
    if (auto proven = proveCard(desk.workplace, *desk.database, found.card, pin, std::move(stop));
        !proven)
        return proven.error();
    auto card = cardOf(member->name, certificate);
    card.chipSerial = std::move(*chip);
    card.tokenSerial = found.card.tokenSerial;
    card.tokenLabel = found.card.tokenLabel;
    return inUnion(
        desk, staff::UnionAct::ChangeStaff,
        audit::Subject::of(audit::SubjectKind::Person, member->name), toJson(card, certificate),
        "card: " + card.subject, [] { return Result<void>{}; }, [&] { return enter(desk, card); });
}

bool addsStaffCard(const QJsonObject& arguments)
{
    return word(arguments, "change") == kChange;
}

Result<void> performStaffCard(Desk& desk, const QJsonObject& arguments)
{
    if (auto may = mayDo(desk, staff::Right::ManageStaff); !may)
        return may;
    auto member = memberNamed(desk, word(arguments, "name"));
    if (!member)
        return member.error();
    const auto certificate =
        Certificate::parse(foundation::bytesOf(word(arguments, "certificate")));
    if (!certificate)
        return Error{ErrorCode::DatabaseFailed, "an approval that this program did not write"};
    if (auto free = checkOwner(desk, *member, *certificate); !free)
        return free;
    auto card = cardOf(member->name, *certificate);
    card.chipSerial = word(arguments, "chip");
    card.tokenSerial = word(arguments, "tokenSerial");
    card.tokenLabel = word(arguments, "tokenLabel");
    return enter(desk, card);
}

Result<void> removeStaffCard(Desk& desk, const std::string& fingerprint)
{
    if (auto may = mayDo(desk, staff::Right::ManageStaff); !may)
        return may;
    return database::inTransaction(*desk.database, [&](Transaction& transaction) -> Result<void> {
        MemberCardStore cards{*desk.database};
        auto card = cards.find(fingerprint);
        if (!card)
            return card.error();
        if (auto removed = cards.remove(transaction, fingerprint, desk.act()); !removed)
            return removed;
        return staff::SessionStore{*desk.database}.endAllOf(transaction, (**card).member,
                                                            "the card was taken away", desk.act());
    });
}

Result<std::vector<MemberCard>> listStaffCards(Desk& desk, const std::string& name)
{
    if (auto lasting = checkSession(desk); !lasting)
        return lasting.error();
    MemberCardStore cards{*desk.database};
    if (name.empty())
        return cards.list();
    auto member = memberNamed(desk, name);
    return member ? cards.ofMember(member->name) : member.error();
}

} // namespace workplace
