// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/tables/csv_table.h"

#include <gtest/gtest.h>

using tables::readCsv;

namespace {

using Rows = std::vector<std::vector<std::string>>;

Rows cellsOf(std::string_view text, char separator = ',')
{
    const auto table = readCsv(text, separator);
    EXPECT_TRUE(table.faults.empty());
    Rows rows;
    for (const auto& row : table.rows)
        rows.push_back(row.cells);
    return rows;
}

std::vector<std::size_t> faultyLines(std::string_view text)
{
    std::vector<std::size_t> lines;
    for (const auto& error : readCsv(text, ',').faults)
        lines.push_back(error.line);
    return lines;
}

} // namespace

TEST(Csv, LineEndsOfBothKindsAndNone)
{
    const Rows two{{"a", "b"}, {"c", "d"}};
    EXPECT_EQ(cellsOf("a,b\r\nc,d\r\n"), two);
    EXPECT_EQ(cellsOf("a,b\nc,d\n"), two);
    EXPECT_EQ(cellsOf("a,b\nc,d"), two);
}

TEST(Csv, QuotedCellsHoldAnything)
{
    EXPECT_EQ(cellsOf("\"a,b\",\"say \"\"hi\"\"\",\"two\r\nlines\"\r\nx,,\"\"\r\n"),
              (Rows{{"a,b", "say \"hi\"", "two\r\nlines"}, {"x", "", ""}}));
    EXPECT_EQ(cellsOf("a;\"b;c\"\n", ';'), (Rows{{"a", "b;c"}}));
    EXPECT_EQ(cellsOf("a,b;c\n", ';'), (Rows{{"a,b", "c"}}));
}

TEST(Csv, EmptyCellsCountAndEmptyLinesDoNot)
{
    EXPECT_EQ(cellsOf("a,\n,b\n\n,\n"), (Rows{{"a", ""}, {"", "b"}, {"", ""}}));
    EXPECT_TRUE(cellsOf("").empty());
    EXPECT_TRUE(cellsOf("\r\n\r\n").empty());
}

TEST(Csv, RowsKnowTheirLineInTheFile)
{
    const auto table = readCsv("a\n\n\"b\nb\"\nc\n", ',');
    ASSERT_EQ(table.rows.size(), 3U);
    EXPECT_EQ(table.rows[0].line, 1U);
    EXPECT_EQ(table.rows[1].line, 3U);
    EXPECT_EQ(table.rows[2].line, 5U);
}

TEST(Csv, QuotationMarksInWrongPlacesAreTold)
{
    EXPECT_EQ(faultyLines("a,b\nc,d\"e\n"), (std::vector<std::size_t>{2}));
    EXPECT_EQ(faultyLines("a,\"b\"c\n"), (std::vector<std::size_t>{1}));
    EXPECT_EQ(faultyLines("a,b\n\n\"c,d\ne,f\n"), (std::vector<std::size_t>{3}));
    EXPECT_EQ(faultyLines("\""), (std::vector<std::size_t>{1}));
}
