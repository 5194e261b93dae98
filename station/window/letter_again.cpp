// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/window/letter_again.h"

#include "station/window/approval_words.h"
#include "station/window/inline_form.h"
#include "station/window/secret_field.h"
#include "station/window/utf8.h"
#include "station/workplace/puk_letter_acts.h"
#include "station/workplace/reprint_acts.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace window {

using foundation::Result;
using letters::LetterState;
using workplace::AskedFor;
using workplace::Desk;
using workplace::EscrowKey;

LetterAgain::LetterAgain(Session& session, MessageStrip& messages, QWidget* parent)
    : QWidget{parent}, m_session{session}, m_messages{messages}, m_form{new InlineForm{this}},
      m_row{new QHBoxLayout}, m_reprint{new QPushButton{tr("Print a&gain…"), this}},
      m_puk{new QPushButton{tr("PUK &letter…"), this}}
{
    m_row->addStretch(1);
    m_row->addWidget(m_reprint);
    m_row->addWidget(m_puk);
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(m_row);
    column->addWidget(m_form);
    connect(m_reprint, &QPushButton::clicked, this, &LetterAgain::askReprint);
    connect(m_puk, &QPushButton::clicked, this, &LetterAgain::askPuk);
    choose(nullptr);
}

void LetterAgain::choose(const letters::Letter* letter)
{
    m_letter = letter != nullptr ? std::optional{*letter} : std::nullopt;
    m_reprint->setEnabled(letter != nullptr && letter->state == LetterState::Destroyed &&
                          letter->hasEnvelope);
    m_puk->setEnabled(letter != nullptr);
}

void LetterAgain::askReprint()
{
    if (!m_letter)
        return;
    m_form->ask(tr("Print letter %1 again").arg(fromUtf8(m_letter->plan.number.text())),
                tr("Its sheet is destroyed. The same codes are printed under a new letter number "
                   "once another person has confirmed it. The reason is kept in the history."));
    auto* why = m_form->addText(tr("Why"));
    m_form->open(tr("Print again"), [this, why, number = m_letter->plan.number] {
        run([number, reason = why->text().trimmed().toStdString()](
                Desk& desk) { return workplace::reprintLetter(desk, number, reason); },
            tr("The letter is ready to print under a new number."));
    });
}

void LetterAgain::askPuk()
{
    if (!m_letter)
        return;
    m_form->ask(tr("A letter with the PUK for order line %1")
                    .arg(fromUtf8(m_letter->plan.orderLine.text())),
                tr("For a holder whose letter is lost: with the PUK new codes are chosen. Letters "
                   "of the card that are in the house are spoiled. It goes where the first one was "
                   "sent."));
    auto* why = m_form->addText(tr("Why"));
    const auto& two = m_session.workplace().settings().twoInUnion;
    QLineEdit* folder = nullptr;
    SecretField* passphrase = nullptr;
    if (!two.contains(staff::UnionAct::OpenEscrow)) { // else whoever confirms brings the key
        folder = m_form->addFolder(tr("Folder of the escrow key"));
        passphrase = m_form->addSecret(tr("Its passphrase"));
    }
    m_form->open(tr("Order it"), [this, why, folder, passphrase, chip = m_letter->plan.chipSerial] {
        std::shared_ptr<EscrowKey> key;
        if (folder != nullptr)
            key = std::make_shared<EscrowKey>(
                EscrowKey{folder->text().trimmed().toStdString(), passphrase->take()});
        orderPuk(chip, why->text().trimmed().toStdString(), key);
    });
}

void LetterAgain::orderPuk(const std::string& chip, const std::string& reason,
                           const std::shared_ptr<EscrowKey>& key)
{
    run(
        [chip, reason, key](Desk& desk) {
            return workplace::orderPukLetter(desk, chip, reason,
                                             key ? std::optional{std::move(*key)} : std::nullopt);
        },
        tr("The letter with the PUK is ready to print."));
}

void LetterAgain::run(Act act, const QString& done)
{
    m_session.desk().run(this, std::move(act), [this, done](const Result<AskedFor>& asked) {
        m_form->done(asked.ok());
        if (!asked)
            m_messages.sayError(asked.error());
        else if (*asked)
            m_messages.say(Tone::Active, tr("Approval %1. %2").arg(**asked).arg(askedForWords()));
        else
            m_messages.say(Tone::Good, done);
        emit changed();
    });
}

} // namespace window
