// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/window/member_fields.h"

#include "station/window/inline_form.h"
#include "station/window/staff_words.h"
#include "station/window/utf8.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QLineEdit>

namespace window {
namespace {

struct MemberWords
{
    Q_DECLARE_TR_FUNCTIONS(MemberWords)
};

QStringList allRoles()
{
    QStringList words;
    for (const auto& role : staff::kRoles)
        words << roleWord(role.value);
    return words;
}

} // namespace

MemberFields::MemberFields(InlineForm& form) : m_name{form.addText(MemberWords::tr("Name"))}
{
    addRest(form);
}

MemberFields::MemberFields(InlineForm& form, const staff::Member& member) : m_known{member.name}
{
    addRest(form);
    for (std::size_t i = 0; i < m_roles.size(); ++i)
        m_roles[i]->setChecked(member.roles.contains(staff::kRoles[i].value));
    m_products->setText(fromUtf8(staff::toText(member.products)));
    m_identity->setText(fromUtf8(member.identity));
}

void MemberFields::addRest(InlineForm& form)
{
    m_roles = form.addChecks(MemberWords::tr("Roles"), allRoles());
    m_products = form.addText(MemberWords::tr("Products"), InlineForm::Demand::May);
    m_products->setPlaceholderText(MemberWords::tr("Codes of card products; empty: all"));
    m_identity = form.addText(MemberWords::tr("Identity number"), InlineForm::Demand::May);
    m_identity->setPlaceholderText(MemberWords::tr("HSA-id or service identity number"));
}

staff::Member MemberFields::read() const
{
    staff::Member member;
    member.name = m_name != nullptr ? m_name->text().trimmed().toStdString() : m_known;
    for (std::size_t i = 0; i < m_roles.size(); ++i)
        if (m_roles[i]->isChecked())
            member.roles.insert(staff::kRoles[i].value);
    for (const auto& word : m_products->text().split(QLatin1Char{','}, Qt::SkipEmptyParts))
        member.products.push_back(word.trimmed().toStdString());
    member.identity = m_identity->text().trimmed().toStdString();
    return member;
}

} // namespace window
