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

QString wordFor(staff::MemberState state)
{
    switch (state) {
    case staff::MemberState::Active:
        return RoleWords::tr("may sign in");
    case staff::MemberState::Locked:
        return RoleWords::tr("locked");
    case staff::MemberState::Left:
        return RoleWords::tr("has left");
    }
    return {};
}

Tone toneOf(staff::MemberState state)
{
    switch (state) {
    case staff::MemberState::Active:
        return Tone::Good;
    case staff::MemberState::Locked:
        return Tone::Attention;
    case staff::MemberState::Left:
        return Tone::Neutral;
    }
    return Tone::Neutral;
}

QString oneTimeCodeWords(const QString& person, const foundation::SecretBytes& code)
{
    const auto typed = code.view();
    return RoleWords::tr("The one-time code for %1, to be handed over in person; it is good for "
                         "seven days and for choosing a password: %2")
        .arg(person, QString::fromLatin1(reinterpret_cast<const char*>(typed.data()),
                                         static_cast<qsizetype>(typed.size())));
}

} // namespace window
