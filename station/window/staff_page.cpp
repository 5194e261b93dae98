// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/window/staff_page.h"

#include "station/window/approval_words.h"
#include "station/window/inline_form.h"
#include "station/window/list_view.h"
#include "station/window/member_fields.h"
#include "station/window/secret_field.h"
#include "station/window/shown_rows.h"
#include "station/window/staff_words.h"
#include "station/window/utf8.h"
#include "station/workplace/staff_card_acts.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace window {

using foundation::Result;
using staff::MemberState;
using workplace::AskedFor;
using workplace::Desk;
using workplace::FoundCard;
using workplace::StaffChange;

namespace {

Result<std::vector<StaffRow>> readStaff(Desk& desk)
{
    auto members = workplace::listStaff(desk);
    if (!members)
        return members.error();
    auto sessions = workplace::openSessions(desk);
    if (!sessions)
        return sessions.error();
    auto cards = workplace::listStaffCards(desk);
    if (!cards)
        return cards.error();
    std::vector<StaffRow> rows;
    for (const auto& member : *members) {
        auto& row = rows.emplace_back(StaffRow{member, {}, {}});
        std::ranges::copy_if(*cards, std::back_inserter(row.cards),
                             [&](const auto& card) { return card.member == member.name; });
        std::ranges::copy_if(*sessions, std::back_inserter(row.sessions),
                             [&](const auto& each) { return each.member == member.name; });
    }
    return rows;
}

constexpr int kEnoughDigits = 8; ///< of a fingerprint, to tell a card's certificates apart

/// A change that gives no code.
Result<StaffChange> withoutCode(const Result<AskedFor>& asked)
{
    return asked ? Result<StaffChange>{StaffChange{*asked, {}}} : asked.error();
}

/// One that is done at once.
Result<StaffChange> withoutCode(const Result<void>& done)
{
    return done ? Result<StaffChange>{StaffChange{}} : done.error();
}

} // namespace

StaffPage::StaffPage(Session& session, QWidget* parent)
    : Page{tr("Staff"), parent}, m_session{session}, m_staff{staffColumns(),
                                                             [](const StaffRow& row) {
                                                                 return fromUtf8(row.member.name);
                                                             }},
      m_list{new ListView{&m_staff, this}}, m_form{new InlineForm{this}},
      m_add{new QPushButton{tr("&Add…"), this}}, m_change{new QPushButton{tr("&Change…"), this}},
      m_code{new QPushButton{tr("Ne&w code…"), this}}, m_card{new QPushButton{tr("Enter ca&rd…"),
                                                                              this}},
      m_noCard{new QPushButton{tr("R&emove card…"), this}}, m_lock{new QPushButton{tr("&Lock…"),
                                                                                   this}},
      m_unlock{new QPushButton{tr("Unloc&k…"), this}}, m_dismiss{
                                                           new QPushButton{tr("&Dismiss…"), this}}
{
    layOut();
    connectAll();
    chosenChanged();
}

void StaffPage::layOut()
{
    m_list->setAccessibleName(tr("Who works here"));
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->sortByColumn(0, Qt::AscendingOrder);
    m_add->setObjectName(QStringLiteral("primary"));
    buttons().addWidget(m_add);
    addActs({m_change, m_code, m_card, m_noCard, m_lock, m_unlock, m_dismiss});
    content().addWidget(m_form);
    content().addWidget(m_list, 1);
}

void StaffPage::connectAll()
{
    connect(m_list, &ListView::selectedKeysChanged, this, &StaffPage::chosenChanged);
    connect(m_add, &QPushButton::clicked, this, [this] { askMember(nullptr); });
    connect(m_change, &QPushButton::clicked, this, [this] { askMember(chosen()); });
    connect(m_lock, &QPushButton::clicked, this, &StaffPage::askLock);
    connect(m_card, &QPushButton::clicked, this, &StaffPage::lookForCards);
    connect(m_noCard, &QPushButton::clicked, this, &StaffPage::askNoCard);
    connect(m_code, &QPushButton::clicked, this, &StaffPage::askCode);
    connect(m_unlock, &QPushButton::clicked, this, [this] {
        askPlain(tr("Unlock"), tr("The person is let in again."),
                 [](Desk& desk, const std::string& name) {
                     return withoutCode(workplace::unlockMember(desk, name));
                 });
    });
    connect(m_dismiss, &QPushButton::clicked, this, [this] {
        askPlain(tr("Dismiss"), tr("The person works here no more. The name stays in the trail."),
                 [](Desk& desk, const std::string& name) {
                     return withoutCode(workplace::dismissMember(desk, name));
                 });
    });
}

void StaffPage::refresh()
{
    m_session.desk().run(this, readStaff, [this](const Result<std::vector<StaffRow>>& rows) {
        if (!rows)
            return strip().sayError(rows.error());
        showRows(m_staff, *m_list, *rows);
        chosenChanged();
    });
}

const StaffRow* StaffPage::chosen() const
{
    return m_staff.find(m_list->onlySelectedKey());
}

void StaffPage::chosenChanged()
{
    const auto* row = chosen();
    const auto isIn = [&](std::initializer_list<MemberState> states) {
        return row != nullptr && std::ranges::find(states, row->member.state) != states.end();
    };
    for (auto* button : {m_change, m_code}) // the code takes back who had left
        button->setEnabled(isIn({MemberState::Active, MemberState::Left}));
    for (auto* button : {m_card, m_lock})
        button->setEnabled(isIn({MemberState::Active}));
    m_noCard->setEnabled(row != nullptr && !row->cards.empty());
    m_unlock->setEnabled(isIn({MemberState::Locked}));
    m_dismiss->setEnabled(isIn({MemberState::Active, MemberState::Locked}));
}

void StaffPage::askMember(const StaffRow* row)
{
    m_form->ask(
        row != nullptr ? tr("Change %1").arg(fromUtf8(row->member.name)) : tr("Somebody new"),
        row != nullptr ? tr("Sessions of this person end.")
                       : tr("Whoever confirms it is shown a one-time code and hands it over."));
    const auto fields = row != nullptr ? MemberFields{*m_form, row->member} : MemberFields{*m_form};
    m_form->open(tr("Ask for it"), [this, fields, isNew = row == nullptr] {
        const auto member = fields.read();
        run(member.name, [member, isNew](Desk& desk) {
            return isNew ? workplace::addMember(desk, member)
                         : withoutCode(workplace::changeMember(desk, member));
        });
    });
}

void StaffPage::askPlain(const QString& title, const QString& explanation, StaffAct act)
{
    const auto* row = chosen();
    if (row == nullptr)
        return;
    m_form->ask(QStringLiteral("%1: %2").arg(title, fromUtf8(row->member.name)), explanation);
    m_form->open(tr("Ask for it"), [this, act = std::move(act), name = row->member.name] {
        run(name, [act, name](Desk& desk) { return act(desk, name); });
    });
}

void StaffPage::askCode()
{
    const auto* row = chosen();
    if (row == nullptr)
        return;
    const auto why =
        row->member.state == MemberState::Left
            ? tr("The person works here again, with the roles that stand in the list. Neither the "
                 "old password nor the old cards are good any more. Whoever confirms it is shown "
                 "the code and hands it over.")
            : tr("For a forgotten password: the old one is good no more. Whoever confirms it is "
                 "shown the code and hands it over.");
    askPlain(row->member.state == MemberState::Left ? tr("Take back") : tr("New one-time code"),
             why, &workplace::resetPassword);
}

void StaffPage::askLock()
{
    const auto* row = chosen();
    if (row == nullptr)
        return;
    m_form->ask(tr("Lock %1").arg(fromUtf8(row->member.name)),
                tr("At once, and without a second person: nobody is let in under this name. To "
                   "unlock takes two."));
    auto* why = m_form->addText(tr("Why"));
    m_form->open(tr("Lock"), [this, why, name = row->member.name] {
        run(name, [name, reason = why->text().trimmed().toStdString()](Desk& desk) {
            return withoutCode(workplace::lockMember(desk, name, reason));
        });
    });
}

void StaffPage::lookForCards()
{
    const auto* row = chosen();
    if (row == nullptr)
        return;
    m_session.desk().run(
        this, [](Desk& desk) { return workplace::findSignInCards(desk.workplace); },
        [this, member = row->member.name](const Result<std::vector<FoundCard>>& cards) {
            if (!cards)
                return strip().sayError(cards.error());
            auto free = *cards;
            std::erase_if(free, [](const FoundCard& card) { return !card.member.empty(); });
            if (free.empty())
                return strip().say(Tone::Attention,
                                   tr("Put the card of %1 in a reader. A card that is entered for "
                                      "somebody already is not offered.")
                                       .arg(fromUtf8(member)));
            askCard(member, std::move(free));
        });
}

void StaffPage::askCard(const std::string& member, std::vector<FoundCard> cards)
{
    m_form->ask(tr("Enter a card for %1").arg(fromUtf8(member)),
                tr("The holder enters the PIN, unseen by anybody else. From then on the card lets "
                   "its holder in here."));
    std::vector<std::pair<QString, QString>> choices;
    for (const auto& card : cards)
        choices.emplace_back(
            tr("%1 in %2, certificate %3")
                .arg(fromUtf8(card.holder), fromUtf8(card.card.reader.value),
                     fromUtf8(card.card.certificate.fingerprint()).left(kEnoughDigits)),
            QString{});
    auto* which = m_form->addChoice(tr("Card"), choices);
    auto* pin = m_form->addSecret(tr("PIN"));
    m_form->open(tr("Ask for it"), [this, which, pin, member, cards = std::move(cards)] {
        const auto at = static_cast<std::size_t>(std::max(which->currentIndex(), 0));
        auto typed = std::make_shared<foundation::SecretBytes>(pin->take());
        run(member, [member, card = cards.at(at), typed](Desk& desk) {
            return withoutCode(workplace::addStaffCard(desk, member, card, *typed));
        });
    });
    pin->setFocus();
}

void StaffPage::askNoCard()
{
    const auto* row = chosen();
    if (row == nullptr || row->cards.empty())
        return;
    m_form->ask(tr("Remove a card of %1").arg(fromUtf8(row->member.name)),
                tr("At once, and without a second person: for a card that is lost."));
    std::vector<std::pair<QString, QString>> choices;
    for (const auto& card : row->cards)
        choices.emplace_back(fromUtf8(card.subject), fromUtf8(card.fingerprint));
    auto* which = m_form->addChoice(tr("Card"), choices);
    m_form->open(tr("Remove"), [this, which, member = row->member.name] {
        run(member, [print = which->currentData().toString().toStdString()](Desk& desk) {
            return withoutCode(workplace::removeStaffCard(desk, print));
        });
    });
}

void StaffPage::run(const std::string& member, std::function<Result<StaffChange>(Desk&)> act)
{
    m_session.desk().run(this, std::move(act), [this, member](const Result<StaffChange>& change) {
        m_form->done(change.ok());
        if (!change)
            strip().sayError(change.error());
        else if (change->asked)
            strip().say(Tone::Active,
                        tr("Approval %1. %2").arg(*change->asked).arg(askedForWords()));
        else if (change->oneTimeCode)
            strip().say(Tone::Good, oneTimeCodeWords(fromUtf8(member), *change->oneTimeCode));
        else
            strip().say(Tone::Good, tr("Done."));
        refresh();
    });
}

} // namespace window
