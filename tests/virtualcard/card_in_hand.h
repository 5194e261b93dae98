// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "fixtures/virtualcard/card.h"
#include "fixtures/virtualcard/state_file.h"

#include <string>
#include <string_view>

namespace virtualcard {

/// Power that a test can take away during a long command.
class FakePower : public Power
{
public:
    bool spend(Work work, unsigned) override
    {
        lastWork = work;
        return isOn;
    }

    bool isOn = true;
    std::optional<Work> lastWork{};
};

/// A card without reader or pcscd: hexadecimal in, hexadecimal out.
class CardInHand
{
public:
    explicit CardInHand(Protocol protocol = Protocol::T1)
        : state{newCard(Serial{1, 2, 3, 4, 5, 6, 7, 8, 9, 10})}, card{state, protocol, power,
                                                                      [this](const CardState&) {
                                                                          ++kept;
                                                                          return true;
                                                                      }}
    {
    }

    std::string send(std::string_view command)
    {
        return foundation::toHex(card.transmit(*foundation::fromHex(command)));
    }

    /// INITIALIZE APPLET as pkcs15-init's MyEID profile says it: MF and 5015 under PIN 1, the MF's
    /// deletion under PIN 3.
    std::string initialize() { return send("00DA01E0 08 FFFF 113FFF 111FFF"); }
    /// PIN n "111111" with PUK "222222" and three tries of each.
    std::string setPin(unsigned n)
    {
        return send("00DA010" + std::to_string(n) + "13 313131313131FFFF 323232323232FFFF 030300");
    }
    std::string verify(unsigned n)
    {
        return send("0020000" + std::to_string(n) + "08 313131313131FFFF");
    }
    std::string verifyWrongly(unsigned n)
    {
        return send("0020000" + std::to_string(n) + "08 393939393939FFFF");
    }
    std::string selectDirectory() { return send("00A4080C 02 5015"); }
    std::string select(std::string_view id) { return send("00A4000C02" + std::string{id}); }
    /// CREATE FILE in the current directory: size, kind, identifier, rules, properties in hex.
    std::string create(std::string_view size, std::string_view kind, std::string_view id,
                       std::string_view rules, std::string_view properties = "0000")
    {
        const std::string sizeTag = kind == "01" ? "80" : "81";
        return send("00E0000019 6217 " + sizeTag + "02" + std::string{size} + "8201" +
                    std::string{kind} + "8302" + std::string{id} + "8603" + std::string{rules} +
                    "8502" + std::string{properties} + "8A0100");
    }
    std::string activate() { return send("00440400 0C A000000063504B43532D3135"); }

    CardState state;
    FakePower power;
    unsigned kept = 0;
    Card card;
};

/// Initialised, with PIN 1 to 3, still in creation.
class CardInCreation : public CardInHand
{
public:
    explicit CardInCreation(Protocol protocol = Protocol::T1) : CardInHand{protocol}
    {
        initialize();
        for (const unsigned n : {1U, 2U, 3U})
            setPin(n);
        selectDirectory();
    }
};

} // namespace virtualcard
