// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/secret_bytes.h"
#include "station/workplace/workplace.h"

#include <string>

namespace workplace {

/// One of the two who begin a station's staff.
struct FirstPerson
{
    std::string name;
    foundation::SecretBytes password;
};

/// The first start: the station's administrator and its responsible issuer, two persons, each with
/// a password of his own (S-3: from then on each change of the staff takes both). Once only, even
/// if the staff's table has been emptied since: the trail knows. Errors: StaffBegun,
/// InvalidIdentifier (a name), PasswordWeak, RuleViolated (one person, or one password).
foundation::Result<void> beginStaff(const Workplace& workplace, const FirstPerson& administrator,
                                    const FirstPerson& issuer);

} // namespace workplace
