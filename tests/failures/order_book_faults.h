// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

namespace failures {

/// Makes the order book refuse writes, as a full disk would, by triggers on each of its tables.
class OrderBookFaults
{
public:
    explicit OrderBookFaults(std::filesystem::path database);

    /// The nth statement from now that writes fails, and those after it until repair().
    void failFrom(unsigned n) const;
    void repair() const;
    /// How many statements have written since failFrom(a number too large to come).
    [[nodiscard]] unsigned countSince(unsigned start) const;

private:
    std::filesystem::path m_database;
    [[nodiscard]] std::string run(const std::string& statement) const;
};

} // namespace failures
