// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/workplace/desk.h"

namespace workplace {

foundation::Result<Desk> Desk::open(const Workplace& workplace, std::string who)
{
    auto database = workplace.openDatabase();
    if (!database)
        return database.error();
    return Desk{workplace, std::move(*database), std::move(who)};
}

} // namespace workplace
