// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/command/staff_views.h"

#include "station/command/views.h"
#include "station/command/words.h"

namespace command {

void sayAsked(const Console& console, std::int64_t approval)
{
    console.say(Words::tr("It takes two: another person who is signed in confirms it with "
                          "cardstation approvals confirm %1.")
                    .arg(approval),
                {{"approval", static_cast<qint64>(approval)}, {"state", "asked"}});
}

void sayCode(const Console& console, const std::string& member, const foundation::SecretBytes& code)
{
    const auto bytes = code.view();
    const auto shown = QString::fromLatin1(reinterpret_cast<const char*>(bytes.data()),
                                           static_cast<qsizetype>(bytes.size()));
    console.say(Words::tr("The one-time code for %1, to be handed over in person; it is good for "
                          "seven days and for choosing a password: %2")
                    .arg(text(member), shown),
                {{"member", text(member)}, {"oneTimeCode", shown}});
}

QJsonObject toJson(const staff::Member& member)
{
    return {{"name", text(member.name)},
            {"roles", text(staff::toText(member.roles))},
            {"products", text(staff::toText(member.products))},
            {"identity", text(member.identity)},
            {"state", text(database::storedName(member.state))}};
}

QJsonObject toJson(const staff::Session& session)
{
    return {{"name", text(session.member)},
            {"station", text(session.station)},
            {"method", text(database::storedName(session.method))},
            {"card", text(session.card.chipSerial)},
            {"reader", text(session.card.reader)},
            {"since", text(foundation::toText(session.begunAt))},
            {"used", text(foundation::toText(session.usedAt))}};
}

QJsonObject toJson(const staff::Approval& approval)
{
    const auto& question = approval.question;
    return {{"approval", static_cast<qint64>(approval.number)},
            {"act", text(database::storedName(question.act))},
            {"subject", text(database::storedName(question.subject.kind))},
            {"id", text(question.subject.id)},
            {"order", question.subject.order ? text(question.subject.order->text()) : QString{}},
            {"reason", text(question.reason)},
            {"askedBy", text(approval.askedBy)},
            {"askedAt", text(foundation::toText(approval.askedAt))},
            {"station", text(approval.station)},
            {"state", text(database::storedName(approval.state))},
            {"decidedBy", text(approval.decidedBy)},
            {"decidedAt",
             approval.decidedAt ? text(foundation::toText(*approval.decidedAt)) : QString{}},
            {"decision", text(approval.decision)}};
}

} // namespace command
