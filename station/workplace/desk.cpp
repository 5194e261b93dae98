// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/workplace/desk.h"

#include "station/workplace/abandoned_letters.h"
#include "station/workplace/permission.h"
#include "station/workplace/portal_acts.h"
#include "station/workplace/rules_in_force.h"
#include "station/workplace/session_file.h"

namespace workplace {

foundation::Result<Desk> Desk::open(const Workplace& workplace,
                                    const foundation::SecretBytes& token)
{
    auto database = workplace.openDatabase();
    if (!database)
        return database.error();
    // What a program that died, or one that a reader kept from it, has left in the log.
    (*database)->trySettling();
    auto session = sessionOf(**database, token);
    if (!session)
        return session.error();
    Desk desk{workplace, std::move(*database), session->member, session->number};
    if (auto lasting = checkSession(desk); !lasting)
        return lasting.error();
    if (auto told = tellRules(workplace, *desk.database); !told)
        return told.error();
    spoilIfAbandoned(desk);
    endOldDocuments(desk);
    return desk;
}

} // namespace workplace
