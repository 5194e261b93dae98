// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/window/reason_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace window {

ReasonDialog::ReasonDialog(const Question& question, QWidget* parent)
    : QDialog{parent}, m_reason{new QPlainTextEdit{this}}
{
    setWindowTitle(question.title);
    auto* column = new QVBoxLayout{this};
    auto* explanation = new QLabel{question.explanation, this};
    explanation->setWordWrap(true);
    column->addWidget(explanation);
    if (!question.grounds.isEmpty()) {
        m_grounds = new QComboBox{this};
        m_grounds->addItems(question.grounds);
        auto* label = new QLabel{tr("&Ground:"), this};
        label->setBuddy(m_grounds);
        column->addWidget(label);
        column->addWidget(m_grounds);
    }
    auto* label = new QLabel{tr("&Reason:"), this};
    label->setBuddy(m_reason);
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->setTabChangesFocus(true);
    m_reason->setMinimumSize(420, 90);
    column->addWidget(label);
    column->addWidget(m_reason);

    auto* buttons = new QDialogButtonBox{this};
    auto* act = buttons->addButton(question.act, QDialogButtonBox::AcceptRole);
    act->setEnabled(false);
    buttons->addButton(tr("Do nothing"), QDialogButtonBox::RejectRole);
    column->addWidget(buttons);
    connect(m_reason, &QPlainTextEdit::textChanged, act,
            [this, act] { act->setEnabled(!reason().isEmpty()); });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_reason->setFocus();
}

void ReasonDialog::ask(const Question& question, QWidget* parent,
                       std::function<void(const QString&, int)> then)
{
    auto* dialog = new ReasonDialog{question, parent};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, parent,
            [dialog, then = std::move(then)] { then(dialog->reason(), dialog->ground()); });
    dialog->open();
}

QString ReasonDialog::reason() const
{
    return m_reason->toPlainText().simplified();
}

int ReasonDialog::ground() const
{
    return m_grounds != nullptr ? m_grounds->currentIndex() : 0;
}

} // namespace window
