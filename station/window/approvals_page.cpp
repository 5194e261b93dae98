// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/window/approvals_page.h"

#include "station/audit/person.h"
#include "station/window/approval_words.h"
#include "station/window/event_words.h"
#include "station/window/inline_form.h"
#include "station/window/list_view.h"
#include "station/window/secret_field.h"
#include "station/window/shown_rows.h"
#include "station/window/staff_words.h"
#include "station/window/utf8.h"

#include <QCoreApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace window {

using foundation::Result;
using staff::Approval;
using staff::ApprovalState;
using workplace::Desk;

namespace {

class ApprovalColumns
{
    Q_DECLARE_TR_FUNCTIONS(ApprovalColumns)
};

QString signedBy(const std::string& who, foundation::Instant when)
{
    return QStringLiteral("%1, %2").arg(fromUtf8(who), momentText(when));
}

std::vector<Column<Approval>> approvalColumns()
{
    return {
        {.heading = ApprovalColumns::tr("Approval"),
         .text = [](const Approval& each) { return QString::number(each.number); },
         .sortKey = [](const Approval& each) { return static_cast<qlonglong>(each.number); }},
        {.heading = ApprovalColumns::tr("State"),
         .text = [](const Approval& each) { return wordFor(each.state); },
         .sortKey = [](const Approval& each) { return static_cast<int>(each.state); },
         .tone = [](const Approval& each) { return toneOf(each.state); }},
        {ApprovalColumns::tr("What"),
         [](const Approval& each) { return wordFor(each.question.act); }},
        {ApprovalColumns::tr("Of"),
         [](const Approval& each) { return fromUtf8(each.question.subject.id); }},
        {ApprovalColumns::tr("Why"),
         [](const Approval& each) { return fromUtf8(each.question.reason); }},
        {ApprovalColumns::tr("Asked"),
         [](const Approval& each) { return signedBy(each.askedBy, each.askedAt); }},
        {ApprovalColumns::tr("Decided"),
         [](const Approval& each) {
             return each.decidedAt ? signedBy(each.decidedBy, *each.decidedAt) : QString{};
         }},
        {ApprovalColumns::tr("With"), [](const Approval& each) { return fromUtf8(each.decision); }},
    };
}

} // namespace

ApprovalsPage::ApprovalsPage(Session& session, QWidget* parent)
    : Page{tr("Approvals"), parent}, m_session{session},
      m_approvals{approvalColumns(),
                  [](const Approval& each) { return QString::number(each.number); }},
      m_list{new ListView{&m_approvals, this}}, m_form{new InlineForm{this}},
      m_confirm{new QPushButton{tr("&Confirm…"), this}}, m_refuse{new QPushButton{tr("Re&fuse…"),
                                                                                  this}},
      m_withdraw{new QPushButton{tr("With&draw"), this}}
{
    layOut();
    connect(m_list, &ListView::selectedKeysChanged, this, &ApprovalsPage::chosenChanged);
    connect(m_confirm, &QPushButton::clicked, this, &ApprovalsPage::askConfirm);
    connect(m_refuse, &QPushButton::clicked, this, &ApprovalsPage::askRefuse);
    connect(m_withdraw, &QPushButton::clicked, this, &ApprovalsPage::withdraw);
    chosenChanged();
}

void ApprovalsPage::layOut()
{
    m_list->setAccessibleName(tr("What takes two persons"));
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->sortByColumn(0, Qt::DescendingOrder);
    m_confirm->setObjectName(QStringLiteral("primary"));
    addActs({m_confirm, m_refuse, m_withdraw});
    content().addWidget(m_form);
    content().addWidget(m_list, 1);
}

void ApprovalsPage::refresh()
{
    m_session.desk().run(
        this, [](Desk& desk) { return workplace::listApprovals(desk, std::nullopt); },
        [this](const Result<std::vector<Approval>>& found) {
            if (!found)
                return strip().sayError(found.error());
            showRows(m_approvals, *m_list, *found);
            chosenChanged();
        });
}

const Approval* ApprovalsPage::chosen() const
{
    return m_approvals.find(m_list->onlySelectedKey());
}

void ApprovalsPage::chosenChanged()
{
    const auto* approval = chosen();
    const bool open = approval != nullptr && approval->state == ApprovalState::Asked;
    const bool own = open && audit::isSamePerson(approval->askedBy, m_session.who());
    m_confirm->setEnabled(open && !own);
    m_refuse->setEnabled(open && !own);
    m_withdraw->setEnabled(own);
}

void ApprovalsPage::askConfirm()
{
    const auto* approval = chosen();
    if (approval == nullptr)
        return;
    const auto& question = approval->question;
    m_form->ask(
        wordFor(question.act),
        tr("%1 asks for it: %2 %3. It is done as soon as you confirm it, in both your names.")
            .arg(fromUtf8(approval->askedBy), fromUtf8(question.subject.id),
                 fromUtf8(question.reason)));
    if (question.act == staff::UnionAct::OpenEscrow)
        return askEscrow(approval->number);
    m_form->open(tr("Confirm"), [this, number = approval->number] { confirm(number, {}); });
}

void ApprovalsPage::askEscrow(std::int64_t number)
{
    auto* folder = m_form->addFolder(tr("Folder of the escrow key"));
    auto* passphrase = m_form->addSecret(tr("Its passphrase"));
    m_form->open(tr("Confirm"), [this, folder, passphrase, number] {
        confirm(number, std::make_shared<workplace::EscrowKey>(workplace::EscrowKey{
                            folder->text().trimmed().toStdString(), passphrase->take()}));
    });
}

void ApprovalsPage::confirm(std::int64_t number, const std::shared_ptr<workplace::EscrowKey>& key)
{
    m_session.desk().run(
        this,
        [number, key](Desk& desk) {
            return key ? workplace::confirmApproval(desk, number, std::move(*key))
                       : workplace::confirmApproval(desk, number);
        },
        [this](const Result<workplace::Confirmation>& done) {
            m_form->done(true);
            if (!done)
                strip().sayError(done.error());
            else if (done->oneTimeCode)
                strip().say(Tone::Good,
                            oneTimeCodeWords(fromUtf8(done->approval.question.subject.id),
                                             *done->oneTimeCode));
            else
                strip().say(Tone::Good,
                            tr("Approval %1 is given, and it is done.").arg(done->approval.number));
            refresh();
        });
}

void ApprovalsPage::askRefuse()
{
    const auto* approval = chosen();
    if (approval == nullptr)
        return;
    m_form->ask(tr("Refuse: %1").arg(wordFor(approval->question.act)),
                tr("%1 asked for it and is told why not.").arg(fromUtf8(approval->askedBy)));
    auto* why = m_form->addText(tr("Why"));
    m_form->open(tr("Refuse"), [this, why, number = approval->number] {
        m_session.desk().run(
            this,
            [number, text = why->text().trimmed().toStdString()](Desk& desk) {
                return workplace::refuseApproval(desk, number, text);
            },
            [this, number](const Result<void>& refused) {
                m_form->done(refused.ok());
                tell(refused, tr("Approval %1 is refused.").arg(number));
            });
    });
}

void ApprovalsPage::withdraw()
{
    const auto* approval = chosen();
    if (approval == nullptr)
        return;
    m_session.desk().run(
        this,
        [number = approval->number](Desk& desk) {
            return workplace::withdrawApproval(desk, number);
        },
        [this, number = approval->number](const Result<void>& withdrawn) {
            tell(withdrawn, tr("Approval %1 is withdrawn.").arg(number));
        });
}

void ApprovalsPage::tell(const Result<void>& done, const QString& sentence)
{
    if (done)
        strip().say(Tone::Good, sentence);
    else
        strip().sayError(done.error());
    refresh();
}

} // namespace window
