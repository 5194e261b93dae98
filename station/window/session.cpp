// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/window/session.h"

#include <utility>

namespace window {

Session::Session(std::unique_ptr<workplace::Workplace> workplace, const SharedToken& token,
                 std::string who)
    : m_workplace{std::move(workplace)}, m_who{std::move(who)}, m_desk{*m_workplace, token},
      m_printingDesk{*m_workplace, token}, m_line{*m_workplace, token}
{
}

} // namespace window
