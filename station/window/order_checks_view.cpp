// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/window/order_checks_view.h"

#include "station/window/inline_form.h"
#include "station/window/list_view.h"
#include "station/window/message_strip.h"
#include "station/window/order_words.h"
#include "station/window/utf8.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace window {
namespace {

using foundation::OrderNumber;
using foundation::Result;
using orders::Check;
using orders::CheckKind;
using orders::Verdict;

class OrderChecks
{
    Q_DECLARE_TR_FUNCTIONS(OrderChecks)
};

QString wordFor(CheckKind kind)
{
    switch (kind) {
    case CheckKind::OrganisationNumber:
        return OrderChecks::tr("Organisation number");
    case CheckKind::Signer:
        return OrderChecks::tr("Who signed");
    case CheckKind::SignerCapacity:
        return OrderChecks::tr("May sign for it");
    case CheckKind::PaperOriginal:
        return OrderChecks::tr("Original on paper");
    case CheckKind::PowerOfAttorney:
        return OrderChecks::tr("Power of attorney");
    case CheckKind::LetterTravel:
        return OrderChecks::tr("How the letter travels");
    case CheckKind::HolderFields:
        return OrderChecks::tr("What the product needs");
    case CheckKind::Identity:
        return OrderChecks::tr("Identity numbers");
    case CheckKind::ActiveCards:
        return OrderChecks::tr("Cards that the holder has");
    case CheckKind::Spelling:
        return OrderChecks::tr("Spelling in certificates");
    }
    return {};
}

QString wordFor(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Passed:
        return OrderChecks::tr("✓ passed");
    case Verdict::Failed:
        return OrderChecks::tr("✗ fails");
    case Verdict::NotNeeded:
        return OrderChecks::tr("not needed");
    case Verdict::Look:
        return OrderChecks::tr("look here");
    }
    return {};
}

Tone toneOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Passed:
        return Tone::Good;
    case Verdict::Failed:
        return Tone::Bad;
    case Verdict::NotNeeded:
        return Tone::Neutral;
    case Verdict::Look:
        return Tone::Attention;
    }
    return Tone::Neutral;
}

QString metText(const Check& check)
{
    if (check.kind == CheckKind::SignerCapacity)
        if (const auto capacity = cardprofiles::valueOf(orders::kSignerCapacities, check.met))
            return window::wordFor(*capacity);
    if (check.kind == CheckKind::LetterTravel)
        if (const auto delivery = cardprofiles::valueOf(orders::kLetterDeliveries, check.met))
            return window::wordFor(*delivery);
    return fromUtf8(check.met);
}

std::vector<Column<Check>> checkColumns()
{
    return {
        {.heading = OrderChecks::tr("Check"),
         .text = [](const Check& row) { return wordFor(row.kind); },
         .sortKey = [](const Check& row) { return static_cast<int>(row.kind); }},
        {.heading = OrderChecks::tr("Verdict"),
         .text = [](const Check& row) { return wordFor(row.verdict); },
         .sortKey = [](const Check& row) { return static_cast<int>(row.verdict); },
         .tone = [](const Check& row) { return toneOf(row.verdict); }},
        {OrderChecks::tr("Rule"), [](const Check& row) { return fromUtf8(row.rule); }},
        {OrderChecks::tr("What stands there"), metText},
    };
}

} // namespace

OrderChecksView::OrderChecksView(Session& session, MessageStrip& strip, QWidget* parent)
    : QWidget{parent}, m_session{session}, m_strip{strip},
      m_checks{checkColumns(),
               [](const Check& check) { return QString::number(static_cast<int>(check.kind)); }},
      m_list{new ListView{&m_checks, this}}, m_signer{new QPushButton{tr("Enter si&gner…"), this}},
      m_original{new QPushButton{tr("Origi&nal is here"), this}}, m_form{new InlineForm{this}}
{
    m_list->setObjectName(QStringLiteral("checks"));
    m_list->setAccessibleName(tr("The checks before production"));
    m_list->sortByColumn(0, Qt::AscendingOrder);
    m_original->setToolTip(tr("The signed order itself has come by post: no copy, no scan."));
    auto* row = new QHBoxLayout;
    row->addWidget(m_signer);
    row->addWidget(m_original);
    row->addStretch(1);
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 8, 0, 0);
    column->addWidget(m_form);
    column->addLayout(row);
    column->addWidget(m_list, 1);
    connect(m_signer, &QPushButton::clicked, this, &OrderChecksView::askSigner);
    connect(m_original, &QPushButton::clicked, this, [this] { enter(workplace::noteOriginal); });
}

void OrderChecksView::showChecks(const QString& order, std::vector<Check> checks, bool enterable)
{
    if (order != m_order)
        m_form->leave();
    m_order = order;
    const auto fails = [&](CheckKind kind) {
        return std::ranges::any_of(checks, [&](const Check& check) {
            return check.kind == kind && check.verdict == Verdict::Failed;
        });
    };
    m_original->setEnabled(enterable && fails(CheckKind::PaperOriginal));
    const bool signs = std::ranges::none_of(checks, [](const Check& check) {
        return check.kind == CheckKind::Signer && check.verdict == Verdict::NotNeeded;
    });
    m_signer->setEnabled(enterable && signs);
    m_checks.setRows(std::move(checks));
    m_list->fitColumns();
}

void OrderChecksView::askSigner()
{
    m_form->ask(tr("Who signed order %1").arg(m_order),
                tr("As the signed order and the register of the organisation say: a firmatecknare "
                   "for a limited company, a board member or senior manager for others."));
    auto* name = m_form->addText(tr("Name"));
    std::vector<std::pair<QString, QString>> choices;
    for (const auto& capacity : orders::kSignerCapacities)
        choices.emplace_back(window::wordFor(capacity.value), fromUtf8(capacity.name));
    auto* capacity = m_form->addChoice(tr("Signs as"), choices);
    m_form->open(tr("Enter"), [this, name, capacity] {
        orders::Signer signer{
            name->text().trimmed().toStdString(),
            cardprofiles::valueOf(orders::kSignerCapacities,
                                  capacity->currentData().toString().toStdString())};
        enter([signer](workplace::Desk& desk, const OrderNumber& number) {
            return workplace::enterSigner(desk, number, signer);
        });
    });
}

void OrderChecksView::enter(std::function<Result<void>(workplace::Desk&, const OrderNumber&)> act)
{
    m_session.desk().run(
        this,
        [act = std::move(act),
         order = m_order.toStdString()](workplace::Desk& desk) -> Result<void> {
            auto number = OrderNumber::parse(order);
            return number ? act(desk, *number) : number.error();
        },
        [this](const Result<void>& entered) {
            if (m_form->isAsking())
                m_form->done(entered.ok());
            if (!entered)
                return m_strip.sayError(entered.error());
            emit changed();
        });
}

} // namespace window
