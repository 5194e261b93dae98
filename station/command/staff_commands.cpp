// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/command/command_line.h"
#include "station/command/known_word.h"
#include "station/command/staff_views.h"
#include "station/command/views.h"
#include "station/command/words.h"
#include "station/workplace/first_staff.h"
#include "station/workplace/sign_in.h"
#include "station/workplace/staff_acts.h"

namespace command {
namespace {

using foundation::Result;
using workplace::Desk;
using workplace::StaffChange;
using workplace::Workplace;

/// Two persons at the terminal, one after the other.
struct FirstNames
{
    std::string administrator;
    std::string issuer;
};

Result<void> begin(Workplace& workplace, const Console& console, const SecretInput& secrets,
                   const FirstNames& names)
{
    auto first = secrets.choose(Words::tr("%1, choose a password:").arg(text(names.administrator)));
    if (!first)
        return first.error();
    auto second = secrets.choose(Words::tr("%1, choose a password:").arg(text(names.issuer)));
    if (!second)
        return second.error();
    if (auto begun = workplace::beginStaff(workplace, {names.administrator, std::move(*first)},
                                           {names.issuer, std::move(*second)});
        !begun)
        return begun;
    console.say(Words::tr("%1 is the station's administrator, %2 its responsible issuer. Every "
                          "further change of the staff takes both.")
                    .arg(text(names.administrator), text(names.issuer)),
                {{"administrator", text(names.administrator)}, {"issuer", text(names.issuer)}});
    return {};
}

struct Wanted
{
    std::string name;
    std::vector<std::string> roles;
    std::vector<std::string> products;
    std::string identity;
    std::string reason;
};

Result<staff::Member> memberOf(const Wanted& wanted)
{
    staff::Member member{
        .name = wanted.name, .products = wanted.products, .identity = wanted.identity};
    for (const auto& word : wanted.roles) {
        auto role = knownWord(staff::kRoles, "role", word);
        if (!role)
            return role.error();
        member.roles.insert(*role);
    }
    return member;
}

/// What was asked for, or done, with the code that comes of it.
void tell(const Console& console, const std::string& name, const StaffChange& change)
{
    if (change.asked)
        return sayAsked(console, *change.asked);
    if (!change.oneTimeCode)
        return console.say(Words::tr("The staff is changed: %1.").arg(text(name)),
                           {{"name", text(name)}});
    sayCode(console, name, *change.oneTimeCode);
}

using StaffAct = std::function<Result<StaffChange>(Desk&, const Wanted&)>;

/// An act that gives no code.
template <typename Act>
StaffAct withoutCode(Act act)
{
    return [act](Desk& desk, const Wanted& wanted) -> Result<StaffChange> {
        auto asked = act(desk, wanted);
        if (!asked)
            return asked.error();
        return StaffChange{*asked, {}};
    };
}

CLI::App& addAct(CommandLine& line, CLI::App& group, const std::string& name,
                 const std::string& about, const std::shared_ptr<Wanted>& wanted,
                 const StaffAct& act)
{
    auto& command = line.add(group, name, about, [=](const Common& common) {
        return atDesk(common, [&](Desk& desk, const Console& console) -> Result<void> {
            auto change = act(desk, *wanted);
            if (!change)
                return change.error();
            tell(console, wanted->name, *change);
            return {};
        });
    });
    command.add_option("NAME", wanted->name, "Of whom")->required();
    return command;
}

void addDescription(CLI::App& command, Wanted& wanted)
{
    command
        .add_option("--role", wanted.roles,
                    "What the person is here for; repeat it: " + oneOf(staff::kRoles))
        ->required();
    command.add_option("--product", wanted.products,
                       "A card product that the rights are for; repeat it. Without: all");
    command.add_option("--identity", wanted.identity,
                       "HSA-id or service identity number, to know the person's own card by");
}

void addChanges(CommandLine& line, CLI::App& group)
{
    const auto fresh = [] { return std::make_shared<Wanted>(); };
    auto added = fresh();
    addDescription(addAct(line, group, "add", "Somebody new; takes two", added,
                          [](Desk& desk, const Wanted& wanted) -> Result<StaffChange> {
                              auto member = memberOf(wanted);
                              if (!member)
                                  return member.error();
                              return workplace::addMember(desk, *member);
                          }),
                   *added);
    auto changed = fresh();
    addDescription(
        addAct(line, group, "change", "Other roles, products or identity; takes two", changed,
               withoutCode([](Desk& desk, const Wanted& wanted) -> Result<workplace::AskedFor> {
                   auto member = memberOf(wanted);
                   if (!member)
                       return member.error();
                   return workplace::changeMember(desk, *member);
               })),
        *changed);
    addAct(line, group, "reset",
           "A new one-time code for a forgotten password, or for who comes back; takes two",
           fresh(), [](Desk& desk, const Wanted& wanted) {
               return workplace::resetPassword(desk, wanted.name);
           });
    addAct(line, group, "unlock", "Let a locked member in again; takes two", fresh(),
           withoutCode([](Desk& desk, const Wanted& wanted) {
               return workplace::unlockMember(desk, wanted.name);
           }));
    addAct(line, group, "dismiss", "The person works here no more; takes two", fresh(),
           withoutCode([](Desk& desk, const Wanted& wanted) {
               return workplace::dismissMember(desk, wanted.name);
           }));
    auto locked = fresh();
    addAct(line, group, "lock", "Let the person in no more, at once", locked,
           withoutCode([](Desk& desk, const Wanted& wanted) -> Result<workplace::AskedFor> {
               auto done = workplace::lockMember(desk, wanted.name, wanted.reason);
               return done ? Result<workplace::AskedFor>{workplace::AskedFor{}} : done.error();
           }))
        .add_option("--reason", locked->reason, "Why")
        ->required();
}

Result<void> list(Desk& desk, const Console& console)
{
    auto all = workplace::listStaff(desk);
    if (!all)
        return all.error();
    QJsonArray rows;
    for (const auto& each : *all)
        rows.append(toJson(each));
    console.list(rows, {{"name", Words::tr("Name")},
                        {"roles", Words::tr("Roles")},
                        {"products", Words::tr("Products")},
                        {"identity", Words::tr("Identity number")},
                        {"state", Words::tr("State")}});
    return {};
}

Result<void> sessions(Desk& desk, const Console& console)
{
    auto all = workplace::openSessions(desk);
    if (!all)
        return all.error();
    QJsonArray rows;
    for (const auto& each : *all)
        rows.append(toJson(each));
    console.list(rows, {{"name", Words::tr("Name")},
                        {"station", Words::tr("Station")},
                        {"method", Words::tr("By")},
                        {"since", Words::tr("Since")},
                        {"used", Words::tr("Last act")}});
    return {};
}

} // namespace

void addStaffCommands(CommandLine& line)
{
    auto& group = line.group("staff", "The station's people and what each may do (docs/staff.md)");
    auto names = std::make_shared<FirstNames>();
    auto& beginning = line.add(
        group, "begin",
        "The first start: an administrator and a responsible issuer, two persons, each with a "
        "password of his own",
        [=](const Common& common) {
            return atStation(common, [&](Workplace& workplace, const Console& console) {
                return begin(workplace, console, common.secrets(), *names);
            });
        });
    beginning.add_option("--administrator", names->administrator, "Name")->required();
    beginning.add_option("--issuer", names->issuer, "Name")->required();
    addChanges(line, group);
    addStaffCardCommands(line, group);
    line.add(group, "list", "List the staff",
             [](const Common& common) { return atDesk(common, list); });
    line.add(group, "sessions", "List who is signed in",
             [](const Common& common) { return atDesk(common, sessions); });
}

} // namespace command
