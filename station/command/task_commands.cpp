// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/command/command_line.h"
#include "station/command/known_word.h"
#include "station/command/views.h"
#include "station/command/words.h"
#include "station/workplace/clocks.h"
#include "station/workplace/task_acts.h"

namespace command {
namespace {

using foundation::Result;
using workplace::Desk;

QJsonObject toJson(const tasks::Task& task)
{
    const auto& what = task.what;
    return {{"task", static_cast<qint64>(task.number)},
            {"kind", text(database::storedName(what.kind))},
            {"state", text(database::storedName(task.state))},
            {"about", text(what.about)},
            {"orderLine", what.line ? text(what.line->text()) : QString{}},
            {"ground", text(what.ground)},
            {"detail", text(what.detail)},
            {"openedAt", text(foundation::toText(task.openedAt))},
            {"closedBy", text(task.closedBy.value_or(""))},
            {"outcome", text(task.outcome)}};
}

Result<void> list(Desk& desk, const Console& console, const std::string& state)
{
    tasks::TaskFilter filter;
    if (state != "all") {
        auto wanted = knownWord(tasks::kTaskStates, "task state", state);
        if (!wanted)
            return wanted.error();
        filter.state = *wanted;
    }
    auto found = workplace::listTasks(desk, filter);
    if (!found)
        return found.error();
    QJsonArray rows;
    for (const auto& task : *found)
        rows.append(toJson(task));
    console.list(rows, {{"task", Words::tr("Task")},
                        {"kind", Words::tr("Kind")},
                        {"about", Words::tr("About")},
                        {"orderLine", Words::tr("Order line")},
                        {"ground", Words::tr("Rule")},
                        {"detail", Words::tr("Detail")},
                        {"state", Words::tr("State")},
                        {"outcome", Words::tr("Outcome")}});
    return {};
}

struct Ending
{
    std::int64_t task = 0;
    std::string why;
};

using TaskAct = Result<void> (*)(Desk&, std::int64_t, const std::string&);
void addEnding(CommandLine& line, CLI::App& group, const std::string& name,
               const std::string& about, const char* done, TaskAct act)
{
    auto ending = std::make_shared<Ending>();
    auto& command = line.add(group, name, about, [=](const Common& common) {
        return atDesk(common, [&](Desk& desk, const Console& console) -> Result<void> {
            if (auto acted = act(desk, ending->task, ending->why); !acted)
                return acted;
            console.say(Words::tr(done).arg(ending->task),
                        {{"task", static_cast<qint64>(ending->task)}, {"done", text(name)}});
            return {};
        });
    });
    command.add_option("TASK", ending->task, "Its number")->required();
    command.add_option("--why", ending->why, "What you found, in words")->required();
}

} // namespace

void addTaskCommands(CommandLine& line)
{
    auto& group = line.group("tasks", "What time or a carrier made due, and a person decides");
    auto state = std::make_shared<std::string>("open");
    line.add(group, "list", "List tasks: the open ones, if nothing else is asked for",
             [=](const Common& common) {
                 return atDesk(common, [&](Desk& desk, const Console& console) {
                     return list(desk, console, *state);
                 });
             })
        .add_option("--state", *state, "all, " + oneOf(tasks::kTaskStates));
    addEnding(line, group, "do",
              "Do what the task asks for: take an item back, end what nobody collected (A36), void "
              "a card",
              QT_TRANSLATE_NOOP("Command", "Task %1 is done."), workplace::carryOutTask);
    addEnding(line, group, "dismiss", "Close the task without doing what it asks for",
              QT_TRANSLATE_NOOP("Command", "Task %1 is dismissed."), workplace::dismissTask);
}

} // namespace command
