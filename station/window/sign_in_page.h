// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/window/message_strip.h"
#include "station/window/shared_token.h"
#include "station/window/work_thread.h"
#include "station/workplace/card_watch.h"

#include <QWidget>

#include <memory>
#include <stop_token>
#include <vector>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace window {

class SecretField;

/// Asks who is there, before anything of the station is shown: by name and password, or by the card
/// in a reader, which it sees as soon as it is there, and its PIN.
class SignInPage : public QWidget
{
    Q_OBJECT
public:
    /// The workplace outlives this.
    explicit SignInPage(const workplace::Workplace& workplace, QWidget* parent = nullptr);
    ~SignInPage() override;

    /// Tries the name and password in the fields; a one-time code asks for a new password first.
    void signIn();
    /// Tries the chosen card and the PIN in the field.
    void signInByCard();
    /// Why somebody is asked again.
    void sayWhy(const QString& why);

    [[nodiscard]] QLineEdit& nameField() { return *m_name; }
    [[nodiscard]] SecretField& passwordField() { return *m_password; }
    [[nodiscard]] SecretField& chosenField() { return *m_chosen; }
    [[nodiscard]] SecretField& pinField() { return *m_pin; }
    [[nodiscard]] const MessageStrip& strip() const { return *m_strip; }

signals:
    void signedIn(const window::SharedToken& token);

private:
    /// Ends what is under way when the page goes: a card may take its time.
    struct StopAtEnd
    {
        std::stop_source source{};
        ~StopAtEnd() { source.request_stop(); }
    };

    const workplace::Workplace& m_workplace;
    std::vector<workplace::FoundCard> m_cards;
    MessageStrip* m_strip;
    QLineEdit* m_name;
    SecretField* m_password;
    SecretField* m_chosen; ///< seen once a one-time code was right
    QWidget* m_chosenRow;
    QPushButton* m_go;
    QLabel* m_cardSeen;
    QComboBox* m_which; ///< seen where there are several cards
    SecretField* m_pin;
    QPushButton* m_goByCard;
    bool m_busy = false;
    WorkThread m_thread; ///< it ends before the rest
    StopAtEnd m_stop;
    std::unique_ptr<workplace::CardWatch> m_watch;

    void layOut();
    QWidget* passwordPart();
    QWidget* cardPart();
    void setBusy(bool busy);
    void took(const foundation::Error& error);
    void showCards(const workplace::CardWatch::Cards& cards);
    void showChosenCard();
    void lookAgain();
    [[nodiscard]] const workplace::FoundCard* chosenCard() const;
    [[nodiscard]] static bool isUsable(const workplace::FoundCard& found);
    void enablePin();
    [[nodiscard]] bool isBegun() const; ///< somebody types his name or password
    void end(foundation::Result<workplace::SessionToken> answer, bool byCard);
};

} // namespace window
