// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/workplace/production_acts.h"

#include "station/workplace/permission.h"
#include "station/workplace/staff_acts.h"

namespace workplace {

foundation::Result<production::LineSetup> lineSetupFor(Desk& desk, staff::Right right)
{
    if (auto may = mayDo(desk, right); !may)
        return may.error();
    auto member = ownMember(desk);
    if (!member)
        return member.error();
    auto setup = desk.workplace.lineSetup(desk.who);
    setup.products = member->products;
    return setup;
}

} // namespace workplace
