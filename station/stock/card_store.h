// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/audit/act.h"
#include "station/database/transaction.h"
#include "station/stock/card.h"

namespace stock {

/// What a card is taken into production for.
struct CardAdmission
{
    std::string chipSerial;
    std::string product;
    foundation::OrderLineId orderLine;
    foundation::CardSerial serial;
    std::optional<foundation::CivilDate> validUntil{};
    std::optional<std::uint32_t> run{}; ///< of production; one that the card has already stays
};

struct CardFilter
{
    std::optional<CardState> state{};
    std::string product{}; ///< empty: any
    std::string lot{};     ///< empty: any
    std::optional<std::uint32_t> run{};
    std::string afterChipSerial{}; ///< pages by key
    std::uint32_t most = 500;
};

/// The cards in the order book. Every change leaves its event in the same unit of work. Holds no
/// state of its own; the Database's thread only.
class CardStore
{
public:
    explicit CardStore(database::Database& database) : m_database{database} {}

    /// The next card serial under the issuer's prefix (station settings). Errors: InvalidIdentifier
    /// when the prefix has no number left.
    foundation::Result<foundation::CardSerial> drawSerial(database::Transaction& transaction,
                                                          std::string_view prefix);

    /// Enters a blank that has been received and not begun. Errors: AlreadyExists.
    foundation::Result<void> addBlank(database::Transaction& transaction,
                                      const std::string& chipSerial, const audit::Act& act);

    /// Takes a card into production for an order line: a chip that the book does not have, a blank,
    /// an interrupted one, or one that a person has taken out of quarantine. The answer is the
    /// number of this attempt, from 1. Errors: IllegalStep, AlreadyExists (card serial).
    foundation::Result<std::uint32_t> admit(database::Transaction& transaction,
                                            const CardAdmission& admission, const audit::Act& act);

    /// Counts a blank to an open run that it was taken out for, because it is given up unbegun.
    /// Errors: NotFound.
    foundation::Result<void> joinRun(database::Transaction& transaction,
                                     const std::string& chipSerial, std::uint32_t run);

    /// Takes a step. `leftBehind` says what a failed attempt left on the card; a step to Blank
    /// parts the card from its order line and serial. Errors: NotFound, IllegalStep, RuleViolated
    /// (the step needs a reason).
    foundation::Result<void> step(database::Transaction& transaction, const std::string& chipSerial,
                                  CardState to, const audit::Act& act,
                                  const std::string& leftBehind = {});

    /// Nothing when the book does not have this chip.
    foundation::Result<std::optional<Card>> findByChip(const std::string& chipSerial);
    /// Errors: NotFound.
    foundation::Result<Card> findBySerial(const foundation::CardSerial& serial);
    /// Every card that was ever taken for a line, by attempt; the last is the line's card.
    foundation::Result<std::vector<Card>> ofLine(const foundation::OrderLineId& line);
    /// In the order of their chip serials.
    foundation::Result<std::vector<Card>> list(const CardFilter& filter);
    foundation::Result<std::vector<std::pair<CardState, std::int64_t>>> count();

private:
    database::Database& m_database;
};

} // namespace stock
