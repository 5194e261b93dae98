// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "personalize/cards/card_family.h"

namespace myeid {

/// Cards with Aventra's MyEID applet, and OsEID, which speaks like it. Recognised as OpenSC's
/// driver does it: the historical bytes of the answer to reset end with the applet's name.
class MyEidFamily final : public cards::CardFamily
{
public:
    [[nodiscard]] std::string name() const override { return "myeid"; }
    [[nodiscard]] bool recognises(foundation::ByteView atr) const override;
    foundation::Result<std::unique_ptr<cards::PersonalisableCard>>
    open(smartcard::CardChannel& channel) const override;
};

} // namespace myeid
