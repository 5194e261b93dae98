// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/window/shared_token.h"
#include "station/window/work_thread.h"
#include "station/workplace/desk.h"

#include <memory>
#include <optional>
#include <string>
#include <type_traits>

namespace window {

/// A desk at the station on a thread of its own: every act of the window is done at one.
class DeskThread : public WorkThread
{
    Q_OBJECT
public:
    /// The workplace outlives this.
    DeskThread(const workplace::Workplace& workplace, SharedToken token, QObject* parent = nullptr);
    ~DeskThread() override;

    /// Does `act(Desk&)`, which answers with a Result, after those before it. `then` gets the
    /// answer in the window's thread, unless `receiver` is gone by then. Where no desk can be
    /// opened the answer is why, and the next act tries again.
    template <typename Act, typename Then>
    void run(QObject* receiver, Act act, Then then)
    {
        using Answer = std::invoke_result_t<Act&, workplace::Desk&>;
        post([this, target = QPointer<QObject>{receiver}, act = std::move(act),
              then = std::move(then)] {
            auto desk = atDesk();
            auto answer = std::make_shared<Answer>(desk ? act(**desk) : Answer{desk.error()});
            deliver(target, [answer, then] { then(*answer); });
        });
    }

private:
    const workplace::Workplace& m_workplace;
    SharedToken m_token;
    std::optional<workplace::Desk> m_desk; ///< touched by the thread alone

    foundation::Result<workplace::Desk*> atDesk();
};

} // namespace window
