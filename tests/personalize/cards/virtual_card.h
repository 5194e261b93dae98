// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "fixtures/virtualcard/card.h"
#include "fixtures/virtualcard/state_file.h"
#include "personalize/smartcard/card_channel.h"
#include "personalize/smartcard/raw_wire.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace testcards {

/// The virtual MyEID card of fixtures/ in this process: no daemon, no reader.
class VirtualCard final : public smartcard::CardChannel, private smartcard::RawWire
{
public:
    /// A card from the factory.
    explicit VirtualCard(smartcard::Protocol protocol = smartcard::Protocol::T1);
    VirtualCard(const VirtualCard&) = delete;
    VirtualCard& operator=(const VirtualCard&) = delete;

    foundation::Result<smartcard::ResponseApdu>
    transmit(const smartcard::CommandApdu& command) override;
    [[nodiscard]] foundation::ByteView atr() const override { return m_atr; }
    [[nodiscard]] std::size_t mostCommandData() const override { return 255; }

    /// What went to the card so far, by instruction byte, in order; in T=0 with GET RESPONSE.
    [[nodiscard]] const std::vector<std::uint8_t>& instructions() const { return m_instructions; }
    [[nodiscard]] std::size_t exchanges() const { return m_instructions.size(); }
    void forgetExchanges() { m_instructions.clear(); }

    /// From the nth exchange from now on (0 is the next) the card is gone; before or after it has
    /// executed the command.
    void tearAt(std::size_t n, bool executes);
    /// As a reader shows it that reaches it without contacts.
    void pretendNoContacts();
    /// Answers the nth command from now on with this instruction (1 is the next) so, and does
    /// nothing.
    void refuse(std::uint8_t instruction, unsigned nth, std::uint16_t statusWord);
    /// Puts it in again: reset, nothing verified or selected.
    void reinsert();

    [[nodiscard]] const virtualcard::CardState& state() const { return m_state; }

private:
    struct EnoughPower final : virtualcard::Power
    {
        bool spend(virtualcard::Work, unsigned) override { return true; }
    };

    foundation::Result<foundation::Bytes> exchange(const foundation::SecretBytes& command) override;
    [[nodiscard]] smartcard::WireAbilities abilities() const override
    {
        return {m_protocol, false};
    }

    smartcard::Protocol m_protocol;
    virtualcard::CardState m_state;
    EnoughPower m_power;
    virtualcard::Card m_card;
    foundation::Bytes m_atr;
    std::vector<std::uint8_t> m_instructions;
    std::optional<std::size_t> m_tearAt;
    struct Refusal
    {
        std::uint8_t instruction = 0;
        unsigned left = 0;
        std::uint16_t statusWord = 0;
    };
    Refusal m_refusal;
    bool m_executesLast = false;
    bool m_isIn = true;
};

} // namespace testcards
