// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/workplace/workplace.h"

namespace workplace {

/// A person at work on one thread: the station, a database connection, and in whose name things are
/// done. What can be done at it stands in the *_acts.h files; each act is one unit of work and
/// leaves its events.
struct Desk
{
    const Workplace& workplace; ///< outlives the desk
    std::unique_ptr<database::Database> database;
    std::string who;

    [[nodiscard]] audit::Act act() const { return workplace.act(who); }

    /// `who` is kept as audit::personNamed() spells it. Errors: InvalidIdentifier for nobody's
    /// name; those of the database.
    static foundation::Result<Desk> open(const Workplace& workplace, const std::string& who);
};

} // namespace workplace
