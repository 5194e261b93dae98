// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/letters/letter.h"
#include "station/window/message_strip.h"
#include "station/window/session.h"
#include "station/workplace/escrow_key.h"
#include "station/workplace/two_in_union.h"

#include <QWidget>

#include <functional>
#include <memory>
#include <optional>
#include <string>

class QHBoxLayout;
class QPushButton;

namespace window {

class InlineForm;

/// What is done where a letter was spoiled or is lost: the same letter is printed again, or a
/// letter with the PUK alone is ordered (A41). Two buttons and, below them, the question.
class LetterAgain : public QWidget
{
    Q_OBJECT
public:
    LetterAgain(Session& session, MessageStrip& messages, QWidget* parent = nullptr);

    /// The row of the buttons: what else is done with a letter stands there too.
    [[nodiscard]] QHBoxLayout& row() { return *m_row; }

    /// The letter that is chosen in the list; none or several: nothing.
    void choose(const letters::Letter* letter);

signals:
    /// Something was asked for or done.
    void changed();

private:
    using Act = std::function<foundation::Result<workplace::AskedFor>(workplace::Desk&)>;

    Session& m_session;
    MessageStrip& m_messages;
    InlineForm* m_form;
    QHBoxLayout* m_row;
    QPushButton* m_reprint;
    QPushButton* m_puk;
    std::optional<letters::Letter> m_letter;

    void askReprint();
    void askPuk();
    void orderPuk(const std::string& chip, const std::string& reason,
                  const std::shared_ptr<workplace::EscrowKey>& key);
    void run(Act act, const QString& done);
};

} // namespace window
