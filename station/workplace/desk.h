// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/workplace/workplace.h"

namespace workplace {

/// A signed-in person at an open station, and a connection to the order book: what every act is
/// done with. One thread, the one that opened it.
struct Desk
{
    const Workplace& workplace; ///< outlives the desk
    std::unique_ptr<database::Database> database;
    std::string who;            ///< the member's name
    std::int64_t session = 0;   ///< what it stands on
    std::string secondPerson{}; ///< who confirmed what is being done, where it takes two

    [[nodiscard]] audit::Act act() const
    {
        auto act = workplace.act(who);
        act.secondPerson = secondPerson;
        return act;
    }

    /// `token` is what signing in gave (sign_in.h). Whether the session still lasts is asked at
    /// each act (permission.h). Errors: NotSignedIn for a token that no session has; SessionEnded;
    /// StaffMissing; those of the database.
    static foundation::Result<Desk> open(const Workplace& workplace,
                                         const foundation::SecretBytes& token);
};

} // namespace workplace
