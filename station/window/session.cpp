// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/window/session.h"

#include <utility>

namespace window {

Session::Session(std::unique_ptr<workplace::Workplace> workplace, const SharedToken& token,
                 std::string who)
    : m_workplace{std::move(workplace)}, m_token{token}, m_who{std::move(who)},
      m_desk{*m_workplace, token}, m_printingDesk{*m_workplace, token}, m_line{*m_workplace, token}
{
}

void Session::signOut(const std::string& why, QObject* receiver, std::function<void()> then)
{
    m_desk.post([this, why, then = std::move(then), target = QPointer<QObject>{receiver}] {
        // One that cannot be ended now ends by itself when it is idle.
        static_cast<void>(workplace::signOut(*m_workplace, *m_token, why));
        m_desk.deliver(target, then);
    });
}

} // namespace window
