// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/staff/right.h"

#include <algorithm>

namespace staff {

Roles rolesWith(Right right)
{
    switch (right) {
    case Right::TakeInOrders:
    case Right::StopOrders:
    case Right::ApproveOrders:
    case Right::CancelOrders:
        return {Role::Support, Role::Issuer};
    case Right::KeepStock:
    case Right::MakeCards:
    case Right::PackCards:
        return {Role::Production};
    case Right::RejectCards:
    case Right::ReviewRuns:
        return {Role::Production, Role::Issuer};
    case Right::Destroy:
        return {Role::Production, Role::Mailroom, Role::Issuer};
    case Right::PrintLetters:
    case Right::ReprintLetters:
        return {Role::Mailroom};
    case Right::OrderLetters:
        return {Role::Support, Role::Issuer};
    case Right::HandOver:
        return {Role::Production, Role::Mailroom};
    case Right::FollowShipments:
        return {Role::Mailroom, Role::Support, Role::Issuer};
    case Right::RunAuthority:
        return {Role::Issuer, Role::Administrator};
    case Right::Revoke:
        return {Role::Support, Role::Issuer};
    case Right::ReadTrail:
        return {Role::Auditor, Role::Issuer};
    case Right::ManageStaff:
    case Right::ManageProducts:
        return {Role::Administrator};
    case Right::ManageStation:
        return {Role::Administrator, Role::Mailroom};
    }
    return {};
}

bool have(const Roles& roles, Right right)
{
    return std::ranges::any_of(rolesWith(right), [&](Role role) { return roles.contains(role); });
}

} // namespace staff
