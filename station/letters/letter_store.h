// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/audit/act.h"
#include "station/database/transaction.h"
#include "station/letters/letter.h"

namespace letters {

struct LetterFilter
{
    std::optional<LetterState> state{};
    std::optional<foundation::LetterNumber> after{}; ///< pages by key
    std::uint32_t most = 500;
};

/// The letters in the order book. Every change leaves its event in the same unit of work. Holds no
/// state of its own; the Database's thread only.
class LetterStore
{
public:
    explicit LetterStore(database::Database& database) : m_database{database} {}

    /// The next letter number. It says nothing of order, card or holder.
    foundation::Result<foundation::LetterNumber> drawNumber(database::Transaction& transaction);

    /// Enters a letter as Reserved, with its codes sealed to the mailroom (CMS). Errors:
    /// AlreadyExists.
    foundation::Result<void> reserve(database::Transaction& transaction, const LetterPlan& plan,
                                     const foundation::Bytes& envelope, const audit::Act& act);

    /// Takes a step that carries nothing: ready (also when the printer took not a byte), confirmed,
    /// sealed, dispatched, delivered, returned, lost, spoiled, destroyed. See endsEnvelope() for
    /// those that delete the envelope, in the file and in its log.
    /// Errors: NotFound, IllegalStep, RuleViolated (spoiled needs a reason).
    foundation::Result<void> step(database::Transaction& transaction,
                                  const foundation::LetterNumber& number, LetterState to,
                                  const audit::Act& act, const std::string& reason = {});

    /// Deletes the envelope of a letter that was spoiled by its printing: it is reprinted or given
    /// up. Errors: NotFound when it has none.
    foundation::Result<void> endEnvelope(database::Transaction& transaction,
                                         const foundation::LetterNumber& number,
                                         const audit::Act& act, const std::string& why);

    /// Ready -> Printing, before the envelope leaves this program; `run` names the print run in the
    /// trail. Errors as step().
    foundation::Result<void> beginPrinting(database::Transaction& transaction,
                                           const foundation::LetterNumber& number,
                                           const audit::Act& act, const std::string& run = {});
    /// Printing -> Printed: the printer itself says that the job is complete. Errors as step().
    foundation::Result<void> recordPrinted(database::Transaction& transaction,
                                           const foundation::LetterNumber& number,
                                           const std::string& printJob, const audit::Act& act);

    /// Errors: NotFound.
    foundation::Result<Letter> find(const foundation::LetterNumber& number);
    /// The sealed codes for pinletter. Errors: NotFound when the letter has none any more.
    foundation::Result<foundation::Bytes> envelope(const foundation::LetterNumber& number);
    /// In the order of their numbers.
    foundation::Result<std::vector<Letter>> ofLine(const foundation::OrderLineId& line);
    foundation::Result<std::vector<Letter>> ofCard(const std::string& chipSerial);
    foundation::Result<std::vector<Letter>> list(const LetterFilter& filter);
    foundation::Result<std::vector<std::pair<LetterState, std::int64_t>>> count();

private:
    foundation::Result<void> change(database::Transaction& transaction,
                                    const foundation::LetterNumber& number, LetterState to,
                                    const audit::Act& act, const std::string& reason,
                                    const std::string& printJob, const std::string& run = {});

    database::Database& m_database;
};

} // namespace letters
