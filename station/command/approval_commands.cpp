// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/command/command_line.h"
#include "station/command/escrow_options.h"
#include "station/command/known_word.h"
#include "station/command/staff_views.h"
#include "station/command/words.h"
#include "station/workplace/approval_acts.h"

namespace command {
namespace {

using foundation::Result;
using workplace::Desk;

Result<void> list(Desk& desk, const Console& console, const std::string& state)
{
    std::optional<staff::ApprovalState> wanted = staff::ApprovalState::Asked;
    if (isSameWord(state, "all")) {
        wanted.reset();
    } else if (!state.empty()) {
        auto known = knownWord(staff::kApprovalStates, "approval state", state);
        if (!known)
            return known.error();
        wanted = *known;
    }
    auto all = workplace::listApprovals(desk, wanted);
    if (!all)
        return all.error();
    QJsonArray rows;
    for (const auto& each : *all)
        rows.append(toJson(each));
    console.list(rows, {{"approval", Words::tr("Approval")},
                        {"act", Words::tr("Act")},
                        {"id", Words::tr("Of")},
                        {"reason", Words::tr("Reason")},
                        {"askedBy", Words::tr("Asked by")},
                        {"askedAt", Words::tr("Asked")},
                        {"state", Words::tr("State")},
                        {"decidedBy", Words::tr("Decided by")},
                        {"decision", Words::tr("Why")}});
    return {};
}

Result<void> confirm(Desk& desk, const Console& console, std::int64_t number,
                     const EscrowOptions& options)
{
    auto escrow = options.read();
    if (!escrow)
        return escrow.error();
    auto done = workplace::confirmApproval(desk, number, *std::move(escrow));
    if (!done)
        return done.error();
    const auto& approval = done->approval;
    console.say(Words::tr("Approval %1 is given, and what %2 asked for is done.")
                    .arg(approval.number)
                    .arg(QString::fromStdString(approval.askedBy)),
                toJson(approval));
    if (done->oneTimeCode)
        sayCode(console, approval.question.subject.id, *done->oneTimeCode);
    return {};
}

/// A command that takes the number of one approval.
using ApprovalAct = std::function<Result<void>(Desk&, const Console&, std::int64_t)>;
CLI::App& addAct(CommandLine& line, CLI::App& group, const std::string& name,
                 const std::string& about, const ApprovalAct& act)
{
    auto numbers = std::make_shared<std::vector<std::int64_t>>();
    auto& command = line.add(group, name, about, [=](const Common& common) {
        return atDesk(common, [&](Desk& desk, const Console& console) -> Result<void> {
            for (const auto number : *numbers)
                if (auto done = act(desk, console, number); !done)
                    return done;
            return {};
        });
    });
    command.add_option("APPROVAL", *numbers, "Its number, as approvals list shows it")->required();
    return command;
}

} // namespace

void addApprovalCommands(CommandLine& line)
{
    auto& group = line.group("approvals", "What takes two persons: asked for by one, confirmed by "
                                          "another (docs/staff.md)");
    auto state = std::make_shared<std::string>();
    line.add(group, "list", "List what waits for a second person",
             [=](const Common& common) {
                 return atDesk(common, [&](Desk& desk, const Console& console) {
                     return list(desk, console, *state);
                 });
             })
        .add_option("--state", *state, "all, or one of: " + oneOf(staff::kApprovalStates));
    auto escrow = std::make_shared<EscrowOptions>();
    auto& confirming = addAct(line, group, "confirm", "The second person's yes: it is done now",
                              [escrow](Desk& desk, const Console& console, std::int64_t number) {
                                  return confirm(desk, console, number, *escrow);
                              });
    escrow->addTo(confirming);
    auto why = std::make_shared<std::string>();
    addAct(line, group, "refuse", "The second person's no",
           [why](Desk& desk, const Console& console, std::int64_t number) -> Result<void> {
               if (auto refused = workplace::refuseApproval(desk, number, *why); !refused)
                   return refused;
               console.say(Words::tr("Approval %1 is refused.").arg(number),
                           {{"approval", static_cast<qint64>(number)}, {"state", "refused"}});
               return {};
           })
        .add_option("--reason", *why, "Why")
        ->required();
    addAct(line, group, "withdraw", "The asker does not want it any more",
           [](Desk& desk, const Console& console, std::int64_t number) -> Result<void> {
               if (auto withdrawn = workplace::withdrawApproval(desk, number); !withdrawn)
                   return withdrawn;
               console.say(Words::tr("Approval %1 is withdrawn.").arg(number),
                           {{"approval", static_cast<qint64>(number)}, {"state", "withdrawn"}});
               return {};
           });
}

} // namespace command
