// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/workplace/card_sign_in.h"

#include <functional>
#include <memory>

namespace workplace {

/// Looks which cards can be signed in with, now and whenever a card comes or goes, for as long as
/// the object lives. The destructor ends a look that is under way, and waits for that.
class CardWatch
{
public:
    using Cards = foundation::Result<std::vector<FoundCard>>;

    /// `tell` is called on a thread of the watch's own. The workplace outlives this.
    CardWatch(const Workplace& workplace, std::function<void(const Cards&)> tell);
    CardWatch(const CardWatch&) = delete;
    CardWatch& operator=(const CardWatch&) = delete;
    ~CardWatch();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace workplace
