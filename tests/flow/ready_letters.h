// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/letters/letter.h"
#include "tests/flow/flow_station.h"

#include <string>
#include <vector>

namespace flow {

/// Letters of a station that are ready to be printed, with real envelopes, whose cards no reader
/// has seen: the books alone say that they are made.
class ReadyLetters
{
public:
    /// The codes of letter n are made of its position: see pinOf() and pukOf().
    ReadyLetters(FlowStation& station, unsigned count, const std::string& letterDelivery = "paper");

    [[nodiscard]] const std::vector<foundation::LetterNumber>& numbers() const { return m_numbers; }
    [[nodiscard]] const foundation::LetterNumber& number(std::size_t position) const
    {
        return m_numbers.at(position);
    }
    [[nodiscard]] const std::string& chip(std::size_t position) const
    {
        return m_chips.at(position);
    }
    [[nodiscard]] const std::string& order(std::size_t position) const
    {
        return m_orders.at(position);
    }
    [[nodiscard]] static std::string pinOf(std::size_t position);
    [[nodiscard]] static std::string pukOf(std::size_t position);
    [[nodiscard]] letters::Letter letter(std::size_t position);
    /// "ready", "printed", ...
    [[nodiscard]] std::string state(std::size_t position);

private:
    FlowStation& m_station;
    std::vector<std::string> m_orders;
    std::vector<std::string> m_chips;
    std::vector<foundation::LetterNumber> m_numbers;

    void make(std::size_t position);
};

} // namespace flow
