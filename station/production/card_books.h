// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "cardprofiles/card_profile.h"
#include "foundation/letter_number.h"
#include "personalize/workflow/journal.h"
#include "station/orders/order_store.h"
#include "station/production/open_attempt.h"
#include "station/stock/card_store.h"
#include "station/stock/journal_store.h"

#include <functional>
#include <optional>
#include <string>

namespace production {

/// What one attempt is booked under.
struct Booking
{
    orders::OrderRecord order;
    orders::LineRecord line;
    const cardprofiles::CardProfile* profile = nullptr; ///< outlives the books
    std::string serialPrefix;                           ///< of card serials (station settings)
    std::optional<std::string> stockOf; ///< the station, if its blanks come out of a stock
    std::string prover;                 ///< which module proves, for the test record
    std::function<audit::Act()> act;    ///< who acts, at which reader, now
};

/// The station's books of one attempt: workflow's journal on the order book. Each call is one unit
/// of work, on disk when it returns. The order line has been claimed before; proven() and
/// abandoned() end the claim; a card that is left otherwise keeps its line until it goes on.
class CardBooks final : public workflow::Journal
{
public:
    CardBooks(database::Database& database, Booking booking);
    /// The books of an attempt that goes on.
    CardBooks(database::Database& database, Booking booking, std::string chipSerial,
              const OpenAttempt& attempt);

    foundation::Result<workflow::BookedAs> bookedAs(const cards::CardIdentity& card) override;
    foundation::Result<workflow::Admission> admit(const cards::CardIdentity& card) override;
    foundation::Result<void> begun(const workflow::Step& step) override;
    foundation::Result<void> done(const workflow::Step& step, const std::string& detail) override;
    foundation::Result<void> failed(const workflow::Step& step,
                                    const foundation::Error& error) override;
    foundation::Result<void> store(const codes::SealedCodes& sealed) override;
    foundation::Result<void> proven(const proof::ProofReport& report) override;
    foundation::Result<void> abandoned(workflow::CardLeft left,
                                       const foundation::Error& error) override;

private:
    database::Database& m_database;
    Booking m_booking;
    std::string m_chipSerial;
    std::optional<foundation::LetterNumber> m_letter;
    std::uint32_t m_attempt = 0;

    [[nodiscard]] const foundation::OrderLineId& line() const { return m_booking.line.id; }
    foundation::Result<void> write(const workflow::Step& step, stock::StepPhase phase,
                                   const std::string& detail);
    foundation::Result<void> bookProven(database::Transaction& transaction,
                                        const proof::ProofReport& report);
};

} // namespace production
