// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/clock.h"
#include "foundation/letter_number.h"
#include "station/letters/letter_states.h"

#include <cstdint>
#include <optional>
#include <string>

namespace letters {

/// What became of a letter in one print run.
enum class PrintFate {
    Chosen,   ///< its turn has not come
    Printing, ///< its envelope has left for pinletter
    Printed,  ///< the printer says that its job is complete
    Refused,  ///< its codes never left pinletter: it can be printed in another run
    Spoiled,  ///< it may be on paper
};

inline constexpr std::array kPrintFates{
    cardprofiles::WireName{PrintFate::Chosen, "chosen"},
    cardprofiles::WireName{PrintFate::Printing, "printing"},
    cardprofiles::WireName{PrintFate::Printed, "printed"},
    cardprofiles::WireName{PrintFate::Refused, "refused"},
    cardprofiles::WireName{PrintFate::Spoiled, "spoiled"},
};

/// How a print run ended.
enum class PrintOutcome {
    Complete,    ///< every letter is printed
    Incomplete,  ///< one was spoiled or refused
    Interrupted, ///< the program ended in the middle of it
};

inline constexpr std::array kPrintOutcomes{
    cardprofiles::WireName{PrintOutcome::Complete, "complete"},
    cardprofiles::WireName{PrintOutcome::Incomplete, "incomplete"},
    cardprofiles::WireName{PrintOutcome::Interrupted, "interrupted"},
};

/// Letters that were sent to a printer together.
struct PrintRun
{
    std::uint32_t number = 0; ///< rises over all stations of the book
    std::string station;
    std::string printer; ///< its URI
    std::string begunBy;
    foundation::Instant begunAt{};
    std::optional<foundation::Instant> endedAt{};
    std::optional<PrintOutcome> outcome{}; ///< absent while it runs
    std::int64_t letters = 0;
    std::int64_t waiting = 0; ///< printed in it, and neither confirmed nor spoiled yet
};

struct PrintRunLetter
{
    foundation::LetterNumber letter;
    PrintFate fate;
    std::string why;   ///< Refused or Spoiled
    LetterState state; ///< of the letter now
};

/// "print run 12": how errors and the trail name it.
inline std::string printRunName(std::uint32_t number)
{
    return "print run " + std::to_string(number);
}

} // namespace letters

template <>
struct database::EnumText<letters::PrintFate>
{
    static constexpr const auto& kNames = letters::kPrintFates;
};
template <>
struct database::EnumText<letters::PrintOutcome>
{
    static constexpr const auto& kNames = letters::kPrintOutcomes;
};
