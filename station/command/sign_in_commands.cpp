// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/command/command_line.h"
#include "station/command/staff_cards.h"
#include "station/command/staff_views.h"
#include "station/command/views.h"
#include "station/command/words.h"
#include "station/workplace/session_file.h"
#include "station/workplace/sign_in.h"
#include "station/workplace/staff_acts.h"

namespace command {
namespace {

using foundation::ErrorCode;
using foundation::Result;
using workplace::Desk;
using workplace::Workplace;

Result<workplace::SessionToken> byPassword(const Workplace& workplace, const SecretInput& secrets,
                                           const std::string& name)
{
    auto password = secrets.ask(Words::tr("Password of %1:").arg(text(name)));
    if (!password)
        return password.error();
    auto token = workplace::signIn(workplace, name, *password);
    if (token || token.error().code != ErrorCode::PasswordToChoose)
        return token;
    auto chosen = secrets.choose(Words::tr("The code is right. Choose a password:"));
    if (!chosen)
        return chosen.error();
    return workplace::signInChoosing(workplace, name, *password, *chosen);
}

Result<workplace::SessionToken> byCard(const Workplace& workplace, const SecretInput& secrets,
                                       const WhichCard& which)
{
    auto found = chooseCard(workplace, which, CardFor::SigningIn);
    if (!found)
        return found.error();
    auto pin = askPin(secrets, *found);
    if (!pin)
        return pin.error();
    return workplace::signInWithCard(workplace, *found, *pin);
}

/// Who signs in: somebody by his name, or whoever's card is in the reader.
struct Who
{
    std::string name;
    bool byCard = false;
    WhichCard which;
};

Result<void> signIn(Workplace& workplace, const Console& console, const Common& common,
                    const Who& who)
{
    auto token = who.byCard ? byCard(workplace, common.secrets(), who.which)
                            : byPassword(workplace, common.secrets(), who.name);
    if (!token)
        return token.error();
    const auto file = common.sessionFile();
    if (auto before = workplace::readSession(file))
        if (auto ended = workplace::signOut(workplace, *before, "another signed in");
            !ended && ended.error().code != ErrorCode::NotSignedIn)
            return ended;
    if (auto kept = workplace::keepSession(file, *token); !kept)
        return kept;
    auto desk = Desk::open(workplace, *token);
    if (!desk)
        return desk.error();
    auto member = workplace::ownMember(*desk);
    if (!member)
        return member.error();
    console.say(Words::tr("%1 is signed in: %2.")
                    .arg(text(member->name), text(staff::toText(member->roles))),
                toJson(*member));
    return {};
}

Result<void> signOut(Workplace& workplace, const Console& console, const Common& common)
{
    const auto file = common.sessionFile();
    auto token = workplace::readSession(file);
    if (!token)
        return token.error();
    auto ended = workplace::signOut(workplace, *token);
    workplace::forgetSession(file);
    if (!ended)
        return ended;
    console.say(Words::tr("Nobody is signed in here any more."), {{"signedOut", true}});
    return {};
}

Result<void> whoAmI(Desk& desk, const Console& console)
{
    auto member = workplace::ownMember(desk);
    if (!member)
        return member.error();
    console.show(toJson(*member), {{"name", Words::tr("Name")},
                                   {"roles", Words::tr("Roles")},
                                   {"products", Words::tr("Products")},
                                   {"identity", Words::tr("Identity number")}});
    return {};
}

Result<void> changePassword(Desk& desk, const Console& console, const SecretInput& secrets)
{
    auto old = secrets.ask(Words::tr("Password of %1:").arg(text(desk.who)));
    if (!old)
        return old.error();
    auto chosen = secrets.choose(Words::tr("New password:"));
    if (!chosen)
        return chosen.error();
    if (auto changed = workplace::changeOwnPassword(desk, *old, *chosen); !changed)
        return changed;
    console.say(Words::tr("The password is changed."), {{"changed", true}});
    return {};
}

} // namespace

void addSignInCommands(CommandLine& line)
{
    auto who = std::make_shared<Who>();
    auto& begin = line.add(
        line.app(), "sign-in",
        "Begin to work here, by name and password or by card and PIN: everything is done and "
        "booked in the name of who is signed in (docs/staff.md)",
        [=](const Common& common) {
            return atStation(common, [&](Workplace& workplace, const Console& console) {
                return signIn(workplace, console, common, *who);
            });
        });
    auto* name = begin.add_option("NAME", who->name, "Who, where it is by password");
    auto* card = begin.add_flag("--card", who->byCard,
                                "By the card in the reader and its PIN; the session lasts until "
                                "the card is pulled");
    begin.add_option("--reader", who->which.reader, "Where the card is, if in several readers are")
        ->needs(card);
    begin
        .add_option("--certificate", who->which.certificate,
                    "How its fingerprint begins, if several of the card are entered")
        ->needs(card);
    name->excludes(card);
    begin.require_option(1, 0);
    line.add(line.app(), "sign-out", "End one's work here", [](const Common& common) {
        return atStation(common, [&](Workplace& workplace, const Console& console) {
            return signOut(workplace, console, common);
        });
    });
    line.add(line.app(), "whoami", "Who is signed in here, and as what",
             [](const Common& common) { return atDesk(common, whoAmI); });
    line.add(line.app(), "password", "Choose another password of one's own",
             [](const Common& common) {
                 return atDesk(common, [&](Desk& desk, const Console& console) {
                     return changePassword(desk, console, common.secrets());
                 });
             });
}

} // namespace command
