// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "foundation/civil_date.h"
#include "station/command/command_line.h"
#include "station/command/staff_cards.h"
#include "station/command/staff_views.h"
#include "station/command/views.h"
#include "station/command/words.h"
#include "station/workplace/staff_card_acts.h"

#include <algorithm>

namespace command {
namespace {

using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;
using foundation::SecretBytes;
using workplace::Desk;
using workplace::FoundCard;

struct Wanted
{
    std::string name;
    WhichCard which;
    std::string fingerprint;
};

std::string inCapitals(std::string text)
{
    std::ranges::transform(text, text.begin(),
                           [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return text;
}

QJsonObject toJson(const staff::MemberCard& card)
{
    return {{"name", text(card.member)},
            {"subject", text(card.subject)},
            {"label", text(card.tokenLabel)},
            {"chip", text(card.chipSerial)},
            {"validTo", text(foundation::toText(foundation::dayOf(card.endsAt)))},
            {"fingerprint", text(card.fingerprint)}};
}

Result<void> add(Desk& desk, const Console& console, const SecretInput& secrets,
                 const Wanted& wanted)
{
    auto found = chooseCard(desk.workplace, wanted.which, CardFor::Entering);
    if (!found)
        return found.error();
    auto pin = askPin(secrets, *found);
    if (!pin)
        return pin.error();
    auto asked = workplace::addStaffCard(desk, wanted.name, *found, *pin);
    if (!asked)
        return asked.error();
    if (*asked) {
        sayAsked(console, **asked);
        return {};
    }
    console.say(Words::tr("%1 may sign in with this card: %2.")
                    .arg(text(wanted.name), text(found->card.certificate.subject())),
                {{"name", text(wanted.name)},
                 {"fingerprint", text(found->card.certificate.fingerprint())}});
    return {};
}

Result<void> remove(Desk& desk, const Console& console, const Wanted& wanted)
{
    const auto fingerprint = inCapitals(wanted.fingerprint);
    if (auto removed = workplace::removeStaffCard(desk, fingerprint); !removed)
        return removed;
    console.say(Words::tr("Nobody signs in with this card any more."),
                {{"fingerprint", text(fingerprint)}});
    return {};
}

Result<void> list(Desk& desk, const Console& console, const Wanted& wanted)
{
    auto cards = workplace::listStaffCards(desk, wanted.name);
    if (!cards)
        return cards.error();
    QJsonArray rows;
    for (const auto& card : *cards)
        rows.append(toJson(card));
    console.list(rows, {{"name", Words::tr("Name")},
                        {"subject", Words::tr("Holder")},
                        {"chip", Words::tr("Chip")},
                        {"validTo", Words::tr("Valid to")},
                        {"fingerprint", Words::tr("Fingerprint")}});
    return {};
}

/// Each with its place, its holder and its fingerprint.
std::string described(const std::vector<FoundCard>& cards)
{
    std::string text;
    for (const auto& each : cards)
        text += (text.empty() ? "" : "; ") + each.card.reader.value + ": " + each.holder + ", " +
                each.card.certificate.fingerprint();
    return text;
}

} // namespace

Result<FoundCard> chooseCard(const workplace::Workplace& workplace, const WhichCard& which,
                             CardFor purpose)
{
    auto found = workplace::findSignInCards(workplace, which.reader);
    if (!found)
        return found.error();
    if (found->empty())
        return Error{ErrorCode::NoCard, which.reader.empty() ? "in no reader" : which.reader};
    const auto all = described(*found);
    // A card may hold more than one certificate to sign in with.
    if (!which.certificate.empty())
        std::erase_if(*found, [begins = inCapitals(which.certificate)](const FoundCard& each) {
            return !each.card.certificate.fingerprint().starts_with(begins);
        });
    else if (found->size() > 1)
        std::erase_if(*found, [&](const FoundCard& each) {
            return each.member.empty() == (purpose == CardFor::SigningIn);
        });
    if (found->empty() && which.certificate.empty())
        return Error{purpose == CardFor::SigningIn ? ErrorCode::SignInRefused
                                                   : ErrorCode::StaffCardEntered,
                     all};
    if (found->empty())
        return Error{ErrorCode::SeveralCards, all};
    if (found->size() > 1)
        return Error{ErrorCode::SeveralCards, described(*found)};
    if (found->front().card.pin == smartcard::PinState::Blocked)
        return Error{ErrorCode::CodeBlocked, found->front().card.reader.value};
    return std::move(found->front());
}

Result<SecretBytes> askPin(const SecretInput& secrets, const FoundCard& found)
{
    const auto who = text(found.holder);
    return secrets.ask(found.card.pin == smartcard::PinState::LastTry
                           ? Words::tr("PIN of %1's card; ONE try is left:").arg(who)
                           : Words::tr("PIN of %1's card:").arg(who));
}

void addStaffCardCommands(CommandLine& line, CLI::App& staff)
{
    auto* group =
        staff.add_subcommand("card", "The cards that the staff signs in with (docs/staff.md)");
    group->require_subcommand(1);
    group->fallthrough();
    auto wanted = std::make_shared<Wanted>();
    auto& adding = line.add(
        *group, "add",
        "Let somebody sign in with the card in the reader, whose PIN the person enters; takes two",
        [=](const Common& common) {
            return atDesk(common, [&](Desk& desk, const Console& console) {
                return add(desk, console, common.secrets(), *wanted);
            });
        });
    adding.add_option("NAME", wanted->name, "Whose card it is")->required();
    adding.add_option("--reader", wanted->which.reader,
                      "Where the card is, if in several readers are");
    adding.add_option("--certificate", wanted->which.certificate,
                      "How its fingerprint begins, if the card has several certificates");
    auto& removing =
        line.add(*group, "remove", "A card that is lost or given back signs nobody in any more",
                 [=](const Common& common) {
                     return atDesk(common, [&](Desk& desk, const Console& console) {
                         return remove(desk, console, *wanted);
                     });
                 });
    removing.add_option("FINGERPRINT", wanted->fingerprint, "As `staff card list` shows it")
        ->required();
    auto& listing = line.add(*group, "list", "List the cards", [=](const Common& common) {
        return atDesk(common, [&](Desk& desk, const Console& console) {
            return list(desk, console, *wanted);
        });
    });
    listing.add_option("NAME", wanted->name, "Whose; without: everybody's");
}

} // namespace command
