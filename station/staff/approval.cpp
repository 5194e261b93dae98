// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/staff/approval.h"

namespace staff {

Right rightFor(UnionAct act)
{
    switch (act) {
    case UnionAct::ApproveOrder:
        return Right::ApproveOrders;
    case UnionAct::CancelOrder:
        return Right::CancelOrders;
    case UnionAct::RejectCard:
        return Right::RejectCards;
    case UnionAct::ReprintLetter:
        return Right::ReprintLetters;
    case UnionAct::OpenEscrow:
        return Right::OrderLetters;
    case UnionAct::Destroy:
        return Right::Destroy;
    case UnionAct::ChangeProduct:
        return Right::ManageProducts;
    case UnionAct::ChangeStaff:
        return Right::ManageStaff;
    }
    return Right::ManageStaff;
}

bool mayConfirm(const Roles& roles, UnionAct act)
{
    return roles.contains(Role::Issuer) || have(roles, rightFor(act));
}

} // namespace staff
