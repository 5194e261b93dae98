// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/result.h"
#include "personalize/smartcard/card_channel.h"

#include <string>

namespace workflow {

/// A reader with the card to be made in it. One thread at a time.
class CardPlace
{
public:
    virtual ~CardPlace() = default;

    /// Takes the card for this program alone until release(). The channel lives until then. Errors:
    /// NoCard, CardBusy, CardMute, ...
    virtual foundation::Result<smartcard::CardChannel*> occupy() = 0;

    /// Powers the card off and on and leaves it free for another process. The channel ends.
    virtual foundation::Result<void> powerCycle() = 0;

    /// Ends the channel and resets the card, so that no PIN stays verified. Harmless when nothing
    /// is occupied.
    virtual void release() = 0;

    [[nodiscard]] virtual std::string readerName() const = 0;
};

} // namespace workflow
