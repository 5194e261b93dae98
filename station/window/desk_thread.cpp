// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/window/desk_thread.h"

#include "station/workplace/trail_signing.h"

#include <utility>

namespace window {

DeskThread::DeskThread(const workplace::Workplace& workplace, SharedToken token, QObject* parent)
    : WorkThread{[this] { m_desk.reset(); }, parent}, m_workplace{workplace}, m_token{
                                                                                  std::move(token)}
{
}

DeskThread::~DeskThread()
{
    finish();
}

foundation::Result<workplace::Desk*> DeskThread::atDesk()
{
    if (!m_desk) {
        auto opened = workplace::Desk::open(m_workplace, *m_token);
        if (!opened)
            return opened.error();
        m_desk.emplace(std::move(*opened));
    }
    // Of what was done before this act. Where it cannot be signed, a later one tries again.
    (void)workplace::signTrailIfDue(m_workplace, *m_desk->database);
    return &*m_desk;
}

} // namespace window
