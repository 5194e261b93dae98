// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/workplace/desk.h"

#include "station/audit/person.h"
#include "station/workplace/abandoned_letters.h"

namespace workplace {

foundation::Result<Desk> Desk::open(const Workplace& workplace, const std::string& who)
{
    auto name = audit::personNamed(who);
    if (!name)
        return name.error();
    auto database = workplace.openDatabase();
    if (!database)
        return database.error();
    // What a program that died, or one that a reader kept from it, has left in the log.
    (*database)->trySettling();
    Desk desk{workplace, std::move(*database), std::move(*name)};
    spoilIfAbandoned(desk);
    return desk;
}

} // namespace workplace
