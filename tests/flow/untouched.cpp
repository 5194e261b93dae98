// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/flow/untouched.h"

#include "tests/flow/books.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace flow {

using production::Panel;
using testing::IsEmpty;

std::string wholeCard(Workshop& workshop, std::size_t card)
{
    return workshop.cards().memory(card) + "\n" + contentOf(workshop.cards().stateFile(card));
}

Panel expectRefusedUntouched(FlowStation& station, Workshop& workshop, Refusal refusal,
                             const std::vector<std::string>& lines, std::size_t card)
{
    const auto before = wholeCard(workshop, card);
    EXPECT_THAT(before, testing::HasSubstr("life-cycle")) << "the card's file is not there";
    const auto shown = workshop.process(card);
    EXPECT_EQ(wholeCard(workshop, card), before);
    EXPECT_EQ(production::nameOf(shown.state), production::nameOf(refusal.state));
    EXPECT_EQ(shown.error ? nameOf(shown.error->code) : "no error", nameOf(refusal.code))
        << (shown.error ? foundation::describe(*shown.error) : "");
    Books books{station};
    for (const auto& line : lines) {
        EXPECT_EQ(books.line(line), "waiting");
        EXPECT_THAT(books.cards(line), IsEmpty());
        EXPECT_THAT(books.letters(line), IsEmpty());
        EXPECT_THAT(books.certificates(line), IsEmpty());
    }
    return shown;
}

} // namespace flow
