// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/sheets/destruction_sheet.h"

#include "station/sheets/sheet_text.h"

namespace sheets {
namespace {

QString kindOf(const stock::DestroyedThing& thing)
{
    return thing.kind == audit::SubjectKind::Letter ? Words::tr("PIN letter") : Words::tr("Card");
}

} // namespace

Document destructionSheet(const stock::Destruction& entry, const audit::Act& made)
{
    Document sheet;
    sheet.title = Words::tr("Destruction protocol");
    sheet.mark = Words::tr("Entry %1").arg(entry.number);
    sheet.facts = {{Words::tr("Entry"), text(std::int64_t{entry.number})},
                   {Words::tr("Destroyed"), momentText(entry.when)},
                   {Words::tr("Where"), text(entry.place)},
                   {Words::tr("How"), text(entry.method)},
                   {Words::tr("Destroyed by"), text(entry.who)},
                   {Words::tr("Witness"), text(entry.witness)},
                   {Words::tr("Things"), text(static_cast<std::int64_t>(entry.things.size()))}};
    Table things{Words::tr("What was destroyed"),
                 {{Words::tr("What")},
                  {Words::tr("Chip serial or letter number")},
                  {Words::tr("Lot")},
                  {Words::tr("What had spoiled it")}},
                 {},
                 Words::tr("Nothing.")};
    for (const auto& thing : entry.things)
        things.rows.push_back({kindOf(thing), text(thing.id), text(thing.lot), text(thing.why)});
    sheet.tables = {std::move(things)};
    sheet.signatures = {{Words::tr("Destroyed by"), text(entry.who), {}},
                        {Words::tr("Witness"), text(entry.witness), {}}};
    sheet.madeBy = madeByText(made);
    return sheet;
}

} // namespace sheets
