// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/workplace/two_in_union.h"

#include "station/staff/approval_store.h"

#include <QJsonDocument>

namespace workplace {

using foundation::Result;

bool takesTwo(const Desk& desk, staff::UnionAct act)
{
    return desk.workplace.settings().twoInUnion.contains(act);
}

Result<AskedFor> askFor(Desk& desk, staff::UnionAct act, audit::Subject subject,
                        const QJsonObject& arguments, const std::string& reason)
{
    const staff::Question question{
        .act = act,
        .subject = std::move(subject),
        .arguments = QJsonDocument{arguments}.toJson(QJsonDocument::Compact).toStdString(),
        .reason = reason};
    auto number = database::inTransaction(*desk.database, [&](database::Transaction& transaction) {
        return staff::ApprovalStore{*desk.database}.ask(transaction, question, desk.act());
    });
    return number ? Result<AskedFor>{*number} : number.error();
}

Result<AskedFor> inUnion(Desk& desk, staff::UnionAct act, const audit::Subject& subject,
                         const QJsonObject& arguments, const std::string& reason,
                         const std::function<Result<void>()>& check,
                         const std::function<Result<void>()>& perform)
{
    const bool decided = !desk.secondPerson.empty();
    if (takesTwo(desk, act) && !decided) {
        if (auto possible = check(); !possible)
            return possible.error();
        return askFor(desk, act, subject, arguments, reason);
    }
    auto done = perform();
    return done ? Result<AskedFor>{AskedFor{}} : done.error();
}

} // namespace workplace
