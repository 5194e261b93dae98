// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/window/sign_in_page.h"

#include "station/window/secret_field.h"
#include "station/window/utf8.h"

#include <QComboBox>
#include <QFormLayout>
#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

#include <optional>
#include <utility>

namespace window {
namespace {

constexpr int kColumnWidth = 460;

/// One of the two ways in stands out: the card's, while there is one.
void stress(QPushButton& button, bool primary)
{
    button.setObjectName(primary ? QStringLiteral("primary") : QString{});
    button.style()->unpolish(&button);
    button.style()->polish(&button);
}

QFormLayout* formIn(QFrame* frame)
{
    frame->setObjectName(QStringLiteral("card"));
    auto* form = new QFormLayout{frame};
    form->setContentsMargins(18, 16, 18, 16);
    form->setVerticalSpacing(10);
    return form;
}

} // namespace

SignInPage::SignInPage(const workplace::Workplace& workplace, QWidget* parent)
    : QWidget{parent},
      m_workplace{workplace}, m_strip{new MessageStrip{this}}, m_name{new QLineEdit{this}},
      m_password{new SecretField{this}}, m_chosen{new SecretField{this}},
      m_chosenRow{new QWidget{this}}, m_go{new QPushButton{tr("&Sign in"), this}},
      m_cardSeen{new QLabel{this}}, m_which{new QComboBox{this}}, m_pin{new SecretField{this}},
      m_goByCard{new QPushButton{tr("Sign in with the &card"), this}}
{
    setObjectName(QStringLiteral("page"));
    setAttribute(Qt::WA_StyledBackground);
    layOut();
    showCards(std::vector<workplace::FoundCard>{});
    connect(m_go, &QPushButton::clicked, this, &SignInPage::signIn);
    for (auto* field :
         {m_name, static_cast<QLineEdit*>(m_password), static_cast<QLineEdit*>(m_chosen)})
        connect(field, &QLineEdit::returnPressed, this, &SignInPage::signIn);
    connect(m_goByCard, &QPushButton::clicked, this, &SignInPage::signInByCard);
    connect(m_pin, &QLineEdit::returnPressed, this, &SignInPage::signInByCard);
    connect(m_which, &QComboBox::currentIndexChanged, this, &SignInPage::showChosenCard);
    m_watch = std::make_unique<workplace::CardWatch>(
        m_workplace, [this](const workplace::CardWatch::Cards& cards) {
            m_thread.deliver(this, [this, cards] { showCards(cards); });
        });
}

SignInPage::~SignInPage() = default;

void SignInPage::layOut()
{
    auto* heading = new QLabel{fromUtf8(m_workplace.settings().stationName), this};
    heading->setObjectName(QStringLiteral("pageTitle"));
    auto* explanation = new QLabel{
        tr("Everything that is done here is booked in the name of who is signed in."), this};
    explanation->setWordWrap(true);
    auto* column = new QVBoxLayout;
    column->setSpacing(14);
    column->addStretch(1);
    for (auto* widget : {static_cast<QWidget*>(heading), static_cast<QWidget*>(explanation),
                         static_cast<QWidget*>(m_strip), cardPart(), passwordPart()})
        column->addWidget(widget);
    column->addStretch(2);
    auto* middle = new QWidget{this};
    middle->setLayout(column);
    middle->setMaximumWidth(kColumnWidth);
    auto* row = new QHBoxLayout{this};
    row->addWidget(middle, 1);
}

QWidget* SignInPage::cardPart()
{
    auto* frame = new QFrame{this};
    auto* form = formIn(frame);
    m_cardSeen->setWordWrap(true);
    m_which->setAccessibleName(tr("Which card"));
    m_pin->setAccessibleName(tr("PIN"));
    form->addRow(m_cardSeen);
    form->addRow(m_which);
    form->addRow(tr("P&IN:"), m_pin);
    form->addRow(m_goByCard);
    return frame;
}

QWidget* SignInPage::passwordPart()
{
    auto* frame = new QFrame{this};
    auto* form = formIn(frame);
    form->addRow(tr("&Name:"), m_name);
    form->addRow(tr("&Password:"), m_password);
    auto* chosen = new QFormLayout{m_chosenRow};
    chosen->setContentsMargins(0, 0, 0, 0);
    chosen->addRow(tr("New pass&word:"), m_chosen);
    form->addRow(m_chosenRow);
    m_chosenRow->hide();
    form->addRow(m_go);
    return frame;
}

void SignInPage::sayWhy(const QString& why)
{
    m_strip->say(Tone::Attention, why);
}

void SignInPage::showCards(const workplace::CardWatch::Cards& cards)
{
    m_cards = cards ? *cards : std::vector<workplace::FoundCard>{};
    {
        const QSignalBlocker quiet{m_which};
        m_which->clear();
        for (const auto& each : m_cards)
            m_which->addItem(
                tr("%1 in %2").arg(fromUtf8(each.holder), fromUtf8(each.card.reader.value)));
    }
    m_which->setVisible(m_cards.size() > 1);
    showChosenCard();
    const bool isTyping = m_name->hasFocus() || m_password->hasFocus() || m_chosen->hasFocus();
    if (m_pin->isEnabled() && !(isTyping && isBegun()))
        m_pin->setFocus();
}

bool SignInPage::isBegun() const
{
    return !m_name->text().isEmpty() || !m_password->isEmpty() || !m_chosen->isEmpty();
}

const workplace::FoundCard* SignInPage::chosenCard() const
{
    const auto index = static_cast<std::size_t>(std::max(m_which->currentIndex(), 0));
    return index < m_cards.size() ? &m_cards[index] : nullptr;
}

bool SignInPage::isUsable(const workplace::FoundCard& found)
{
    return !found.member.empty() && found.card.pin != smartcard::PinState::Blocked;
}

void SignInPage::enablePin()
{
    const auto* const found = chosenCard();
    const bool usable = !m_busy && found != nullptr && isUsable(*found);
    m_pin->setEnabled(usable);
    m_goByCard->setEnabled(usable);
    stress(*m_goByCard, usable);
    stress(*m_go, !usable);
}

void SignInPage::showChosenCard()
{
    static_cast<void>(m_pin->take()); // it may have been meant for another card
    enablePin();
    const auto* const found = chosenCard();
    if (found == nullptr)
        return m_cardSeen->setText(tr("Put your card in the reader, or sign in by name."));
    const auto holder = fromUtf8(found->holder);
    if (found->card.pin == smartcard::PinState::Blocked)
        m_cardSeen->setText(tr("The PIN of %1's card is blocked.").arg(holder));
    else if (found->member.empty())
        m_cardSeen->setText(tr("The card of %1 is not entered for anybody here.").arg(holder));
    else if (found->card.pin == smartcard::PinState::LastTry)
        m_cardSeen->setText(
            tr("The card of %1. ONE try is left before its PIN is blocked.").arg(holder));
    else
        m_cardSeen->setText(tr("The card of %1.").arg(holder));
}

void SignInPage::setBusy(bool busy)
{
    m_busy = busy;
    for (auto* widget : {static_cast<QWidget*>(m_name), static_cast<QWidget*>(m_password),
                         static_cast<QWidget*>(m_chosen), static_cast<QWidget*>(m_go),
                         static_cast<QWidget*>(m_which)})
        widget->setEnabled(!busy);
    enablePin();
}

void SignInPage::signIn()
{
    struct Secrets
    {
        foundation::SecretBytes password;
        std::optional<foundation::SecretBytes> chosen;
    };
    auto secrets = std::make_shared<Secrets>();
    secrets->password = m_password->take();
    if (!m_chosenRow->isHidden())
        secrets->chosen = m_chosen->take();
    m_strip->clear();
    setBusy(true);
    m_thread.post([this, name = m_name->text().trimmed().toStdString(), secrets] {
        end(secrets->chosen
                ? workplace::signInChoosing(m_workplace, name, secrets->password, *secrets->chosen)
                : workplace::signIn(m_workplace, name, secrets->password),
            false);
    });
}

void SignInPage::signInByCard()
{
    const auto* const found = chosenCard();
    if (found == nullptr || m_pin->isEmpty())
        return;
    auto pin = std::make_shared<foundation::SecretBytes>(m_pin->take());
    m_strip->clear();
    setBusy(true);
    m_thread.post([this, card = *found, pin, stop = m_stop.source.get_token()] {
        end(workplace::signInWithCard(m_workplace, card, *pin, stop), true);
    });
}

/// In the thread that has tried.
void SignInPage::end(foundation::Result<workplace::SessionToken> answer, bool byCard)
{
    const auto error = answer ? std::nullopt : std::optional{answer.error()};
    const auto token =
        answer ? std::make_shared<const workplace::SessionToken>(std::move(*answer)) : nullptr;
    m_thread.deliver(this, [this, token, error, byCard] {
        if (error && byCard) {
            m_strip->sayError(*error);
            return lookAgain();
        }
        setBusy(false);
        if (error)
            return took(*error);
        emit signedIn(token);
    });
}

/// How many tries are left has changed. Nothing is typed before that is known.
void SignInPage::lookAgain()
{
    m_thread.post([this, stop = m_stop.source.get_token()] {
        const auto cards = workplace::findSignInCards(m_workplace, {}, stop);
        m_thread.deliver(this, [this, cards] {
            setBusy(false);
            showCards(cards);
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
