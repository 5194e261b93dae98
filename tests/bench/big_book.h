// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/orders/order.h"

#include <cstdint>
#include <filesystem>

namespace bench {

/// An invented order book of so many orders, all of whose numbers follow from the order's place in
/// it, from 0. Ten orders have twelve lines between them; a delivered line has its card, two
/// certificates, a letter and two shipments; an order has about fourteen events. One order in
/// fifty is at work, waits or was stopped; the others are delivered.
class BigBook
{
public:
    explicit BigBook(int orders) : m_orders{orders} {}

    [[nodiscard]] int orders() const { return m_orders; }
    [[nodiscard]] bool isOpen(int order) const { return order >= m_orders - m_orders / 50; }

    [[nodiscard]] static std::uint32_t linesOf(int order) { return order % 10 == 0 ? 3 : 1; }
    /// How many lines stand before an order's first one.
    [[nodiscard]] static int lineIndex(int order) { return order + 2 * ((order + 9) / 10); }

    [[nodiscard]] static std::string orderNumber(int order);
    [[nodiscard]] static orders::Organisation organisation(int order);
    [[nodiscard]] static std::string ordererEmail(int order);
    [[nodiscard]] static std::string invoiceReference(int order);
    [[nodiscard]] static std::string givenName(int line);
    [[nodiscard]] static std::string surname(int line);
    [[nodiscard]] static std::string employmentNumber(int line);
    [[nodiscard]] static std::string hsaId(int order, int line);
    [[nodiscard]] static std::string cardSerial(int line);
    [[nodiscard]] static std::string chipSerial(int line);
    [[nodiscard]] static std::string certificateSerial(int line);
    [[nodiscard]] static std::string letterNumber(int line);
    [[nodiscard]] static std::string label(int line);

    /// As the portal sends it.
    [[nodiscard]] static orders::Order order(int order);

    /// Writes it all into a new file, in big units of work. The chain over the events is left out
    /// but for a last link, from which the program goes on: it would take longer than all the rest,
    /// and no search reads it. Throws std::runtime_error.
    void make(const std::filesystem::path& file) const;

private:
    int m_orders;
};

/// The same in each run, and evenly spread.
constexpr std::uint64_t scrambled(std::uint64_t number)
{
    number = (number ^ (number >> 30U)) * 0xBF58476D1CE4E5B9U;
    number = (number ^ (number >> 27U)) * 0x94D049BB133111EBU;
    return number ^ (number >> 31U);
}

} // namespace bench
