// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/staff/approval.h"
#include "station/workplace/desk.h"

#include <QJsonObject>

#include <functional>
#include <optional>

namespace workplace {

/// The number of the approval that another person must give first; absent: it is done.
using AskedFor = std::optional<std::int64_t>;

/// Whether this act takes two at this station (settings.toml, [staff] two_in_union).
bool takesTwo(const Desk& desk, staff::UnionAct act);

/// Asks for an act that another person confirms with confirmApproval(). The desk's person has been
/// found to have the right. Errors: AlreadyAsked when the same is asked for already.
foundation::Result<AskedFor> askFor(Desk& desk, staff::UnionAct act, audit::Subject subject,
                                    const QJsonObject& arguments, const std::string& reason);

/// Does what takes two where two have decided it, or where one may; asks for it otherwise. `check`
/// says whether it could be done now: what cannot is not asked for.
foundation::Result<AskedFor> inUnion(Desk& desk, staff::UnionAct act, const audit::Subject& subject,
                                     const QJsonObject& arguments, const std::string& reason,
                                     const std::function<foundation::Result<void>()>& check,
                                     const std::function<foundation::Result<void>()>& perform);

} // namespace workplace
