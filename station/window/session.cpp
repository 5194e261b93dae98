// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/window/session.h"

#include <utility>

namespace window {

Session::Session(std::unique_ptr<workplace::Workplace> workplace, std::string who)
    : m_workplace{std::move(workplace)}, m_who{std::move(who)}, m_desk{*m_workplace, m_who},
      m_printingDesk{*m_workplace, m_who}, m_line{*m_workplace, m_who}
{
}

} // namespace window
