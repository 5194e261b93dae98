// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
// docs/letters.md shows the table of legal steps; it must be the one that the program keeps to.

#include "station/letters/letter_states.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

namespace {

using letters::LetterState;

/// The rows of the table as docs/letters.md writes them.
std::string picture()
{
    std::string rows;
    for (const auto& from : letters::kLetterStates) {
        std::string to;
        for (const auto& each : letters::kLetterStates) {
            const auto* step = foundation::findStep(letters::letterSteps(), from.value, each.value);
            if (step == nullptr)
                continue;
            to += (to.empty() ? "" : ", ") + std::string{each.name} +
                  (step->needsReason ? " (with a reason)" : "");
        }
        if (!to.empty())
            rows += "| " + std::string{from.name} + " | " + to + " |\n";
    }
    return rows;
}

TEST(LetterStates, StandInTheirPageAsTheyAre)
{
    std::ifstream file{CARDSTATION_SOURCE_DIR "/docs/letters.md"};
    std::ostringstream page;
    page << file.rdbuf();
    const auto text = page.str();
    const auto heading = text.find("## States");
    ASSERT_NE(heading, std::string::npos);
    const auto rule = text.find("| --- | --- |\n", heading);
    ASSERT_NE(rule, std::string::npos);
    const auto first = rule + std::string{"| --- | --- |\n"}.size();
    std::string stands;
    std::istringstream lines{text.substr(first)};
    for (std::string line; std::getline(lines, line) && line.starts_with("|");)
        stands += line + "\n";
    EXPECT_EQ(stands, picture()) << "the table in docs/letters.md is to be renewed";
}

TEST(LetterStates, AnEnvelopeOutlivesItsLettersPrintingAlone)
{
    for (const auto& step : letters::letterSteps()) {
        const bool byPrinting =
            step.from == LetterState::Printing || step.from == LetterState::Printed;
        if (step.to == LetterState::Spoiled)
            EXPECT_EQ(letters::endsEnvelope(step.from, step.to), !byPrinting);
        else
            EXPECT_EQ(letters::endsEnvelope(step.from, step.to),
                      step.to == LetterState::Confirmed || step.to == LetterState::Published);
    }
}

} // namespace
