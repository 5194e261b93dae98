// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/order_line_id.h"
#include "station/database/transaction.h"

namespace stock {

enum class StepPhase {
    Begun, ///< written before: the card may have been changed from here on
    Done,
    Failed,
};

inline constexpr std::array kStepPhases{
    cardprofiles::WireName{StepPhase::Begun, "begun"},
    cardprofiles::WireName{StepPhase::Done, "done"},
    cardprofiles::WireName{StepPhase::Failed, "failed"},
};

/// One line of the journal of personalisation, about one step on one card.
struct JournalEntry
{
    std::string chipSerial;
    foundation::OrderLineId orderLine;
    std::uint32_t attempt; ///< of the card, from 1
    std::string step;      ///< "generate-key authentication"
    StepPhase phase;
    foundation::Instant at;
    std::string detail; ///< technical words, without a secret

    friend bool operator==(const JournalEntry&, const JournalEntry&) = default;
};

/// The journal, written ahead: what is about to happen to a card is on disk before it does.
/// Append-only, by the database itself. The Database's thread only.
class JournalStore
{
public:
    explicit JournalStore(database::Database& database) : m_database{database} {}

    foundation::Result<void> append(database::Transaction& transaction, const JournalEntry& entry);
    /// All attempts on a card, in the order in which they were written.
    foundation::Result<std::vector<JournalEntry>> ofCard(const std::string& chipSerial);
    foundation::Result<std::vector<JournalEntry>> ofLine(const foundation::OrderLineId& line);
    /// The steps that were begun in this attempt and never ended: what may or may not have
    /// happened.
    foundation::Result<std::vector<JournalEntry>> openSteps(const std::string& chipSerial,
                                                            std::uint32_t attempt);

private:
    database::Database& m_database;
};

} // namespace stock

template <>
struct database::EnumText<stock::StepPhase>
{
    static constexpr const auto& kNames = stock::kStepPhases;
};
