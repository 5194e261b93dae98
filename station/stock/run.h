// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/legal_step.h"
#include "foundation/result.h"
#include "station/database/value.h"
#include "station/stock/lot.h"

#include <cstdint>
#include <string>
#include <vector>

namespace stock {

/// A run of production is opened with the blanks taken out for it, and closed only when each of
/// them is accounted for (PCI-3).
enum class RunState {
    Open,
    Closed,   ///< taken = good + spoiled + missing + unreadable + returned, signed by who closed it
    Reviewed, ///< signed by another person
};

inline constexpr std::array kRunStates{
    cardprofiles::WireName{RunState::Open, "open"},
    cardprofiles::WireName{RunState::Closed, "closed"},
    cardprofiles::WireName{RunState::Reviewed, "reviewed"},
};

using RunStep = foundation::LegalStep<RunState>;

/// Every step that a run may take; there are no others.
std::span<const RunStep> runSteps();

/// Blanks of one lot in a run. While the run is open the counts follow its cards.
struct RunBlanks
{
    std::string lot;
    std::int64_t taken = 0;   ///< out of the store
    std::int64_t good = 0;    ///< proven cards
    std::int64_t spoiled = 0; ///< rejected, destroyed or not
    std::int64_t open = 0;    ///< begun and not ended, or in quarantine: none when closed
    std::optional<std::int64_t> returned{}; ///< counted back into the store when it was closed

    std::int64_t missing = 0;    ///< could not be found
    std::int64_t unreadable = 0; ///< spoiled before they were begun, by chips that say nothing

    /// Not begun yet.
    [[nodiscard]] std::int64_t left() const
    {
        return taken - good - spoiled - open - missing - unreadable;
    }
    /// Adds so many of the run's cards, which stand in this state now.
    void add(CardState state, std::int64_t cards);
};

struct Run
{
    std::uint32_t number = 0; ///< rises over all stations of the book
    std::string station;
    RunState state = RunState::Open;
    std::string openedBy;
    foundation::Instant openedAt{};
    std::string closedBy; ///< empty while open
    std::optional<foundation::Instant> closedAt{};
    std::string reviewedBy; ///< empty until reviewed
    std::optional<foundation::Instant> reviewedAt{};
    std::vector<RunBlanks> blanks{}; ///< a row per lot
};

/// How blanks of an open run were lost without their chips being known.
enum class Loss { Missing, Unreadable };

/// A number of blanks out of one lot.
struct LotCount
{
    std::string lot;
    std::int64_t count = 0;
};

/// "run 12": how errors and the trail name it.
std::string runName(std::uint32_t number);

/// Whether the blanks of one lot come out even when so many are counted back (PCI-3). Errors:
/// RunUnbalanced, which says what differs.
foundation::Result<void> checkBalance(std::uint32_t number, const RunBlanks& blanks,
                                      std::int64_t returned);

} // namespace stock

template <>
struct database::EnumText<stock::RunState>
{
    static constexpr const auto& kNames = stock::kRunStates;
};
