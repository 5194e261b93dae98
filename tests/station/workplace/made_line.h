// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/letters/letter_store.h"
#include "station/workplace/shipping_acts.h"
#include "tests/flow/books.h"
#include "tests/flow/flow_station.h"

#include <string>

namespace support {

using Count = std::map<std::string, std::size_t>;

inline const std::string kMaker = "Petra Produktion"; ///< the desk of FlowStation
inline const std::string kMailroom = "Mats Mailroom";
inline const std::string kOrder = "B2026-0103";
inline const std::string kLine = "B2026-0103/1";

/// A station with one approved order whose only card is made, as its books tell it: no reader was
/// at work, and its certificates are others' of the station. Its letter is ready.
class MadeLine
{
public:
    MadeLine();

    [[nodiscard]] flow::FlowStation& station() { return m_station; }
    [[nodiscard]] flow::Books& books() { return m_books; }
    [[nodiscard]] workplace::Desk& maker() { return m_station.desk(); }
    [[nodiscard]] workplace::Desk& mailroom() { return m_mailroom; }
    [[nodiscard]] const std::string& chip() const { return m_chip; }
    [[nodiscard]] const std::string& card() const { return m_card; }
    [[nodiscard]] const foundation::LetterNumber& letter() const { return *m_letter; }
    [[nodiscard]] static foundation::OrderNumber order();

    /// Makes the line's card on this chip; the maker's act.
    void make(const std::string& chip);
    /// A lost letter's PUK is ordered (A41): from now on letter() is that one, with a line of its
    /// own.
    void orderPukLetter();
    /// The mailroom has its letter printed, and not yet looked at; or confirmed too.
    void print();
    void printAndConfirm();
    /// Packed by whom it should be, with a fresh label. The answer is the shipment.
    std::int64_t packCard();
    std::int64_t packLetter();
    /// Packed and handed to the carrier.
    std::int64_t sendCard();
    std::int64_t sendLetter();
    /// When its certificates end.
    [[nodiscard]] foundation::Instant certificatesEnd();
    [[nodiscard]] std::string shipment(std::int64_t id);
    /// Never used before.
    std::string label();

private:
    flow::FlowStation m_station;
    workplace::Desk m_mailroom{m_station.deskOf(kMailroom)};
    flow::Books m_books{m_station};
    std::string m_chip;
    std::string m_card;
    std::optional<foundation::LetterNumber> m_letter;
    unsigned m_labels = 47312400;
    unsigned m_certificates = 0;

    void certify(database::Transaction& transaction, const foundation::OrderLineId& line,
                 const std::string& name);
};

} // namespace support
