// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/window/sign_in_page.h"

#include "station/window/utf8.h"

#include <QFormLayout>
#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <optional>

namespace window {
namespace {

constexpr int kColumnWidth = 460;

QLineEdit* secretField(QWidget* parent)
{
    auto* field = new QLineEdit{parent};
    field->setEchoMode(QLineEdit::Password);
    field->setContextMenuPolicy(Qt::NoContextMenu);
    field->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText |
                               Qt::ImhNoAutoUppercase);
    return field;
}

} // namespace

foundation::SecretBytes takeSecret(QLineEdit& field)
{
    auto bytes = field.text().toUtf8();
    auto secret = foundation::SecretBytes::takeFrom(
        {reinterpret_cast<std::uint8_t*>(bytes.data()), static_cast<std::size_t>(bytes.size())});
    field.clear();
    return secret;
}

SignInPage::SignInPage(const workplace::Workplace& workplace, QWidget* parent)
    : QWidget{parent}, m_workplace{workplace}, m_strip{new MessageStrip{this}},
      m_name{new QLineEdit{this}}, m_password{secretField(this)}, m_chosen{secretField(this)},
      m_chosenRow{new QWidget{this}}, m_go{new QPushButton{tr("&Sign in"), this}}
{
    setObjectName(QStringLiteral("page"));
    setAttribute(Qt::WA_StyledBackground);
    layOut();
    connect(m_go, &QPushButton::clicked, this, &SignInPage::signIn);
    for (auto* field : {m_name, m_password, m_chosen})
        connect(field, &QLineEdit::returnPressed, this, &SignInPage::signIn);
}

void SignInPage::layOut()
{
    auto* heading = new QLabel{fromUtf8(m_workplace.settings().stationName), this};
    heading->setObjectName(QStringLiteral("pageTitle"));
    auto* explanation = new QLabel{
        tr("Everything that is done here is booked in the name of who is signed in."), this};
    explanation->setWordWrap(true);
    m_go->setObjectName(QStringLiteral("primary"));
    m_go->setDefault(true);
    auto* frame = new QFrame{this};
    frame->setObjectName(QStringLiteral("card"));
    auto* form = new QFormLayout{frame};
    form->setContentsMargins(18, 16, 18, 16);
    form->setVerticalSpacing(10);
    form->addRow(tr("&Name:"), m_name);
    form->addRow(tr("&Password:"), m_password);
    auto* chosen = new QFormLayout{m_chosenRow};
    chosen->setContentsMargins(0, 0, 0, 0);
    chosen->addRow(tr("New pass&word:"), m_chosen);
    form->addRow(m_chosenRow);
    m_chosenRow->hide();

    auto* column = new QVBoxLayout;
    column->setSpacing(14);
    column->addStretch(1);
    for (auto* widget : {static_cast<QWidget*>(heading), static_cast<QWidget*>(explanation),
                         static_cast<QWidget*>(m_strip), static_cast<QWidget*>(frame)})
        column->addWidget(widget);
    column->addWidget(m_go, 0, Qt::AlignLeft);
    column->addStretch(2);
    auto* middle = new QWidget{this};
    middle->setLayout(column);
    middle->setMaximumWidth(kColumnWidth);
    auto* row = new QHBoxLayout{this};
    row->addWidget(middle, 1);
}

void SignInPage::setBusy(bool busy)
{
    for (auto* widget : {static_cast<QWidget*>(m_name), static_cast<QWidget*>(m_password),
                         static_cast<QWidget*>(m_chosen), static_cast<QWidget*>(m_go)})
        widget->setEnabled(!busy);
}

void SignInPage::signIn()
{
    struct Secrets
    {
        foundation::SecretBytes password;
        std::optional<foundation::SecretBytes> chosen;
    };
    auto secrets = std::make_shared<Secrets>();
    secrets->password = takeSecret(*m_password);
    if (!m_chosenRow->isHidden())
        secrets->chosen = takeSecret(*m_chosen);
    m_strip->clear();
    setBusy(true);
    m_thread.post([this, name = m_name->text().trimmed().toStdString(), secrets] {
        auto answer =
            secrets->chosen
                ? workplace::signInChoosing(m_workplace, name, secrets->password, *secrets->chosen)
                : workplace::signIn(m_workplace, name, secrets->password);
        const auto error = answer ? std::nullopt : std::optional{answer.error()};
        const auto token =
            answer ? std::make_shared<const workplace::SessionToken>(std::move(*answer)) : nullptr;
        m_thread.deliver(this, [this, token, error] {
            setBusy(false);
            if (error)
                return took(*error);
            emit signedIn(token);
        });
    });
}

void SignInPage::took(const foundation::Error& error)
{
    const bool choosing =
        error.code == foundation::ErrorCode::PasswordToChoose ||
        (error.code == foundation::ErrorCode::PasswordWeak && !m_chosenRow->isHidden());
    m_chosenRow->setVisible(choosing);
    m_strip->sayError(error);
    m_password->setFocus();
}

} // namespace window
