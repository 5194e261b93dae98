// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/orders/intake/row_error.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

using foundation::ErrorCode;
using intake::describe;
using intake::Problem;
using intake::RowError;
using intake::shortened;
using intake::toError;

TEST(RowError, EveryProblemHasItsWords)
{
    std::set<std::string_view> names;
    std::set<std::string_view> sentences;
    const auto last = static_cast<int>(Problem::OrderDiffers);
    for (int i = 0; i <= last; ++i) {
        const auto problem = static_cast<Problem>(i);
        names.insert(nameOf(problem));
        sentences.insert(whatIsWrong(problem));
        EXPECT_FALSE(whatToDo(problem).empty());
    }
    EXPECT_EQ(names.size(), static_cast<std::size_t>(last) + 1);
    EXPECT_EQ(sentences.size(), names.size());
}

TEST(RowError, SaysWhereWhatAndWhatToDo)
{
    EXPECT_EQ(describe({7, "B1", "received", Problem::NotADate, "2026-02-30"}),
              "line 7, order B1, received: this is not a date of the calendar (2026-02-30). "
              "Write year, month and day as 2026-11-30.");
    EXPECT_TRUE(describe({0, {}, {}, Problem::NoOrders, {}}).starts_with("file: "));
}

TEST(RowError, AnErrorNamesTwentyAndCountsTheRest)
{
    const std::vector<RowError> many(23, {1, {}, {}, Problem::Missing, {}});
    const auto error = toError(many);
    EXPECT_EQ(error.code, ErrorCode::RowInvalid);
    EXPECT_EQ(std::ranges::count(error.context, '\n'), 20);
    EXPECT_TRUE(error.context.ends_with("and 3 more"));
    EXPECT_EQ(toError({{0, {}, {}, Problem::FormatUnknown, {}}}).code,
              ErrorCode::FileFormatUnknown);
    EXPECT_EQ(toError({{0, {}, {}, Problem::EncodingWrong, {}}}).code, ErrorCode::InvalidEncoding);
}

TEST(RowError, ValuesAreShortenedBetweenCharacters)
{
    std::string sixty;
    for (int i = 0; i < 60; ++i)
        sixty += "Ö";
    EXPECT_EQ(shortened(sixty), sixty);
    EXPECT_EQ(shortened(sixty + "Ö"), sixty + "…");
}
