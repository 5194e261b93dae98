// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/window/staff_words.h"

#include <QCoreApplication>
#include <QStringList>

namespace window {
namespace {

struct RoleWords
{
    Q_DECLARE_TR_FUNCTIONS(RoleWords)
};

} // namespace

QString roleWord(staff::Role role)
{
    switch (role) {
    case staff::Role::Production:
        return RoleWords::tr("production");
    case staff::Role::Mailroom:
        return RoleWords::tr("mailroom");
    case staff::Role::Support:
        return RoleWords::tr("support");
    case staff::Role::Issuer:
        return RoleWords::tr("responsible issuer");
    case staff::Role::Auditor:
        return RoleWords::tr("auditor");
    case staff::Role::Administrator:
        return RoleWords::tr("administrator");
    }
    return {};
}

QString roleWords(const staff::Roles& roles)
{
    QStringList words;
    for (const auto role : roles)
        words << roleWord(role);
    return words.join(QStringLiteral(", "));
}

} // namespace window
